import { addMonths, type LocalDate } from '../../../kernel/local-time.ts';
import { sayDate } from '../../../kernel/page/dates.ts';
import type { DeskRow } from './desk-row.ts';

/** Why a municipality needs a push. */
export type PushCode =
  | 'seat_empty'
  | 'no_plan'
  | 'plan_over'
  | 'plan_ending'
  | 'actions_late'
  | 'norms_missed'
  | 'meetings_missed'
  | 'instruments_silent';

/** A fact that asks for a push, in words, and since when. */
export interface Push {
  readonly code: PushCode;
  readonly text: string;
  /** Null where nobody knows since when. */
  readonly since: LocalDate | null;
}

/** The dated settings that the list follows. */
export interface PushRule {
  readonly today: LocalDate;
  /** Months before its last day that a plan without a successor asks for one. */
  readonly planMonths: number;
  /** Months after which a statement about instruments is old. */
  readonly instrumentMonths: number;
}

const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What a municipality needs a push for, from facts alone: the most urgent kind first. Nothing here is a score. */
export function pushesFor(row: DeskRow, rule: PushRule): readonly Push[] {
  return [
    ...seats(row),
    ...plan(row, rule),
    ...actions(row),
    ...norms(row),
    ...meetings(row),
    ...instruments(row, rule),
  ];
}

const seats = ({ emptySeats }: DeskRow): Push[] =>
  emptySeats.map(({ domain, since, everHeld }) => ({
    code: 'seat_empty',
    text: `Er is ${everHeld ? '' : 'nog '}geen aandachtsfunctionaris ${domain === 'care' ? 'zorg' : 'veiligheid'}.`,
    since,
  }));

function plan({ plan: own }: DeskRow, { today, planMonths }: PushRule): Push[] {
  if (own === null || own.standing === 'draft')
    return [
      {
        code: 'no_plan',
        text: own === null ? 'Er is geen plan in Lantaarn.' : 'Het plan is nog een concept.',
        since: null,
      },
    ];
  if (own.successorReady) return [];
  if (own.endsOn < today)
    return [
      { code: 'plan_over', text: `Het plan liep tot en met ${sayDate(own.endsOn)}.`, since: own.endsOn },
    ];
  const from = addMonths(own.endsOn, -planMonths);
  return from > today
    ? []
    : [
        {
          code: 'plan_ending',
          text: `Het plan loopt af op ${sayDate(own.endsOn)} en er ligt nog geen nieuw plan klaar.`,
          since: from,
        },
      ];
}

const actions = ({ actions: own }: DeskRow): Push[] =>
  own.overdue === 0
    ? []
    : [
        {
          code: 'actions_late',
          text: `${plural(own.overdue, 'actie is', 'acties zijn')} te laat.`,
          since: own.overdueSince,
        },
      ];

const norms = ({ norms: own }: DeskRow): Push[] =>
  own.missed.length === 0
    ? []
    : [{ code: 'norms_missed', text: `Niet gehaald: ${own.missed.join(', ')}.`, since: null }];

/** Half of the meetings or fewer: one missed meeting is nobody's worry. */
const meetings = ({ meetings: own }: DeskRow): Push[] =>
  own.held === 0 || own.attended * 2 > own.held
    ? []
    : [
        {
          code: 'meetings_missed',
          text: `Was dit jaar bij ${own.attended} van de ${plural(own.held, 'netwerkbijeenkomst', 'netwerkbijeenkomsten')}.`,
          since: null,
        },
      ];

function instruments({ instruments: own }: DeskRow, { today, instrumentMonths }: PushRule): Push[] {
  if (own.lastStated === null)
    return [
      { code: 'instruments_silent', text: 'Heeft nog niet opgegeven welke barrières er zijn.', since: null },
    ];
  const old = addMonths(own.lastStated, instrumentMonths);
  return old > today
    ? []
    : [
        {
          code: 'instruments_silent',
          text: `De opgave van barrières is van ${sayDate(own.lastStated)}.`,
          since: old,
        },
      ];
}
