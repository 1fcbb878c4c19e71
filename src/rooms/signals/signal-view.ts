import type { Context } from '../../kernel/context.ts';
import { isOpen, isOverdue } from './signal.ts';
import { signalReference } from './signal-reference.ts';
import type { SignalLine } from './store/lists.ts';

/** A line of a list as pages get it: codes, dates and the reference. */
export interface SignalView extends Omit<SignalLine, 'id' | 'serial' | 'version'> {
  readonly reference: string;
  readonly open: boolean;
  readonly overdue: boolean;
}

/** Who sees a line has had the data of that person: one line of the processing log for each. */
export function viewOfLine(context: Context, line: SignalLine): SignalView {
  context.concerns('signal', line.id);
  const { id: _id, serial, version: _version, ...rest } = line;
  return {
    ...rest,
    reference: signalReference(context.house, serial),
    open: isOpen(line.state),
    overdue: isOpen(line.state) && isOverdue(line.dueAt, context.now),
  };
}
