import { randomUUID } from 'node:crypto';
import type { Actor } from '../../kernel/actor.ts';
import type { Verb } from '../../kernel/verb.ts';
import { verbs } from '../../rooms/signals/index.ts';
import {
  partnerAnswers,
  partnerNotes,
  partnerOutcomes,
  partnerQuestions,
  partnerRefusals,
  partnerReturns,
  withdrawals,
} from '../invented/words.ts';
import { type Signal, sitDown } from '../sitting.ts';
import { handOver, isPartner, slugOf, type To, usualRecipient } from './hand-over.ts';
import { close, enrich, judge, type Plot, setTask, soon, tellReporter, untilTriage } from './steps.ts';

/** How far a hand-over comes. */
export type Course =
  | 'unseen'
  | 'seen'
  | 'asked'
  | 'accepted'
  | 'refused'
  | 'returned'
  | 'done'
  | 'kept_quiet'
  | 'not_reached'
  | 'withdrawn';

/** A hand-over on its way. */
interface Sent {
  readonly signal: Signal;
  readonly reference: string;
  readonly agent: Actor;
  /** Version of the hand-over; 0 before the recipient has read it. */
  version: number;
}

/** The recipient reads it, the first time. */
async function read(sent: Sent): Promise<void> {
  const { signal, reference, agent } = sent;
  if (sent.version > 0) return;
  sent.version = (await signal.stage.act(agent, verbs.readReceived, { reference })).version;
}

/** A deed of the recipient. It is written on the signal too. */
async function answer<Input, Value>(sent: Sent, what: Verb<Input, Value>, input: object): Promise<void> {
  await read(sent);
  const { signal, reference, agent, version } = sent;
  await signal.stage.act(agent, what, { reference, version, once: randomUUID(), ...input });
  sent.version += 1;
  signal.version += 1;
}

/** A deed of the sender about what was handed over. */
async function follow<Input, Value>(sent: Sent, what: Verb<Input, Value>, input: object): Promise<void> {
  const { signal, reference } = sent;
  const sitting = await sitDown(signal);
  if (sitting === null) return;
  const { version } = await signal.stage.act(sitting.who, verbs.readSent, { reference });
  await signal.stage.act(sitting.who, what, { reference, version, once: randomUUID(), ...input });
  sent.version = version + 1;
  signal.version += 1;
}

/** Nobody there has looked yet: the coordinator calls, makes a letter, and sends a link. */
async function deliver({ signal, reference }: Sent): Promise<void> {
  const sitting = await sitDown(signal);
  if (sitting === null) return;
  const { stage } = signal;
  await stage.act(sitting.who, verbs.openSent, { reference, reason: 'Brief maken voor de ontvanger' });
  await stage.act(sitting.who, verbs.printSentHandOver, { reference });
  await stage.act(sitting.who, verbs.makePackage, {
    reference,
    once: randomUUID(),
    name: 'Verzonnen Balie',
    email: 'balie@partner.example',
    spoken: true,
  });
}

/** What the recipient does with it, until it comes to the end of this course. True when it ended. */
async function* run(sent: Sent, course: Course): AsyncGenerator<Date, boolean, undefined> {
  const { signal } = sent;
  const { chance } = signal;
  if (course === 'unseen') {
    await deliver(sent);
    return false;
  }
  if (course === 'withdrawn') {
    yield soon(signal, chance.whole(0, 2));
    await follow(sent, verbs.withdrawHandOver, { text: chance.pick(withdrawals) });
    return true;
  }
  yield soon(signal, chance.whole(0, 2));
  if (course === 'seen') {
    await read(sent);
    return false;
  }
  if (course === 'refused') {
    const outcome = chance.pick(['rejected_criteria', 'rejected_capacity']);
    await answer(sent, verbs.refuseHandOver, { outcome, text: chance.pick(partnerRefusals) });
    return true;
  }
  if (course === 'asked' || chance.yes(0.15)) {
    await answer(sent, verbs.askSender, { text: chance.pick(partnerQuestions) });
    if (course === 'asked') return false;
    yield soon(signal, chance.whole(0, 2));
    await follow(sent, verbs.answerPartner, { text: chance.pick(partnerAnswers) });
    yield soon(signal, chance.whole(0, 2));
  }
  await answer(sent, verbs.acceptHandOver, {});
  if (course === 'accepted') return false;
  yield soon(signal, chance.whole(4, 14));
  if (signal.full || chance.yes(0.2)) {
    await answer(sent, verbs.tellSender, { text: chance.pick(partnerNotes) });
    yield soon(signal, chance.whole(4, 14));
  }
  await end(sent, course);
  return true;
}

async function end(sent: Sent, course: Course): Promise<void> {
  const { chance } = sent.signal;
  if (course === 'returned') return answer(sent, verbs.returnHandOver, { text: chance.pick(partnerReturns) });
  if (course === 'kept_quiet') return answer(sent, verbs.finishHandOver, { outcome: 'feedback_not_allowed' });
  const outcome = course === 'not_reached' ? 'not_reached' : 'completed';
  return answer(sent, verbs.finishHandOver, { outcome, text: chance.pick(partnerOutcomes) });
}

const agentFor = (signal: Signal, to: To): Actor | null => {
  const { stage, slug, domain, chance } = signal;
  const seated = isPartner(to)
    ? stage.seated(slugOf(to, signal), 'partner_agent')
    : stage.seated(slug, 'coordinator', domain === 'care' ? 'safety' : 'care');
  return seated.length === 0 ? null : chance.pick(seated);
};

async function send(signal: Signal, to: To): Promise<Sent | null> {
  const sitting = await sitDown(signal);
  const agent = agentFor(signal, to);
  if (sitting === null || agent === null) return null;
  const reference = await handOver(signal, sitting, to);
  await tellReporter(signal, sitting);
  return { signal, reference, agent, version: 0 };
}

/**
 * Judged, looked into, and handed over to the usual partner (or `to`), which brings it as far as `course`. What
 * ends is closed; what was refused goes to another partner first.
 */
export const handedOver = (course: Course, to?: To): Plot =>
  async function* (signal) {
    const { chance } = signal;
    yield* untilTriage(signal);
    if ((await judge(signal, 'enriching')) === null) return;
    yield soon(signal, chance.whole(0, 2));
    const sitting = await sitDown(signal);
    if (sitting === null) return;
    await enrich(signal, sitting);
    if (chance.yes(0.4)) await setTask(signal, sitting, chance.whole(4, 12));
    const sent = await send(signal, to ?? usualRecipient(signal));
    if (sent === null) return;
    if (!(yield* run(sent, course))) return;
    yield soon(signal, chance.whole(1, 4));
    if (course === 'refused' || course === 'returned') {
      const again = await send(signal, signal.domain === 'care' ? 'essm' : 'riec');
      if (again === null || !(yield* run(again, chance.pick(['done', 'not_reached'])))) return;
      yield soon(signal, chance.whole(1, 4));
    }
    await close(signal, 'stored_picture');
  };
