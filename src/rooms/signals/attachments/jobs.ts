import { z } from 'zod';
import { type Context, inTenant } from '../../../kernel/context.ts';
import { scan } from '../../../kernel/files/clamd.ts';
import { cleanInProcess, LARGEST_CLEANED } from '../../../kernel/files/clean-in-process.ts';
import type { Cleaned } from '../../../kernel/files/cleaned.ts';
import { kindOf } from '../../../kernel/files/kinds.ts';
import { sealStream, unsealStream } from '../../../kernel/files/sealed-stream.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { type AnyJob, defineJob } from '../../../kernel/jobs/job.ts';
import { run } from '../../../kernel/verb.ts';
import { regionOf } from '../../people/index.ts';
import { blobsLetGo, forgetLost, letBlobsGo, unknownBlobs } from '../store/blobs.ts';
import { type Checking, keepChecked, type Place, takeForChecking } from './check-attachment.ts';

const input = z.object({ attachmentId: z.uuid(), organisationId: z.uuid() });

/**
 * Looks at a file on a signal: the virus scanner first when there is one, then whatever it carries unseen goes and a
 * picture of it is made, in a process of its own. Done twice, the second time finds nothing that waits.
 */
export const cleanAttachment = defineJob({
  name: 'signals.clean-attachment',
  input,
  retry: { limit: 30, delaySeconds: 30, maxDelaySeconds: 1800 },
  expireSeconds: 1800,
  async run(house, { attachmentId: id, organisationId }) {
    const actor = {
      kind: 'job',
      organisationId: organisationId as OrganisationId,
      name: 'signals.clean-attachment',
    } as const;
    const trace = newTrace();
    const taken = await run(house, actor, takeForChecking, { id }, trace);
    if (taken.kind !== 'done') return;
    const verdict = await scanned(house, taken.value);
    const infected = verdict === 'infected';
    const found = infected ? UNTOUCHED : await cleaned(house, taken.value);
    const written = (one: Place, there: boolean) =>
      there ? { blob: one.blob, wrapped: one.wrapped.toString('base64') } : null;
    await run(
      house,
      actor,
      keepChecked,
      {
        id,
        infected,
        scanned: verdict === 'infected' ? 'clean' : verdict,
        removed: [...new Set([...taken.value.removed, ...found.removed])],
        remains: found.left,
        file: written(taken.value.file, found.made),
        preview: written(taken.value.preview, found.previewed),
      },
      trace,
    );
  },
});

const UNTOUCHED: Cleaned = { made: false, previewed: false, removed: [], left: null };

const contentOf = ({ files }: House, { key, blob }: Checking) => unsealStream(key, blob, files.read(blob));

const scanned = async ({ config, ...house }: House, file: Checking) =>
  config.clamd === null ? 'off' : scan(config.clamd, contentOf({ config, ...house }, file));

async function cleaned(house: House, file: Checking): Promise<Cleaned> {
  const { cleaning } = kindOf(file.kind);
  if (cleaning === 'never' || cleaning === 'stream') return { ...UNTOUCHED, left: file.remains };
  if (file.size > LARGEST_CLEANED) return { ...UNTOUCHED, left: 'too-large' };
  const into =
    ({ key, blob }: Place) =>
    async (bytes: AsyncIterable<Buffer>) => {
      await house.files.write(blob, sealStream(key, blob, bytes));
    };
  const found = await cleanInProcess(file.kind, contentOf(house, file), {
    file: into(file.file),
    preview: into(file.preview),
  });
  // What went wrong halfway is not used; the names of what was written then are nowhere.
  return found.left !== null && found.left !== 'embedded'
    ? { ...found, made: false, previewed: false }
    : found;
}

const inSystem = async <Value>(
  house: House,
  name: string,
  work: (context: Context) => Promise<Value>,
): Promise<Value> => {
  const actor = { kind: 'job', organisationId: (await regionOf(house)).id, name } as const;
  return inTenant(house, actor, 'system', newTrace(), work);
};

/** A form takes at most some hours (listen.ts); a line that says why a file did not come stands for a day. */
const DAY = 86_400_000;
const REST = 3_600_000;

/** Files that did not come, and stored content of which nothing speaks any more. A backup under way goes first. */
export const forgetFiles = defineJob({
  name: 'signals.forget-files',
  input: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  schedule: '*/10 * * * *',
  async run(house) {
    const now = house.clock.now().getTime();
    await inSystem(house, 'signals.forget-files', async (context) => {
      await forgetLost(context, new Date(now - DAY));
      const gone = await blobsLetGo(context, new Date(now - REST));
      for (const blob of gone) await house.files.remove(blob);
      await letBlobsGo(context, gone);
    });
  },
});

/** Once a night: what a crash left in the folder. */
export const sweepFiles = defineJob({
  name: 'signals.sweep-files',
  input: z.object({}),
  retry: { limit: 1, delaySeconds: 600 },
  expireSeconds: 3600,
  schedule: '40 3 * * *',
  async run(house) {
    const until = new Date(house.clock.now().getTime() - DAY);
    await house.files.removeHalf(until);
    let old: string[] = [];
    const sweep = async (): Promise<void> => {
      const names = old;
      old = [];
      const strange = await inSystem(house, 'signals.sweep-files', (context) => unknownBlobs(context, names));
      for (const blob of strange) await house.files.remove(blob);
    };
    for await (const { blob, at } of house.files.all()) {
      if (at < until) old.push(blob);
      if (old.length === 1000) await sweep();
    }
    await sweep();
  },
});

/** Looking at files, and letting go of what is left of them. */
export const attachmentJobs: readonly AnyJob[] = [cleanAttachment, forgetFiles, sweepFiles];
