import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { jobs as peopleJobs } from '../../people/index.ts';
import { withdrawHandOver } from '../hand-over/answer-partner.ts';
import { handedOver } from '../hand-over/hand-over.fixture.ts';
import { serialOfHandOver } from '../hand-over/hand-over-reference.ts';
import { handOverJobs } from '../hand-over/jobs.ts';
import { handOverSentences } from '../hand-over/policy.ts';
import { readSent } from '../hand-over/read-sent.ts';
import { staffSentences } from '../handling/policy.ts';
import { once, signIn } from '../handling/staff.fixture.ts';
import { closePackages, watchPackages } from './close-packages.ts';
import { packageJobs } from './jobs.ts';
import { makePackage, withdrawPackage } from './make-package.ts';
import { lookAtPackage, MOST_WRONG_CODES, openPackage } from './open-package.ts';
import { readOpenedPackage, replyToPackage } from './opened-package.ts';
import { packageCode } from './package-code.ts';
import { packageHolder } from './package-holder.ts';
import { packageSentences } from './policy.ts';
import { readPackages } from './read-packages.ts';
import { confirmPackageSent, preparePackage, sendPackage } from './send-package.ts';

let place: TestHouse;
let town: OrganisationId;
let safety: SeatActor;
let care: SeatActor;
let elsewhere: SeatActor;
let employee: SeatActor;
const START = new Date('2026-11-23T09:00:00Z');
const HOUR = 3_600_000;

beforeAll(async () => {
  place = await openTestHouse([...staffSentences, ...handOverSentences, ...packageSentences], {
    jobs: [...peopleJobs, ...handOverJobs, ...packageJobs],
  });
  await place.organisation({ kind: 'region', slug: 'regio' });
  town = await place.organisation({ slug: 'hier', name: 'Hier' });
  const other = await place.organisation({ slug: 'elders', name: 'Elders' });
  await place.organisation({
    kind: 'partner',
    slug: 'police-avim',
    name: 'Politie',
    partnerCode: 'police_avim',
    domain: 'safety',
  });
  await place.organisation({
    kind: 'partner',
    slug: 'nla',
    name: 'NLA',
    partnerCode: 'nla',
    domain: 'safety',
  });
  safety = await place.seat(town, 'coordinator', 'safety');
  care = await place.seat(town, 'coordinator', 'care');
  employee = await place.seat(town, 'employee');
  elsewhere = await place.seat(other, 'coordinator', 'safety');
  for (const actor of [safety, care, elsewhere]) await signIn(place.database.superOptions, actor);
});
beforeEach(() => place.clock.set(START));
afterAll(() => place.close());

const rows = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(place.database.superOptions, async (client) => (await client.query<Row>(text, values)).rows);

const good = (reference: string, changed: object = {}) => ({
  reference,
  once: once(),
  name: 'Ontvanger van der Verzonnen',
  email: 'ontvanger@partner.example',
  spoken: true,
  ...changed,
});

interface Made {
  readonly reference: string;
  readonly id: string;
  /** Does what the queue would: mails the link, and gives its secret. */
  readonly mail: () => Promise<string>;
  readonly code: string;
}

async function made(recipient = 'police-avim'): Promise<Made> {
  const reference = await handedOver(place.house, safety, recipient);
  expect((await run(place.house, safety, makePackage, good(reference))).kind).toBe('done');
  const [row] = await rows<{ id: string }>(
    `select p.id from packages p join hand_overs h on h.id = p.hand_over_id where h.serial = $1`,
    [serialOfHandOver(place.house, reference)],
  );
  const id = row?.id ?? '';
  return {
    reference,
    id,
    code: packageCode(place.house, id),
    mail: async () => {
      const attempt = { jobId: id, number: 1, signal: AbortSignal.timeout(10_000) };
      await sendPackage.run(place.house, { package: id, organisation: town }, attempt);
      return place.mails()[0]?.link.split('/').at(-1) ?? '';
    },
  };
}

const holder = async (by: 'link' | 'session', secret: string): Promise<Actor> => {
  const found = await packageHolder(place.house, by, secret);
  if (found === null) throw new Error('nobody holds this');
  return found;
};

const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

async function opened(): Promise<Made & { readonly session: Actor; readonly secret: string }> {
  const one = await made();
  const secret = await one.mail();
  const session = must(await run(place.house, await holder('link', secret), openPackage, { code: one.code }));
  return { ...one, secret, session: await holder('session', session.secret) };
}

