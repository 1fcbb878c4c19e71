import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrganisationId, PersonId } from '../../../kernel/ids.ts';
import { run } from '../../../kernel/verb.ts';
import { checkOwnPassword } from '../check-password.ts';
import { choosePassword } from '../choose-password.ts';
import { LINK_HOURS, makeLink } from '../link.ts';
import { openSignIn } from '../open-sign-in.ts';
import { organisationBySlug } from '../organisations.ts';
import { doneValue, openPeople, PASSWORD, type People, TOTP } from '../people.fixture.ts';
import { personOfLink } from '../person-of-link.ts';
import { newSetupLink } from '../prepare-installation.ts';
import { prepareLink } from '../prepare-link.ts';
import type { LinkPurpose } from '../store/links.ts';
import { askPasswordLink } from './ask-password-link.ts';
import { openLink } from './open-link.ts';
import { resetFactor } from './reset-factor.ts';
import { setPassword } from './set-password.ts';
import { openSetup, setUp } from './set-up.ts';

const NEW = 'zeven groene theepotten';
const HOUR = 3_600_000;
const coordinator = [{ role: 'coordinator', domain: 'care' }] as const;

let people: People;
let town: OrganisationId;
let made = 0;
let email: string;
let personId: PersonId;
beforeAll(async () => {
  people = await openPeople();
  const found = await organisationBySlug(people.house, 'ridderkerk');
  if (found === null) throw new Error('the region is not there');
  town = found.id;
});
afterAll(() => people.close());
beforeEach(async () => {
  made += 1;
  email = `link-${made}@voorbeeld.example`;
  personId = await people.place({ email, organisationId: town, seats: coordinator, totpSecret: TOTP });
});

/** The secrets of the links that were mailed since the last time, the newest last. */
async function mailed(): Promise<string[]> {
  const { rows } = await people.pool.query<{ id: string; organisation: string }>(
    `with gone as (delete from pgboss.job where name = 'people.send-link' returning data, created_on)
     select data->>'invitationId' as id, data->>'organisationId' as organisation from gone order by created_on`,
  );
  const secrets = [];
  for (const { id, organisation } of rows) {
    const actor = {
      kind: 'job',
      organisationId: organisation as OrganisationId,
      name: 'people.send-link',
    } as const;
    const outcome = await run(people.house, actor, prepareLink, { invitationId: id });
    if (outcome.kind === 'done') secrets.push(outcome.value.secret);
  }
  return secrets;
}

async function linkFor(purpose: LinkPurpose): Promise<string> {
  await openSignIn(people.house, (context) => makeLink(context, { personId, organisationId: town }, purpose));
  return (await mailed()).at(-1) ?? '';
}

// Hashing takes long, so that it is done once.
let hashed: ReturnType<typeof choosePassword> | null = null;
async function chosen() {
  hashed ??= choosePassword(people.house, NEW, NEW, []);
  const choice = await hashed;
  if (choice.kind !== 'chosen') throw new Error(choice.text);
  return choice.password;
}

const asVisitor = () => people.public(town);
const device = 'Firefox op Linux';

describe('looking at a link', () => {
  test('is for who has not signed in, and an unknown one is not there', async () => {
    const entry = doneValue(await people.enter(email));
    const inside = await people.visit(entry.secret);
    const secret = await linkFor('password');
    if (inside === null) throw new Error('not in');
    expect(await run(people.house, inside.actor, openLink, { secret })).toEqual({ kind: 'absent' });
    expect(await run(people.house, asVisitor(), openLink, { secret: 'x'.repeat(43) })).toEqual({
      kind: 'absent',
    });
    expect((await run(people.house, asVisitor(), openLink, { secret: '' })).kind).toBe('invalid');
  });

  test('uses nothing up, and tells nobody’s name', async () => {
    const secret = await linkFor('invitation');
    for (let time = 0; time < 3; time += 1)
      expect(doneValue(await run(people.house, asVisitor(), openLink, { secret }))).toEqual({
        purpose: 'invitation',
        organisationName: expect.stringContaining('Ridderkerk'),
        providers: [],
      });
    expect(await personOfLink(people.house, secret)).toMatchObject({ personId, organisationId: town });
  });

  test.each(['invitation', 'password', 'factor'] as const)('%s: over when its hours are', async (purpose) => {
    const secret = await linkFor(purpose);
    people.clock.advance(LINK_HOURS[purpose] * HOUR - 1);
    expect((await run(people.house, asVisitor(), openLink, { secret })).kind).toBe('done');
    people.clock.advance(1);
    expect((await run(people.house, asVisitor(), openLink, { secret })).kind).toBe('absent');
    expect(await personOfLink(people.house, secret)).toBe(null);
    const input = { secret, password: await chosen(), device };
    expect((await run(people.house, asVisitor(), setPassword, input)).kind).toBe('absent');
  });
});

describe('a new password by link', () => {
  test('a link for something else does not do', async () => {
    const secret = await linkFor('factor');
    const input = { secret, password: await chosen(), device };
    expect((await run(people.house, asVisitor(), setPassword, input)).kind).toBe('absent');
  });

  test('nobody can say that a password was judged: it must have been', async () => {
    const secret = await linkFor('password');
    const claim = { secret, password: { hash: 'x' }, device };
    expect((await run(people.house, asVisitor(), setPassword, claim)).kind).toBe('invalid');
  });

  test('opens nothing by itself: the code is still asked, and what was open is over', async () => {
    const before = doneValue(await people.enter(email));
    const secret = await linkFor('password');
    const input = { secret, password: await chosen(), device };
    const entry = doneValue(await run(people.house, asVisitor(), setPassword, input));
    expect(entry.stage).toBe('password');
    expect(await people.visit(before.secret)).toBe(null);
    expect((await people.enter(email)).kind).toBe('refused');
    expect((await people.enter(email, NEW)).kind).toBe('done');
    expect((await run(people.house, asVisitor(), setPassword, input)).kind).toBe('absent');
  });

  test('used twice at once, one of the two finds it used', async () => {
    const secret = await linkFor('password');
    const password = await chosen();
    const both = await Promise.all(
      [1, 2].map(() => run(people.house, asVisitor(), setPassword, { secret, password, device })),
    );
    expect(both.map(({ kind }) => kind).sort()).toEqual(['absent', 'done']);
  });
});

