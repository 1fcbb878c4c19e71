import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeatActor } from '../../../kernel/actor.ts';
import type { ReportId } from '../../../kernel/ids.ts';
import { doneValue, openPlanRoom, type PlanRoom } from '../plan-room.fixture.ts';
import { freezeAgain } from './freeze-again.ts';
import { makeRegionalReport, makeReport } from './make-report.ts';
import { readPublishedFigures } from './read-published-figures.ts';
import { readReport } from './read-report.ts';
import { readReports } from './read-reports.ts';
import { approveReport, publishFigures, reopenReport, sendReport, withdrawFigures } from './steps.ts';
import { writeText } from './write-text.ts';

let room: PlanRoom;
let care: SeatActor;
let safety: SeatActor;
let holder: SeatActor;
let reader: SeatActor;
let neighbour: SeatActor;
let director: SeatActor;

beforeAll(async () => {
  room = await openPlanRoom();
  care = await room.at(room.town, 'coordinator', 'care');
  safety = await room.at(room.town, 'coordinator', 'safety');
  holder = await room.at(room.town, 'portfolio_holder');
  reader = await room.at(room.town, 'reader');
  neighbour = await room.at(room.neighbour, 'coordinator', 'care');
  director = await room.at(room.region, 'regional_director');
  await room.plan(room.town, [
    { code: 'A1', endsOn: '2025-12-31', progress: 60 },
    { code: 'A2', state: 'done', endsOn: '2026-12-31', progress: 100 },
    { code: 'A3', endsOn: '2026-12-31', progress: 90 },
  ]);
});
afterAll(() => room.close());

const form = (change: object = {}) => ({
  kind: 'half_year',
  until: '2026-11-28',
  once: randomUUID(),
  ...change,
});
const made = async (change: object = {}): Promise<ReportId> =>
  doneValue(await room.ask(care, makeReport, form(change)));
const whole = async (id: string) => doneValue(await room.ask(reader, readReport, { id }));
const step = async <More extends object>(id: string, more: More = {} as More) => ({
  id,
  version: (await whole(id)).report.version,
  once: randomUUID(),
  ...more,
});
const decision = { decidedBy: 'college', decidedOn: '2026-11-24' };

describe('making a report', () => {
  test('is for the coordinators of the municipality', async () => {
    for (const actor of [{ kind: 'public', organisationId: room.town } as const, holder, reader, director])
      expect((await room.ask(actor, makeReport, form())).kind).toBe('absent');
  });

  test('asks for a kind and a day that is over', async () => {
    const fields = async (change: object) => {
      const outcome = await room.ask(care, makeReport, form(change));
      return outcome.kind === 'invalid' ? outcome.problems.map(({ field }) => field) : outcome.kind;
    };
    expect(await fields({ kind: 'jaarrekening' })).toEqual(['kind']);
    expect(await fields({ kind: 'regional_overview' })).toEqual(['kind']);
    expect(await fields({ until: '2026-11-29' })).toEqual(['until']);
    expect(await fields({ until: '2020-01-01' })).toEqual(['until']);
    expect(await fields({ until: '2026-02-30' })).toEqual(['until']);
  });

  test('freezes the facts, and begins every part with a sentence from them', async () => {
    const once = randomUUID();
    const id = await made({ once });
    expect(await made({ once })).toBe(id);
    const { report, texts, acts } = await whole(id);
    expect(report).toMatchObject({
      from: '2026-05-29',
      until: '2026-11-28',
      frozenOn: '2026-11-28',
      state: 'draft',
    });
    const states = report.facts.figures.find(({ code }) => code === 'action_states');
    expect(states?.rows.find(({ label }) => label === 'Te laat')?.cells).toEqual([1]);
    const body = (section: string) => texts.find((text) => text.section === section)?.body;
    expect(body('summary')).toBe('Van 3 acties: 1 klaar, 1 te laat en 0 met een risico.');
    expect(body('progress')).toBe('Eén actie is te laat: A1.');
    expect(body('figures')).toContain('geen meldingen');
    expect(acts.map(({ kind, office }) => [kind, office])).toEqual([['made', 'coordinator:care']]);
    // the facts go on; the report does not
    await room.rows(`update plan_items set state = 'done' where organisation_id = $1 and code = 'A1'`, [
      room.town,
    ]);
    expect((await whole(id)).report.facts).toEqual(report.facts);
    expect((await room.ask(care, freezeAgain, await step(id))).kind).toBe('done');
    const again = await whole(id);
    expect(again.texts.find(({ section }) => section === 'progress')?.body).toBe('Er is geen actie te laat.');
    await room.rows(
      `update plan_items set state = 'in_progress' where organisation_id = $1 and code = 'A1'`,
      [room.town],
    );
  });

  test('is nothing to the neighbour', async () => {
    const id = await made();
    expect((await room.ask(neighbour, readReport, { id })).kind).toBe('absent');
    expect((await room.ask(neighbour, approveReport, { ...(await step(id)), ...decision })).kind).toBe(
      'absent',
    );
    const theirs = doneValue(await room.ask(neighbour, readReports, { after: null }));
    expect(theirs.reports).toEqual([]);
    expect(doneValue(await room.ask(reader, readReports, { after: null })).reports.length).toBeGreaterThan(0);
  });
});

