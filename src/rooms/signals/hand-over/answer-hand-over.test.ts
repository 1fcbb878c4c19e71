import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { jobs as peopleJobs } from '../../people/index.ts';
import { staffSentences } from '../handling/policy.ts';
import { once, signIn } from '../handling/staff.fixture.ts';
import { serialOfReference } from '../signal-reference.ts';
import { acceptHandOver } from './accept-hand-over.ts';
import { announceHandOver } from './announce-hand-over.ts';
import { answerPartner, withdrawHandOver } from './answer-partner.ts';
import { askSender, finishHandOver, refuseHandOver, returnHandOver, tellSender } from './answer-sender.ts';
import { followHandOver } from './follow-hand-over.ts';
import { handedOver, offered, openedSignal } from './hand-over.fixture.ts';
import { serialOfHandOver } from './hand-over-reference.ts';
import { handOverJobs } from './jobs.ts';
import { receivedHandOvers, sentHandOvers } from './list-hand-overs.ts';
import { offerHandOver } from './offer-hand-over.ts';
import { handOverSentences } from './policy.ts';
import { readReceived } from './read-received.ts';
import { openSent, readSent } from './read-sent.ts';
import { watchHandOvers } from './watch-hand-overs.ts';

let place: TestHouse;
let town: OrganisationId;
let care: SeatActor;
let safety: SeatActor;
let elsewhere: SeatActor;
let police: SeatActor;
let labour: SeatActor;
const START = new Date('2026-11-23T09:00:00Z');

beforeAll(async () => {
  place = await openTestHouse([...staffSentences, ...handOverSentences], {
    jobs: [...peopleJobs, ...handOverJobs],
  });
  await place.organisation({ kind: 'region', slug: 'regio' });
  town = await place.organisation({ slug: 'hier', name: 'Hier' });
  const other = await place.organisation({ slug: 'elders', name: 'Elders' });
  await place.organisation({ slug: 'leeg', name: 'Leeg' });
  const partner = (code: string) =>
    place.organisation({
      kind: 'partner',
      slug: code.replaceAll('_', '-'),
      name: code,
      partnerCode: code,
      domain: 'safety',
    });
  police = await place.seat(await partner('police_avim'), 'partner_agent');
  labour = await place.seat(await partner('nla'), 'partner_agent');
  care = await place.seat(town, 'coordinator', 'care');
  safety = await place.seat(town, 'coordinator', 'safety');
  elsewhere = await place.seat(other, 'coordinator', 'care');
  for (const actor of [care, safety, police, elsewhere]) await signIn(place.database.superOptions, actor);
});
beforeEach(() => place.clock.set(START));
afterAll(() => place.close());

const rows = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(place.database.superOptions, async (client) => (await client.query<Row>(text, values)).rows);

interface HandOver {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly recipient_key: Buffer | null;
  readonly due_at: Date;
  readonly silent_at: Date | null;
  readonly outcome: string | null;
}

async function storedAs(reference: string): Promise<HandOver> {
  const [row] = await rows<HandOver>('select * from hand_overs where serial = $1', [
    serialOfHandOver(place.house, reference),
  ]);
  if (row === undefined) throw new Error('no such hand-over');
  return row;
}

/** Does what is in the queue of hand-overs, as a worker would; each `times` times. */
async function doJobs(times = 1): Promise<void> {
  for (const job of [announceHandOver, followHandOver]) {
    const waiting = await rows<{ id: string; data: never }>(
      "select id, data from pgboss.job where name = $1 and state = 'created' order by created_on, id",
      [job.name],
    );
    for (const { id, data } of waiting) {
      const attempt = { jobId: id, number: 1, signal: AbortSignal.timeout(10_000) };
      for (let time = 0; time < times; time += 1) await job.run(place.house, data, attempt);
      await rows("update pgboss.job set state = 'completed' where id = $1", [id]);
    }
  }
}

