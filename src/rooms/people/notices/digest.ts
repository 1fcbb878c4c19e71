import { z } from 'zod';
import { codesOf, type NoticeKind, noticeKind } from '../../../../content/code-lists.ts';
import { type Context, inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace, type OrganisationId, type PersonId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { instantOf, type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { isWorkingDay } from '../../../kernel/working-days.ts';
import { allOrganisations } from '../organisations.ts';
import { openPerson } from '../person.ts';
import {
  anythingLaidAside,
  beginDigest,
  digestSent,
  markDigestSent,
  takeWaiting,
  waitingPersons,
} from '../store/notices.ts';
import { personsById } from '../store/persons.ts';

const HOUR = 3_600_000;

/** The mail of the day tells what waited at this hour on the clock, and leaves at it or as soon after as can be. */
export const DIGEST_HOUR = 8;

const jobActor = (organisationId: OrganisationId, name: string) =>
  ({ kind: 'job', organisationId, name }) as const;

const mail = z.object({
  organisationId: z.uuid(),
  personId: z.uuid(),
  day: z.iso.date(),
  ...(Object.fromEntries(codesOf(noticeKind).map((one) => [one, z.int().min(1).optional()])) as Record<
    NoticeKind,
    z.ZodOptional<z.ZodInt>
  >),
});

/**
 * Sends the mail of one day. It says how often something of each kind came, and nothing of what it is. Done again
 * after it left it sends nothing; only a process that dies between the mail server and the mark sends it twice.
 */
export const sendDigest = defineJob({
  name: 'people.send-digest',
  input: mail,
  retry: { limit: 8, delaySeconds: 20, maxDelaySeconds: 3600 },
  async run(house, { organisationId: organisation, personId: person, day, ...counts }) {
    const [organisationId, personId] = [organisation as OrganisationId, person as PersonId];
    const actor = jobActor(organisationId, 'people.send-digest');
    const to = await inTenant(house, actor, 'tenant', newTrace(), async ({ db }) => {
      if (await digestSent(db, organisationId, personId, day)) return null;
      const [row] = await personsById(db, [personId]);
      return row === undefined ? null : ((await openPerson(house, row.id, row))?.email ?? null);
    });
    if (to === null) return;
    const link = `${house.config.publicOrigin}/werk`;
    await house.mailer.send({ to, template: 'digest', values: { link, counts } });
    await inTenant(house, actor, 'tenant', newTrace(), ({ db, now }) =>
      markDigestSent(db, organisationId, personId, day, now),
    );
  },
});

/**
 * From eight o'clock on working days: one mail for whoever chose that, of what waited at eight. It looks again all day,
 * so that a house that was down in the morning is late and forgets nobody; who had the mail of today gets no other.
 */
export const dailyDigest = defineJob({
  name: 'people.daily-digest',
  input: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  schedule: `*/10 ${DIGEST_HOUR}-17 * * 1-5`,
  async run(house) {
    const day = localDate(house.clock.now());
    const before = instantOf({ date: day, clock: DIGEST_HOUR * HOUR });
    if (!isWorkingDay(day) || house.clock.now() < before) return;
    const failures: unknown[] = [];
    for (const { id } of await allOrganisations(house)) {
      try {
        await digestsOf(house, id, day, before);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  },
});

const digestsOf = (house: House, id: OrganisationId, day: LocalDate, before: Date): Promise<void> =>
  inTenant(house, jobActor(id, 'people.daily-digest'), 'tenant', newTrace(), async (context) => {
    if (!(await anythingLaidAside(context.db, id, before))) return;
    for (const person of await waitingPersons(context.db, id, before))
      if (await beginDigest(context.db, id, person, day)) await askFor(context, person, day, before);
  });

/** In one transaction: what waited is taken, and its mail is asked for. */
async function askFor(context: Context, personId: PersonId, day: LocalDate, before: Date): Promise<void> {
  const { organisationId } = context.actor;
  const taken = await takeWaiting(context.db, organisationId, personId, before);
  const counts: Partial<Record<NoticeKind, number>> = {};
  // a reminder tells how many things are late: the last one knows
  for (const one of taken.toSorted((a, b) => a.at.getTime() - b.at.getTime()))
    counts[one.kind] = one.kind === 'reminder' ? one.count : (counts[one.kind] ?? 0) + one.count;
  await context.house.jobs.enqueue(context.db, sendDigest, { organisationId, personId, day, ...counts });
}
