import type { HandOverField } from '../../../../content/field-whitelists.ts';
import type { Context } from '../../../kernel/context.ts';
import { type ContactContent, openParts } from '../act-content.ts';
import type { PartName } from '../report-content.ts';
import { type ActRow, actsOf, keyOf, type SignalRow } from '../store/files.ts';
import { openNow } from '../store/openings.ts';
import type { SharedFields } from './shared-content.ts';

/** From which part of a signal a field comes; the other fields are the coordinator's own words. */
export const partOfField: Readonly<Partial<Record<HandOverField, PartName>>> = {
  whatHappened: 'story',
  whereText: 'story',
  address: 'story',
  place: 'story',
  whenText: 'story',
  vehicles: 'story',
  business: 'story',
  kvk: 'story',
  numberOfPeople: 'story',
  workConditions: 'story',
  housing: 'story',
  languages: 'story',
  personsDescription: 'special',
  personNames: 'special',
  personPhones: 'special',
  reporterContact: 'contact',
};

/** What the actor has open of a signal: to fill in the form, and to know what is still closed. */
export interface KnownContent {
  /** Only from parts that are open now. */
  readonly fields: SharedFields;
  /** Parts that are there and that the actor has not opened. */
  readonly closed: ReadonlySet<PartName>;
}

/** Gathers what acts of a signal hold, the first report first, as far as the actor has opened it (R10). */
export async function knownContent(context: Context, signal: SignalRow): Promise<KnownContent> {
  if (signal.dataKey === null) return { fields: {}, closed: new Set() };
  const opened = [...(await openNow(context, signal.id)).keys()];
  const acts = (await actsOf(context, signal.id)).filter(
    ({ kind }) => kind === 'reported' || kind === 'merged',
  );
  const there = partsIn(acts);
  const known = new Map<string, string | undefined>();
  for (const [field, value] of acts.flatMap((act) => fieldsIn(context, signal, act, opened))) {
    if (!known.has(field)) known.set(field, value);
  }
  return {
    fields: Object.fromEntries(known),
    closed: new Set(there.filter((part) => !opened.includes(part))),
  };
}

const partsIn = (acts: readonly ActRow[]): PartName[] =>
  (['story', 'contact', 'special'] as const).filter((part) => acts.some((act) => act[part] !== null));

function fieldsIn(
  context: Context,
  signal: SignalRow,
  act: ActRow,
  opened: readonly PartName[],
): [string, string | undefined][] {
  const { story, contact, special } = openParts(keyOf(context, signal), act, opened);
  const all: SharedFields = {
    whatHappened: together([story?.whatHappened, story?.ownWords]),
    whereText: story?.whereText,
    address: story?.address,
    place: story?.place,
    whenText: story?.whenText,
    vehicles: story?.vehicles,
    business: story?.business,
    kvk: story?.kvk,
    numberOfPeople: story?.numberOfPeople,
    workConditions: story?.workConditions,
    housing: story?.housing,
    languages: story?.languages,
    personsDescription: special?.personsDescription,
    personNames: special?.personNames,
    personPhones: special?.personPhones,
    alias: special?.alias,
    needs: special?.needs,
    reporterContact:
      contact === null ? undefined : together([contact.name, contact.phone, contact.email], ', '),
    // how to reach the reporter safely is how to reach the victim only where they are the same
    safeContact: contact !== null && signal.reporterType === 'self' ? safely(contact) : undefined,
  };
  return Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
}

const together = (parts: readonly (string | undefined)[], between = '\n\n'): string | undefined =>
  parts.filter((part) => part !== undefined && part !== '').join(between) || undefined;

const safely = ({ safeContact }: ContactContent): string | undefined =>
  together([safeContact?.how, safeContact?.when], ', ');
