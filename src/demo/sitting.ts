import { randomUUID } from 'node:crypto';
import type { Domain, Minor, SignalUrgency } from '../../content/code-lists.ts';
import { firstDomain } from '../../content/settings.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Verb } from '../kernel/verb.ts';
import { verbs } from '../rooms/signals/index.ts';
import type { Chance } from './chance.ts';
import { demoReceipt } from './receipt.ts';
import type { SeatActor, Stage } from './stage.ts';
import { type Told, worksAs } from './told.ts';

/** A signal in the demo that came in. */
export interface Signal {
  readonly stage: Stage;
  readonly chance: Chance;
  readonly slug: string;
  readonly domain: Domain;
  readonly reference: string;
  readonly told: Told;
  readonly minor: Minor;
  readonly urgency: SignalUrgency;
  /** Who can go on in the dialogue: the holder of the receipt code; null for other ways. */
  readonly reporter: Actor | null;
  /** Whoever wrote it down can be answered; what a coordinator wrote down for somebody cannot. */
  readonly reachable: boolean;
  /** Told at length: what came in lately, and some of what is older. The demo has to be there within seconds. */
  readonly full: boolean;
  /** Version of the file; 0 before a coordinator has read it. Each act is one more. */
  version: number;
  /** Veilig Thuis was asked for advice. */
  advised: boolean;
  /** Tasks on it that are not done. */
  openTasks: number;
}

/**
 * Takes a report in along its way. `name` is what its receipt code follows from. A colleague or coordinator who
 * is not there (an empty seat) does not report: then it comes in from outside.
 */
export async function reportIn(
  stage: Stage,
  chance: Chance,
  slug: string,
  name: string,
  { told, full }: { readonly told: Told; readonly full: boolean },
): Promise<Signal> {
  const inside = insider(stage, slug, told);
  const outside = stage.holderOf(slug, demoReceipt(name));
  const by = inside ?? outside;
  const input = inside === null ? { ...told.input, channel: 'web_public' } : told.input;
  const { reference, domain } = await stage.act(by, verbs.report, { ...input, submission: name });
  const { minor = 'unknown', urgency = 'normal' } = told.input;
  return {
    stage,
    chance,
    slug,
    domain,
    reference,
    told,
    minor,
    urgency,
    reporter: inside === null ? outside : null,
    reachable: inside?.seat.role !== 'coordinator',
    full,
    version: full ? 0 : 1,
    advised: false,
    openTasks: 0,
  };
}

function insider(stage: Stage, slug: string, { way, reporterType, input }: Told): SeatActor | null {
  if (way === 'public') return null;
  const domain = firstDomain(reporterType, input.minor ?? 'unknown');
  const colleague = way === 'colleague' ? stage.colleagueWho(slug, worksAs[reporterType] ?? '') : null;
  return colleague ?? stage.seated(slug, 'coordinator', domain)[0] ?? null;
}

/** A coordinator behind one signal: what is done in one go. */
export interface Sitting {
  readonly who: SeatActor;
  /** An act on the file: reference, version and mark are filled in. */
  act<Input, Value>(what: Verb<Input, Value>, input: object): Promise<Value>;
}

/** Whoever is at work on this seat today: mostly its holder. Null when the seat is empty. */
function atWork({ stage, chance, slug, domain }: Signal): SeatActor | null {
  const seated = stage.seated(slug, 'coordinator', domain);
  return (chance.yes(0.75) ? seated[0] : seated.at(-1)) ?? null;
}

/**
 * Sits down with a signal; the first time the file is read, where it is told at length. Null when nobody sits on the coordinator's seat of
 * this domain.
 */
export async function sitDown(signal: Signal): Promise<Sitting | null> {
  const { stage, reference } = signal;
  const who = atWork(signal);
  if (who === null) return null;
  if (signal.version === 0) await readFile(signal, who);
  return {
    who,
    async act(what, input) {
      const form = { reference, version: signal.version, once: randomUUID() };
      const value = await stage.act(who, what, { ...form, ...input });
      signal.version += 1;
      return value;
    },
  };
}

/** Reads the file, as whoever opens its page does. */
export async function readFile(signal: Signal, who: SeatActor) {
  const file = await signal.stage.act(who, verbs.readSignal, { reference: signal.reference });
  signal.version = file.facts.version;
  return file;
}

const REASONS = [
  'Nodig om te beoordelen hoe snel er iemand moet kijken.',
  'Nodig om te weten of er al iets over deze persoon bekend is.',
  'Nodig voor de overdracht aan een partner.',
];

/** Opens what was told, and what is about persons with a reason (R10). */
export async function lookInside(signal: Signal, { who }: Sitting): Promise<void> {
  const { stage, chance, reference, told, full } = signal;
  if (!full) return;
  if (chance.yes(0.7)) await stage.act(who, verbs.openPart, { reference, part: 'story' });
  if (told.sensitive && chance.yes(0.4)) {
    await stage.act(who, verbs.openPart, { reference, part: 'special', reason: chance.pick(REASONS) });
  }
}
