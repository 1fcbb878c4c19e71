import { randomUUID } from 'node:crypto';
import { addDays } from '../kernel/local-time.ts';
import { verbs } from '../rooms/privacy/index.ts';
import { verbs as signals } from '../rooms/signals/index.ts';
import type { SeatActor, Stage } from './stage.ts';

const TOWN = 'albrandswaard';

/**
 * What is over its term in one municipality, on this last day: a list that was carried out, one that waits for a second
 * seat, one signal on hold, and two requests of invented people.
 */
export async function keepAndDestroy(stage: Stage): Promise<void> {
  const [officer] = stage.seated(TOWN, 'privacy_officer');
  const [care] = stage.seated(TOWN, 'coordinator', 'care');
  const [safety] = stage.seated(TOWN, 'coordinator', 'safety');
  if (officer === undefined || care === undefined || safety === undefined) return;
  const done = await propose(stage, officer, 'care');
  await stage.act(officer, verbs.approveDestruction, { list: done });
  await stage.act(care, verbs.approveDestruction, { list: done });
  await hold(stage, safety);
  await stage.act(officer, verbs.approveDestruction, { list: await propose(stage, officer, 'safety') });
  await requests(stage, officer);
}

async function propose(stage: Stage, officer: SeatActor, domain: 'care' | 'safety'): Promise<string> {
  const { list } = await stage.act(officer, verbs.proposeDestruction, { domain, once: randomUUID() });
  return list;
}

async function newestOf(stage: Stage, coordinator: SeatActor): Promise<string | undefined> {
  const found = await stage.act(coordinator, signals.listSignals, {});
  return found.signals[0]?.reference;
}

async function hold(stage: Stage, safety: SeatActor): Promise<void> {
  const reference = await newestOf(stage, safety);
  if (reference === undefined) return;
  await stage.act(safety, verbs.placeHold, {
    reference,
    reason: 'Er loopt een rechtszaak waarin dit signaal nodig kan zijn. Verzonnen.',
    once: randomUUID(),
  });
}

async function requests(stage: Stage, officer: SeatActor): Promise<void> {
  const asked = {
    kind: 'access',
    receivedOn: addDays(stage.today, -9),
    name: 'Voorbeeld van der Proef',
    contact: 'Alleen via de balie: thuis leest iemand mee. Verzonnen.',
    question: 'Wat weet de gemeente over mij, en met wie is dat gedeeld?',
    once: randomUUID(),
  };
  const { request } = await stage.act(officer, verbs.registerRequest, asked);
  const on = addDays(stage.today, -8);
  await stage.act(officer, verbs.checkIdentity, { request, version: 1, how: 'counter', on });
  const [care] = stage.seated(TOWN, 'coordinator', 'care');
  const reference = care === undefined ? undefined : await newestOf(stage, care);
  if (reference !== undefined) {
    await stage.act(officer, verbs.addRequestedRecord, { request, version: 2, reference });
  }
  const old = await stage.act(officer, verbs.registerRequest, {
    ...asked,
    kind: 'correction',
    receivedOn: addDays(stage.today, -40),
    once: randomUUID(),
  });
  await stage.act(officer, verbs.decideRequest, {
    request: old.request,
    version: 1,
    decision: 'withdrawn',
    reason: 'De betrokkene wilde bij nader inzien niets veranderen. Verzonnen.',
  });
}