describe('a lost factor', () => {
  test('needs the link and the password, and five wrong ones make it wait', async () => {
    const secret = await linkFor('factor');
    const wrong = await checkOwnPassword(people.house, personId, 'niet dit wachtwoord');
    const tried = [];
    for (let time = 0; time < 5; time += 1)
      tried.push(await run(people.house, asVisitor(), resetFactor, { secret, checked: wrong, device }));
    expect(tried.map(({ kind }) => kind)).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'refused']);
    expect(JSON.stringify(tried[4])).toContain('Wacht 1 minuut');
    const checked = await checkOwnPassword(people.house, personId, PASSWORD);
    expect((await run(people.house, asVisitor(), resetFactor, { secret, checked, device })).kind).toBe(
      'refused',
    );
    people.clock.advance(61_000);
    const entry = doneValue(await run(people.house, asVisitor(), resetFactor, { secret, checked, device }));
    expect(entry.stage).toBe('enrolling');
    expect((await people.visit(entry.secret))?.holding).toBe(null);
    expect((await run(people.house, asVisitor(), openLink, { secret })).kind).toBe('absent');
  });

  test('the password of another account does not do', async () => {
    const other = await people.place({
      email: `ander-${made}@voorbeeld.example`,
      organisationId: town,
      seats: coordinator,
    });
    const secret = await linkFor('factor');
    const checked = await checkOwnPassword(people.house, other, PASSWORD);
    expect((await run(people.house, asVisitor(), resetFactor, { secret, checked, device })).kind).toBe(
      'invalid',
    );
  });
});

describe('asking for a link', () => {
  const ask = (address: string) => run(people.house, people.public(), askPasswordLink, { email: address });

  test('an address that is not known gets the same answer, and no mail', async () => {
    await mailed();
    const answers = [await ask(email), await ask('niemand@voorbeeld.example')];
    expect(answers).toEqual([
      { kind: 'done', value: null },
      { kind: 'done', value: null },
    ]);
    expect(await mailed()).toHaveLength(1);
    expect((await ask('')).kind).toBe('invalid');
  });

  test('five times in a row is one mail; later the newer link replaces the older', async () => {
    await mailed();
    for (let time = 0; time < 5; time += 1) await ask(email);
    const [first = ''] = await mailed();
    people.clock.advance(5 * 60_000);
    await ask(email);
    const [second = ''] = await mailed();
    const kinds = [];
    for (const secret of [first, second])
      kinds.push((await run(people.house, asVisitor(), openLink, { secret })).kind);
    expect(kinds).toEqual(['absent', 'done']);
  });
});

describe('the first set-up', () => {
  const secretOf = async () => (await newSetupLink(people.house))?.split('/').at(-1) ?? '';
  const person = { name: 'Wim de Beheerder', email: 'Beheer@Voorbeeld.example', device };

  test('says at the field what is missing', async () => {
    const secret = await secretOf();
    const input = { ...person, secret, name: '', email: 'geen adres', password: null };
    const outcome = await run(people.house, people.public(), setUp, input);
    expect(outcome.kind === 'invalid' && outcome.problems.map(({ field }) => field)).toEqual([
      'name',
      'email',
      'password',
    ]);
  });

  test('an older link, a link of yesterday and a guess open nothing', async () => {
    const older = await secretOf();
    const secret = await secretOf();
    const kindOf = async (one: string) =>
      (await run(people.house, people.public(), openSetup, { secret: one })).kind;
    expect([await kindOf(older), await kindOf('x'.repeat(43)), await kindOf(secret)]).toEqual([
      'absent',
      'absent',
      'done',
    ]);
    people.clock.advance(24 * HOUR);
    expect(await kindOf(secret)).toBe('absent');
    const input = { ...person, secret, password: await chosen() };
    expect((await run(people.house, people.public(), setUp, input)).kind).toBe('absent');
  });

  test('makes one administrator of the region, also for two at once, and then never again', async () => {
    const secret = await secretOf();
    const password = await chosen();
    const both = await Promise.all(
      ['een@voorbeeld.example', 'twee@voorbeeld.example'].map((address) =>
        run(people.house, people.public(), setUp, { ...person, email: address, secret, password }),
      ),
    );
    expect(both.map(({ kind }) => kind).sort()).toEqual(['absent', 'done']);
    const done = both.find(({ kind }) => kind === 'done');
    if (done?.kind !== 'done') throw new Error('nobody was first');
    expect(done.value.stage).toBe('enrolling');
    expect((await people.visit(done.value.secret))?.holdings).toMatchObject([
      { role: 'administrator', organisationKind: 'region' },
    ]);
    expect(await newSetupLink(people.house)).toBe(null);
  });
});

test('no secret of a link is in the log', async () => {
  const secret = await linkFor('password');
  await run(people.house, asVisitor(), openLink, { secret });
  expect(people.lines.join('')).not.toContain(secret);
});
