import { z } from 'zod';
import type { House } from '../../../kernel/house.ts';
import { formatTraceParent, newSpan, newTrace } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { otlpOf, type StoredLine } from '../../../kernel/processing/otlp.ts';
import { inSystemScope, linesAfter, slugsIn } from '../../../kernel/processing/stored-lines.ts';
import { productVersion } from '../../../kernel/product-version.ts';

const BATCH = 1000;
/** Numbers are given out at the commit: after a minute no lower one comes any more. */
const SETTLED_MS = 60_000;
const TIMEOUT_MS = 10_000;

/**
 * Sends lines of the processing log to the log that the organisation keeps elsewhere, each line at least once: what is
 * confirmed there is remembered here. A log that does not answer is tried again a minute later; nothing is lost by it.
 */
export const sendLines = defineJob({
  name: 'privacy.send-lines',
  input: z.object({}),
  retry: { limit: 3, delaySeconds: 20 },
  schedule: '* * * * *',
  run: async (house, _input, { signal }) => {
    const url = house.config.processingLogUrl;
    if (url === null) return;
    for (;;) {
      const sent = await sendBatch(house, url, signal);
      if (sent < BATCH || signal.aborted) return;
    }
  },
});

async function sendBatch(house: House, url: string, signal: AbortSignal): Promise<number> {
  const until = new Date(house.clock.now().getTime() - SETTLED_MS);
  const { lines, slugs } = await inSystemScope(house.database, async (db) => {
    const sent = await db.selectFrom('processing_exports').select('last_id').executeTakeFirst();
    const after = Number(sent?.last_id ?? 0);
    return {
      lines: await linesAfter(db, { after, from: null, until, limit: BATCH }),
      slugs: await slugsIn(db),
    };
  });
  const last = lines.at(-1);
  if (last === undefined) return 0;
  for (const [organisationId, own] of Map.groupBy(lines, (line) => line.organisationId))
    await post(house, url, slugs.get(organisationId) ?? 'unknown', own, signal);
  await inSystemScope(house.database, (db) =>
    db
      .insertInto('processing_exports')
      .values({ only_one: true, last_id: last.id, exported_at: house.clock.now() })
      .onConflict((conflict) =>
        conflict.column('only_one').doUpdateSet({ last_id: last.id, exported_at: house.clock.now() }),
      )
      .execute(),
  );
  return lines.length;
}

async function post(
  house: House,
  url: string,
  organisation: string,
  lines: readonly StoredLine[],
  signal: AbortSignal,
): Promise<void> {
  const { publicOrigin, processingLogToken } = house.config;
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: {
      'content-type': 'application/json',
      traceparent: formatTraceParent({ traceId: newTrace(), spanId: newSpan(), sampled: true }),
      ...(processingLogToken === null ? {} : { authorization: `Bearer ${processingLogToken.reveal()}` }),
    },
    body: JSON.stringify(otlpOf(lines, { origin: publicOrigin, version: productVersion(), organisation })),
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the processing log elsewhere answered ${answer.status}`);
}
