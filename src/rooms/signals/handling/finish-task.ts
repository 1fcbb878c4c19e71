import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { signalReference } from '../signal-reference.ts';
import { appendAct } from '../store/files.ts';
import { endTask } from '../store/tasks.ts';
import { type Acted, fileVerb, signalName } from './file-verb.ts';

const input = signalName.extend({ task: z.uuid() });

/** Marks a task as done. Done twice, or by two people at once, it is done once. */
export const finishTask = fileVerb<z.output<typeof input>, Acted>({
  name: 'signals.finish-task',
  act: 'write',
  input,
  run: async (context, { task }, signal) => {
    if (await endTask(context, signal, task)) {
      await appendAct(context, signal, null, { kind: 'task_done', codes: { task } });
    }
    return done({ reference: signalReference(context.house, signal.serial) });
  },
});