const stateOf = async (id: string): Promise<string | undefined> =>
  (await rows<{ state: string }>('select state from packages where id = $1', [id]))[0]?.state;
const eventsOf = async (id: string): Promise<string[]> =>
  (
    await rows<{ kind: string }>('select kind from sharing_events where package_id = $1 order by at, kind', [
      id,
    ])
  ).map(({ kind }) => kind);

describe.each([
  [makePackage, (reference: string) => good(reference)],
  [readPackages, (reference: string) => ({ reference })],
  [withdrawPackage, (reference: string) => ({ reference })],
] as const)('$name', (verb: AnyVerb, input) => {
  it('is for the compartment that handed it over', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    const outsiders: Actor[] = [{ kind: 'public', organisationId: town }, elsewhere, care, employee];
    for (const actor of outsiders)
      expect(await run(place.house, actor, verb, input(reference))).toEqual({ kind: 'absent' });
    expect((await run(place.house, safety, verb, input(reference))).kind).toBe('done');
  });
});

describe('signals.make-package', () => {
  it('asks for a name, an address and a call', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    const problems = async (changed: object) => {
      const outcome = await run(place.house, safety, makePackage, good(reference, changed));
      return outcome.kind === 'invalid' ? outcome.problems.map(({ field }) => field) : outcome.kind;
    };
    expect(await problems({ name: ' ', email: 'geen adres' })).toEqual(['name', 'email']);
    expect(await problems({ spoken: false })).toEqual(['spoken']);
    expect(
      await rows('select 1 from packages where organisation_id = $1 and open and sealed is null', [town]),
    ).toEqual([]);
  });

  it('is one package when the form comes twice, and one at a time', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    const form = good(reference);
    const both = await Promise.all([1, 2].map(() => run(place.house, safety, makePackage, form)));
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(must(await run(place.house, safety, readPackages, { reference })).packages).toHaveLength(1);
    expect((await run(place.house, safety, makePackage, good(reference))).kind).toBe('refused');
    must(await run(place.house, safety, withdrawPackage, { reference }));
    expect((await run(place.house, safety, makePackage, good(reference))).kind).toBe('done');
  });

  it('goes to partners only: a coordinator reads in Lantaarn', async () => {
    const reference = await handedOver(place.house, safety, 'elders-veiligheid');
    expect((await run(place.house, safety, makePackage, good(reference))).kind).toBe('refused');
  });

  it('keeps name, address and code out of the clear columns, the queue and the log', async () => {
    const { id, code } = await made();
    const [row] = await rows('select * from packages where id = $1', [id]);
    const shown = Object.values(row ?? {})
      .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
      .join('|');
    const [job] = await rows<{ data: object }>("select data from pgboss.job where data->>'package' = $1", [
      id,
    ]);
    for (const text of [shown, JSON.stringify(job), place.lines.join('\n')]) {
      for (const secret of ['Ontvanger van der', 'ontvanger@partner', code, code.replaceAll('-', '')])
        expect(text).not.toContain(secret);
    }
  });
});

describe('the mail of a package', () => {
  it('holds a link and nothing of what it is about, and the ledger knows that it was sent', async () => {
    const { reference, id, code, mail } = await made();
    const secret = await mail();
    const [letter] = place.mails();
    expect(letter?.to).toBe('ontvanger@partner.example');
    for (const word of ['Hier', 'Politie', reference, code, 'Ontvanger', 'mensenhandel', 'Voorbeeldstraat'])
      expect(letter?.text).not.toContain(word);
    expect(letter?.link).toContain(`/pakket/${secret}`);
    expect(await eventsOf(id)).toEqual(['made', 'sent']);
  });

  it('done twice, the newer mail holds the link that works', async () => {
    const { mail } = await made();
    const [first, second] = [await mail(), await mail()];
    expect(await packageHolder(place.house, 'link', first)).toBeNull();
    expect((await run(place.house, await holder('link', second), lookAtPackage, {})).kind).toBe('done');
  });

  it('is the house’s to send', async () => {
    const { id } = await made();
    for (const verb of [preparePackage, confirmPackageSent] as AnyVerb[])
      for (const actor of [safety, elsewhere, { kind: 'public', organisationId: town } as const])
        expect(await run(place.house, actor, verb, { package: id })).toEqual({ kind: 'absent' });
    const other = {
      kind: 'job',
      organisationId: elsewhere.organisationId,
      name: 'signals.send-package',
    } as const;
    expect(await run(place.house, other, preparePackage, { package: id })).toEqual({ kind: 'absent' });
  });
});