const step = async (
  actor: Actor,
  verb: AnyVerb,
  reference: string,
  input: object = {},
): Promise<Outcome<unknown>> =>
  run(place.house, actor, verb, {
    reference,
    version: (await storedAs(reference)).version,
    once: once(),
    ...input,
  });

const actsOf = (
  reference: string,
): Promise<{ kind: string; audience: string; actor_kind: string; codes: Record<string, unknown> }[]> =>
  rows(
    `select a.kind, a.audience, a.actor_kind, a.codes from signal_acts a join signals s on s.id = a.signal_id
     where s.id = (select signal_id from hand_over_links l join hand_overs h on h.id = l.hand_over_id where h.serial = $1 and l.side = 'sender')
     order by a.position`,
    [serialOfHandOver(place.house, reference)],
  );

const text = 'Verzonnen tekst';
const asRecipient: readonly [AnyVerb, object, object, boolean][] = [
  [acceptHandOver, {}, { text: 'x'.repeat(10_001) }, false],
  [refuseHandOver, { outcome: 'rejected_criteria', text }, { outcome: 'completed' }, false],
  [askSender, { text }, { text: '' }, false],
  [tellSender, { text }, { text: ' ' }, true],
  [returnHandOver, { text }, { text: '' }, true],
  [finishHandOver, { outcome: 'completed', text: '' }, { outcome: '' }, true],
];

describe.each(asRecipient)('$name', (verb, input, bad, afterAccepting) => {
  const begin = async (): Promise<string> => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    if (afterAccepting) await step(police, acceptHandOver, reference);
    return reference;
  };

  it('is the recipient’s only', async () => {
    const reference = await begin();
    const before = await storedAs(reference);
    for (const actor of [
      { kind: 'public', organisationId: town } as const,
      labour,
      elsewhere,
      care,
      safety,
    ]) {
      expect(await step(actor, verb, reference, input)).toEqual({ kind: 'absent' });
    }
    expect(await storedAs(reference)).toEqual(before);
    expect((await step(police, verb, reference, { ...input, ...bad })).kind).toBe('invalid');
    expect((await step(police, verb, reference, input)).kind).toBe('done');
  });

  it('is done once, and the second of two people hears what changed', async () => {
    const reference = await begin();
    const form = { reference, version: (await storedAs(reference)).version, once: once(), ...input };
    const both = await Promise.all([1, 2].map(() => run(place.house, police, verb, form)));
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect((await run(place.house, police, verb, { ...form, once: once() })).kind).toBe('changed');
  });

  it('reaches the file of the sender once, also when the job runs twice', async () => {
    const reference = await begin();
    await step(police, verb, reference, input);
    await doJobs(2);
    const changes = (await actsOf(reference)).filter(({ kind }) => kind === 'hand_over_changed');
    expect(changes).toHaveLength(afterAccepting ? 2 : 1);
    expect(changes.every((act) => act.actor_kind === 'partner')).toBe(true);
    expect(JSON.stringify(changes)).not.toContain(text);
  });
});

const asSender: readonly [AnyVerb, object][] = [
  [answerPartner, { text }],
  [withdrawHandOver, { text }],
];
describe.each(asSender)('$name', (verb, input) => {
  it('is the sender’s only, done once, and told to the second', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    for (const actor of [
      { kind: 'public', organisationId: town } as const,
      elsewhere,
      care,
      labour,
      police,
    ]) {
      expect(await step(actor, verb, reference, input)).toEqual({ kind: 'absent' });
    }
    expect((await step(safety, verb, reference, { text: '' })).kind).toBe('invalid');
    const form = { reference, version: 1, once: once(), ...input };
    const both = await Promise.all([1, 2].map(() => run(place.house, safety, verb, form)));
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect((await run(place.house, safety, verb, { ...form, once: once() })).kind).toBe('changed');
    expect((await actsOf(reference)).filter(({ kind }) => kind === 'hand_over_changed')).toHaveLength(1);
  });
});

