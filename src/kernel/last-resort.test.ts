import { expect, it } from 'vitest';
import { lastResort } from './last-resort.ts';
import { createLog } from './log.ts';

it('an error that nothing caught leaves a line without its words, and ends the process', () => {
  const lines: string[] = [];
  const ends: number[] = [];
  let caught: (error: unknown) => void = () => undefined;
  lastResort(
    createLog(undefined, (line) => lines.push(line)),
    {
      on: (_event, hear) => {
        caught = hear;
      },
      exit: (code) => ends.push(code),
    },
  );
  caught(Object.assign(new TypeError('kan Verzonnen Naam niet lezen'), { code: 'ECONNRESET' }));
  expect(ends).toEqual([1]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('"event":"uncaught","errorName":"TypeError","errorCode":"ECONNRESET"');
  expect(lines[0]).not.toContain('Verzonnen');
});
