import type { SettableClock } from '../kernel/clock.ts';

/** Something that goes on for a while: each instant that it gives is when it goes on. */
export type Story = AsyncGenerator<Date, void, undefined>;

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly story: Story;
}

/** Many stories at once, told in the order of time with one clock. */
export interface Agenda {
  add(story: Story): Promise<void>;
  /** Goes on until this instant; what would come after it is left as it is then. */
  playUntil(end: Date): Promise<void>;
}

/** An agenda that sets this clock to the moment of whatever happens. */
export function agendaWith(clock: SettableClock): Agenda {
  const waiting: Waiting[] = [];
  let order = 0;
  const wait = (story: Story, at: Date): void => {
    const next = { at: Math.max(at.getTime(), clock.now().getTime()), order, story };
    order += 1;
    const after = waiting.findIndex((one) => one.at > next.at);
    waiting.splice(after === -1 ? waiting.length : after, 0, next);
  };
  const goOn = async (story: Story): Promise<void> => {
    const { value, done } = await story.next();
    if (!done) wait(story, value);
  };
  return {
    add: goOn,
    async playUntil(end) {
      for (let next = waiting[0]; next !== undefined && next.at <= end.getTime(); next = waiting[0]) {
        waiting.shift();
        clock.set(new Date(next.at));
        await goOn(next.story);
      }
      clock.set(end);
    },
  };
}
