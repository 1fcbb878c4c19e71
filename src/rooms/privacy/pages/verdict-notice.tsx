import type { ReactNode } from 'react';
import { sayVerdict } from '../../../kernel/audit/verify.ts';
import { Alert, Button, Form, Paragraph, sayMoment } from '../../../kernel/page/index.ts';
import type { LastVerdict } from '../trail-verdict.ts';

/** Shown on every page of the trail when it is not whole: what stands below it may be wrong. */
export const BrokenTrail = ({ last }: { last: LastVerdict | null }): ReactNode =>
  last === null || last.verdict.whole ? null : (
    <Alert kind="error" heading="Het logboek is niet heel">
      <Paragraph>{sayVerdict(last.verdict)}</Paragraph>
      <Paragraph>
        Vertrouw niet op wat hieronder staat. Laat niets veranderen, laat een kopie maken van de database en
        het ankerbestand, en bel de CISO.
      </Paragraph>
    </Alert>
  );

interface VerdictProps {
  readonly last: LastVerdict | null;
  readonly verifying: boolean;
  readonly now: Date;
  readonly csrf: string;
}

/** Whether the trail is whole, since when that is known, and a button to look again. */
export const VerdictNotice = ({ last, verifying, now, csrf }: VerdictProps): ReactNode => (
  <>
    <BrokenTrail last={last} />
    {last?.verdict.whole ? (
      <Alert kind="ok" heading="Het logboek is heel">
        <Paragraph>
          {(last.verdict.linked + last.verdict.waiting).toLocaleString('nl-NL')} regels gecontroleerd,{' '}
          {sayMoment(last.at, now)}. Er is niets gewijzigd, verwijderd of verplaatst.
        </Paragraph>
      </Alert>
    ) : null}
    {last === null && !verifying ? (
      <Alert heading="Nog niet gecontroleerd">
        <Paragraph>
          Sinds de laatste start van Lantaarn is het logboek nog niet gecontroleerd. Dat gebeurt elke nacht
          vanzelf.
        </Paragraph>
      </Alert>
    ) : null}
    {verifying ? (
      <Alert heading="Het logboek wordt nu gecontroleerd">
        <Paragraph>
          Bij een groot logboek duurt dat een paar minuten. Open deze pagina daarna opnieuw.
        </Paragraph>
      </Alert>
    ) : (
      <Form action="/logboek/controle" csrf={csrf} inline>
        <Button kind="secondary">Controleer nu</Button>
      </Form>
    )}
  </>
);