describe.each([
  [sentHandOvers, 'safety'],
  [receivedHandOvers, 'police'],
] as const)('$name', (verb, whose) => {
  it('shows the own compartment, in screens that leave nothing out', async () => {
    for (let count = 0; count < 27; count += 1) await handedOver(place.house, safety, 'police-avim');
    const actor = whose === 'safety' ? safety : police;
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const found = await run(place.house, actor, verb, { which: 'open', after });
      if (found.kind !== 'done') throw new Error(found.kind);
      seen.push(...found.value.lines.map(({ reference }) => reference));
      after = found.value.next ?? undefined;
    } while (after !== undefined);
    const [{ open } = { open: 0 }] = await rows<{ open: number }>(
      'select count(*)::int as open from hand_overs where open and organisation_id = $1',
      [police.organisationId],
    );
    expect(seen).toHaveLength(open);
    expect(new Set(seen).size).toBe(open);
    for (const stranger of [elsewhere, care]) {
      const found = await run(place.house, stranger, verb, { which: 'open' });
      expect(found).toMatchObject({ kind: 'done', value: { lines: [] } });
    }
    expect(await run(place.house, { kind: 'public', organisationId: town }, verb, {})).toEqual({
      kind: 'absent',
    });
  });
});

describe('signals.read-received-hand-over', () => {
  it('reads what was shared, counts as seen, and names no colleague', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    for (const actor of [
      { kind: 'public', organisationId: town } as const,
      labour,
      elsewhere,
      care,
      safety,
    ]) {
      expect(await run(place.house, actor, readReceived, { reference })).toEqual({ kind: 'absent' });
    }
    expect((await storedAs(reference)).state).toBe('offered');
    const read = await run(place.house, police, readReceived, { reference });
    if (read.kind !== 'done') throw new Error(read.kind);
    expect(read.value).toMatchObject({
      state: 'seen',
      sender: { organisation: 'Hier', function: 'Aandachtsfunctionaris veiligheid' },
      shared: { purpose: 'Onderzoek naar de woning.' },
      signal: null,
    });
    expect(await storedAs(reference)).toMatchObject({ state: 'seen', version: 1 });
  });

  it('is closed after refusing, giving back and a withdrawal: there is no key in the database', async () => {
    const ends: readonly [(reference: string) => Promise<unknown>, string][] = [
      [
        (reference) => step(police, refuseHandOver, reference, { outcome: 'rejected_capacity', text }),
        'refused',
      ],
      [
        async (reference) => {
          await step(police, acceptHandOver, reference);
          await step(police, returnHandOver, reference, { text });
        },
        'returned',
      ],
      [(reference) => step(safety, withdrawHandOver, reference, { text }), 'withdrawn'],
    ];
    for (const [end, state] of ends) {
      const reference = await handedOver(place.house, safety, 'police-avim');
      expect((await storedAs(reference)).recipient_key).not.toBeNull();
      await end(reference);
      expect(await storedAs(reference)).toMatchObject({ state, recipient_key: null });
      const read = await run(place.house, police, readReceived, { reference });
      if (read.kind !== 'done') throw new Error(read.kind);
      expect(read.value.shared).toBeNull();
      expect(read.value.messages.every((message) => message.text === null)).toBe(true);
      expect((await step(police, acceptHandOver, reference)).kind).toBe('refused');
    }
    const [{ withdrawn } = { withdrawn: 0 }] = await rows<{ withdrawn: number }>(
      "select count(*)::int as withdrawn from sharings s join hand_overs h on h.id = s.hand_over_id where s.withdrawn_at is not null and h.state = 'withdrawn'",
    );
    const [{ all } = { all: 1 }] = await rows<{ all: number }>(
      "select count(*)::int as all from hand_overs where state = 'withdrawn'",
    );
    expect(withdrawn).toBe(all);
  });
});

