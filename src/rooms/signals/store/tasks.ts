import type { Context } from '../../../kernel/context.ts';
import { newId, type TaskId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { open, seal } from '../../../kernel/sealing/seal.ts';
import { keyOf, type SignalRow } from './files.ts';

/** Something to do about a signal, before a day. */
export interface Task {
  readonly id: TaskId;
  readonly dueDate: LocalDate;
  /** Null while the content of the signal is closed. */
  readonly text: string | null;
  readonly done: boolean;
}

const place = (id: string) => ({ record: id, column: 'sealed' }) as const;

export async function addTask(
  context: Context,
  signal: SignalRow,
  dueDate: LocalDate,
  text: string,
): Promise<TaskId> {
  const id = newId<TaskId>();
  await context.db
    .insertInto('signal_tasks')
    .values({
      id,
      organisation_id: signal.organisationId,
      domain: signal.domain,
      signal_id: signal.id,
      seat_id: context.actor.kind === 'seat' ? context.actor.seat.id : null,
      due_date: dueDate,
      sealed: seal(keyOf(context, signal), place(id), { text }),
      created_at: context.now,
    })
    .execute();
  return id;
}

/** False when there is no such open task with this signal. */
export async function endTask(context: Context, signal: SignalRow, id: string): Promise<boolean> {
  const { numUpdatedRows } = await context.db
    .updateTable('signal_tasks')
    .set({ done_at: context.now })
    .where('id', '=', id)
    .where('signal_id', '=', signal.id)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Tasks with a signal, the first due first; their words only when `readable`. */
export async function tasksOf(
  context: Context,
  signal: SignalRow,
  readable: boolean,
): Promise<readonly Task[]> {
  const rows = await context.db
    .selectFrom('signal_tasks')
    .select(['id', 'due_date', 'sealed', 'done_at'])
    .where('signal_id', '=', signal.id)
    .orderBy('due_date')
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id as TaskId,
    dueDate: row.due_date,
    text:
      readable && signal.dataKey !== null
        ? textOf(open(keyOf(context, signal), place(row.id), row.sealed))
        : null,
    done: row.done_at !== null,
  }));
}

const textOf = (opened: unknown): string =>
  typeof opened === 'object' && opened !== null && 'text' in opened ? String(opened.text) : '';
