import type { ReactNode } from 'react';
import {
  type CodeList,
  confidentiality,
  consentAnswer,
  consentManner,
  consentPurpose,
  consentWho,
  contactProduct,
  domain,
  enrichmentFinding,
  enrichmentSource,
  exploitationForm,
  helpAnswer,
  informed,
  interpreter,
  isCodeOf,
  itemPurpose,
  label,
  legalBasis,
  minor,
  regime,
  retentionRule,
  secondReadingKind,
  signalChannel,
  signalStatus,
  signalUrgency,
} from '../../../../../content/code-lists.ts';
import {
  Details,
  Link,
  List,
  Paragraph,
  sayDay,
  sayMoment,
  type TimelineAct,
} from '../../../../kernel/page/index.ts';
import { actLabel } from '../../act-words.ts';
import { consentRecipients } from '../../consent/consent.ts';
import type { ActView, SignalFile } from '../../handling/read-signal.ts';
import { ruleFrom, ruleLines } from '../../safe-contact/safe-contact.ts';
import { type ActKind, reporterReads } from '../../signal.ts';
import { connectInWords, ThingText } from '../connect/act-words.tsx';
import { ConsultedWords } from '../consultations/consultation-words.tsx';
import { BeeldWords } from './beeld-parts.tsx';
import { HandOverAct } from './hand-over-place.tsx';

/** Turning points of a file. */
const STRONG: ReadonlySet<ActKind> = new Set<ActKind>([
  'reported',
  'triaged',
  'handed_over',
  'second_reading_decided',
  'closed',
  'reopened',
  'merged',
  'merged_into',
  'split_off',
  'split_from',
]);

/** Acts of a file in time order. What the reporter reads too stands in the dialogue; here only that it was sent. */
export const actsInWords = (file: SignalFile, now: Date): readonly TimelineAct[] =>
  file.acts.map((act) => ({
    id: act.id,
    what: actLabel(act.kind),
    who: whoDid(act),
    when: sayMoment(act.at, now),
    instant: act.at.toISOString(),
    strong: STRONG.has(act.kind),
    children: <ActText file={file} act={act} now={now} />,
  }));

/** Who did it, as far as the file knows. */
export function whoDid({ who, actorKind }: ActView): string {
  if (who !== null) return who;
  switch (actorKind) {
    case 'public':
    case 'reporter':
      return 'De melder';
    case 'partner':
      return 'Een partner';
    case 'job':
      return 'Lantaarn';
    case 'seat':
      return 'Een collega';
  }
}

function ActText({ file, act, now }: { file: SignalFile; act: ActView; now: Date }): ReactNode {
  const codes = codesInWords(file, act, now);
  const text = act.content.story?.text;
  const sealed = act.kind !== 'reported' && act.parts.some((part) => act.content[part] === null);
  return (
    <>
      {codes}
      {act.content.story?.beeld === undefined ? null : (
        <Details summary="Bekijk het beeld">
          <BeeldWords marked={act.content.story.beeld} />
        </Details>
      )}
      {act.kind === 'handed_over' || act.kind === 'hand_over_changed' ? <HandOverAct act={act} /> : null}
      <ThingText act={act} />
      {act.kind === 'safe_contact_set' && act.content.contact !== null ? (
        <List items={ruleLines(ruleFrom(act.content.contact.safeContact, {}))} />
      ) : null}
      {reporterReads.has(act.kind) ? (
        <Paragraph subtle>
          <Link href="#berichten">Lees het bij de berichten</Link>
        </Paragraph>
      ) : text === undefined || act.kind === 'reported' ? null : (
        <Paragraph typed>{text}</Paragraph>
      )}
      {sealed && !reporterReads.has(act.kind) && !file.destroyed ? (
        <Paragraph subtle>Tekst versleuteld</Paragraph>
      ) : null}
    </>
  );
}

