import { randomUUID } from 'node:crypto';
import { type PollAudience, pollTemplates, templateFor } from '../../../content/polls.ts';
import { addDays, instantOf } from '../../kernel/local-time.ts';
import { normVerbs as verbs } from '../../rooms/plan/index.ts';
import type { Story } from '../agenda.ts';
import type { SeatActor, Stage } from '../stage.ts';

const MORNING = 10 * 3_600_000;

interface Step {
  readonly ago: number;
  /** Milliseconds of the day. Who answers a poll leaves only the day behind, which begins at 0. */
  readonly clock: number;
  readonly act: (care: SeatActor, safety: SeatActor) => Promise<unknown>;
}

/**
 * What Albrandswaard filled in for its norms and duties, a poll among colleagues of last year and of this one, and one
 * among residents that few have answered yet. Everything in it is invented. It goes on between all the rest.
 */
export const keepNorms = (stage: Stage): Story =>
  play(stage, 'albrandswaard', [
    ...poll(stage, 'staff', 400, [4, 3, 2, 1]),
    ...poll(stage, 'staff', 60, [7, 1, 1, 1]),
    { ago: 38, clock: MORNING, act: (_, safety) => fillIn(stage, safety) },
    { ago: 14, clock: MORNING, act: (care) => writeDown(stage, care) },
    ...poll(stage, 'residents', 10, [1]),
  ]);

/** A poll among colleagues of Barendrecht: with two municipalities the region has a share. */
export const askColleagues = (stage: Stage): Story =>
  play(stage, 'barendrecht', poll(stage, 'staff', 58, [4, 5, 1]));

async function* play(stage: Stage, slug: string, steps: readonly Step[]): Story {
  for (const { ago, clock, act } of steps.toSorted((one, other) => other.ago - one.ago)) {
    yield instantOf({ date: addDays(stage.today, -ago), clock });
    const [care] = stage.seated(slug, 'coordinator', 'care');
    const [safety] = stage.seated(slug, 'coordinator', 'safety');
    if (care !== undefined && safety !== undefined) await act(care, safety);
  }
}

/** Opens a poll, closes it when its days are over. `people` is how many chose the first answer to everything, and so on. */
function poll(stage: Stage, audience: PollAudience, ago: number, people: readonly number[]): readonly Step[] {
  const made: { id: string; code: string } = { id: '', code: '' };
  const from = addDays(stage.today, -ago);
  const form = { audience, from, until: addDays(from, DAYS), once: randomUUID() };
  const open: Step = {
    ago,
    clock: MORNING,
    act: async (care) => {
      made.id = (await stage.act(care, verbs.openPoll, form)).poll;
      made.code = (await stage.act(care, verbs.readPoll, { poll: made.id })).poll.code;
    },
  };
  const answers: Step = { ago: ago - 3, clock: 0, act: () => answerAll(stage, audience, made.code, people) };
  const close: Step = {
    ago: ago - DAYS,
    clock: MORNING,
    act: (care) => stage.act(care, verbs.closePoll, { poll: made.id }),
  };
  return ago > DAYS ? [open, answers, close] : [open, answers];
}

/** Days that a poll is open. */
const DAYS = 44;

async function answerAll(
  stage: Stage,
  audience: PollAudience,
  code: string,
  people: readonly number[],
): Promise<void> {
  const { questions } = pollTemplates[templateFor[audience]];
  for (const [nth, count] of people.entries()) {
    const answers = Object.fromEntries(
      questions.map((one) => [one.code, one.answers[nth % one.answers.length]?.code ?? '']),
    );
    for (let person = 0; person < count; person += 1)
      await verbs.asPollHolder(stage.house, code, verbs.answerPoll, { answers, form: randomUUID() });
  }
}

async function fillIn(stage: Stage, by: SeatActor): Promise<void> {
  const reports = [
    { kind: 'hotel', ago: 50, amount: '5', ofTotal: '9', label: 'het hotel', source: 'lijst van het hotel' },
    {
      kind: 'session',
      ago: 200,
      amount: '120',
      ofTotal: '0',
      label: 'burgerzaken',
      source: 'aanvraag bij de VAR',
    },
    { kind: 'supervisors', ago: 90, amount: '2', ofTotal: '2', source: 'aanwijzingsbesluit' },
    { kind: 'cards', ago: 150, trained: 200, label: 'burgerzaken', source: 'lijst van de uitgifte' },
    { kind: 'glasses', ago: 47, until: 44, amount: '6', label: 'de Week', source: 'afspraak met de VAR' },
  ] as const;
  for (const { kind, ago, source, ...more } of reports) {
    const days = 'trained' in more ? more.trained : 'until' in more ? more.until : null;
    await stage.act(by, verbs.enterNormReport, {
      kind,
      onDate: addDays(stage.today, -ago),
      untilDate: days === null ? null : addDays(stage.today, -days),
      amount: 'amount' in more ? more.amount : '',
      ofTotal: 'ofTotal' in more ? more.ofTotal : '',
      label: 'label' in more ? more.label : '',
      source: `${source}, verzonnen`,
      sure: true,
      once: randomUUID(),
    });
  }
}

async function writeDown(stage: Stage, by: SeatActor): Promise<void> {
  const done = [
    ['care_contact', 30, 'Kwartaalgesprek met de zorgcoördinator'],
    ['barriers', 75, 'Bijeenkomst over Bibob en huisvesting gevolgd'],
  ] as const;
  for (const [duty, ago, text] of done)
    await stage.act(by, verbs.enterDuty, {
      office: 'coordinator:care',
      duty,
      onDate: addDays(stage.today, -ago),
      text,
      sure: true,
      once: randomUUID(),
    });
}
