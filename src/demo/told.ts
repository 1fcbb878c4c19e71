import type { Minor, ReporterType, SignalChannel, SignalUrgency } from '../../content/code-lists.ts';
import type { ReportInput } from '../rooms/signals/index.ts';
import type { Chance } from './chance.ts';
import type { Kind } from './invented/kind.ts';
import {
  inventedAddress,
  inventedKvk,
  inventedName,
  inventedPhone,
  inventedPlate,
} from './invented/names.ts';

/** Along which way somebody tells it. */
export type Way = 'public' | 'colleague' | 'coordinator';

/** A report as somebody tells it, before it is known who takes it in. */
export interface Told {
  readonly kind: Kind;
  readonly way: Way;
  readonly reporterType: ReporterType;
  readonly input: Omit<ReportInput, 'submission'>;
  /** It is about a place or a business rather than a person. */
  readonly object: boolean;
  /** There is something about persons in it. */
  readonly sensitive: boolean;
}

/** What colleagues of the municipality do, by the kind of reporter they are. */
export const worksAs: Readonly<Partial<Record<ReporterType, string>>> = {
  civil_affairs: 'burgerzaken',
  boa: 'boa',
  inspector: 'toezichthouder',
  neighbourhood_team: 'wijkteam',
  youth_worker: 'jongerenwerker',
  work_income: 'werk en inkomen',
};

const ONLINE: ReadonlySet<ReporterType> = new Set<ReporterType>([
  'self',
  'relative',
  'resident',
  'anonymous',
  'business',
]);

const wayOf = (reporter: ReporterType): Way =>
  worksAs[reporter] !== undefined ? 'colleague' : ONLINE.has(reporter) ? 'public' : 'coordinator';

/** What is not left to chance. */
export interface Given {
  readonly reporter?: ReporterType;
  readonly urgency?: SignalUrgency;
  readonly minor?: Minor;
}

/** Tells a report of this kind. `place` lies in the municipality it goes to. */
export function tell(kind: Kind, chance: Chance, place: string, given: Given = {}): Told {
  const reporterType = given.reporter ?? chance.pick(kind.reporters);
  const way = wayOf(reporterType);
  const fill = filler(kind, chance);
  const whatHappened = kind.what.map((row) => fill(chance.pick(row))).join(' ');
  const common = {
    channel: channelOf(way, reporterType, chance),
    reporterType,
    minor: given.minor ?? chance.pick(kind.minor),
    urgency: given.urgency ?? chance.pick(kind.urgency),
  } as const;
  if (kind.code.startsWith('advice-')) {
    const input = { ...common, product: 'advice', wantsFeedback: way !== 'coordinator' } as const;
    return told(kind, way, { ...input, story: { whatHappened } });
  }
  return told(kind, way, {
    ...common,
    product: 'report',
    form: way === 'public' && chance.yes(0.4) ? 'unknown' : kind.form,
    wantsFeedback: chance.yes(0.7),
    story: storyOf(kind, chance, fill, place, whatHappened),
    contact: contactOf(way, reporterType, chance),
    special: specialOf(kind, chance),
  });
}

const told = (kind: Kind, way: Way, input: Told['input']): Told => ({
  kind,
  way,
  input,
  reporterType: input.reporterType,
  object: kind.business !== undefined && kind.named !== true,
  sensitive: Object.values(input.special ?? {}).some((text) => text !== undefined),
});

function channelOf(way: Way, reporter: ReporterType, chance: Chance): SignalChannel {
  if (way === 'public') return 'web_public';
  if (way === 'colleague') return chance.yes(0.9) ? 'web_internal' : 'desk';
  if (reporter === 'police' || reporter === 'nla' || reporter === 'other_municipality') return 'partner';
  return chance.pick(['phone', 'phone', 'in_person', 'mailbox'] as const);
}

