import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { folderStore } from '../../src/kernel/files/blob-store.ts';
import { unsealStream } from '../../src/kernel/files/sealed-stream.ts';
import { fileLock } from '../../src/kernel/keys/file-lock.ts';
import { type ClosedRoot, openRoot } from '../../src/kernel/keys/root-keys.ts';
import { unwrapFileKey } from '../../src/kernel/sealing/file-key.ts';
import {
  type OrganisationKey,
  open,
  unwrapDataKey,
  unwrapOrganisationKey,
} from '../../src/kernel/sealing/seal.ts';
import type { Running } from './process.ts';

interface SealedRow {
  readonly organisation: string;
  readonly wrapped: Buffer;
  readonly key_of: string;
  readonly record: string;
  readonly place: string;
  readonly sealed: Buffer;
}

const own = (table: string): string =>
  `select organisation_id as organisation, data_key as wrapped, id as key_of, id as record, 'sealed' as place, sealed
   from ${table} where data_key is not null`;
const handOver = (organisation: string, key: string): string =>
  `select ${organisation}, ${key}, id, id, 'sealed', sealed from hand_overs where ${key} is not null`;
const consultation = (organisation: string, key: string): readonly string[] => [
  `select ${organisation}, ${key}, id, id, 'sealed', sealed from consultations where ${key} is not null`,
  `select c.${organisation}, c.${key}, c.id, c.id, 'answer', a.sealed from consultations c
   join consultation_answers a on a.consultation_id = c.id where c.${key} is not null`,
];
const part = (column: string): string =>
  `select s.organisation_id, s.data_key, s.id, a.id, '${column}', a.${column}
   from signal_acts a join signals s on s.id = a.signal_id where s.data_key is not null and a.${column} is not null`;

/** Everything that is sealed under the key of a record: people, acts, hand-overs from both sides, the ledger. */
const EVERYTHING = [
  ...[
    'persons',
    'sharings',
    'second_readings',
    'legal_holds',
    'data_requests',
    'emergency_openings',
    'packages',
    'documents',
    'police_items',
    'mailboxes',
    'mail_proposals',
  ].map(own),
  handOver('organisation_id', 'recipient_key'),
  handOver('sender_organisation_id', 'sender_key'),
  ...consultation('organisation_id', 'recipient_key'),
  ...consultation('sender_organisation_id', 'sender_key'),
  ...['story', 'contact', 'special'].map(part),
  `select s.organisation_id, s.data_key, s.id, a.id, 'attachment', a.sealed
   from attachments a join signals s on s.id = a.signal_id where s.data_key is not null`,
].join(' union all ');

/** What lies in every stored file, by its name; throws when one of them is not there or does not open. */
export async function openFiles(running: Running, masterKeyFile: string): Promise<Map<string, string>> {
  const keys = await keysOf(running, masterKeyFile);
  const store = folderStore(join(running.home, 'files'));
  const rows = await running.ask<FileRow>(
    `select a.organisation_id as organisation, s.id as signal, s.data_key, a.blob, a.blob_key
     from attachments a join signals s on s.id = a.signal_id
     where a.blob is not null`,
  );
  const found = new Map<string, string>();
  for (const row of rows) {
    const organisation = keys.get(row.organisation);
    if (organisation === undefined) throw new Error('a file of an organisation that is not there');
    const dataKey = unwrapDataKey(organisation, row.signal, row.data_key);
    const hash = createHash('sha256');
    const key = unwrapFileKey(dataKey, row.blob, row.blob_key);
    for await (const bytes of unsealStream(key, row.blob, store.read(row.blob))) hash.update(bytes);
    found.set(row.blob, hash.digest('hex'));
  }
  return found;
}

interface FileRow {
  readonly organisation: string;
  readonly signal: string;
  readonly data_key: Buffer;
  readonly blob: string;
  readonly blob_key: Buffer;
}

/** What every sealed record says, in order; throws when one of them does not open. */
export async function openEverything(
  running: Pick<Running, 'ask'>,
  masterKeyFile: string,
): Promise<string[]> {
  const keys = await keysOf(running, masterKeyFile);
  const rows = await running.ask<SealedRow>(`${EVERYTHING} order by record, place, organisation`);
  return rows.map((row) => {
    const key = keys.get(row.organisation);
    if (key === undefined) throw new Error('a record of an organisation that is not there');
    const dataKey = unwrapDataKey(key, row.key_of, row.wrapped);
    return JSON.stringify(open(dataKey, { record: row.record, column: row.place }, row.sealed));
  });
}

/** The keys of every organisation, all generations in them. */
async function keysOf(
  running: Pick<Running, 'ask'>,
  masterKeyFile: string,
): Promise<ReadonlyMap<string, OrganisationKey>> {
  const [installation] = await running.ask<{ key_fingerprint: Buffer }>(
    'select key_fingerprint from installation',
  );
  const roots = await running.ask<ClosedRoot>('select generation, lock, wrapped from root_keys');
  const fingerprint = installation?.key_fingerprint ?? null;
  const master = await openRoot(fileLock(masterKeyFile), { fingerprint, roots });
  const wrapped = await running.ask<{ id: string; wrapped_key: Buffer }>(
    'select id, wrapped_key from organisations',
  );
  const keys = new Map(
    wrapped.map((row) => [row.id, unwrapOrganisationKey(master, row.id, row.wrapped_key)]),
  );
  const later = await running.ask<{ id: string; generation: number; wrapped: Buffer }>(
    'select organisation_id as id, generation, wrapped from organisation_keys',
  );
  for (const { id, generation, wrapped: key } of later)
    keys.get(id)?.adopt(generation, unwrapOrganisationKey(master, id, key), 0);
  return keys;
}
