import type { ReactNode } from 'react';
import { ActionGroup, Alert, ButtonLink, Heading, Paragraph } from '../../../kernel/page/index.ts';

/**
 * Ten recovery codes, in the answer to the form that made them: only their hashes are kept, so there is no page
 * to come back to.
 */
export const RecoveryCodes = ({
  codes,
  heading,
  onwardHref,
}: {
  codes: readonly string[];
  heading: string;
  onwardHref: string;
}): ReactNode => (
  <>
    <Heading level={1}>{heading}</Heading>
    <Alert kind="warning" heading="U ziet deze codes één keer">
      <Paragraph>
        Raakt u uw telefoon kwijt, dan logt u in met een herstelcode. Elke code werkt één keer. Schrijf ze op
        of druk deze pagina af, en bewaar ze op een veilige plek. Niet in uw mail.
      </Paragraph>
    </Alert>
    <ol className="recovery-codes" translate="no">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
    <ActionGroup>
      <ButtonLink href={onwardHref}>Ik heb de codes opgeschreven</ButtonLink>
    </ActionGroup>
  </>
);
