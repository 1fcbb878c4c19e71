import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import type { Actor, Domain, SeatActor } from '../../kernel/actor.ts';
import type { House } from '../../kernel/house.ts';
import { type HandOverId, newId, type OrganisationId, type SignalId } from '../../kernel/ids.ts';
import { done, type Outcome } from '../../kernel/outcome.ts';
import { ownOrganisation, type Sentence, seated } from '../../kernel/policy.ts';
import { withClient } from '../../kernel/postgres/index.ts';
import { run, verb } from '../../kernel/verb.ts';
import { jobs } from '../people/index.ts';
import { sentences } from './policy.ts';
import { recordSharing, recordWithdrawal } from './record-sharing.ts';
import { referenceFor } from './references.ts';
import type { Sharing } from './sharing.ts';

export type { SeatActor };

/** A record of a room above this one, as the privacy officer meets it: a number, a domain, and nothing more. */
export interface PlainSignal {
  readonly id: SignalId;
  readonly serial: number;
  readonly reference: string;
  readonly domain: Domain;
}

/** Stands for reading a signal: a room below may not know the room of signals. */
const look = verb({
  name: 'signals.read',
  act: 'read',
  activity: 'signals',
  input: z.object({ id: z.uuid(), domain: z.enum(['care', 'safety']), reason: z.string().default('') }),
  subject: (context, { id, domain }) => ({
    kind: 'signal',
    id,
    organisationId: context.actor.organisationId,
    domain,
  }),
  run: async (context, { reason }) => {
    context.note({ opened: ['story'] });
    if (reason !== '') context.because(reason);
    return done(null);
  },
});

const reportOne = verb({
  name: 'signals.report',
  act: 'write',
  activity: 'signals',
  input: z.uuid(),
  subject: (context, id) => ({ kind: 'signal', id, organisationId: context.actor.organisationId }),
  run: async () => done(null),
});

const share = verb({
  name: 'signals.offer-hand-over',
  act: 'write',
  activity: 'signals',
  input: z.custom<Sharing>(),
  subject: (context) => ({ kind: 'signal', id: null, organisationId: context.actor.organisationId }),
  run: async (context, sharing) => done(await recordSharing(context, sharing)),
});

const withdraw = verb({
  name: 'signals.withdraw-hand-over',
  act: 'write',
  activity: 'signals',
  input: z.custom<HandOverId>(),
  subject: (context) => ({ kind: 'signal', id: null, organisationId: context.actor.organisationId }),
  run: async (context, id) => {
    await recordWithdrawal(context, id);
    return done(null);
  },
});

export const READS = 'De aandachtsfunctionaris ziet de signalen van het eigen domein.';

/** Rules for the acts of this fixture. */
export const above: readonly Sentence[] = [
  {
    key: 'test.coordinator-reads',
    text: READS,
    ground: 'proef',
    verbs: ['signals.read'],
    who: seated('coordinator'),
    when: (actor, subject) =>
      subject.kind === 'signal' &&
      ownOrganisation(actor, subject) &&
      actor.kind === 'seat' &&
      actor.seat.domain === subject.domain,
  },
  {
    key: 'test.colleague-reports',
    text: 'Een medewerker meldt.',
    ground: 'proef',
    verbs: ['signals.report'],
    who: seated('employee'),
  },
  {
    key: 'test.coordinator-shares',
    text: 'De aandachtsfunctionaris zet door.',
    ground: 'proef',
    verbs: ['signals.offer-hand-over', 'signals.withdraw-hand-over'],
    who: seated('coordinator'),
  },
];

