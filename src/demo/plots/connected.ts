import { verbs } from '../../rooms/signals/index.ts';
import { type Signal, sitDown } from '../sitting.ts';
import { type Plot, soon } from './steps.ts';

/** A thing that a coordinator writes down; names of it are invented and nobody's. */
interface Told {
  readonly kind: 'person' | 'address' | 'phone' | 'plate' | 'business';
  readonly text: string;
  readonly role?: string;
  readonly kvk?: string;
  readonly note?: string;
}

const FOREMAN: Told = { kind: 'person', text: 'Andrei Exemplu', role: 'suspect', note: 'Regelt het werk.' };
const WORKER: Told = { kind: 'person', text: 'Kasia Zmyślona', role: 'possible_victim' };
const PHONE: Told = { kind: 'phone', text: '06-00000321' };
const VAN: Told = { kind: 'plate', text: '00-XX-77', note: 'Wit busje.' };
const AGENCY: Told = { kind: 'business', text: 'Uitzendbureau De Verzonnen Hand', kvk: '00000321' };
const HOUSE: Told = { kind: 'address', text: 'Schijnhof 12, Rhoon', role: 'staying' };

/** The things of three signals that turn out to know the same people. */
export const agencyThings = {
  first: [FOREMAN, PHONE, AGENCY],
  second: [WORKER, HOUSE, AGENCY, PHONE],
  elsewhere: [FOREMAN, PHONE, VAN],
} as const satisfies Readonly<Record<string, readonly Told[]>>;

/** Whoever opens it first writes down who and what it is about; then it goes on as it would. */
export const withThings = (things: readonly Told[], then: Plot): Plot =>
  async function* (signal) {
    yield soon(signal, 0);
    const sitting = await sitDown(signal);
    for (const thing of things) await sitting?.act(verbs.addThing, thing);
    yield* then(signal);
  };

/** Goes on, and then asks whether another municipality knows the same, and to talk about the first hit. */
export const asksRegion = (before: Plot): Plot =>
  async function* (signal) {
    yield* before(signal);
    await askAround(signal);
  };

async function askAround(signal: Signal): Promise<void> {
  const sitting = await sitDown(signal);
  if (sitting === null) return;
  await sitting.act(verbs.askRegion, {
    text: 'De bewoners werken volgens de melder ook in andere gemeenten.',
  });
  const { hits } = await signal.stage.act(sitting.who, verbs.regionHits, {});
  const [first] = hits;
  if (first !== undefined) await signal.stage.act(sitting.who, verbs.askToTalk, { hit: first.id });
}
