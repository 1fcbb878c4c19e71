import type { Actor, Domain, Role, SeatActor } from '../kernel/actor.ts';
import { fixedClock, type SettableClock } from '../kernel/clock.ts';
import type { House } from '../kernel/house.ts';
import { newId, newTrace, type OrganisationId, type SessionId } from '../kernel/ids.ts';
import type { AnyJob } from '../kernel/jobs/job.ts';
import type { Jobs } from '../kernel/jobs/jobs.ts';
import { addDays, localDate } from '../kernel/local-time.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { derive } from '../kernel/sealing/master-key.ts';
import { type ReceiptCode, receiptHash } from '../kernel/secrets/receipt.ts';
import { run, type Verb } from '../kernel/verb.ts';
import {
  actorOf,
  allOrganisations,
  needsFactor,
  type Organisation,
  placePerson,
  reporterTokenOf,
  resolveSession,
} from '../rooms/people/index.ts';
import { type Agenda, agendaWith } from './agenda.ts';
import { cast, type Player, TOTP_SECRET } from './cast.ts';
import { enter } from './enter.ts';

export type { SeatActor };

/** Where the demo's past is played: the real house with a clock of its own, and everybody on their seats. */
export interface Stage {
  readonly house: House;
  readonly clock: SettableClock;
  readonly agenda: Agenda;
  /** Day on which the past ends. */
  readonly today: string;
  idOf(slug: string): OrganisationId;
  /** Colleagues on a seat of this kind at the moment that the clock shows; holders first. */
  seated(slug: string, role: Role, domain?: Domain): readonly SeatActor[];
  /** The colleague of this municipality who does this work, or null. */
  colleagueWho(slug: string, does: string): SeatActor | null;
  /** Somebody outside who holds this receipt code. */
  holderOf(slug: string, code: ReceiptCode): Actor;
  /** Runs a verb as the house does, and the work that follows from it. Throws when it is not done. */
  act<Input, Value>(actor: Actor, what: Verb<Input, Value>, input: unknown): Promise<Value>;
  /** Does a job, and the work that follows from it. */
  do(job: AnyJob, input: object): Promise<void>;
}

const YEARS_AGO = '2019-01-01';

/** A stage with a clock of its own, that stands at `start`. There may be more than one at a time. */
export async function openStage(
  real: House,
  everybody: readonly Placed[],
  { start, today }: Span,
): Promise<Stage> {
  const clock = fixedClock(start);
  const agenda = agendaWith(clock);
  const due: (() => Promise<void>)[] = [];
  const doWhatFollows = async (): Promise<void> => {
    for (let job = due.shift(); job !== undefined; job = due.shift()) await job();
  };
  const house: House = { ...real, clock, jobs: jobsAtOnce(real.jobs, () => house, agenda, clock, due) };
  const idOf = await idsOf(house);
  const pepper = derive(house.masterKey, 'receipt');
  return {
    house,
    clock,
    agenda,
    today,
    idOf,
    seated: (slug, role, domain) =>
      everybody
        .filter(
          ({ player: { organisation, seat }, until }) =>
            organisation === slug &&
            seat.role === role &&
            (domain === undefined || seat.domain === domain) &&
            (until === null || localDate(clock.now()) <= until),
        )
        .map(({ actor }) => actor),
    colleagueWho: (slug, does) =>
      everybody.find(
        ({ player }) => player.organisation === slug && (player.does ?? '').toLowerCase().includes(does),
      )?.actor ?? null,
    holderOf: (slug, code) => ({
      kind: 'public',
      organisationId: idOf(slug),
      receiptHash: receiptHash(code, pepper),
    }),
    async act(actor, what, input) {
      const value = doneValue(what.name, await run(house, actor, what, input));
      await doWhatFollows();
      return value;
    },
    async do(job, input) {
      await job.run(house, input, ATTEMPT);
      await doWhatFollows();
    },
  };
}

function doneValue<Value>(name: string, outcome: Outcome<Value>): Value {
  if (outcome.kind === 'done') return outcome.value;
  throw new Error(`${name} in the demo: ${JSON.stringify(outcome)}`);
}

const ATTEMPT = { jobId: 'demo', number: 1, signal: new AbortController().signal };

