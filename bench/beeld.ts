import { type IndicatorList, indicatorLists, indicators } from '../content/indicators.ts';
import { type Answer, beeldOf } from '../src/rooms/recognise/index.ts';
import type { Effort } from './measure.ts';
import { percentile, type Table } from './table.ts';

/** Most milliseconds for one picture. */
const MOST = 5;
const KINDS: Readonly<Record<string, (at: number) => Answer | undefined>> = {
  'all unknown': () => undefined,
  'all yes': () => 'yes',
  mixed: (at) => (['yes', 'no', undefined] as const)[at % 3],
};

/** The picture of a signal with every indicator in each list: 66 of the published 67, as one is left out. */
export async function measureBeeld({ quick }: Effort): Promise<readonly Table[]> {
  const failures: string[] = [];
  const rows = Object.entries(KINDS).map(([kind, answer]) => {
    const times = (Object.keys(indicatorLists) as IndicatorList[]).flatMap((list) =>
      Array.from({ length: quick ? 200 : 2_000 }, () => {
        const answers = Object.fromEntries(
          indicators.flatMap(({ id }, at) => {
            const given = answer(at);
            return given === undefined ? [] : [[id, given]];
          }),
        );
        const started = performance.now();
        beeldOf(list, answers);
        return performance.now() - started;
      }),
    );
    const slow = percentile(times, 0.99);
    if (slow > MOST) failures.push(`${kind}: ${slow.toFixed(2)} ms of ${MOST}`);
    return [kind, percentile(times, 0.5).toFixed(3), slow.toFixed(3)];
  });
  return [
    {
      heading: `Picture of a signal with ${indicators.length} indicators, four lists, ms (most ${MOST})`,
      columns: ['answers', 'median', 'p99'],
      rows,
      failures,
    },
  ];
}
