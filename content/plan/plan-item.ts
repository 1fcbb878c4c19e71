import type { OfficeCode } from '../offices.ts';

/** The five tasks (opgaven) of the regional framework; every action belongs to one (S4-S8). */
export const planTasks = {
  O1: {
    nl: 'Verbeteren zicht op aard en omvang van de verschillende vormen van mensenhandel',
    short: 'Aard en omvang',
  },
  O2: { nl: 'Bevorderen regionale samenwerking', short: 'Samenwerking' },
  O3: { nl: 'Bewustwording, signaleren en melden', short: 'Bewustwording' },
  O4: { nl: 'Aanpakken van faciliteerders en mensenhandelaren', short: 'Aanpak daders' },
  O5: {
    nl: 'Preventie en zorg voor het slachtoffer: het verbinden van zorg en veiligheid',
    short: 'Preventie en zorg',
  },
} as const;
export type PlanTask = keyof typeof planTasks;
export const planTaskCodes = Object.keys(planTasks) as readonly PlanTask[];

/** Where something was agreed (S3). */
export const planLevels = {
  national: { nl: 'Landelijk' },
  regional: { nl: 'Regionaal' },
  local: { nl: 'Lokaal' },
} as const;
export type PlanLevel = keyof typeof planLevels;

/**
 * A commitment of every municipality (IBP), an ambition, a text, an action with when, who and what, or a suggestion of an
 * annex that is adopted or parked with a reason (S139).
 */
export const planItemKinds = {
  commitment: { nl: 'Afspraak van elke gemeente' },
  ambition: { nl: 'Ambitie' },
  text: { nl: 'Tekst' },
  action: { nl: 'Actie' },
  option: { nl: 'Suggestie uit een bijlage' },
} as const;
export type PlanItemKind = keyof typeof planItemKinds;

/** When something is to be done, said so that it fits any period. */
export type PlanTerm = 'first-year' | 'period' | 'continuous' | 'none';

/** One thing that a plan holds, in the words of the plan. */
export interface PlanItemText {
  /** By which a template, its copies and their successors know the same item. */
  readonly code: string;
  readonly kind: PlanItemKind;
  readonly task: PlanTask | null;
  readonly level: PlanLevel;
  /** Number of the line in the inventory of the plan, such as `S68`. */
  readonly seed: string;
  readonly title: string;
  readonly body: string;
  /** What we say beside it: that something is the plan's own statement, or has changed since. */
  readonly note: string;
  readonly term: PlanTerm;
  readonly owners: readonly OfficeCode[];
  /** Codes that come first; `A2/A4` is one of the two. */
  readonly dependsOn: readonly string[];
}

/** A plan that a municipality can begin with. */
export interface PlanExample {
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly source: string;
  readonly items: readonly PlanItemText[];
}

type Loose = Partial<Omit<PlanItemText, 'code' | 'kind'>>;

const item = (kind: PlanItemKind, code: string, title: string, rest: Loose): PlanItemText => ({
  code,
  kind,
  title,
  task: null,
  level: 'regional',
  seed: '',
  body: '',
  note: '',
  term: 'none',
  owners: [],
  dependsOn: [],
  ...rest,
});

export const commitment = (code: string, title: string, rest: Loose = {}): PlanItemText =>
  item('commitment', code, title, { level: 'national', ...rest });
export const ambition = (code: string, title: string, rest: Loose = {}): PlanItemText =>
  item('ambition', code, title, rest);
export const text = (code: string, title: string, rest: Loose = {}): PlanItemText =>
  item('text', code, title, rest);
export const action = (code: string, title: string, rest: Loose = {}): PlanItemText =>
  item('action', code, title, { term: 'period', owners: ['coordinator'], ...rest });
export const option = (code: string, title: string, rest: Loose = {}): PlanItemText =>
  item('option', code, title, { owners: ['coordinator'], ...rest });
