import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId, type SignalId } from '../ids.ts';
import { defineJob, queueable } from './job.ts';

describe('a job', () => {
  const free = defineJob<object, never>({
    name: 'jobs.free',
    input: z.record(z.string(), z.unknown()),
    retry: { limit: 0, delaySeconds: 1 },
    run: async () => undefined,
  });

  it('takes ids, codes, dates and numbers', () => {
    const input = {
      signalId: newId<SignalId>(),
      kind: 'hand_over',
      on: '2026-03-02',
      count: 2,
      ids: ['receipt'],
    };
    expect(queueable(free, input)).toEqual(input);
  });

  it.each([
    'Wiktoria Łukaszewicz',
    'w@voorbeeld.nl',
    '06-12345678',
    '7QK4-M2ZD-9XWB-H3VN-C',
    'Dorpsstraat 1',
    'hij zei iets',
  ])('takes no words of people: %s', (words) => {
    expect(() => queueable(free, { kind: words })).toThrow('more than ids');
    expect(() => queueable(free, { ids: [words] })).toThrow('more than ids');
    expect(() => queueable(free, { [words]: 1 })).toThrow('more than ids');
    expect(() => queueable(free, { deep: { kind: words } })).toThrow('more than ids');
  });

  it('is named like a verb', () => {
    expect(() => defineJob({ ...free, name: 'Remind' })).toThrow('room.verb');
  });
});
