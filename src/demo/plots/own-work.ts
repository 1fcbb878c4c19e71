import { randomUUID } from 'node:crypto';
import { addDays, localDate } from '../../kernel/local-time.ts';
import { verbs } from '../../rooms/signals/index.ts';
import {
  additions,
  advices,
  answers,
  closings,
  consultations,
  disagreements,
  noTrafficking,
  notes,
  questions,
  reopenings,
} from '../invented/words.ts';
import { sitDown } from '../sitting.ts';
import {
  type Closing,
  close,
  enrich,
  finishTasks,
  judge,
  type Plot,
  setTask,
  soon,
  tellReporter,
  untilTriage,
} from './steps.ts';

/** A question that is answered. */
export const advice: Plot = async function* (signal) {
  yield* untilTriage(signal);
  const sitting = await sitDown(signal);
  if (sitting === null) return;
  if (signal.full) {
    await signal.stage.act(sitting.who, verbs.openPart, { reference: signal.reference, part: 'story' });
  }
  if (signal.reachable) {
    await sitting.act(verbs.messageReporter, { text: signal.chance.pick(advices) });
  }
  await sitting.act(verbs.close, {
    outcome: 'closed_advice',
    text: signal.chance.pick(closings.closed_advice),
  });
};

/** A report that is judged at once: counted, or advice is enough. */
export const judgedAtOnce = (next: 'stored_picture' | 'closed_advice'): Plot =>
  async function* (signal) {
    yield* untilTriage(signal);
    const advised = next === 'closed_advice' && signal.urgency !== 'acute';
    const sitting = await judge(signal, advised ? 'closed_advice' : 'stored_picture');
    if (sitting !== null) await tellReporter(signal, sitting);
  };

/** Looked into for some days, and then closed with too little, or as one that was there already. */
export const lookedInto = (outcome: Closing): Plot =>
  async function* (signal) {
    const { chance } = signal;
    yield* untilTriage(signal);
    if ((await judge(signal, 'enriching')) === null) return;
    yield soon(signal, chance.whole(1, 3));
    const sitting = await sitDown(signal);
    if (sitting === null) return;
    await enrich(signal, sitting);
    if (chance.yes(0.6)) await sitting.act(verbs.note, { text: chance.pick(notes) });
    if (chance.yes(0.4)) await setTask(signal, sitting, chance.whole(2, 8));
    yield soon(signal, chance.whole(3, 12));
    await close(signal, outcome);
  };

/** The reporter is asked something, answers, and it goes on from there. */
export const asked = (then: Plot): Plot =>
  async function* (signal) {
    const { chance, reporter } = signal;
    yield* untilTriage(signal);
    const sitting = await judge(signal, 'enriching');
    if (sitting === null) return;
    if (reporter !== null) {
      await sitting.act(verbs.askReporter, { text: chance.pick(questions) });
      yield soon(signal, chance.whole(1, 4));
      const answer = { text: chance.pick(answers), once: randomUUID() };
      await signal.stage.act(reporter, verbs.writeAsReporter, answer);
      signal.version += 1;
      yield soon(signal, chance.whole(0, 2));
    }
    yield* then(signal);
  };

/** Not trafficking, says one; the other has not read along yet. */
export const waitsForReader: Plot = async function* (signal) {
  const { chance } = signal;
  yield* untilTriage(signal);
  if ((await judge(signal, 'stay')) === null) return;
  yield soon(signal, 1);
  const sitting = await sitDown(signal);
  if (sitting === null) return;
  await enrich(signal, sitting);
  await sitting.act(verbs.askSecondReader, { kind: 'not_trafficking', text: chance.pick(noTrafficking) });
};

/** Not trafficking, says one; another reads along and agrees, or not (R17). */
export const secondReading = (decision: 'agreed' | 'disagreed'): Plot =>
  async function* (signal) {
    const { chance, stage, slug } = signal;
    yield* untilTriage(signal);
    if ((await judge(signal, 'stay')) === null) return;
    yield soon(signal, chance.whole(1, 4));
    const sitting = await sitDown(signal);
    if (sitting === null) return;
    if (chance.yes(0.7)) await enrich(signal, sitting);
    const reader = stage
      .seated(slug, 'coordinator')
      .find(({ personId }) => personId !== sitting.who.personId);
    const text = chance.pick(noTrafficking);
    if (reader === undefined) {
      await sitting.act(verbs.close, { outcome: 'closed_not_trafficking', text });
      return;
    }
    await sitting.act(verbs.askSecondReader, { kind: 'not_trafficking', text });
    yield soon(signal, chance.whole(0, 3));
    const waiting = await stage.act(reader, verbs.secondReadings, {});
    const reading = waiting.find(({ reference }) => reference === signal.reference);
    if (reading === undefined) return;
    const reason = decision === 'disagreed' ? chance.pick(disagreements) : '';
    await stage.act(reader, verbs.decideSecondReading, { reading: reading.id, decision, reason });
    signal.version += 1;
    if (decision === 'agreed') return;
    yield soon(signal, 1);
    const again = await sitDown(signal);
    await again?.act(verbs.move, { to: 'enriching', text: 'Eerst nog een gesprek voeren.' });
    yield soon(signal, chance.whole(6, 15));
    await close(signal, 'stored_picture');
  };