/** Fills in numbers; an age that fits the kind, 13 to 17 where a minor is meant. */
function filler(kind: Kind, chance: Chance): (text: string) => string {
  const young = kind.minor[0] === 'yes' || kind.minor[0] === 'possibly';
  const values: Readonly<Record<string, number>> = {
    n: chance.whole(4, 14),
    m: chance.whole(2, 8),
    age: young ? chance.whole(13, 17) : chance.whole(19, 34),
  };
  return (text) => text.replace(/\{(n|m|age)\}/g, (_, name: string) => String(values[name]));
}

function storyOf(
  kind: Kind,
  chance: Chance,
  fill: (text: string) => string,
  place: string,
  whatHappened: string,
): ReportInput['story'] {
  const maybe = (texts: readonly string[] | undefined, often: number): string | undefined =>
    texts === undefined || !chance.yes(often) ? undefined : fill(chance.pick(texts));
  const business = maybe(kind.business, 0.8);
  return {
    whatHappened,
    whereText: maybe(kind.where, 0.9),
    address: chance.yes(0.75) ? inventedAddress(chance) : undefined,
    place,
    whenText: maybe(WHEN, 0.7),
    numberOfPeople: chance.yes(0.4) ? chance.whole(1, 12) : undefined,
    workConditions: maybe(kind.work, 0.7),
    housing: maybe(kind.housing, 0.6),
    languages: maybe(kind.languages, 0.6),
    vehicles: kind.vehicles && chance.yes(0.6) ? inventedPlate(chance) : undefined,
    business,
    kvk: business !== undefined && chance.yes(0.3) ? inventedKvk(chance) : undefined,
  };
}

const WHEN = [
  'Al een paar weken, vooral ’s avonds',
  'Sinds vorige maand',
  'Gisteravond rond tien uur',
  'Elke werkdag vroeg in de ochtend',
  'In het weekend, steeds een andere auto',
  'Vorige week dinsdag, en daarna nog een keer',
];

function contactOf(way: Way, reporter: ReporterType, chance: Chance): ReportInput['contact'] {
  if (way === 'colleague') return { anonymous: false };
  if (way === 'coordinator') {
    return {
      anonymous: chance.yes(0.2),
      viaWhom: VIA[reporter] ?? 'Telefonisch, door een kennis van de gemeente',
    };
  }
  if (reporter === 'anonymous' || chance.yes(0.45))
    return { anonymous: true, safeContact: { channel: 'site' } };
  const phone = inventedPhone(chance);
  return {
    anonymous: false,
    name: inventedName(chance),
    phone,
    safeContact: {
      channel: 'phone',
      hideFrom: 'Wie in hetzelfde huis woont',
      how: phone,
      when: chance.pick(['Overdag, tussen tien en twaalf', 'Alleen op dinsdag', 'Na zes uur ’s avonds']),
      message: chance.yes(0.3),
    },
  };
}

const VIA: Readonly<Partial<Record<ReporterType, string>>> = {
  school: 'Zorgcoördinator van een school, aan de telefoon',
  police: 'Wijkagent, aan de balie',
  health: 'Huisartsenpraktijk, aan de telefoon',
  shelter: 'Medewerker van de opvang',
  youth_care: 'Jeugdbeschermer',
  housing_corp: 'Wijkbeheerder van de woningcorporatie',
  hotel: 'Receptie van een hotel',
  church_ngo: 'Vrijwilliger van een kerk',
  other_municipality: 'Collega van een buurgemeente',
  employer_agency: 'Uitzendbureau',
};

function specialOf(kind: Kind, chance: Chance): ReportInput['special'] {
  const named = kind.named === true && chance.yes(0.6);
  return {
    personsDescription: kind.persons !== undefined && chance.yes(0.8) ? chance.pick(kind.persons) : undefined,
    personNames: named ? inventedName(chance) : undefined,
    personPhones: named && chance.yes(0.3) ? inventedPhone(chance) : undefined,
    health: kind.health !== undefined && chance.yes(0.5) ? chance.pick(kind.health) : undefined,
  };
}
