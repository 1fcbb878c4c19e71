import { z } from 'zod';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { signalReference } from '../signal-reference.ts';
import { type SignalView, viewOfLine } from '../signal-view.ts';
import { countQuestions } from '../store/consultation-lists.ts';
import { countWaiting } from '../store/hand-over-lists.ts';
import {
  type Attention,
  countAttention,
  countReadings,
  countSilent,
  dueTasks,
  linesOf,
  MOST_COUNTED,
} from '../store/lists.ts';
import { countMails } from '../store/mail-proposals.ts';
import { countInvited } from '../store/region.ts';
import { ACTIVITY } from './file-verb.ts';

/** How many of each the first screen shows; the rest is one click away. */
const SHOWN = 5;

/** What needs this coordinator now. */
export interface Overview {
  /** At most 100 of each. */
  readonly counts: Readonly<Record<Attention, number>>;
  readonly urgent: readonly SignalView[];
  readonly fresh: readonly SignalView[];
  readonly waiting: readonly SignalView[];
  readonly overdue: readonly SignalView[];
  readonly tasks: readonly { readonly id: string; readonly reference: string; readonly dueDate: string }[];
  /** Hand-overs that nobody answered. */
  readonly silent: number;
  /** Hand-overs of others to this domain that wait for a first answer. */
  readonly received: number;
  /** Questions to think along that wait for an answer of this domain. */
  readonly questions: number;
  /** Mails that wait for somebody to make a signal of them. */
  readonly mails: number;
  /** Questions of colleagues to this second reader. */
  readonly readings: number;
  /** Municipalities that want to talk about what both know. */
  readonly talks: number;
}

/** The domain a coordinator works in; null for anybody else. */
export const domainOf = ({ actor }: Context): Domain | null =>
  actor.kind === 'seat' && actor.seat.role === 'coordinator' ? actor.seat.domain : null;

/** The coordinator's first screen: "what needs me now?". Costs the same however many signals there are. */
export const overview = verb<Record<string, never>, Overview>({
  name: 'signals.overview',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context) => {
    const { actor } = context;
    const domain = domainOf(context);
    if (domain === null || actor.kind !== 'seat') return absent;
    const first = async (only: Attention, urgency?: 'acute'): Promise<readonly SignalView[]> =>
      (await linesOf(context, domain, { only, urgency }, null, SHOWN)).lines.map((line) =>
        viewOfLine(context, line),
      );
    // acute never lies below what is only urgent (R1)
    const [acute, urgent] = [await first('urgent', 'acute'), await first('urgent')];
    const tasks = await dueTasks(context, domain, SHOWN);
    return done({
      counts: await countAttention(context, domain),
      urgent: [...acute, ...urgent.filter(({ urgency }) => urgency !== 'acute')].slice(0, SHOWN),
      fresh: await first('new'),
      waiting: await first('waiting'),
      overdue: await first('overdue'),
      tasks: tasks.map(({ id, serial, dueDate }) => ({
        id,
        reference: signalReference(context.house, serial),
        dueDate,
      })),
      silent: await countSilent(context, domain),
      received: await countWaiting(context, [domain]),
      questions: await countQuestions(context, domain),
      mails: await countMails(context, domain),
      readings: await countReadings(context, actor.personId),
      talks: await countInvited(context, domain, MOST_COUNTED),
    });
  },
});