/** A partner is asked for advice without names. */
export const consulted: Plot = async function* (signal) {
  const { chance, told } = signal;
  yield* untilTriage(signal);
  if ((await judge(signal, 'consultation')) === null) return;
  yield soon(signal, chance.whole(0, 2));
  const sitting = await sitDown(signal);
  const whom =
    told.kind.form === 'labour' ? 'nla' : signal.domain === 'care' ? 'care_coordination' : 'police_avim';
  await sitting?.act(verbs.note, { text: chance.pick(consultations), consulted: whom });
  yield soon(signal, chance.whole(3, 9));
  await close(signal, 'stored_picture');
};

/** A case that stays open: talked over, followed, with tasks that come back. */
export const longCase: Plot = async function* (signal) {
  const { chance } = signal;
  yield* untilTriage(signal);
  if ((await judge(signal, 'enriching')) === null) return;
  yield soon(signal, chance.whole(1, 3));
  const sitting = await sitDown(signal);
  if (sitting === null) return;
  await enrich(signal, sitting);
  await sitting.act(verbs.move, {
    to: 'case',
    text: 'Er is genoeg voor een zaak. Hulp en veiligheid gaan samen op.',
  });
  for (let visits = 0; visits < 5; visits += 1) {
    const next = await sitDown(signal);
    if (next === null) return;
    if (chance.yes(0.5)) await next.act(verbs.note, { text: chance.pick(notes) });
    await setTask(signal, next, chance.whole(6, 14));
    yield soon(signal, chance.whole(15, 30));
    await finishTasks(signal, next);
  }
  await close(signal, 'stored_picture');
};

/** Goes on after it was closed: the reporter adds something, or there is a reason to look again. */
export const comesBack = (first: Plot): Plot =>
  async function* (signal) {
    yield* first(signal);
    const { chance, stage, reporter } = signal;
    yield soon(signal, chance.whole(8, 30));
    if (reporter !== null) {
      await stage.act(reporter, verbs.writeAsReporter, { text: chance.pick(additions), once: randomUUID() });
      signal.version += 1;
    } else {
      const sitting = await sitDown(signal);
      await sitting?.act(verbs.reopen, { text: chance.pick(reopenings) });
    }
    yield soon(signal, chance.whole(1, 3));
    const again = await judge(signal, 'enriching');
    if (again === null) return;
    yield soon(signal, chance.whole(3, 10));
    await close(signal, 'stored_picture');
  };

/** Nobody has looked yet. */
export const untouched: Plot = async function* () {};

/** An adult who wants no help: counted without a name, looked at, and left in the middle. */
export const wantsNoHelp: Plot = async function* (signal) {
  yield* untilTriage(signal);
  const sitting = await judge(signal, 'consultation', { help: 'no', helpRefusal: 'afraid' });
  await sitting?.act(verbs.recordConsent, {
    answer: 'refused',
    recipient: 'police_avim',
    purpose: 'investigation',
    ageGroup: 'adult_unknown',
    who: 'self',
    manner: 'spoken',
    interpreter: 'none',
    language: 'Nederlands',
  });
  await sitting?.act(verbs.recordInforming, { informed: 'informed' });
};

/** As `inProgress`, and the police told something. */
export const toldByPolice: Plot = async function* (signal) {
  yield* inProgress(signal);
  const sitting = await sitDown(signal);
  const today = localDate(signal.stage.clock.now());
  await sitting?.act(verbs.recordPoliceItem, {
    sender: 'Basisteam, wijkagent',
    receivedOn: today,
    article: '16',
    purpose: 'Veilig langsgaan op dit adres',
    expiresOn: addDays(today, 60),
    actedUpon: 'yes',
    conclusion: 'Alleen met twee collega’s langsgaan.',
  });
};

/** Judged, and left in the middle. */
export const inProgress: Plot = async function* (signal) {
  const { chance } = signal;
  yield* untilTriage(signal);
  if ((await judge(signal, 'enriching')) === null) return;
  yield soon(signal, 1);
  const sitting = await sitDown(signal);
  if (sitting === null) return;
  await enrich(signal, sitting);
  await sitting.act(verbs.note, { text: chance.pick(notes) });
  await setTask(signal, sitting, chance.whole(2, 6));
};
