import { z } from 'zod';
import {
  type InstrumentCode,
  type InstrumentState,
  instrumentCodes,
} from '../../../../content/instruments.ts';
import { byName } from '../../../kernel/by-name.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { allOrganisations } from '../../people/index.ts';
import { lastStatedOn, type StatedInstrument, statedInstruments } from '../store/instruments.ts';

/** A municipality with the state of every instrument. */
export interface WaterbedTown {
  readonly slug: string;
  readonly name: string;
  readonly states: Readonly<Record<InstrumentCode, InstrumentState>>;
  /** Day of its newest statement; null when it stated nothing. */
  readonly statedOn: LocalDate | null;
}

/** An instrument that some have and others leave open. */
export interface Gap {
  readonly instrument: InstrumentCode;
  readonly closed: readonly string[];
  /** Names of municipalities that said they do not have it, or are not so far. */
  readonly open: readonly string[];
  /** Names of those that said nothing of it. */
  readonly unknown: readonly string[];
}

export interface Waterbed {
  readonly towns: readonly WaterbedTown[];
  readonly gaps: readonly Gap[];
}

const input = z.object({});

/** Which instruments stand where, and what one closes while another leaves it open (S74 to S78). */
export const readWaterbed = verb<z.infer<typeof input>, Waterbed>({
  name: 'plan.read-waterbed',
  act: 'read',
  activity: 'planning',
  scope: 'region-picture',
  input,
  subject: ownOrganisationAsSubject('desk'),
  run: async (context) => {
    const stated = Map.groupBy(
      await statedInstruments(context, null),
      ({ organisationId }) => organisationId,
    );
    const towns = (await allOrganisations(context.house))
      .filter(({ kind, active }) => kind === 'municipality' && active)
      .map(({ id, slug, name }) => townOf(slug, name, stated.get(id) ?? []))
      .toSorted(byName);
    return done({ towns, gaps: gapsIn(towns) });
  },
});

const townOf = (slug: string, name: string, stated: readonly StatedInstrument[]): WaterbedTown => ({
  slug,
  name,
  states: Object.fromEntries(
    instrumentCodes.map((code) => [
      code,
      stated.find(({ instrument }) => instrument === code)?.state ?? 'unknown',
    ]),
  ) as Record<InstrumentCode, InstrumentState>,
  statedOn: lastStatedOn(stated),
});

/** Instruments in force somewhere and not everywhere, the widest gap first. */
export const gapsIn = (towns: readonly WaterbedTown[]): readonly Gap[] =>
  instrumentCodes
    .map((instrument): Gap => {
      const named = (fits: (state: InstrumentState) => boolean): string[] =>
        towns.filter(({ states }) => fits(states[instrument])).map(({ name }) => name);
      return {
        instrument,
        closed: named((state) => state === 'in_force'),
        open: named((state) => state !== 'in_force' && state !== 'unknown'),
        unknown: named((state) => state === 'unknown'),
      };
    })
    .filter(({ closed, open, unknown }) => closed.length > 0 && open.length + unknown.length > 0)
    .toSorted((one, other) => other.open.length - one.open.length);
