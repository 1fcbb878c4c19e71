import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { run } from '../../src/kernel/verb.ts';
import { proposeDestruction } from '../../src/rooms/privacy/retention/propose.ts';
import { formVisitor } from '../form-visitor.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let house: RunningHouse;
beforeAll(async () => {
  house = await openRunningHouse({ now: '2026-11-23T09:00:00Z' });
});
afterAll(() => house.close());

async function inside(role: 'administrator' | 'privacy_officer' | 'coordinator') {
  const domain = role === 'coordinator' ? 'care' : null;
  const cookie = await house.signedInAs(await house.seat(await house.idOf('ridderkerk'), role, domain));
  const [name = '', value = ''] = cookie.split('=');
  return formVisitor(house.origin, [[name, value]]);
}

test('what is no text of a database is no address', async () => {
  const visitor = formVisitor(house.origin);
  for (const path of ['/logo/%00', '/thema/%00.css', '/%00', '/inloggen/met/%00', '/inloggen/terug/%00'])
    expect([path, (await visitor.get(path)).status < 500]).toEqual([path, true]);
});

test('a name that every object has says nothing', async () => {
  const administrator = await inside('administrator');
  for (const name of ['__proto__', 'constructor', 'toString'])
    expect((await administrator.get(`/beheer/mensen?gelukt=${name}`)).status, name).toBe(200);
  const coordinator = await inside('coordinator');
  for (const path of [
    '/plan',
    '/normen',
    '/normen/N3',
    '/acties',
    '/functies',
    '/peilingen',
    '/overleggen',
    '/afspraken',
    '/mijn/afwezig',
  ])
    for (const name of ['__proto__', 'constructor'])
      expect([path, name, (await coordinator.get(`${path}?gelukt=${name}`)).status]).toEqual([
        path,
        name,
        200,
      ]);
  await coordinator.get('/rapportages/nieuw');
  const made = await coordinator.post('/rapportages/nieuw', {
    _once: newId(),
    kind: 'quarterly',
    until_day: '1',
    until_month: '11',
    until_year: '2026',
  });
  expect(made.to).toMatch(/^\/rapportages\//);
  expect((await coordinator.get(`${made.to}?gelukt=__proto__`)).status).toBe(200);
  const officer = await inside('privacy_officer');
  await officer.get('/verzoeken');
  for (const name of ['__proto__', 'constructor', 'toString'])
    expect((await officer.post(`/verzoeken/${newId()}/${name}`, {})).status, name).toBe(404);
});

test('a place beyond every number of the database is refused', async () => {
  const officer = await inside('privacy_officer');
  const seat = await house.seat(await house.idOf('ridderkerk'), 'privacy_officer');
  const made = await run(house.house, seat, proposeDestruction, { domain: 'care', once: randomUUID() });
  if (made.kind !== 'done') throw new Error(made.kind);
  const list = `/bewaren/lijsten/${made.value.list}`;
  expect((await officer.get(list)).status).toBe(200);
  for (const after of ['2147483648', '9007199254740991', '-1', 'x'])
    expect((await officer.get(`${list}?after=${after}`)).status, after).toBe(404);
});