describe('signals.read-sent-hand-over', () => {
  it('shows names of fields to the sender, and the words once they are opened', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    for (const verb of [readSent, openSent]) {
      for (const actor of [police, elsewhere, care]) {
        expect(await run(place.house, actor, verb as typeof readSent, { reference })).toEqual({
          kind: 'absent',
        });
      }
    }
    const closed = await run(place.house, safety, readSent, { reference });
    expect(closed).toMatchObject({
      kind: 'done',
      value: { shared: null, fields: [{ label: 'Wat er is gebeurd' }, { label: 'Adres' }] },
    });
    await run(place.house, safety, openSent, { reference });
    const opened = await run(place.house, safety, readSent, { reference });
    expect(opened).toMatchObject({
      kind: 'done',
      value: { shared: { purpose: 'Onderzoek naar de woning.' } },
    });
    const personal = await handedOver(place.house, safety, 'police-avim', {
      fields: ['personNames'],
      content: { personNames: 'Verzonnen' },
    });
    expect((await run(place.house, safety, openSent, { reference: personal })).kind).toBe('invalid');
  });
});

describe('a hand-over to another compartment (R2)', () => {
  it('becomes a signal of one’s own when it is accepted, with the chosen fields and nothing else', async () => {
    const source = await openedSignal(place.house, safety, { form: 'labour', minor: 'no' });
    const went = await run(
      place.house,
      safety,
      offerHandOver,
      offered(source, 'elders-zorg', {
        fields: ['address', 'ownConclusion'],
        content: {
          address: 'Voorbeeldstraat 12',
          ownConclusion: 'Verzonnen conclusie',
          whatHappened: 'Blijft hier',
        },
      }),
    );
    if (went.kind !== 'done') throw new Error(JSON.stringify(went));
    const { reference } = went.value;
    const [before] = await rows<{ signals: number }>(
      'select count(*)::int as signals from signals where organisation_id = $1',
      [elsewhere.organisationId],
    );
    expect(before?.signals).toBe(0);
    const form = { reference, version: 1, once: once() };
    await Promise.all([1, 2].map(() => run(place.house, elsewhere, acceptHandOver, form)));
    const signals = await rows<{ id: string; serial: number }>(
      'select * from signals where organisation_id = $1',
      [elsewhere.organisationId],
    );
    expect(signals).toHaveLength(1);
    // form and minor were not chosen to go along
    expect(signals[0]).toMatchObject({
      domain: 'care',
      channel: 'partner',
      state: 'received',
      form: 'unknown',
      minor: 'unknown',
      reporter_type: 'other_municipality',
    });
    const links = await rows(
      'select side, organisation_id from hand_over_links where hand_over_id = $1 order by side',
      [(await storedAs(reference)).id],
    );
    expect(links).toEqual([
      { side: 'recipient', organisation_id: elsewhere.organisationId },
      { side: 'sender', organisation_id: town },
    ]);
    const read = await run(place.house, elsewhere, readReceived, { reference });
    expect(read.kind === 'done' && serialOfReference(place.house, read.value.signal ?? '')).toBe(
      signals[0]?.serial,
    );
    // the source stays closed, and its number unknown
    expect(JSON.stringify(read)).not.toContain(source);
    expect(JSON.stringify(read)).not.toContain('Blijft hier');
  });

  it('tells the recipient’s own signal of a withdrawal, and the sender’s of an answer', async () => {
    const reference = await handedOver(place.house, safety, 'hier-zorg');
    await step(care, acceptHandOver, reference);
    await doJobs();
    await step(safety, withdrawHandOver, reference, { text });
    await doJobs(2);
    const { id } = await storedAs(reference);
    const acts = await rows<{ domain: string; change: string; waits: string | null }>(
      `select domain, codes ->> 'change' as change, codes ->> 'waitsFor' as waits from signal_acts
       where kind = 'hand_over_changed' and codes ->> 'handOver' = $1 order by domain, position`,
      [id],
    );
    expect(acts).toEqual([
      { domain: 'care', change: 'withdrawal', waits: 'coordinator' },
      { domain: 'safety', change: 'acceptance', waits: null },
      { domain: 'safety', change: 'withdrawal', waits: 'coordinator' },
    ]);
  });
});

