import { readConfig } from '../kernel/config.ts';
import { addDays, instantOf, isLocalDate } from '../kernel/local-time.ts';
import { openKysely, openPool } from '../kernel/postgres/index.ts';
import { otlpOf } from '../kernel/processing/otlp.ts';
import { inSystemScope, linesAfter, slugsIn } from '../kernel/processing/stored-lines.ts';
import { productVersion } from '../kernel/product-version.ts';
import { comeToDatabase } from './come-to-database.ts';
import type { Command } from './command.ts';
import { optionsOf, sayingBadInput, textOf, type Values } from './read-options.ts';
import { BadInput } from './read-table.ts';

const BATCH = 1000;

/** A local day of an option as an instant; null when it was left out. */
function dayOf(values: Values, name: string, later: number): Date | null {
  const text = textOf(values, name);
  if (text === undefined) return null;
  if (!isLocalDate(text)) throw new BadInput(`--${name} is geen datum. Schrijf 2026-12-31.`);
  return instantOf({ date: addDays(text, later), clock: 0 });
}

export const processingExport: Command = {
  name: 'processing export',
  summary: 'Schrijft het logboek dataverwerkingen als OpenTelemetry-regels (OTLP, JSON).',
  help: [
    'Gebruik: lantaarn processing export [--from DAG] [--until DAG] > bestand.jsonl',
    '',
    '--from DAG     vanaf deze dag, zoals 2026-01-01',
    '--until DAG    tot en met deze dag',
    '',
    'Elke regel is één ExportTraceServiceRequest van één organisatie, met de velden van Logboek Dataverwerkingen 1.0.',
    'Er staat niet in wie iets deed, en van wie gegevens zijn alleen als pseudoniem.',
  ].join('\n'),
  run: (args, io) =>
    sayingBadInput(io, async () => {
      const { values } = optionsOf(args, { from: { type: 'string' }, until: { type: 'string' } });
      const [from, until] = [dayOf(values, 'from', 0), dayOf(values, 'until', 1)];
      const config = readConfig(io.env, io.cwd);
      const { options, release } = await comeToDatabase(config, 'lantaarn_app');
      const database = openKysely(openPool({ ...options, max: 1, statement_timeout: 0 }));
      const source = { origin: config.publicOrigin, version: productVersion() };
      try {
        await inSystemScope(database, async (db) => {
          const slugs = await slugsIn(db);
          for (let after = 0; ; ) {
            const lines = await linesAfter(db, { after, from, until, limit: BATCH });
            for (const [id, own] of Map.groupBy(lines, ({ organisationId }) => organisationId))
              io.out(JSON.stringify(otlpOf(own, { ...source, organisation: slugs.get(id) ?? 'unknown' })));
            after = lines.at(-1)?.id ?? after;
            if (lines.length < BATCH) return;
          }
        });
        return 0;
      } finally {
        await database.destroy();
        await release();
      }
    }),
};
