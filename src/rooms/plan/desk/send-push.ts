import { z } from 'zod';
import { absent, done, refused } from '../../../kernel/outcome.ts';
import { sayMoment } from '../../../kernel/page/dates.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { readSetting } from '../../people/index.ts';
import { holdReminders, insertReminder } from '../store/desk-reminders.ts';
import type { DeskRow } from './desk-row.ts';
import { deskLines } from './read-desk.ts';
import { tellMunicipality } from './tell-municipality.ts';

const input = z.object({ slug: z.string().max(80), once: z.uuid('Open de pagina opnieuw.') });

const DAY = 86_400_000;

/** Both seats are empty: there is nobody to mail. */
export const nobodyThere = ({ emptySeats }: Pick<DeskRow, 'emptySeats'>): boolean => emptySeats.length > 1;

/**
 * A polite reminder of the regional director to the aandachtsfunctionarissen of a municipality, in fixed words: that
 * something stands open, never what. At most one in as many days as the setting says, and only where a fact asks for it.
 */
export const sendPush = verb<z.infer<typeof input>, null>({
  name: 'plan.send-push',
  act: 'write',
  activity: 'planning',
  scope: 'region-picture',
  input,
  subject: ownOrganisationAsSubject('desk'),
  run: async (context, { slug, once }) => {
    const line = (await deskLines(context)).find((one) => one.slug === slug);
    if (line === undefined) return absent;
    const { last, sentBefore } = await holdReminders(context, line.id, once);
    if (sentBefore) return done(null);
    if (line.pushes.length === 0)
      return refused('Er staat bij deze gemeente niets open om aan te herinneren.');
    if (nobodyThere(line))
      return refused(
        'Beide functies van deze gemeente zijn leeg: niemand zou de mail krijgen. Bel de gemeente.',
      );
    const every = await readSetting(context, 'desk.every');
    const free = last === null ? null : new Date(last.getTime() + every * DAY);
    if (free !== null && free > context.now)
      return refused(
        `Deze gemeente kreeg al een herinnering. U kunt er weer een sturen vanaf ${sayMoment(free, context.now)}.`,
      );
    const facts = [...new Set(line.pushes.map(({ code }) => code))];
    await insertReminder(context, { municipality: line.id, facts, submission: once });
    await context.house.jobs.enqueue(context.db, tellMunicipality, { organisationId: line.id });
    context.note({ municipality: slug, facts });
    return done(null);
  },
});
