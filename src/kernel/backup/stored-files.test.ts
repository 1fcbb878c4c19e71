import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { folderStore } from '../files/blob-store.ts';
import { allOf, inPieces } from '../files/hostile.fixture.ts';
import { withClient } from '../postgres/index.ts';
import { BACKUP_LOCK } from './backup-lock.ts';
import { loadRows } from './load-rows.ts';
import { examineBackup } from './read-backup.ts';
import { writeBackup } from './write-backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'lantaarn-backup-files-'));
const [from, to] = [join(folder, 'from'), join(folder, 'to')];
const secret = randomBytes(32);
const path = join(folder, 'kopie');
let one: TestDatabase;
let other: TestDatabase;
const blobs = new Map(
  [0, 1, 300_000, 3_000_000].map((length) => [randomUUID() as string, randomBytes(length)]),
);

beforeAll(async () => {
  [one, other] = [await createTestDatabase(), await createTestDatabase()];
  for (const [blob, bytes] of blobs) await folderStore(from).write(blob, inPieces(bytes));
}, 120_000);
afterAll(async () => {
  await one.drop();
  await other.drop();
  rmSync(folder, { recursive: true });
});

const back = () => ({
  superuser: one.superOptions,
  anchorPath: join(folder, 'anker'),
  filesFolder: from,
  secret,
});

test('stored files go along, byte for byte, and come back in an empty folder', async () => {
  expect(await writeBackup(back(), path)).toMatchObject({ files: blobs.size });
  expect((await examineBackup(path, secret)).kind).toBe('header');
  const loaded = await withClient(other.superOptions, (client) =>
    loadRows(client, path, secret, folderStore(to)),
  );
  expect(loaded.files).toBe(blobs.size);
  for (const [blob, bytes] of blobs)
    expect((await allOf(folderStore(to).read(blob))).equals(bytes)).toBe(true);
}, 60_000);

test('nobody removes a stored file while a backup is made', async () => {
  const made = writeBackup(back(), `${path}-2`);
  const free = async (): Promise<boolean> =>
    withClient(one.superOptions, async (client) => {
      const { rows } = await client.query('select pg_try_advisory_lock($1) as free', [BACKUP_LOCK]);
      return rows[0].free;
    });
  const seen: boolean[] = [];
  const done = made.then(() => true);
  while (!(await Promise.race([done, new Promise<false>((resolve) => setTimeout(resolve, 1, false))])))
    seen.push(await free());
  await done;
  expect(seen).toContain(false);
  expect(await free()).toBe(true);
}, 60_000);
