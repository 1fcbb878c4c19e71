import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { jobs as peopleJobs } from '../../people/index.ts';
import { acceptHandOver } from '../hand-over/accept-hand-over.ts';
import { askSender } from '../hand-over/answer-sender.ts';
import { followHandOver } from '../hand-over/follow-hand-over.ts';
import { offered, openedSignal } from '../hand-over/hand-over.fixture.ts';
import { serialOfHandOver } from '../hand-over/hand-over-reference.ts';
import { handOverJobs } from '../hand-over/jobs.ts';
import { offerHandOver } from '../hand-over/offer-hand-over.ts';
import { handOverSentences } from '../hand-over/policy.ts';
import { type ReceivedView, readReceived } from '../hand-over/read-received.ts';
import { close } from '../handling/close.ts';
import { staffSentences } from '../handling/policy.ts';
import { readSignal, type SignalFile } from '../handling/read-signal.ts';
import { once, reported, signIn } from '../handling/staff.fixture.ts';
import { serialOfReference } from '../signal-reference.ts';
import { consentSentences } from './policy.ts';
import { recordConsent } from './record-consent.ts';
import { recordInforming } from './record-informing.ts';

let place: TestHouse;
let town: OrganisationId;
let care: SeatActor;
let safety: SeatActor;
let employee: SeatActor;
let elsewhere: SeatActor;
let helper: SeatActor;

beforeAll(async () => {
  place = await openTestHouse([...staffSentences, ...handOverSentences, ...consentSentences], {
    jobs: [...peopleJobs, ...handOverJobs],
  });
  await place.organisation({ kind: 'region', slug: 'regio' });
  town = await place.organisation({ slug: 'hier', name: 'Hier' });
  const other = await place.organisation({ slug: 'elders', name: 'Elders' });
  for (const [code, domain] of [
    ['essm', 'care'],
    ['police_avim', 'safety'],
  ] as const) {
    const slug = code.replaceAll('_', '-');
    const id = await place.organisation({ kind: 'partner', slug, name: code, partnerCode: code, domain });
    if (code === 'essm') helper = await place.seat(id, 'partner_agent');
  }
  care = await place.seat(town, 'coordinator', 'care');
  safety = await place.seat(town, 'coordinator', 'safety');
  employee = await place.seat(town, 'employee');
  elsewhere = await place.seat(other, 'coordinator', 'care');
  for (const actor of [care, safety, helper, elsewhere]) await signIn(place.database.superOptions, actor);
});
afterAll(() => place.close());

const rows = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(place.database.superOptions, async (client) => (await client.query<Row>(text, values)).rows);
const asked = (actor: Actor, what: AnyVerb, input: object) => run(place.house, actor, what, input);

const yes = {
  answer: 'given',
  recipient: 'essm',
  purpose: 'help',
  ageGroup: 'adult_unknown',
  who: 'self',
  manner: 'spoken',
  interpreter: 'professional',
  language: 'Pools',
  text: 'Verteld dat ESSM hulp geeft. Gevraagd of alias en hulpvraag mee mogen.',
};

async function versionOf(reference: string): Promise<number> {
  const [row] = await rows<{ version: number }>('select version from signals where serial = $1', [
    serialOfReference(place.house, reference),
  ]);
  return row?.version ?? 0;
}

const said = async (reference: string, changed: object = {}, actor: Actor = care) =>
  asked(actor, recordConsent, {
    reference,
    version: await versionOf(reference),
    once: once(),
    ...yes,
    ...changed,
  });

async function problemsOf(reference: string, changed: object): Promise<string[]> {
  const outcome = await said(reference, changed);
  return outcome.kind === 'invalid' ? outcome.problems.map(({ field }) => field) : [outcome.kind];
}

async function fileOf(reference: string, actor: Actor = care): Promise<SignalFile> {
  const outcome = await asked(actor, readSignal, { reference });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value as SignalFile;
}

const toHelper = {
  fields: ['alias', 'needs'],
  content: { alias: 'A.', needs: 'Onderdak' },
  ground: 'consent',
  consent: 'given',
  consentPurpose: 'help',
  motivation: '',
};

/** Hands the signal over to the helpers as consented to. Throws when that could not be. */
async function sent(reference: string, changed: object = {}): Promise<string> {
  const version = await versionOf(reference);
  const input = { ...offered(reference, 'essm'), ...toHelper, version, ...changed };
  const outcome = await asked(care, offerHandOver, input);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return (outcome.value as { reference: string }).reference;
}

async function receivedAs(reference: string): Promise<ReceivedView> {
  const outcome = await asked(helper, readReceived, { reference });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value as ReceivedView;
}

