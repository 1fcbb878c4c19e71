import type { EnrichmentSource, HelpAnswer, HelpRefusal, LegalBasis } from '../../../content/code-lists.ts';
import { localDate } from '../../kernel/local-time.ts';
import { verbs } from '../../rooms/signals/index.ts';
import type { Story } from '../agenda.ts';
import { closings, messages, tasks, triageReasons, youthAdvice } from '../invented/words.ts';
import { minutesAfter, workAfter } from '../moments.ts';
import { lookInside, readFile, type Signal, type Sitting, sitDown } from '../sitting.ts';

/** How a signal goes on after it came in. What would come after the end of the demo's past never happens. */
export type Plot = (signal: Signal) => Story;

const now = ({ stage }: Signal): Date => stage.clock.now();
/** In working time, so many working days from now. */
export const soon = (signal: Signal, days: number): Date => workAfter(now(signal), days, signal.chance);

/** Working days until somebody judges it: at once when it is urgent, mostly in time. */
export function* untilTriage(signal: Signal): Generator<Date> {
  const { urgency, chance } = signal;
  if (urgency === 'acute') yield minutesAfter(now(signal), chance.whole(4, 25));
  else if (urgency === 'urgent') yield soon(signal, 0);
  else yield soon(signal, chance.pick([0, 1, 1, 1, 2, 2, 4]));
}

type Next = 'enriching' | 'closed_advice' | 'consultation' | 'stored_picture' | 'stay';

/** Whether an adult wants help, as it is told at judging. */
interface Wish {
  readonly help?: HelpAnswer;
  readonly helpRefusal?: HelpRefusal;
}

/** Veilig Thuis is asked first, without names (R6). */
async function adviseOnYouth(signal: Signal, sitting: Sitting): Promise<void> {
  if (signal.advised || signal.told.input.product === 'advice') return;
  signal.advised = true;
  await sitting.act(verbs.note, { text: youthAdvice, consulted: 'veilig_thuis' });
}

/** Reads, looks inside, and judges. Null when the seat is empty. */
export async function judge(signal: Signal, next: Next, wish: Wish = {}): Promise<Sitting | null> {
  const { chance, told, minor, urgency } = signal;
  const sitting = await sitDown(signal);
  if (sitting === null) return null;
  await lookInside(signal, sitting);
  if (minor === 'yes' || minor === 'possibly') await adviseOnYouth(signal, sitting);
  await sitting.act(verbs.triage, {
    minor: minor === 'unknown' && chance.yes(0.6) ? 'no' : minor,
    forms: [told.kind.form],
    urgency,
    next,
    ...wish,
    motivation: chance.yes(0.7) ? chance.pick(triageReasons) : '',
  });
  return sitting;
}

const SOURCES: readonly (readonly [EnrichmentSource, LegalBasis])[] = [
  ['brp', 'public_task'],
  ['kvk', 'public_task'],
  ['permits', 'public_task'],
  ['bag', 'public_task'],
];

/** Looks in some sources and writes down whether there was anything. */
export async function enrich({ chance, domain, full }: Signal, sitting: Sitting): Promise<void> {
  if (!full && chance.yes(0.5)) return;
  const own: readonly [EnrichmentSource, LegalBasis] =
    domain === 'care' ? ['social_file', 'wmo'] : ['riec', 'wgs_riec'];
  const looked = [...chance.some(SOURCES, chance.whole(2, 3)), ...(chance.yes(0.5) ? [own] : [])];
  await sitting.act(verbs.enrich, {
    findings: looked.map(([source, ground]) => ({
      source,
      ground,
      finding: chance.pick(['yes', 'no', 'no']),
      purpose: source === 'kvk' || source === 'bag' ? 'object' : 'facts',
    })),
  });
}

/** A day in working time from now, for a task. */
export const dayFrom = (signal: Signal, days: number): string => localDate(soon(signal, days));

/** Puts a task on the file. */
export async function setTask(signal: Signal, sitting: Sitting, days: number): Promise<void> {
  if (!signal.full) return;
  await sitting.act(verbs.setTask, { text: signal.chance.pick(tasks), dueDate: dayFrom(signal, days) });
  signal.openTasks += 1;
}

/** Reads the file and marks every task that is open as done. */
export async function finishTasks(signal: Signal, { who }: Sitting): Promise<void> {
  if (signal.openTasks === 0) return;
  const { tasks: found } = await readFile(signal, who);
  const { reference, stage } = signal;
  for (const { id } of found.filter(({ done }) => !done)) {
    await stage.act(who, verbs.finishTask, { reference, task: id });
    signal.version += 1;
  }
  signal.openTasks = 0;
}

export type Closing = keyof typeof closings;

/** Closes with an outcome and a reason. */
export async function close(signal: Signal, outcome: Closing): Promise<void> {
  const sitting = await sitDown(signal);
  if (sitting === null) return;
  await finishTasks(signal, sitting);
  await sitting.act(verbs.close, { outcome, text: signal.chance.pick(closings[outcome]) });
}

/** Tells the reporter that something was done, where that can be. */
export async function tellReporter(signal: Signal, sitting: Sitting): Promise<void> {
  if (
    signal.reachable &&
    signal.told.input.wantsFeedback === true &&
    (signal.full || signal.chance.yes(0.5))
  ) {
    await sitting.act(verbs.messageReporter, { text: signal.chance.pick(messages) });
  }
}
