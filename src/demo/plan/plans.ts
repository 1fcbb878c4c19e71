import { randomUUID } from 'node:crypto';
import { addDays, instantOf } from '../../kernel/local-time.ts';
import { verbs } from '../../rooms/plan/index.ts';
import type { Story } from '../agenda.ts';
import type { SeatActor, Stage } from '../stage.ts';
import { albrandswaardActs, type DemoAct } from './albrandswaard.ts';

const MORNING = 10 * 3_600_000;

/** A morning, for a story to go on at. */
const morning = (day: string): Date => instantOf({ date: day, clock: MORNING });

/** Who has a plan in the demo: one in force that is nearly over, one that was followed, one that is over without a next one, a draft. */
const TOWNS: Readonly<Record<string, (stage: Stage, year: number) => Story>> = {
  albrandswaard: inForce,
  barendrecht: followed,
  ridderkerk: over,
  nissewaard: draft,
};

/** The plan of one municipality; it goes on between its other work, so that the audit trail is in the order of time. */
export async function* keepPlan(stage: Stage, slug: string): Story {
  const story = TOWNS[slug];
  if (story !== undefined) yield* story(stage, Number(stage.today.slice(0, 4)));
}

interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
}

const years = (from: number): Period => ({ startsOn: `${from}-01-01`, endsOn: `${from + 1}-12-31` });

async function begin(
  stage: Stage,
  actor: SeatActor,
  town: string,
  period: Period,
  facts: Readonly<Record<string, unknown>> = {},
) {
  const { plan } = await stage.act(actor, verbs.beginPlan, {
    once: randomUUID(),
    source: 'template',
    title: `Uitvoeringsplan mensenhandel gemeente ${town} ${period.startsOn.slice(0, 4)} - ${period.endsOn.slice(0, 4)}`,
    ...period,
    ...facts,
  });
  return plan;
}

const adopt = (stage: Stage, actor: SeatActor, plan: string, collegeOn: string, reference: string) =>
  stage.act(actor, verbs.adoptPlan, { plan, once: randomUUID(), collegeOn, collegeReference: reference });

/** Albrandswaard 2025-2026, adopted, told to the council, published, and worked on for two years. */
async function* inForce(stage: Stage): Story {
  const [care] = stage.seated('albrandswaard', 'coordinator', 'care');
  if (care === undefined || stage.today <= '2025-01-20') return;
  yield morning('2025-01-08');
  const plan = await begin(stage, care, 'Albrandswaard', years(2025), {
    source: 'example',
    adopt: ['B1', 'B5', 'B11'],
  });
  yield morning('2025-01-20');
  await adopt(stage, care, plan, '2025-01-14', 'VERZONNEN-2025-014');
  await stage.act(care, verbs.recordCouncil, {
    plan,
    once: randomUUID(),
    number: 1,
    say: 'informed',
    on: '2025-01-20',
    reference: 'VERZONNEN-RIB-2025-03',
  });
  await stage.act(care, verbs.publishPlan, { plan, once: randomUUID(), open: true });
  const { items } = await stage.act(care, verbs.readPlan, { plan });
  const known = new Map(items.map(({ code, id, version }) => [code, { id, version }]));
  for (const act of albrandswaardActs) {
    const item = known.get(act.code);
    const actor = actorFor(stage, act);
    if (item === undefined || actor === null || act.on >= stage.today) continue;
    yield morning(act.on);
    await play(stage, actor, item.id, act, item.version);
    if (act.does === 'updates' || act.does === 'parks') item.version += 1;
  }
}

function actorFor(stage: Stage, { by = 'care' }: DemoAct): SeatActor | null {
  const seats = {
    care: () => stage.seated('albrandswaard', 'coordinator', 'care'),
    safety: () => stage.seated('albrandswaard', 'coordinator', 'safety'),
    adviser: () => stage.seated('albrandswaard', 'adviser'),
    mayor: () => stage.seated('albrandswaard', 'mayor'),
  };
  return seats[by]()[0] ?? null;
}

async function play(
  stage: Stage,
  actor: SeatActor,
  item: string,
  act: DemoAct,
  version: number,
): Promise<void> {
  const form = { item, once: randomUUID() };
  switch (act.does) {
    case 'updates':
      await stage.act(actor, verbs.updateAction, {
        ...form,
        version,
        state: act.state,
        progress: act.progress ?? 0,
        note: act.text ?? '',
      });
      return;
    case 'shows':
      await stage.act(actor, verbs.addEvidence, {
        ...form,
        what: act.what,
        label: act.text ?? '',
        happenedOn: act.on,
        number: act.number ?? '',
      });
      return;
    case 'says':
      await stage.act(actor, verbs.commentAction, { ...form, text: act.text ?? '' });
      return;
    case 'parks':
      await stage.act(actor, verbs.chooseItem, {
        ...form,
        version,
        choice: 'parked',
        reason: act.text ?? '',
      });
  }
}

/** Barendrecht: a plan that ends this year, and the next one that the college just adopted. */
async function* followed(stage: Stage, year: number): Story {
  const [care] = stage.seated('barendrecht', 'coordinator', 'care');
  if (care === undefined) return;
  yield morning(`${year - 1}-01-09`);
  const plan = await begin(stage, care, 'Barendrecht', years(year - 1), { adopt: ['B4', 'B11', 'B12'] });
  yield morning(`${year - 1}-01-28`);
  await adopt(stage, care, plan, `${year - 1}-01-21`, 'VERZONNEN-B-11');
  yield morning(`${year}-10-12`);
  const next = await begin(stage, care, 'Barendrecht', years(year + 1), {
    source: 'predecessor',
    predecessor: plan,
  });
  yield morning(`${year}-11-10`);
  await adopt(stage, care, next, `${year}-11-03`, 'VERZONNEN-B-48');
}

/** Ridderkerk: a plan that is over, and nothing after it. */
async function* over(stage: Stage, year: number): Story {
  const [care] = stage.seated('ridderkerk', 'coordinator', 'care');
  if (care === undefined) return;
  yield morning(`${year - 2}-03-04`);
  const plan = await begin(stage, care, 'Ridderkerk', years(year - 2));
  yield morning(`${year - 2}-03-25`);
  await adopt(stage, care, plan, `${year - 2}-03-19`, 'VERZONNEN-R-07');
}

/** Nissewaard: a draft that waits for its college. */
async function* draft(stage: Stage, year: number): Story {
  const [care] = stage.seated('nissewaard', 'coordinator', 'care');
  if (care === undefined) return;
  yield morning(addDays(stage.today, -6));
  await begin(stage, care, 'Nissewaard', years(year + 1), { adopt: ['B2', 'B13'] });
}
