import type { ThingKind } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import type { ActId } from '../../../kernel/ids.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { organisationToken, type TokenKind } from '../../../kernel/sealing/tokens.ts';
import { openParts } from '../act-content.ts';
import { fileVerb, signalName } from '../handling/file-verb.ts';
import type { PartName, Special, Story } from '../report-content.ts';
import { mentionsIn } from '../search-tokens.ts';
import { type SignalView, viewOfLine } from '../signal-view.ts';
import { type ActRow, actsOf, keyOf, type SignalRow } from '../store/files.ts';
import { linesWithIds } from '../store/lists.ts';
import { openNow } from '../store/openings.ts';
import { ownPlaces } from '../store/places.ts';
import { hitsAfter } from '../store/region.ts';
import { sharedTokens, tokensOfSignal } from '../store/tokens.ts';
import { type HitView, viewsOfHits } from './region-hits.ts';
import type { Thing } from './thing.ts';
import { contentOf, foldThings } from './things-of.ts';

/** At most so many other signals for each thing, and in all. */
export const MOST_OTHERS = 50;

/** A thing of this file, or something in the report that another signal has too. */
export interface Connection {
  /** The act it was written down with; null for what stands in the report. */
  readonly id: ActId | null;
  /** Unique on a page. */
  readonly key: string;
  readonly kind: ThingKind | TokenKind;
  /** Null while its part is closed. */
  readonly content: Thing | null;
  /** Keys of other things that it belongs to. */
  readonly ties: readonly string[];
  /** References of other signals that have the same, new to old. */
  readonly others: readonly string[];
  /** There are more than are shown. */
  readonly more: boolean;
}

/** Who is tied to what, around one signal. */
export interface Connections {
  readonly things: readonly Connection[];
  readonly others: readonly SignalView[];
  /** Parts that are open now. */
  readonly opened: readonly PartName[];
  /** Anything by which the region could be asked. */
  readonly askable: boolean;
  readonly regionHits: readonly HitView[];
}

const hex = (token: Buffer): string => token.toString('hex');

/**
 * The things of a signal, and the other signals of the own domain that have the same. Compared by token: nothing of
 * another signal is opened, and of this one only what the actor has open (R10). One word of a name ties nothing.
 */
export const connections = fileVerb({
  name: 'signals.connections',
  act: 'read',
  input: signalName,
  run: async (context, _input, signal): Promise<Outcome<Connections>> => {
    const opened = signal.dataKey === null ? [] : [...(await openNow(context, signal.id)).keys()];
    const acts = await actsOf(context, signal.id);
    const tokens = await tokensOfSignal(context, signal.id);
    const shared = await sharedTokens(context, signal, MOST_OTHERS);
    const ids = [...new Set(shared.map(({ signalId }) => signalId))];
    const lines = await linesWithIds(context, signal.domain, ids, MOST_OTHERS);
    const views = new Map(lines.map((line) => [line.id, viewOfLine(context, line)]));
    const byToken = Map.groupBy(shared, ({ token }) => hex(token));
    const own = tokens.filter(({ connects }) => connects).map(({ token }) => token);
    const hits = await hitsAfter(context, signal.domain, null, MOST_OTHERS, own);
    const othersWith = (keys: readonly string[]): Pick<Connection, 'others' | 'more'> => {
      const found = new Set(keys.flatMap((key) => byToken.get(key) ?? []).map(({ signalId }) => signalId));
      const others = [...views].filter(([id]) => found.has(id)).map(([, view]) => view.reference);
      return { others, more: found.size >= MOST_OTHERS };
    };
    const tokensWith = (id: ActId | null): readonly string[] =>
      tokens.filter(({ actId }) => actId === id).map(({ token }) => hex(token));
    const things = foldThings(acts).map((thing): Connection => {
      const { id, kind, ties } = thing;
      return {
        id,
        key: id,
        kind,
        content: contentOf(context, signal, thing, opened),
        ties,
        ...othersWith(tokensWith(id)),
      };
    });
    const covered = new Set(things.flatMap(({ id }) => tokensWith(id)));
    const reported = await reportedValues(context, signal, acts, opened);
    const loose = tokens
      .filter(
        ({ actId, token }) => byToken.has(hex(token)) && !covered.has(hex(token)) && !isThing(things, actId),
      )
      .map(({ kind, token }): Connection => {
        const key = hex(token);
        const text = reported.get(key);
        const content = text === undefined ? null : { text, role: '', kvk: '', note: '' };
        return { id: null, key, kind, content, ties: [], ...othersWith([key]) };
      });
    context.note({ things: things.length, others: lines.length, opened });
    return done({
      things: [...things, ...new Map(loose.map((one) => [one.key, one])).values()],
      others: [...views.values()],
      opened,
      askable: own.length > 0 && signal.dataKey !== null,
      regionHits: await viewsOfHits(context, hits, signal.domain),
    });
  },
});

const isThing = (things: readonly Connection[], actId: ActId | null): boolean =>
  actId !== null && things.some(({ id }) => id === actId);

/** What the report can be found by, by token, as far as its parts are open. */
async function reportedValues(
  context: Context,
  signal: SignalRow,
  acts: readonly ActRow[],
  opened: readonly PartName[],
): Promise<ReadonlyMap<string, string>> {
  if (opened.length === 0 || signal.dataKey === null) return new Map();
  const key = keyOf(context, signal);
  const places = await ownPlaces(context);
  const reports = acts.filter(({ kind }) => kind === 'reported' || kind === 'merged');
  return new Map(
    reports.flatMap((act) => {
      const { story, special } = openParts(key, act, opened);
      return mentionsIn((story ?? {}) as Partial<Story>, (special ?? {}) as Partial<Special>, places).map(
        ({ kind, value }) => [hex(organisationToken(context.key, kind, value)), value] as const,
      );
    }),
  );
}
