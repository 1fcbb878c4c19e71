import { randomUUID } from 'node:crypto';
import { type InstrumentState, instrumentCodes } from '../../../content/instruments.ts';
import { addDays, addMonths, instantOf, localDate } from '../../kernel/local-time.ts';
import { paperVerbs } from '../../rooms/plan/index.ts';
import type { Story } from '../agenda.ts';
import type { Stage } from '../stage.ts';

const TOWN = 'albrandswaard';

/** How far municipalities are, instrument by instrument: i in force, b decided, v explored, n not, - unknown. */
const INSTRUMENTS: Readonly<Record<string, string>> = {
  albrandswaard: 'vb-viinbi',
  barendrecht: 'ibviininv',
  ridderkerk: 'nibvi-nbi',
  nissewaard: 'iiibb-vii',
};

const STATES: Readonly<Record<string, InstrumentState>> = {
  i: 'in_force',
  b: 'decided',
  v: 'explored',
  n: 'not',
  '-': 'unknown',
};

const MORNING = 9 * 3_600_000;

/**
 * What a municipality says of its instruments early in the year, the letter to the council over last year, and the report
 * that is worked on now. It goes on between all the rest.
 */
export async function* keepReports(stage: Stage, slug: string): Story {
  const { today } = stage;
  const year = Number(today.slice(0, 4)) - (today < `${today.slice(0, 4)}-01-13` ? 1 : 0);
  yield instantOf({ date: `${year}-01-12`, clock: MORNING });
  await stateInstruments(stage, slug);
  if (slug !== TOWN) return;
  await reportLastYear(stage);
  yield instantOf({ date: addDays(today, -1), clock: MORNING });
  await draftReport(stage);
}

/** What a municipality says of its instruments, on one page. */
async function stateInstruments(stage: Stage, slug: string): Promise<void> {
  const [coordinator] = stage.seated(slug, 'coordinator', 'care');
  const letters = INSTRUMENTS[slug];
  if (coordinator === undefined || letters === undefined) return;
  const statements = instrumentCodes.map((instrument, index) => {
    const state = STATES[letters[index] ?? '-'] ?? 'unknown';
    const since = state === 'in_force' ? addMonths(localDate(stage.clock.now()), -6 - index) : '';
    return { instrument, state, since };
  });
  const seen = String(stage.clock.now().getTime());
  await stage.act(coordinator, paperVerbs.stateInstruments, { statements, seen, once: randomUUID() });
}

/** The letter to the council over last year, whose figures everybody may read. The clock stands early in this year. */
async function reportLastYear(stage: Stage): Promise<void> {
  const [care] = stage.seated(TOWN, 'coordinator', 'care');
  const [holder] = stage.seated(TOWN, 'portfolio_holder');
  if (care === undefined || holder === undefined) return;
  const now = localDate(stage.clock.now());
  const until = `${Number(now.slice(0, 4)) - 1}-12-31`;
  const id = await stage.act(care, paperVerbs.makeReport, {
    kind: 'council_letter',
    until,
    once: randomUUID(),
  });
  await stage.act(care, paperVerbs.writeText, {
    id,
    section: 'ahead',
    body: 'Wij trainen de medewerkers die nog niet aan de beurt waren, en leggen met de partners vast wie wat doet.',
    version: 0,
    confirmed: true,
  });
  const step = { id, once: randomUUID() };
  const decided = { decidedBy: 'college', decidedOn: now };
  await stage.act(holder, paperVerbs.approveReport, {
    ...step,
    version: 1,
    decidedBy: 'portfolio_holder',
    decidedOn: now,
  });
  await stage.act(care, paperVerbs.sendReport, { id, version: 2, once: randomUUID() });
  await stage.act(care, paperVerbs.publishFigures, { id, version: 3, once: randomUUID(), ...decided });
}

/** The progress report that the coordinators work on now. */
async function draftReport(stage: Stage): Promise<void> {
  const [safety] = stage.seated(TOWN, 'coordinator', 'safety');
  if (safety === undefined) return;
  const until = localDate(stage.clock.now());
  const id = await stage.act(safety, paperVerbs.makeReport, { kind: 'half_year', until, once: randomUUID() });
  await stage.act(safety, paperVerbs.writeText, {
    id,
    section: 'decisions',
    body: 'Wij vragen het college om in te stemmen met een nieuw uitvoeringsplan vanaf volgend jaar.',
    version: 0,
    confirmed: true,
  });
}