describe('opening a package', () => {
  it('takes link and code together, and goes once', async () => {
    const { id, code, mail } = await made();
    const link = await holder('link', await mail());
    // a scanner of mails looks as often as it likes
    for (let time = 0; time < 3; time += 1)
      expect(await run(place.house, link, lookAtPackage, {})).toEqual({
        kind: 'done',
        value: { waits: true },
      });
    const both = await Promise.all([1, 2].map(() => run(place.house, link, openPackage, { code })));
    expect(both.map(({ kind }) => kind).sort()).toEqual(['absent', 'done']);
    expect(await run(place.house, link, lookAtPackage, {})).toEqual({ kind: 'absent' });
    expect(await eventsOf(id)).toEqual(['made', 'sent', 'opened'].sort());
  });

  it('needs the link: the code alone opens nothing, and neither does a made-up secret', async () => {
    const { code } = await made();
    expect(await packageHolder(place.house, 'link', 'A'.repeat(43))).toBeNull();
    for (const receiptHash of [Buffer.alloc(32), Buffer.alloc(0)]) {
      const stranger = { kind: 'public', organisationId: town, receiptHash } as const;
      expect(await run(place.house, stranger, openPackage, { code })).toEqual({ kind: 'absent' });
    }
    for (const actor of [safety, { kind: 'public', organisationId: town } as const])
      expect(await run(place.house, actor, openPackage, { code })).toEqual({ kind: 'absent' });
  });

  it('tells a slip from a wrong code, and locks after five wrong ones', async () => {
    const [{ id, code, mail }, other] = [await made(), await made()];
    const link = await holder('link', await mail());
    const slip = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    for (let time = 0; time < MOST_WRONG_CODES + 2; time += 1)
      expect(await run(place.house, link, openPackage, { code: slip })).toMatchObject({
        kind: 'invalid',
        problems: [{ text: 'typed' }],
      });
    for (let time = 1; time < MOST_WRONG_CODES; time += 1)
      expect(await run(place.house, link, openPackage, { code: other.code })).toMatchObject({
        kind: 'invalid',
        problems: [{ text: 'wrong' }],
      });
    expect(await run(place.house, link, openPackage, { code: other.code })).toEqual({ kind: 'absent' });
    expect(await run(place.house, link, openPackage, { code })).toEqual({ kind: 'absent' });
    expect(await stateOf(id)).toBe('locked');
    expect(await eventsOf(id)).toContain('locked');
  });

  it('does not go after its time, whether the clock of the house ran or not', async () => {
    const { id, code, mail, reference } = await made();
    const link = await holder('link', await mail());
    place.clock.set(new Date(START.getTime() + 72 * HOUR));
    expect(await run(place.house, link, openPackage, { code })).toEqual({ kind: 'absent' });
    const [seen] = must(await run(place.house, safety, readPackages, { reference })).packages;
    expect(seen).toMatchObject({ state: 'expired', open: false });
    const attempt = { jobId: id, number: 1, signal: AbortSignal.timeout(10_000) };
    await watchPackages.run(place.house, {}, attempt);
    await watchPackages.run(place.house, {}, attempt);
    expect(await stateOf(id)).toBe('expired');
    expect((await eventsOf(id)).filter((kind) => kind === 'expired')).toHaveLength(1);
    // another can be made at once, also where that clock did not come by
    const other = await made();
    place.clock.set(new Date(START.getTime() + 200 * HOUR));
    expect((await run(place.house, safety, makePackage, good(other.reference))).kind).toBe('done');
    for (const actor of [safety, { kind: 'public', organisationId: town } as const])
      expect(await run(place.house, actor, closePackages, {})).toEqual({ kind: 'absent' });
  });
});

