import { municipalities } from '../../content/region.ts';
import { addDays } from '../kernel/local-time.ts';
import type { Story } from './agenda.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { criminalKinds } from './invented/criminal.ts';
import type { Kind } from './invented/kind.ts';
import { labourKinds } from './invented/labour.ts';
import { adviceKinds, otherwiseKinds } from './invented/other-kinds.ts';
import { sexualKinds } from './invented/sexual.ts';
import { momentOn, workingDayUpTo } from './moments.ts';
import {
  advice,
  asked,
  comesBack,
  consulted,
  judgedAtOnce,
  longCase,
  lookedInto,
  secondReading,
} from './plots/own-work.ts';
import { handedOver } from './plots/partner-work.ts';
import type { Plot } from './plots/steps.ts';
import { recent } from './recent.ts';
import { reportIn } from './sitting.ts';
import type { Stage } from './stage.ts';
import { type Given, tell } from './told.ts';

/** Days that the demo's past is long. */
export const PAST_DAYS = 730;

/** Up to so many days ago chance decides what came in; after that `recent.ts`. */
const RECENT_DAYS = 20;
const OLDER_SIGNALS = 60;
/** Of what came in since, every step is there. */
const FULL_DAYS = 45;

const TOWNS = [
  ...Array.from({ length: 3 }, () => 'albrandswaard'),
  ...Array.from({ length: 6 }, () => 'barendrecht'),
  ...Array.from({ length: 6 }, () => 'ridderkerk'),
  ...Array.from({ length: 5 }, () => 'nissewaard'),
];

const weighted = (kinds: readonly Kind[]): Kind[] =>
  kinds.flatMap((kind) => Array.from({ length: kind.often }, () => kind));
const REPORTS = weighted([...labourKinds, ...sexualKinds, ...criminalKinds]);
const ADVICE = weighted(adviceKinds);
const OTHERWISE = weighted(otherwiseKinds);

/** Every kind of report by its code. */
const kindOf = (code: string): Kind => {
  const found = [...REPORTS, ...ADVICE, ...OTHERWISE].find((kind) => kind.code === code);
  if (found === undefined) throw new Error(`the demo knows no kind of report ${code}`);
  return found;
};

/**
 * Every signal of the demo. Each has chance of its own, so that a change in one leaves the others as they are.
 */
export function programme(): readonly Life[] {
  const chance = chanceFrom('lantaarn demo 1');
  const older = Array.from({ length: OLDER_SIGNALS }, (_, at): Life => {
    const name = `older-${at}`;
    const own = chance.of(name);
    const daysAgo = RECENT_DAYS + Math.floor((own.whole(0, 999) / 1000) ** 1.6 * (PAST_DAYS - RECENT_DAYS));
    return { name, chance: own, slug: own.pick(TOWNS), daysAgo, given: {}, ...somePlot(own) };
  });
  const newer = recent.map((one, at): Life => {
    const name = `recent-${at}`;
    const { slug, daysAgo, plot, given } = one;
    return { name, chance: chance.of(name), slug, daysAgo, kind: kindOf(one.kind), plot, given };
  });
  return [...older, ...newer];
}

/** A signal that comes in, and what becomes of it. */
export interface Life {
  readonly name: string;
  readonly chance: Chance;
  readonly slug: string;
  readonly daysAgo: number;
  readonly kind: Kind;
  readonly plot: Plot;
  readonly given: Given;
}

/** Lives it, on a stage. */
export async function* live(stage: Stage, one: Life): Story {
  const { chance } = one;
  const place = chance.pick(municipalities.find(({ slug }) => slug === one.slug)?.places ?? ['']);
  const told = tell(one.kind, chance, place, one.given);
  const day = addDays(stage.today, -one.daysAgo);
  const atWork = told.way !== 'public';
  yield momentOn(atWork ? workingDayUpTo(day) : day, chance, atWork);
  const full = one.daysAgo < FULL_DAYS || chance.yes(0.2);
  yield* one.plot(await reportIn(stage, chance, one.slug, one.name, { told, full }));
}

/** What becomes of reports, by how often of a hundred. */
const ENDINGS: readonly (readonly [often: number, plot: Plot])[] = [
  [13, handedOver('done')],
  [4, handedOver('kept_quiet')],
  [3, handedOver('not_reached')],
  [4, handedOver('refused')],
  [3, handedOver('returned')],
  [2, handedOver('withdrawn')],
  [14, judgedAtOnce('stored_picture')],
  [8, judgedAtOnce('closed_advice')],
  [14, lookedInto('closed_insufficient')],
  [4, lookedInto('duplicate')],
  [6, secondReading('agreed')],
  [3, secondReading('disagreed')],
  [8, consulted],
  [8, asked(lookedInto('stored_picture'))],
  [3, longCase],
  [3, comesBack(lookedInto('closed_insufficient'))],
];
const ENDING_PLOTS = ENDINGS.flatMap(([often, plot]) => Array.from({ length: often }, () => plot));

function somePlot(chance: Chance): { readonly kind: Kind; readonly plot: Plot } {
  const dice = chance.whole(1, 100);
  if (dice <= 14) return { kind: chance.pick(ADVICE), plot: advice };
  if (dice <= 24) {
    const plot = chance.yes(0.75) ? secondReading('agreed') : lookedInto('closed_insufficient');
    return { kind: chance.pick(OTHERWISE), plot };
  }
  return { kind: chance.pick(REPORTS), plot: chance.pick(ENDING_PLOTS) };
}