describe.each([
  [recordConsent, yes],
  [recordInforming, { informed: 'informed' }],
] as const)('$name', (verb, input) => {
  it('is for the coordinator of the domain, and nobody else', async () => {
    const reference = await reported(place.house, care);
    const form = { reference, version: 1, once: once(), ...input };
    const strangers: Actor[] = [
      { kind: 'public', organisationId: town },
      elsewhere,
      safety,
      employee,
      helper,
    ];
    for (const actor of strangers) expect(await asked(actor, verb, form)).toEqual({ kind: 'absent' });
    expect((await asked(care, verb, { ...form, version: 'x' })).kind).toBe('invalid');
    const twice = await Promise.all([asked(care, verb, form), asked(care, verb, form)]);
    expect(twice.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect((await fileOf(reference)).acts).toHaveLength(2);
    expect((await asked(care, verb, { ...form, once: once() })).kind).toBe('changed');
  });
});

describe('signals.record-consent', () => {
  it('says at the field what is missing or does not fit', async () => {
    const reference = await reported(place.house, care);
    expect(await problemsOf(reference, { recipient: 'mma' })).toEqual(['recipient']);
    expect(await problemsOf(reference, { purpose: '' })).toEqual(['purpose']);
    expect(await problemsOf(reference, { language: '' })).toEqual(['language']);
    expect(await problemsOf(reference, { text: '' })).toEqual(['text']);
    expect(await problemsOf(reference, { until: '31 februari' })).toEqual(['until']);
    expect(await problemsOf(reference, { until: '2026-11-22' })).toEqual(['until']);
    expect(await problemsOf(reference, { answer: 'withdrawn' })).toEqual(['answer']);
    expect(await versionOf(reference)).toBe(1);
  });

  it.each([
    ['0_11', 'guardian'],
    ['12_15', 'both'],
    ['16_17', 'self'],
    ['18_22', 'self'],
  ] as const)('of %s is given by %s, and by nobody else unless there is danger (R6)', async (age, who) => {
    const reference = await reported(place.house, care);
    for (const other of ['self', 'both', 'guardian'] as const) {
      const found = await problemsOf(reference, { ageGroup: age, who: other, recipient: 'police_avim' });
      expect(found).toEqual(other === who ? ['done'] : ['who']);
    }
    expect(await problemsOf(reference, { ageGroup: '12_15', who: 'self', danger: true })).toEqual(['done']);
    // everybody may say no, at any age
    expect(
      await problemsOf(reference, { ageGroup: '0_11', answer: 'refused', purpose: 'registration' }),
    ).toEqual(['done']);
  });

  it('keeps what was said sealed, and the codes foldable', async () => {
    const reference = await reported(place.house, care);
    await said(reference, { text: 'Kastanjelaan gezegd', language: 'Verzonnentaal' });
    const [{ dump } = { dump: '' }] = await rows<{ dump: string }>(
      `select string_agg(a::text, '') || (select string_agg(e::text, '') from audit_entries e) as dump from signal_acts a`,
    );
    expect(dump).toContain('consent_recorded');
    for (const word of ['Kastanjelaan', 'Verzonnentaal']) {
      expect(dump).not.toContain(word);
      expect(place.lines.join('')).not.toContain(word);
    }
    expect((await fileOf(reference)).consents).toMatchObject([
      { recipient: 'essm', purpose: 'help', answer: 'given' },
    ]);
    expect(await problemsOf(reference, { answer: 'refused' })).toEqual(['answer']);
  });

  it('is what a hand-over rests on: without it none goes on consent', async () => {
    const reference = await openedSignal(place.house, care);
    const offer = (changed: object = {}) =>
      asked(care, offerHandOver, { ...offered(reference, 'essm'), ...toHelper, ...changed });
    expect(await offer()).toMatchObject({ kind: 'invalid', problems: [{ field: 'consent' }] });
    await said(reference, { purpose: 'registration' });
    expect(await offer({ version: 2 })).toMatchObject({ kind: 'invalid', problems: [{ field: 'consent' }] });
    await said(reference);
    expect((await offer({ version: 3 })).kind).toBe('done');
    const [row] = await rows(
      'select consent, consent_purpose from hand_overs order by offered_at desc limit 1',
    );
    expect(row).toEqual({ consent: 'given', consent_purpose: 'help' });
  });
});

describe('withdrawing consent (R7)', () => {
  it('takes back what nobody took on yet: key, ledger, file, and the word to the other side', async () => {
    const reference = await openedSignal(place.house, care);
    await said(reference);
    const handOver = await sent(reference);
    await receivedAs(handOver);
    const form = {
      reference,
      version: await versionOf(reference),
      once: once(),
      ...yes,
      answer: 'withdrawn',
      text: 'Wil het niet meer, is bang',
    };
    const all = await Promise.all([1, 2, 3].map(() => asked(care, recordConsent, form)));
    expect(all.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
    const [row] = await rows<Record<string, unknown>>(
      `select h.state, h.recipient_key, s.withdrawn_at is not null as in_ledger,
         (select count(*)::int from hand_over_messages m where m.hand_over_id = h.id) as messages
       from hand_overs h join sharings s on s.hand_over_id = h.id where h.serial = $1`,
      [serialOfHandOver(place.house, handOver)],
    );
    expect(row).toEqual({ state: 'withdrawn', recipient_key: null, in_ledger: true, messages: 1 });
    const seen = await receivedAs(handOver);
    expect(seen.shared).toBeNull();
    expect(seen.messages.map(({ kind, text }) => [kind, text])).toEqual([['consent_withdrawn', null]]);
    const file = await fileOf(reference);
    expect(file.consents).toMatchObject([{ answer: 'withdrawn' }]);
    expect(file.acts.at(-1)).toMatchObject({ kind: 'hand_over_changed', codes: { change: 'withdrawal' } });
    expect(file.facts.waitsFor).toBe('coordinator');
    const [job] = await rows<{ data: object }>(
      `select data from pgboss.job where name = $1 and data ->> 'organisation' = $2 order by created_on desc limit 1`,
      [followHandOver.name, helper.organisationId],
    );
    expect(JSON.stringify(job)).not.toContain('bang');
  });

  it('tells who took it on, keeps their question open, and stops what would come after', async () => {
    const reference = await openedSignal(place.house, care);
    await said(reference);
    const handOver = await sent(reference);
    const step = async (verb: AnyVerb, input: object = {}) => {
      const { version } = await receivedAs(handOver);
      return asked(helper, verb, { reference: handOver, version, once: once(), ...input });
    };
    await step(acceptHandOver);
    await step(askSender, { text: 'Wanneer is zij te bereiken?' });
    expect((await said(reference, { answer: 'withdrawn', text: 'Kastanjelaan' })).kind).toBe('done');
    const seen = await receivedAs(handOver);
    expect(seen).toMatchObject({ state: 'accepted', asks: true });
    expect(seen.shared).not.toBeNull();
    expect(seen.messages.at(-1)).toMatchObject({ kind: 'consent_withdrawn', side: 'sender', text: '' });
    const again = { ...offered(reference, 'essm'), ...toHelper, version: await versionOf(reference) };
    expect(await asked(care, offerHandOver, again)).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'consent' }],
    });
    // sharing all the same is possible only by saying so, with a ground of its own and a reason
    const all = {
      ...again,
      ground: 'wmo',
      consent: 'not_asked_safety',
      motivation: 'Uitleg van twintig tekens.',
    };
    expect(await asked(care, offerHandOver, all)).toMatchObject({ kind: 'invalid' });
    expect((await asked(care, offerHandOver, { ...all, consent: 'withdrawn', once: once() })).kind).toBe(
      'done',
    );
  });

  it('leaves alone what another purpose or recipient was asked for, and can be done when all is closed', async () => {
    const reference = await openedSignal(place.house, care);
    await said(reference);
    await said(reference, { recipient: 'police_avim', purpose: 'investigation' });
    const handOver = await sent(reference);
    const no = { recipient: 'police_avim', purpose: 'investigation', answer: 'withdrawn' };
    await asked(care, close, {
      reference,
      version: await versionOf(reference),
      once: once(),
      outcome: 'closed_insufficient',
      text: 'Klaar.',
    });
    expect((await said(reference, no)).kind).toBe('done');
    expect((await receivedAs(handOver)).state).toBe('seen');
    expect((await fileOf(reference)).facts.waitsFor).toBeNull();
  });

  it('cannot be overtaken by an acceptance at the same moment', async () => {
    const reference = await openedSignal(place.house, care);
    await said(reference);
    const handOver = await sent(reference);
    const { version } = await receivedAs(handOver);
    const [withdrawn, accepted] = await Promise.all([
      said(reference, { answer: 'withdrawn' }),
      asked(helper, acceptHandOver, { reference: handOver, version, once: once() }),
    ]);
    expect(withdrawn.kind).toBe('done');
    const { state, shared } = await receivedAs(handOver);
    expect(state).toBe(accepted.kind === 'done' ? 'accepted' : 'withdrawn');
    expect(shared === null).toBe(state === 'withdrawn');
  });
});

describe('signals.record-informing (R16)', () => {
  it('asks for a day to look again, and puts that day on the list of tasks', async () => {
    const reference = await reported(place.house, care);
    const told = (changed: object) =>
      asked(care, recordInforming, { reference, version: 1, once: once(), informed: 'danger', ...changed });
    for (const day of [null, '2026-11-23', '2028-01-01', '31 februari']) {
      expect(await told({ reviewDate: day })).toMatchObject({
        kind: 'invalid',
        problems: [{ field: 'reviewDate' }],
      });
    }
    expect((await told({ reviewDate: '2026-12-23' })).kind).toBe('done');
    expect((await fileOf(reference)).tasks).toMatchObject([{ dueDate: '2026-12-23', done: false }]);
    await asked(care, recordInforming, { reference, version: 2, once: once(), informed: 'informed' });
    expect((await fileOf(reference)).tasks).toHaveLength(1);
  });
});