describe('writing a report', () => {
  const text = (id: string, change: object = {}) => ({
    id,
    section: 'risks',
    body: 'Wij missen tijd.',
    version: 0,
    confirmed: false,
    ...change,
  });

  test('is for who makes it, in a part that it has', async () => {
    const id = await made();
    for (const actor of [{ kind: 'public', organisationId: room.town } as const, neighbour, reader, holder])
      expect((await room.ask(actor, writeText, text(id))).kind).toBe('absent');
    expect((await room.ask(care, writeText, text(id, { section: 'towns' }))).kind).toBe('absent');
    expect((await room.ask(care, writeText, text(id, { section: 'x' }))).kind).toBe('invalid');
  });

  test('asks about what looks like a person', async () => {
    const id = await made();
    const body = 'Bel 06-12345678 voor meer.';
    expect((await room.ask(care, writeText, text(id, { body }))).kind).toBe('invalid');
    expect((await room.ask(care, writeText, text(id, { body, confirmed: true }))).kind).toBe('done');
  });

  test('stays, also when the figures are taken anew; the second of two people is told', async () => {
    const id = await made();
    expect((await room.ask(care, writeText, text(id))).kind).toBe('done');
    expect((await room.ask(care, writeText, text(id))).kind).toBe('done');
    expect((await room.ask(safety, writeText, text(id, { body: 'Iets anders.' }))).kind).toBe('changed');
    expect((await room.ask(safety, writeText, text(id, { body: 'Iets anders.', version: 1 }))).kind).toBe(
      'done',
    );
    expect((await room.ask(care, freezeAgain, await step(id))).kind).toBe('done');
    const risks = (await whole(id)).texts.find(({ section }) => section === 'risks');
    expect(risks).toMatchObject({ body: 'Iets anders.', version: 2, office: 'coordinator:safety' });
    expect(await room.rows('select version from report_texts where report_id = $1', [id])).toHaveLength(2);
  });
});

describe('from draft to public and back', () => {
  test('goes one step at a time, each once, by a decision', async () => {
    const id = await made();
    expect((await room.ask(reader, approveReport, await step(id, decision))).kind).toBe('absent');
    expect((await room.ask(care, sendReport, await step(id))).kind).toBe('refused');
    expect(
      (await room.ask(care, approveReport, await step(id, { ...decision, decidedBy: 'rvo' }))).kind,
    ).toBe('invalid');
    expect(
      (await room.ask(care, approveReport, await step(id, { ...decision, decidedOn: '2026-11-29' }))).kind,
    ).toBe('invalid');
    const approval = await step(id, { decidedBy: 'portfolio_holder', decidedOn: '2026-11-28' });
    expect((await room.ask(holder, approveReport, approval)).kind).toBe('done');
    expect((await room.ask(holder, approveReport, approval)).kind).toBe('done');
    expect((await room.ask(care, reopenReport, await step(id))).kind).toBe('done');
    expect((await room.ask(care, approveReport, { ...(await step(id)), version: 1, ...decision })).kind).toBe(
      'changed',
    );
    expect((await room.ask(care, approveReport, await step(id, decision))).kind).toBe('done');
    const late = { id, section: 'risks', body: 'Te laat', version: 0, confirmed: false };
    expect((await room.ask(care, writeText, late)).kind).toBe('refused');
    expect((await room.ask(care, freezeAgain, await step(id))).kind).toBe('refused');
    expect((await room.ask(care, publishFigures, await step(id, decision))).kind).toBe('refused');
    expect((await room.ask(safety, sendReport, await step(id))).kind).toBe('done');
    expect((await whole(id)).acts.map(({ kind }) => kind)).toEqual([
      'made',
      'approved',
      'reopened',
      'approved',
      'sent',
    ]);
  });

  test('the public reads figures from the moment they are public until they are withdrawn, and no text', async () => {
    const everybody = { kind: 'public', organisationId: room.town } as const;
    expect((await room.ask(everybody, readPublishedFigures, {})).kind).toBe('absent');
    const id = await made();
    expect((await room.ask(care, approveReport, await step(id, decision))).kind).toBe('done');
    expect((await room.ask(care, sendReport, await step(id))).kind).toBe('done');
    expect((await room.ask(everybody, readPublishedFigures, {})).kind).toBe('absent');
    for (const actor of [holder, reader, neighbour])
      expect((await room.ask(actor, publishFigures, await step(id, decision))).kind).toBe('absent');
    expect((await room.ask(care, publishFigures, await step(id, decision))).kind).toBe('done');
    const figures = doneValue(await room.ask(everybody, readPublishedFigures, {}));
    expect(Object.keys(figures).sort()).toEqual(['figures', 'from', 'on', 'until']);
    const there = { kind: 'public', organisationId: room.neighbour } as const;
    expect((await room.ask(there, readPublishedFigures, {})).kind).toBe('absent');
    expect((await room.ask(holder, withdrawFigures, await step(id))).kind).toBe('done');
    expect((await room.ask(everybody, readPublishedFigures, {})).kind).toBe('absent');
  });
});

describe('the overview of the region', () => {
  test('is made by the director alone, and looks at every municipality', async () => {
    const overview = form({ kind: 'regional_overview' });
    for (const actor of [care, holder])
      expect((await room.ask(actor, makeRegionalReport, overview)).kind).toBe('absent');
    const id = doneValue(await room.ask(director, makeRegionalReport, overview));
    const { report } = doneValue(await room.ask(director, readReport, { id }));
    const towns = report.facts.figures.find(({ code }) => code === 'town_list');
    expect(towns?.rows).toHaveLength(23);
    const own = towns?.rows.find(({ label }) => label === 'Albrandswaard');
    expect(own?.cells).toContain('1 van 3');
    expect((await room.ask(care, readReport, { id })).kind).toBe('absent');
  });
});
