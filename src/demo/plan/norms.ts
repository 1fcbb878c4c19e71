import { randomUUID } from 'node:crypto';
import { type PollAudience, pollTemplates, templateFor } from '../../../content/polls.ts';
import { addDays, instantOf, type LocalDate } from '../../kernel/local-time.ts';
import { normVerbs as verbs } from '../../rooms/plan/index.ts';
import type { SeatActor, Stage } from '../stage.ts';

const TOWN = 'albrandswaard';
const MORNING = 10 * 3_600_000;

/**
 * What Albrandswaard filled in for its norms and duties, a poll among colleagues of last year and of this one, and one
 * among residents that few have answered yet. Everything in it is invented.
 */
export async function keepNorms(stage: Stage): Promise<void> {
  const [care] = stage.seated(TOWN, 'coordinator', 'care');
  const [safety] = stage.seated(TOWN, 'coordinator', 'safety');
  if (care === undefined || safety === undefined) return;
  const last = addDays(stage.today, -400);
  await poll(stage, care, 'staff', last, [5, 3, 2, 2]);
  await poll(stage, care, 'staff', addDays(stage.today, -60), [8, 2, 1, 1]);
  await poll(stage, safety, 'residents', addDays(stage.today, -10), [2, 1]);
  at(stage, stage.today);
  await fillIn(stage, safety);
  await writeDown(stage, care);
}

const at = (stage: Stage, day: LocalDate): void => stage.clock.set(instantOf({ date: day, clock: MORNING }));

/** Opens a poll; `people` is how many chose the first answer to everything, the second, and so on. */
async function poll(
  stage: Stage,
  by: SeatActor,
  audience: PollAudience,
  from: LocalDate,
  people: readonly number[],
): Promise<void> {
  at(stage, from);
  const until = addDays(from, 45);
  const { poll: id } = await stage.act(by, verbs.openPoll, { audience, from, until, once: randomUUID() });
  const { code } = (await stage.act(by, verbs.readPoll, { poll: id })).poll;
  at(stage, addDays(from, 3));
  const { questions } = pollTemplates[templateFor[audience]];
  for (const [nth, count] of people.entries()) {
    const answers = Object.fromEntries(
      questions.map((one) => [one.code, one.answers[nth % one.answers.length]?.code ?? '']),
    );
    for (let person = 0; person < count; person += 1)
      await verbs.asPollHolder(stage.house, code, verbs.answerPoll, { answers, form: randomUUID() });
  }
  if (until >= stage.today) return;
  at(stage, until);
  await stage.act(by, verbs.closePoll, { poll: id });
}

async function fillIn(stage: Stage, by: SeatActor): Promise<void> {
  const reports = [
    { kind: 'hotel', ago: 40, amount: '5', ofTotal: '9', label: 'het hotel', source: 'lijst van het hotel' },
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
    { kind: 'glasses', ago: 45, until: 43, amount: '6', label: 'de Week', source: 'afspraak met de VAR' },
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
    ['care_contact', 20, 'Kwartaalgesprek met de zorgcoördinator'],
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
