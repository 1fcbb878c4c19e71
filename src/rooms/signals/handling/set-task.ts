import { z } from 'zod';
import { addDays, isLocalDate, localDate } from '../../../kernel/local-time.ts';
import { invalid } from '../../../kernel/outcome.ts';
import { isOpen } from '../signal.ts';
import { addTask } from '../store/tasks.ts';
import { act, actForm, closedAlready, fileVerb, requiredText } from './file-verb.ts';

const input = actForm.extend({
  text: requiredText('Schrijf wat er moet gebeuren.', 500),
  dueDate: z.string().refine(isLocalDate, 'Vul een dag in die bestaat, zoals 3 12 2026.'),
});

/** Puts a task with a date on a signal. A day that has passed, or lies over two years off, is a slip of the pen. */
export const setTask = fileVerb({
  name: 'signals.set-task',
  act: 'write',
  input,
  run: async (context, { text, dueDate, ...form }, signal) => {
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    const today = localDate(context.now);
    if (dueDate < today) return invalid({ field: 'dueDate', text: 'Kies vandaag of een latere dag.' });
    if (dueDate > addDays(today, 731)) {
      return invalid({ field: 'dueDate', text: 'Kies een dag binnen twee jaar.' });
    }
    const outcome = await act(context, signal, form, { kind: 'task_set', codes: { dueDate } });
    const isNew = outcome.kind === 'done' && signal.version === form.version;
    if (isNew) await addTask(context, signal, dueDate, text);
    return outcome;
  },
});