/** Mails, and what only leads to mails: nobody reads those of two years ago. */
const MAILS: ReadonlySet<string> = new Set([
  'people.send-notice',
  'people.tell-region',
  'signals.announce-hand-over',
  'signals.announce-consultation',
  'cooperation.invite-offices',
  'cooperation.tell-office',
]);

/** What takes long is done once the demo runs. */
const LATER: ReadonlySet<string> = new Set(['signals.clean-attachment']);

/** Work that follows from an act is done right after it, or when its time comes; nothing of the past queues up. */
function jobsAtOnce(
  real: Jobs,
  house: () => House,
  agenda: Agenda,
  clock: SettableClock,
  due: (() => Promise<void>)[],
): Jobs {
  return {
    ...real,
    async enqueue(db, job, input, options = {}) {
      const { startAfter } = options;
      if (MAILS.has(job.name)) return null;
      if (LATER.has(job.name)) return real.enqueue(db, job, input, options);
      const work = (): Promise<void> => job.run(house(), job.input.parse(input), ATTEMPT);
      if (startAfter === undefined || startAfter <= clock.now()) due.push(work);
      else {
        await agenda.add(
          (async function* () {
            yield startAfter;
            await work();
          })(),
        );
      }
      return null;
    },
  };
}

/** Somebody on their seat. */
export interface Placed {
  readonly player: Player;
  readonly actor: SeatActor;
  /** Last day on the seat. */
  readonly until: string | null;
}

/** From when until when the demo's past runs. */
export interface Span {
  readonly start: Date;
  /** Day on which it ends. */
  readonly today: string;
}

async function idsOf(house: House): Promise<(slug: string) => OrganisationId> {
  const ids = new Map((await allOrganisations(house)).map(({ slug, id }) => [slug, id]));
  return (slug) => {
    const id = ids.get(slug);
    if (id === undefined) throw new Error(`the demo knows no organisation ${slug}`);
    return id;
  };
}

/** Puts everybody of the cast on their seats. Those who open files get a session, as that hangs on one. */
export async function placeEverybody(
  real: House,
  { start, today }: Span,
  passwordHash: string,
): Promise<readonly Placed[]> {
  const house = { ...real, clock: fixedClock(start) };
  const organisations = new Map((await allOrganisations(house)).map((one) => [one.slug, one]));
  return Promise.all(
    cast.map(async (player) => {
      const { name, email, seat } = player;
      const organisation = organisations.get(player.organisation);
      if (organisation === undefined) throw new Error(`the demo knows no ${player.organisation}`);
      const { role, domain, capacity = 'holder', leftDaysAgo } = seat;
      const until = leftDaysAgo === undefined ? null : addDays(today, -leftDaysAgo);
      const placed = await placePerson(house, {
        organisationId: organisation.id,
        name,
        email,
        passwordHash,
        totpSecret: needsFactor(role) ? TOTP_SECRET : null,
        seats: [{ role, domain, capacity, from: YEARS_AGO, until }],
      });
      const actor =
        role === 'coordinator'
          ? await entered(house, organisation.id, email)
          : seatedAt(house, organisation, player, placed);
      return { player, until, actor };
    }),
  );
}

function seatedAt(
  house: House,
  { id: organisationId, kind: organisationKind }: Organisation,
  { seat: { role, domain, capacity = 'holder' } }: Player,
  { personId, holderIds, seatIds }: Awaited<ReturnType<typeof placePerson>>,
): SeatActor {
  const [id, holderId] = [seatIds[0], holderIds[0]];
  if (id === undefined || holderId === undefined) throw new Error('everybody in the demo has a seat');
  return {
    kind: 'seat',
    organisationId,
    personId,
    sessionId: newId<SessionId>(),
    seat: { id, holderId, organisationId, organisationKind, role, domain, capacity },
    reporterToken: reporterTokenOf(house, personId),
  };
}

async function entered(house: House, organisationId: OrganisationId, email: string): Promise<SeatActor> {
  const input = { email, device: 'Demo' };
  const entry = doneValue('demo.enter', await run(house, { kind: 'public', organisationId }, enter, input));
  const presence = await resolveSession(house, entry.secret, newTrace());
  const actor = presence && actorOf(house, presence);
  if (actor?.kind !== 'seat') throw new Error(`${email} has no seat in the demo`);
  return actor;
}
