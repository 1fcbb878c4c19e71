import type { ReactNode } from 'react';
import { consentAnswer, consentPurpose, label } from '../../../../../content/code-lists.ts';
import {
  Button,
  DataList,
  Form,
  Heading,
  Link,
  Panel,
  Paragraph,
  StatusBadge,
  type StatusKind,
  sayDay,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';
import { type Consent, consentRecipients, holds } from '../../consent/consent.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import type { PoliceItem } from '../../store/police-items.ts';
import { hrefOf } from './asking.ts';

export interface PanelProps {
  readonly file: SignalFile;
  readonly csrf: string;
  readonly now: Date;
  readonly today: string;
  readonly trouble: Trouble | null;
}

/** What the person said about sharing, the last word per recipient and purpose (R7). Nothing where nobody was asked. */
export function ConsentPanel({ file, now, today }: PanelProps): ReactNode {
  if (file.consents.length === 0) return null;
  return (
    <Panel labelledBy="toestemming">
      <Heading level={2} id="toestemming">
        Toestemming
      </Heading>
      <ul className="line-list">
        {file.consents.map((one) => (
          <li key={`${one.recipient} ${one.purpose}`} className="task">
            <div>
              {label(consentRecipients, one.recipient)}: {label(consentPurpose, one.purpose).toLowerCase()}
            </div>
            <div className="badges">
              <StatusBadge kind={lookOf(one, today)}>{wordsOf(one, today)}</StatusBadge>
              {one.until === null ? null : <span>tot en met {sayDay(one.until, now)}</span>}
            </div>
            {one.answer === 'given' && !file.destroyed ? (
              <Link
                href={`${hrefOf(file.reference, 'toestemming')}?antwoord=withdrawn&wie=${one.recipient}&doel=${one.purpose}`}
              >
                Intrekken
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const lookOf = (one: Consent, today: string): StatusKind => (holds(one, today) ? 'success' : 'warning');
const wordsOf = (one: Consent, today: string): string =>
  one.answer === 'given' && !holds(one, today)
    ? 'Niet meer geldig'
    : label(consentAnswer, one.answer).replace(/^Toestemming (.)/, (_, first: string) => first.toUpperCase());

/** What the police told, as long as it may be kept. The words on a click, with a reason (R4, R10). */
export function PolicePanel({ file, csrf, now, trouble }: PanelProps): ReactNode {
  if (file.policeItems.length === 0) return null;
  const closed = !file.destroyed && file.policeItems.some(({ words }) => words === null);
  // where the report has such a part it opens with it, on the same reason
  const opensWithReport = file.acts.some(
    ({ kind, parts }) => kind === 'reported' && parts.includes('special'),
  );
  return (
    <Panel labelledBy="politie">
      <Heading level={2} id="politie">
        Politie-informatie
      </Heading>
      {file.policeItems.map((item) => (
        <DataList key={item.id} items={itemsOf(item, now)} />
      ))}
      <Paragraph subtle>Gaat nooit mee naar een ander. Na de laatste dag wordt het vernietigd.</Paragraph>
      {closed && opensWithReport ? (
        <Paragraph>
          De rest opent met <Link href="#gemeld">de gegevens over personen</Link>.
        </Paragraph>
      ) : null}
      {closed && !opensWithReport ? (
        <Form action={hrefOf(file.reference, 'openen')} csrf={csrf} hidden={{ open: 'special' }}>
          <TextInput
            name="reason"
            label="Waarom hebt u dit nu nodig?"
            hint="Uw reden komt in het logboek."
            error={errorAt(trouble, 'reason')}
            required
          />
          <Button kind="secondary">Open politie-informatie</Button>
        </Form>
      ) : null}
    </Panel>
  );
}

const itemsOf = ({ receivedOn, expiresOn, article, actedUpon, words }: PoliceItem, now: Date) => [
  ...(words === null ? [] : [{ key: 'Van', value: words.sender }]),
  { key: 'Gehoord op', value: sayDay(receivedOn, now) },
  { key: 'Artikel', value: `Wpg artikel ${article}` },
  { key: 'Tot en met', value: sayDay(expiresOn, now) },
  { key: 'Iets mee gedaan', value: actedUpon ? 'Ja' : 'Nee' },
  ...(words === null
    ? []
    : [
        { key: 'Waarvoor', value: words.purpose },
        { key: 'Eigen conclusie', value: words.conclusion },
      ]),
];
