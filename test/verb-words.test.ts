import { expect, test } from 'vitest';
import { verbWords } from '../content/verb-words.ts';
import { sentences } from '../src/app.ts';
import { demoSentences } from '../src/demo/enter.ts';
import { AS_REPORTER } from '../src/rooms/privacy/audit-trail.ts';
import { OPENING } from '../src/rooms/privacy/who-may-see.ts';

const named = [...new Set([...sentences, ...demoSentences].flatMap(({ verbs }) => verbs))].sort();

test('every verb that a rule allows has words for the audit trail', () => {
  expect(named.filter((name) => verbWords[name] === undefined)).toEqual([]);
});

test('no words stand there for a verb that no rule knows', () => {
  expect(Object.keys(verbWords).filter((name) => !named.includes(name))).toEqual([]);
});

test('words start with a capital, and end without a full stop', () => {
  for (const words of Object.values(verbWords)) expect(words).toMatch(/^[A-Z].*[^.]$/);
});

test('verbs of other rooms that the room of privacy knows by name exist', () => {
  for (const name of [...AS_REPORTER, ...Object.values(OPENING).flat()]) expect(named).toContain(name);
});
