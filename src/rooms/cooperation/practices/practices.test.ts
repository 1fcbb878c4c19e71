import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import type { PracticeId } from '../../../kernel/ids.ts';
import { type Cooperation, fields, once, openCooperation } from '../cooperation.fixture.ts';
import type { Practice } from '../store/practices.ts';
import {
  listOwnPractices,
  listPractices,
  listWaitingPractices,
  type PracticeLine,
  type PracticeList,
  readPractice,
  readPracticeToReview,
} from './read-practices.ts';
import { reviewPractice } from './review-practice.ts';
import { changePractice, submitPractice, withdrawPractice } from './submit-practice.ts';
import { usePractice } from './use-practice.ts';

let place: Cooperation;
beforeAll(async () => {
  place = await openCooperation();
});
afterAll(() => place.close());

const typed = (change: object = {}) => ({
  once: once(),
  title: 'Koffie met de balie',
  what: 'Elke maand bij het werkoverleg.',
  forWhom: 'Burgerzaken',
  brings: 'Collega’s vragen sneller om advies.',
  link: 'https://www.voorbeeld.example/kaart',
  tasks: ['O3'],
  sure: false,
  ...change,
});

const submit = (change: object = {}, actor: Actor = place.care): Promise<PracticeId> =>
  place.must<PracticeId>(actor, submitPractice, typed(change));
const review = (practiceId: PracticeId, change: object = {}, actor: Actor = place.director) =>
  place.ask(actor, reviewPractice, {
    practiceId,
    version: 1,
    decision: 'published',
    answer: '',
    sure: false,
    ...change,
  });
const read = (practiceId: PracticeId, actor: Actor = place.care) =>
  place.ask<PracticeLine>(actor, readPractice, { practiceId });

describe('sending in', () => {
  test('is for who works on it, once for each form', async () => {
    for (const actor of [place.public, place.mayor, place.employee])
      expect((await place.ask(actor, submitPractice, typed())).kind).toBe('absent');
    const at = async (change: object) => fields(await place.ask(place.care, submitPractice, typed(change)));
    expect(await at({ title: '', tasks: [], link: 'geen adres' })).toEqual(['title', 'link', 'tasks']);
    expect(await at({ link: 'javascript:alert(1)' })).toEqual(['link']);
    expect(await at({ what: 'Vraag het Jansje van der Verzonnen' })).toEqual(['what']);
    const form = typed();
    expect(await place.must(place.care, submitPractice, form)).toBe(
      await place.must(place.care, submitPractice, form),
    );
  });

  test('nobody else sees it before the director shared it', async () => {
    const id = await submit();
    expect((await read(id)).kind).toBe('done');
    for (const actor of [place.neighbour, place.director, place.careCoordinator])
      expect((await read(id, actor)).kind).toBe('absent');
    expect((await place.ask(place.director, readPracticeToReview, { practiceId: id })).kind).toBe('done');
    for (const actor of [place.neighbour, place.care])
      expect((await place.ask(actor, readPracticeToReview, { practiceId: id })).kind).toBe('absent');
  });
});

describe('reviewing', () => {
  test('asks, declines with a reason, or shares', async () => {
    const id = await submit();
    for (const actor of [place.public, place.care, place.careCoordinator])
      expect((await review(id, {}, actor)).kind).toBe('absent');
    expect(fields(await review(id, { decision: 'declined' }))).toEqual(['answer']);
    expect(fields(await review(id, { decision: 'weg' }))).toEqual(['decision']);
    expect((await review(id, { decision: 'asked', answer: 'Wat kost het?' })).kind).toBe('done');
    expect((await review(id)).kind).toBe('changed');
    const change = { ...typed({ brings: 'Het kost niets.' }), practiceId: id };
    expect((await place.ask(place.neighbour, changePractice, { ...change, version: 2 })).kind).toBe('absent');
    expect((await place.ask(place.care, changePractice, { ...change, version: 1 })).kind).toBe('changed');
    expect((await place.ask(place.care, changePractice, { ...change, version: 2 })).kind).toBe('done');
    expect((await review(id, { version: 3 })).kind).toBe('done');
    expect(fields(await review(id, { version: 4 }))).toEqual(['refused']);
    expect((await read(id, place.neighbour)).kind).toBe('done');
    const waiting = await place.must<readonly Practice[]>(place.director, listWaitingPractices, {});
    expect(waiting.map((one) => one.id)).not.toContain(id);
  });

  test('what is taken back is gone for the others', async () => {
    const id = await submit();
    await review(id);
    for (const actor of [place.neighbour, place.mayor])
      expect((await place.ask(actor, withdrawPractice, { practiceId: id })).kind).toBe('absent');
    await place.must(place.care, withdrawPractice, { practiceId: id });
    expect((await read(id, place.neighbour)).kind).toBe('absent');
    expect(
      (await place.must<readonly Practice[]>(place.care, listOwnPractices, {})).find((one) => one.id === id)
        ?.state,
    ).toBe('withdrawn');
  });
});

describe('using', () => {
  test('counts each municipality once, and can be taken back', async () => {
    const id = await submit();
    const use = (yes: boolean, actor: Actor = place.neighbour) =>
      place.ask(actor, usePractice, { practiceId: id, use: yes });
    expect((await use(true)).kind).toBe('absent');
    await review(id);
    for (const actor of [place.public, place.mayor, place.director])
      expect((await use(true, actor)).kind).toBe('absent');
    const uses = async (actor: Actor = place.neighbour) => {
      const outcome = await read(id, actor);
      return outcome.kind === 'done' ? [outcome.value.practice.uses, outcome.value.used] : outcome.kind;
    };
    await use(true);
    await use(true);
    expect(await uses()).toEqual([1, true]);
    expect(await uses(place.care)).toEqual([1, false]);
    await use(true, place.safety);
    expect(await uses()).toEqual([2, true]);
    await use(false);
    await use(false);
    expect(await uses()).toEqual([1, false]);
  });
});

describe('finding', () => {
  test('by words in any form of the word, and by task', async () => {
    const id = await submit({ title: 'Huisbezoeken samen doen', tasks: ['O4', 'O5'] });
    await review(id);
    const found = async (question: object) =>
      (await place.must<PracticeList>(place.neighbour, listPractices, question)).lines.map(
        ({ practice }) => practice.id,
      );
    expect(await found({ text: 'huisbezoek' })).toEqual([id]);
    expect(await found({ text: 'onvindbaarheid' })).toEqual([]);
    expect(await found({ task: 'O5' })).toContain(id);
    expect(await found({ task: 'O1' })).not.toContain(id);
    expect(await found({ text: `'; drop table good_practices; --` })).toEqual([]);
    expect((await place.ask(place.employee, listPractices, {})).kind).toBe('absent');
  });
});