describe('signals.read-opened-package', () => {
  it('shows what was chosen for this partner, and no other hand-over', async () => {
    const another = await handedOver(place.house, safety, 'police-avim');
    const { session, reference } = await opened();
    const read = must(await run(place.house, session, readOpenedPackage, {}));
    expect(read).toMatchObject({ reference, state: 'seen', sender: { organisation: 'Hier' } });
    expect(read.shared?.fields.map(({ field }) => field)).toEqual(['whatHappened', 'address']);
    expect(JSON.stringify(read)).not.toContain('Nooit gedeeld');
    expect(JSON.stringify(read)).not.toContain(another);
    for (const verb of [readSent] as AnyVerb[])
      expect(await run(place.house, session, verb, { reference: another })).toEqual({ kind: 'absent' });
  });

  it('sees one hand-over through the wall, in the database too', async () => {
    await handedOver(place.house, safety, 'police-avim');
    const { session } = await opened();
    if (session.kind !== 'public') throw new Error('not public');
    const counts = await withClient(place.database.appOptions, async (client) => {
      await client.query('begin');
      await client.query(
        `select set_config('lantaarn.organisation', $1, true), set_config('lantaarn.scope', 'tenant', true), set_config('lantaarn.receipt', $2, true)`,
        [session.organisationId, session.receiptHash?.toString('hex')],
      );
      const count = async (table: string) =>
        (await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n;
      const found = [
        await count('hand_overs'),
        await count('packages'),
        await count('signals'),
        await count('sharings'),
      ];
      await client.query('rollback');
      return found;
    });
    expect(counts).toEqual([1, 1, 0, 0]);
  });

  it('is over when the session is, and when the sender withdraws', async () => {
    const late = await opened();
    place.clock.set(new Date(START.getTime() + 8 * HOUR));
    expect(await run(place.house, late.session, readOpenedPackage, {})).toEqual({ kind: 'absent' });
    place.clock.set(START);
    const { session, reference, id } = await opened();
    const form = { reference, version: 1, once: once(), text: 'Verzonnen reden' };
    must(await run(place.house, safety, withdrawHandOver, form));
    expect(await run(place.house, session, readOpenedPackage, {})).toEqual({ kind: 'absent' });
    expect(await stateOf(id)).toBe('withdrawn');
  });

  it('is for nobody else', async () => {
    const { session } = await opened();
    const link = { ...session, organisationId: town };
    for (const actor of [safety, link, { kind: 'public', organisationId: session.organisationId } as const])
      expect(await run(place.house, actor, readOpenedPackage, {})).toEqual({ kind: 'absent' });
  });
});

describe('signals.reply-to-package', () => {
  const reply = (changed: object = {}) => ({
    version: 1,
    once: once(),
    reply: 'accept',
    outcome: null,
    text: 'Verzonnen antwoord',
    ...changed,
  });

  it('is for who opened it', async () => {
    const { session } = await opened();
    for (const actor of [safety, { kind: 'public', organisationId: session.organisationId } as const])
      expect(await run(place.house, actor, replyToPackage, reply())).toEqual({ kind: 'absent' });
  });

  it('says what is missing', async () => {
    const { session } = await opened();
    const wrong = async (changed: object) => {
      const outcome = await run(place.house, session, replyToPackage, reply(changed));
      return outcome.kind === 'invalid' ? outcome.problems[0]?.text : outcome.kind;
    };
    expect(await wrong({ reply: '' })).toBe('no-reply');
    expect(await wrong({ reply: 'refuse' })).toBe('no-outcome');
    expect(await wrong({ reply: 'ask', text: ' ' })).toBe('no-text');
    expect(await wrong({ text: 'x'.repeat(10_001) })).toBe('too-long');
  });

  it('reaches the sender as the partner’s answer, once, and stands in the ledger', async () => {
    const { session, reference, id } = await opened();
    await run(place.house, session, readOpenedPackage, {});
    const form = reply();
    const both = await Promise.all([1, 2].map(() => run(place.house, session, replyToPackage, form)));
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done']);
    const sent = must(await run(place.house, safety, readSent, { reference }));
    expect(sent).toMatchObject({
      state: 'accepted',
      messages: [{ side: 'recipient', kind: 'acceptance', text: 'Verzonnen antwoord' }],
    });
    expect(await eventsOf(id)).toContain('replied');
    expect((await run(place.house, session, replyToPackage, reply({ reply: 'tell' }))).kind).toBe('changed');
    must(await run(place.house, session, replyToPackage, reply({ reply: 'ask', version: 2 })));
    expect(must(await run(place.house, safety, readSent, { reference })).asks).toBe(true);
  });

  it('closes what was shared when the partner refuses', async () => {
    const { session, reference, id } = await opened();
    must(
      await run(
        place.house,
        session,
        replyToPackage,
        reply({ reply: 'refuse', outcome: 'rejected_capacity' }),
      ),
    );
    expect(await run(place.house, session, readOpenedPackage, {})).toEqual({ kind: 'absent' });
    expect(await stateOf(id)).toBe('closed');
    expect(must(await run(place.house, safety, readSent, { reference })).state).toBe('refused');
  });
});
