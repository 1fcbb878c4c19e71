import { z } from 'zod';
import {
  ageGroup,
  codesOf,
  consentPurpose,
  consentStatus,
  exploitationForm,
  informed,
  type Minor,
  signalUrgency,
} from '../../../../content/code-lists.ts';
import { type HandOverField, handOverFields } from '../../../../content/field-whitelists.ts';
import { holdsBsn, isBsn } from '../../../kernel/bsn.ts';
import type { Context } from '../../../kernel/context.ts';
import { type HandOverId, newId, type OrganisationId, type SecondReadingId } from '../../../kernel/ids.ts';
import { isLocalDate } from '../../../kernel/local-time.ts';
import { absent, done, invalid, type Outcome, type Problem } from '../../../kernel/outcome.ts';
import { readSetting } from '../../people/index.ts';
import { recordSharing } from '../../privacy/index.ts';
import { isConsent } from '../consent/consent.ts';
import { act, actForm, closedAlready, fileVerb, LONGEST_TEXT, requiredText } from '../handling/file-verb.ts';
import { isOpen } from '../signal.ts';
import type { SignalRow } from '../store/files.ts';
import { insertHandOver, linkHandOver, offeredBefore } from '../store/hand-overs.ts';
import { announceHandOver } from './announce-hand-over.ts';
import { allFields, isPersonal, permission, type Recipient } from './fields.ts';
import { factsFor, type KnownFacts } from './hand-over-facts.ts';
import { handOverReference } from './hand-over-reference.ts';
import { termOf } from './hand-over-terms.ts';
import type { HandOverDone } from './hand-over-verb.ts';
import { knownContent, partOfField } from './known-content.ts';
import { senderOf } from './propose-partners.ts';
import { recipientNamed } from './recipients.ts';
import { handOverGrounds, problemsWith } from './rules.ts';
import { isCoded, type SharedFields, sealFor } from './shared-content.ts';
import { endOf, termSetting } from './states.ts';

const handOverField = z.enum(codesOf(handOverFields));

const input = actForm.extend({
  recipient: z.string().max(80),
  fields: z.array(handOverField),
  /** What was typed, also at fields that were not chosen: that is thrown away. */
  content: z.partialRecord(handOverField, z.string().trim().max(LONGEST_TEXT, 'Maak de tekst korter.')),
  form: z.enum(codesOf(exploitationForm), 'Kies een vorm.'),
  urgency: z.enum(codesOf(signalUrgency), 'Kies hoe snel u een antwoord nodig hebt.'),
  ageGroup: z.enum(codesOf(ageGroup), 'Kies een leeftijdsgroep. Weet u het niet? Kies "Onbekend".'),
  ground: z.enum(handOverGrounds, 'Kies op welke grond u deelt.'),
  consent: z.enum(codesOf(consentStatus), 'Vul in hoe het zit met toestemming.'),
  consentPurpose: z
    .enum(codesOf(consentPurpose), 'Kies voor welk doel toestemming is gegeven.')
    .nullable()
    .default(null),
  informed: z.enum(codesOf(informed), 'Vul in of u het de persoon hebt verteld.'),
  reviewDate: z
    .string()
    .refine(isLocalDate, 'Vul een bestaande datum in, zoals 31 12 2026.')
    .nullable()
    .default(null),
  purpose: requiredText('Schrijf waarvoor u dit deelt.'),
  motivation: z.string().trim().max(LONGEST_TEXT).default(''),
  danger: z.boolean().default(false),
  reporterAgreed: z.boolean().default(false),
});
type Offer = z.output<typeof input>;

/**
 * Hands a signal over: one transaction with the hand-over, its tie to the signal, the line in the sharing ledger
 * and the act in the file. The recipient gets the chosen fields and nothing else, under a key of its own; the
 * source stays closed (R2, R9). Sent twice it is one hand-over. Whether it may go is the rules' to say, whether it
 * should is the coordinator's.
 */
export const offerHandOver = fileVerb({
  name: 'signals.offer-hand-over',
  activity: 'sharing',
  act: 'write',
  input,
  run: async (context, offer, signal): Promise<Outcome<HandOverDone>> => {
    const stored = await offeredBefore(context, offer.once);
    if (stored !== null) return done({ reference: handOverReference(context.house, stored) });
    const to = await recipientNamed(context.house, senderOf(signal), offer.recipient);
    if (to === null) return absent;
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    const facts = await factsFor(context, signal, to);
    const fields = chosenContent(offer);
    const problems = [
      ...problemsWith(offer, facts, to),
      ...(await contentProblems(context, signal, offer, fields)),
      ...bsnProblems(offer, fields),
    ];
    if (problems.length > 0) return invalid(...problems);
    const id = newId<HandOverId>();
    const written = await act(context, signal, offer, actOf(id, offer, facts, signal, to));
    if (written.kind !== 'done') return written;
    const serial = await store(context, signal, to, id, offer, fields);
    await recordInLedger(context, signal, to, id, offer, facts);
    context.note({ recipient: to.slug, ground: offer.ground, consent: offer.consent, fields: offer.fields });
    if (offer.motivation !== '') context.because(offer.motivation);
    const announced = { organisation: to.id, handOver: id };
    await context.house.jobs.enqueue(context.db, announceHandOver, announced);
    return done({ reference: handOverReference(context.house, serial) });
  },
});