export interface Privacy extends TestHouse {
  readonly town: OrganisationId;
  readonly partner: OrganisationId;
  readonly officer: SeatActor;
  readonly care: SeatActor;
  readonly safety: SeatActor;
  readonly employee: SeatActor;
  /** Privacy officer of another municipality. */
  readonly elsewhere: SeatActor;
  /** Everybody who may see neither the trail nor anything else of this room. */
  readonly strangers: readonly Actor[];
  /** A signal of the town. */
  signal(domain: Domain, organisation?: OrganisationId): Promise<PlainSignal>;
  /** Reads it as this colleague. */
  read(actor: Actor, signal: PlainSignal, reason?: string): Promise<Outcome<null>>;
  /** Stands in the trail as having reported it. */
  reportAs(actor: Actor, signal: PlainSignal): Promise<Outcome<null>>;
  share(actor: SeatActor, signal: PlainSignal, facts?: Partial<Sharing>): Promise<Sharing & { id: string }>;
  withdraw(actor: SeatActor, id: HandOverId): Promise<void>;
}

/** A municipality with everybody in it who has to do with this room, a partner, and a neighbour. */
export async function openPrivacy(): Promise<Privacy> {
  const test = await openTestHouse([...sentences, ...above], { jobs });
  const { house } = test;
  const town = await test.organisation();
  const partner = await test.organisation({ kind: 'partner', name: 'Voorbeeldpartner' });
  const neighbour = await test.organisation();
  const employee = await test.seat(town, 'employee');
  let serial = 100;
  return {
    ...test,
    town,
    partner,
    officer: await test.seat(town, 'privacy_officer'),
    care: await test.seat(town, 'coordinator', 'care'),
    safety: await test.seat(town, 'coordinator', 'safety'),
    employee,
    elsewhere: await test.seat(neighbour, 'privacy_officer'),
    strangers: [
      { kind: 'public', organisationId: town },
      employee,
      await test.seat(town, 'administrator'),
      await test.seat(town, 'reader'),
      await test.seat(partner, 'partner_agent'),
      await test.seat(neighbour, 'coordinator', 'care'),
    ],
    async signal(domain, organisation = town) {
      serial += 1;
      const signal = { id: newId<SignalId>(), serial, domain };
      await insertSignal(test, signal, organisation);
      return { ...signal, reference: referenceFor(house, 'signal', serial) };
    },
    read: (actor, { id, domain }, reason = '') => run(house, actor, look, { id, domain, reason }),
    reportAs: (actor, { id }) => run(house, actor, reportOne, id),
    share: (actor, signal, facts) => shared(house, actor, signal, { recipientId: partner, ...facts }),
    async withdraw(actor, id) {
      await run(house, actor, withdraw, id);
    },
  };
}

async function insertSignal(
  test: TestHouse,
  { id, serial, domain }: Pick<PlainSignal, 'id' | 'serial' | 'domain'>,
  organisation: OrganisationId,
): Promise<void> {
  await withClient(test.database.superOptions, (client) =>
    client.query(
      `insert into signals (id, organisation_id, domain, serial, product, channel, reporter_type, anonymous, form,
         urgency, minor, state, received_at, submission)
       values ($1, $2, $3, $4, 'report', 'web_public', 'citizen', true, 'unknown', 'normal', 'unknown', 'received',
         $5, $6)`,
      [id, organisation, domain, serial, test.clock.now(), randomBytes(32)],
    ),
  );
}

/** Shares as a room above does; `house` needs the rules `above`. */
export async function shared(
  house: House,
  actor: SeatActor,
  signal: PlainSignal,
  facts: Partial<Sharing> & Pick<Sharing, 'recipientId'>,
): Promise<Sharing & { id: string }> {
  const sharing: Sharing = {
    handOverId: newId<HandOverId>(),
    signalId: signal.id,
    signalSerial: signal.serial,
    domain: signal.domain,
    recipientDomain: 'safety',
    ground: 'public_task',
    consent: 'not_required',
    informed: 'informed',
    reviewDate: null,
    fields: ['whatHappened', 'place'],
    secondReadingId: null,
    purpose: 'Verzonnen doel van deze verstrekking.',
    motivation: '',
    ...facts,
  };
  const outcome = await run(house, actor, share, sharing);
  if (outcome.kind !== 'done') throw new Error(`nothing was shared: ${outcome.kind}`);
  return { ...sharing, id: outcome.value };
}

/** The value of an outcome that must be good. */
export function doneValue<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind !== 'done') throw new Error(`expected done, got ${outcome.kind}`);
  return outcome.value;
}