/** What the codes of an act say, one sentence or list. */
function codesInWords(file: SignalFile, { kind, codes }: ActView, now: Date): ReactNode {
  switch (kind) {
    case 'reported':
      return (
        <Paragraph>
          {label(contactProduct, file.facts.product)} via{' '}
          {lowered(label(signalChannel, file.facts.channel)).replace(/^via /, '')}, domein{' '}
          {lowered(label(domain, file.facts.domain))}. <Link href="#gemeld">Lees wat er is gemeld</Link>
        </Paragraph>
      );
    case 'triaged':
      return <Paragraph>{triageInWords(codes)}</Paragraph>;
    case 'moved':
      return <Paragraph>Nieuwe status: {named(signalStatus, codes['state'])}</Paragraph>;
    case 'enriched':
      return <List items={findingsInWords(codes['findings'])} />;
    case 'consulted':
      return <ConsultedWords codes={codes} />;
    case 'task_set':
      return <Paragraph>Uiterlijk {sayDay(String(codes['dueDate']), now)}</Paragraph>;
    case 'consent_recorded':
      return <Paragraph>{consentInWords(codes)}</Paragraph>;
    case 'informing_recorded':
      return (
        <Paragraph>
          {named(informed, codes['informed'])}
          {typeof codes['reviewDate'] === 'string'
            ? `. Opnieuw bekijken: ${sayDay(codes['reviewDate'], now)}`
            : ''}
        </Paragraph>
      );
    case 'police_item_recorded':
      return (
        <Paragraph>
          Te bewaren tot en met {sayDay(String(codes['expiresOn']), now)}. Wat de politie vertelde, staat hier
          niet.
        </Paragraph>
      );
    case 'police_item_destroyed':
      return <Paragraph>De termijn was om. De sleutel is vernietigd.</Paragraph>;
    case 'assigned':
      return <Paragraph>Aan {String(codes['to'])}</Paragraph>;
    case 'second_reading_asked':
      return <Paragraph>{named(secondReadingKind, codes['reading'])}</Paragraph>;
    case 'second_reading_decided':
      return (
        <Paragraph>
          {String(codes['by'])} is het {codes['decision'] === 'agreed' ? 'eens' : 'niet eens'}:{' '}
          {lowered(named(secondReadingKind, codes['reading']))}
        </Paragraph>
      );
    case 'closed':
      return <Paragraph>{closingInWords(codes)}</Paragraph>;
    default:
      return connectInWords(kind, codes);
  }
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The label of a code in an act; the code itself when a later version wrote it. */
const named = <List extends CodeList>(list: List, code: unknown): string => {
  const text = String(code);
  return isCodeOf(list, text) ? label(list, text) : text;
};

const consentInWords = (codes: ActView['codes']): string =>
  [
    `${named(consentAnswer, codes['answer'])}: ${named(consentRecipients, codes['recipient'])}, voor ${lowered(named(consentPurpose, codes['purpose']))}`,
    `door ${lowered(named(consentWho, codes['who']))}`,
    lowered(named(consentManner, codes['manner'])),
    `tolk: ${lowered(named(interpreter, codes['interpreter']))}`,
  ].join(' · ');

function triageInWords(codes: ActView['codes']): string {
  const also = Array.isArray(codes['alsoForms']) ? codes['alsoForms'] : [];
  const forms = [codes['form'], ...also].map((form) => named(exploitationForm, form)).join(', ');
  return [
    `Minderjarig: ${lowered(named(minor, codes['minor']))}`,
    ...(typeof codes['help'] === 'string' ? [`wil hulp: ${lowered(named(helpAnswer, codes['help']))}`] : []),
    `vorm: ${forms}`,
    `urgentie: ${lowered(named(signalUrgency, codes['urgency']))}`,
    `status: ${lowered(named(signalStatus, codes['state']))}`,
  ].join(' · ');
}

function closingInWords(codes: ActView['codes']): string {
  const outcome = named(signalStatus, codes['state']);
  if (codes['secondReader'] === 'agreed') return `${outcome}. De tweede lezer was het eens.`;
  if (codes['secondReader'] === 'nobody')
    return `${outcome}. Er was geen tweede lezer; de reden staat hieronder.`;
  return outcome;
}

/** What was found in which source, as it was written down. */
export interface Finding {
  readonly source: string;
  readonly ground: string | null;
  readonly finding: string;
  readonly purpose?: string | null;
  readonly regime?: string;
  readonly retention?: string;
  readonly confidentiality?: string;
}

export const findingsOf = (value: unknown): readonly Finding[] =>
  Array.isArray(value) ? (value as readonly Finding[]) : [];

const findingsInWords = (value: unknown): readonly string[] =>
  findingsOf(value).map(({ source, ground, finding, ...item }) => {
    const words = `${named(enrichmentSource, source)}: ${lowered(named(enrichmentFinding, finding))}`;
    if (ground === null) return words;
    const carried = [
      named(legalBasis, ground),
      // an item of an earlier version carries its ground only
      ...(item.purpose == null ? [] : [lowered(named(itemPurpose, item.purpose))]),
      ...(item.regime === undefined ? [] : [named(regime, item.regime)]),
      ...(item.retention === undefined ? [] : [`bewaren: ${lowered(named(retentionRule, item.retention))}`]),
      ...(item.confidentiality === undefined ? [] : [lowered(named(confidentiality, item.confidentiality))]),
    ];
    return `${words} (${carried.join('; ')})`;
  });
