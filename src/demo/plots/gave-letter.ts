import { randomUUID } from 'node:crypto';
import { newTrace } from '../../kernel/ids.ts';
import { receiveFiles } from '../../rooms/signals/index.ts';
import { inventedLetter } from '../invented/letter.ts';
import { minutesAfter } from '../moments.ts';
import type { Plot } from './steps.ts';

async function* one<Value>(value: Value): AsyncGenerator<Value> {
  yield value;
}

/** Nobody looked yet; the reporter gave a letter with it. Lantaarn itself looks at that once the demo runs. */
export const gaveLetter: Plot = async function* ({ stage: { house, clock }, reporter }) {
  yield minutesAfter(clock.now(), 3);
  if (reporter === null) return;
  const bytes = inventedLetter();
  const letter = { field: 'bestanden', name: 'verzonnen brief.pdf', bytes: one(bytes) };
  const place = { kind: 'receipt' } as const;
  const giving = {
    house,
    actor: reporter,
    place,
    once: randomUUID(),
    trace: newTrace(),
    length: bytes.length,
  };
  await receiveFiles(giving, one(letter));
};