describe('what the reporter hears', () => {
  it('is that somebody answered, not what; and nothing where nothing may be said', async () => {
    const heard = async (...steps: (readonly [AnyVerb, object])[]): Promise<number> => {
      const reference = await handedOver(place.house, safety, 'police-avim');
      for (const [verb, input] of steps) await step(police, verb, reference, input);
      await doJobs();
      return (await actsOf(reference)).filter(({ audience }) => audience === 'reporter').length;
    };
    expect(await heard([askSender, { text }])).toBe(0);
    expect(await heard([refuseHandOver, { outcome: 'rejected_criteria', text }])).toBe(1);
    expect(await heard([acceptHandOver, {}], [finishHandOver, { outcome: 'completed', text }])).toBe(2);
    expect(
      await heard([acceptHandOver, {}], [finishHandOver, { outcome: 'feedback_not_allowed', text }]),
    ).toBe(1);
  });
});

describe('the clock of hand-overs', () => {
  const look = () =>
    watchHandOvers.run(place.house, {}, { jobId: 'clock', number: 1, signal: AbortSignal.timeout(10_000) });
  const asked = async (template: string): Promise<number> => {
    const found = await rows(
      "select 1 from pgboss.job where name = 'people.send-notice' and data ->> 'template' = $1",
      [template],
    );
    return found.length;
  };

  // what other tests left open would ring too
  beforeEach(async () => {
    await rows('update hand_overs set state = $1, recipient_key = null where open', ['withdrawn']);
  });

  it('reminds once, tells of silence once after that, and begins anew with an answer', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    await doJobs();
    const [reminders, silences] = [await asked('reminder'), await asked('hand-over-silent')];
    await look();
    expect(await asked('reminder')).toBe(reminders);
    place.clock.set(new Date('2026-11-24T09:00:00Z'));
    for (const _ of [1, 2]) await look();
    expect(await asked('reminder')).toBe(reminders + 1);
    expect(await asked('hand-over-silent')).toBe(silences);
    place.clock.set(new Date('2026-11-25T09:00:00Z'));
    for (const _ of [1, 2]) await look();
    await doJobs(2);
    expect(await asked('hand-over-silent')).toBe(silences + 1);
    const acts = (await actsOf(reference)).filter(({ codes }) => codes['change'] === 'silent');
    expect(acts).toHaveLength(1);
    expect(acts[0]?.codes['waitsFor']).toBe('coordinator');
    await step(police, acceptHandOver, reference);
    expect(await storedAs(reference)).toMatchObject({
      state: 'accepted',
      silent_at: null,
      due_at: new Date('2026-12-23T09:00:00Z'),
    });
  });

  it('reminds nobody of a question that waits for the sender, which stands first in the sender’s list', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    await step(police, askSender, reference, { text });
    place.clock.set(new Date('2027-03-01T09:00:00Z'));
    const reminders = await asked('reminder');
    await look();
    expect(await asked('reminder')).toBe(reminders);
    const sent = await run(place.house, safety, sentHandOvers, { which: 'open' });
    expect(
      sent.kind === 'done' && sent.value.lines.some((line) => line.reference === reference && line.asks),
    ).toBe(true);
    await step(safety, answerPartner, reference, { text });
    expect((await storedAs(reference)).due_at).toEqual(new Date('2027-03-02T09:00:00Z'));
  });

  it('tells the sender at once when nobody there can read it', async () => {
    const silences = await asked('hand-over-silent');
    const reference = await handedOver(place.house, safety, 'leeg-zorg');
    await doJobs(2);
    expect((await storedAs(reference)).silent_at).toEqual(START);
    expect(await asked('hand-over-silent')).toBe(silences + 1);
  });
});