/** What was chosen and nothing else. What is a choice on the form goes along as its code. */
const chosenContent = (offer: Offer): SharedFields =>
  Object.fromEntries(
    allFields
      .filter((field) => offer.fields.includes(field))
      .map((field) => [field, isCoded(field) ? offer[field] : (offer.content[field] ?? '')]),
  );

/** A chosen field has words, and comes from a part that the actor has opened (R10, R15). */
async function contentProblems(
  context: Context,
  signal: SignalRow,
  offer: Offer,
  fields: SharedFields,
): Promise<Problem[]> {
  const { closed } = await knownContent(context, signal);
  return offer.fields.flatMap((field): Problem[] => {
    const { nl } = handOverFields[field];
    const part = partOfField[field];
    if (part !== undefined && closed.has(part)) {
      return [{ field: `content_${field}`, text: `Open eerst wat er is gemeld, voordat u "${nl}" deelt.` }];
    }
    return fields[field] === ''
      ? [{ field: `content_${field}`, text: `Vul in wat u deelt bij "${nl}", of kies het niet.` }]
      : [];
  });
}

/** A BSN stands in its own field, right, or nowhere (R10). */
function bsnProblems({ purpose, motivation }: Offer, { bsn, ...others }: SharedFields): Problem[] {
  const written: Readonly<Record<string, string | undefined>> = {
    ...Object.fromEntries(Object.entries(others).map(([field, text]) => [`content_${field}`, text])),
    purpose,
    motivation,
  };
  return [
    ...(bsn === undefined || bsn === '' || isBsn(bsn)
      ? []
      : [{ field: 'content_bsn', text: 'Dit is geen burgerservicenummer. Kijk de cijfers na.' }]),
    ...Object.entries(written).flatMap(([field, text]) =>
      text !== undefined && holdsBsn(text)
        ? [{ field, text: 'Hier staat een burgerservicenummer. Haal dat weg.' }]
        : [],
    ),
  ];
}

function actOf(id: HandOverId, offer: Offer, facts: KnownFacts, signal: SignalRow, to: Recipient) {
  const motivation = offer.motivation === '' ? '' : `\n\n${offer.motivation}`;
  return {
    kind: 'handed_over',
    codes: {
      // a case that was opened stays one when somebody else is brought in
      state: signal.state === 'case' ? 'case' : 'forwarded',
      waitsFor: 'partner',
      handOver: id,
      recipient: to.slug,
      ground: offer.ground,
      ...(isConsent(offer.consent) ? { consentPurpose: offer.consentPurpose } : {}),
      readings: readingsUsed(offer, facts, to),
    },
    dueAt: null,
    parts: { story: { text: `${offer.purpose}${motivation}` } },
  } as const;
}

/** Second readings that this hand-over rests on; they are used up by it. */
function readingsUsed(offer: Offer, facts: KnownFacts, to: Recipient): SecondReadingId[] {
  const beyond = offer.fields.some((field) => permission(facts, to, field).kind === 'beyond');
  const withoutConsent = isPersonal(offer.fields) && !isConsent(offer.consent);
  return [
    beyond ? facts.readings.beyondWhitelist : null,
    withoutConsent ? facts.readings.withoutConsent : null,
  ].filter((reading) => reading !== null);
}

/** A code that was not chosen to go along is unknown to the recipient, in the database too. */
async function store(
  context: Context,
  signal: SignalRow,
  to: Recipient,
  id: HandOverId,
  offer: Offer,
  fields: SharedFields,
): Promise<number> {
  const told = (field: HandOverField): boolean => offer.fields.includes(field);
  const serial = await insertHandOver(context, {
    id,
    organisationId: to.id,
    recipientDomain: to.domain,
    senderOrganisationId: signal.organisationId as OrganisationId,
    senderDomain: signal.domain,
    form: told('form') ? offer.form : 'unknown',
    urgency: offer.urgency,
    minor: told('ageGroup') ? minorOf(offer.ageGroup) : 'unknown',
    ground: offer.ground,
    consent: offer.consent,
    consentPurpose: isConsent(offer.consent) ? offer.consentPurpose : null,
    fields: offer.fields,
    dueAt: endOf(context.now, await termOf(context, termSetting(offer.urgency, 'offered'))),
    newsDays: await readSetting(context, 'handOver.accepted'),
    submission: offer.once,
    ...(await sealFor(context, id, to.id, { purpose: offer.purpose, fields })),
  });
  await linkHandOver(context, id, signal, 'sender');
  return serial;
}

const MINORS: ReadonlySet<Offer['ageGroup']> = new Set<Offer['ageGroup']>([
  '0_11',
  '12_15',
  '16_17',
  'minor_unknown',
]);

function minorOf(age: Offer['ageGroup']): Minor {
  if (MINORS.has(age)) return 'yes';
  if (age === 'age_disputed') return 'possibly';
  return age === 'unknown' ? 'unknown' : 'no';
}

async function recordInLedger(
  context: Context,
  signal: SignalRow,
  to: Recipient,
  id: HandOverId,
  offer: Offer,
  facts: KnownFacts,
): Promise<void> {
  const [reading] = readingsUsed(offer, facts, to);
  await recordSharing(context, {
    handOverId: id,
    signalId: signal.id,
    signalSerial: signal.serial,
    domain: signal.domain,
    recipientId: to.id,
    recipientDomain: to.domain,
    ground: offer.ground,
    consent: offer.consent,
    informed: offer.informed,
    reviewDate: offer.reviewDate,
    fields: offer.fields,
    secondReadingId: reading ?? null,
    purpose: offer.purpose,
    motivation: offer.motivation,
  });
}
