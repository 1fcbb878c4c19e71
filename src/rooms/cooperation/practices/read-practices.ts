import { z } from 'zod';
import { planTaskCodes } from '../../../../content/plan/plan-item.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, type Verb, verb } from '../../../kernel/verb.ts';
import { codeFrom } from '../input.ts';
import { momentIn, placeOf, SHOWN, screenOf } from '../place.ts';
import {
  ownPractices,
  type Practice,
  practiceById,
  publishedPractices,
  usedHere,
  waitingPractices,
} from '../store/practices.ts';
import { namesPractice, practiceAsSubject } from './practice-fields.ts';

/** A practice, and whether one's own organisation uses it. */
export interface PracticeLine {
  readonly practice: Practice;
  readonly used: boolean;
}

export interface PracticeList {
  readonly lines: readonly PracticeLine[];
  readonly next: string | null;
}

const asked = z.object({
  text: z.string().trim().max(200).default(''),
  task: codeFrom(planTaskCodes, '').nullable().default(null).catch(null),
  after: z.string().max(120).optional(),
});

async function asLines(context: Context, practices: readonly Practice[]): Promise<readonly PracticeLine[]> {
  const used = await usedHere(
    context,
    practices.map(({ id }) => id),
  );
  return practices.map((practice) => ({ practice, used: used.has(practice.id) }));
}

/** What the region shares, by words and by task of the plan. */
export const listPractices = verb<z.output<typeof asked>, PracticeList>({
  name: 'cooperation.list-practices',
  act: 'read',
  activity: 'cooperation',
  input: asked as z.ZodType<z.output<typeof asked>>,
  subject: ownOrganisationAsSubject('good_practices'),
  run: async (context, { text, task, after }) => {
    const found = await publishedPractices(context, { text, task }, momentIn(after), SHOWN + 1);
    const { lines, next } = screenOf(found, ({ decidedAt, id }) => placeOf(decidedAt ?? new Date(0), id));
    return done({ lines: await asLines(context, lines), next });
  },
});

const none = z.object({});
const MOST = 100;

/** What one's own organisation sent in. */
export const listOwnPractices = verb<z.infer<typeof none>, readonly Practice[]>({
  name: 'cooperation.list-own-practices',
  act: 'read',
  activity: 'cooperation',
  input: none,
  subject: ownOrganisationAsSubject('good_practices'),
  run: async (context) => done(await ownPractices(context, MOST)),
});

/** What waits for the director, of every organisation. */
export const listWaitingPractices = verb<z.infer<typeof none>, readonly Practice[]>({
  name: 'cooperation.list-waiting-practices',
  act: 'read',
  activity: 'cooperation',
  scope: 'region-picture',
  input: none,
  subject: ownOrganisationAsSubject('good_practices'),
  run: async (context) => done(await waitingPractices(context, MOST)),
});

const read = (
  name: string,
  scope: 'tenant' | 'region-picture',
): Verb<z.infer<typeof namesPractice>, PracticeLine> =>
  verb({
    name,
    act: 'read',
    activity: 'cooperation',
    scope,
    input: namesPractice,
    subject: practiceAsSubject,
    run: async (context, { practiceId }) => {
      const practice = await practiceById(context, practiceId);
      const [line] = practice === null ? [] : await asLines(context, [practice]);
      return line === undefined ? absent : done(line);
    },
  });

/** A practice that is shared, or one's own. */
export const readPractice = read('cooperation.read-practice', 'tenant');

/** Any practice, for the director who reviews it. */
export const readPracticeToReview = read('cooperation.read-practice-to-review', 'region-picture');
