import { isUuid } from '../../kernel/ids.ts';
import type { Turn } from './store/lists.ts';

/** A line of a list, as far as its place in it goes. */
interface Placed {
  readonly id: string;
  readonly receivedAt: Date;
  readonly dueAt?: Date | null;
}

/** A place in a list (`late`: by term), as it stands in the address of the next screen; null when there is none. */
export function turnAt(line: Placed | undefined, late = false): string | null {
  if (line === undefined) return null;
  const at = (late ? line.dueAt : null) ?? line.receivedAt;
  return `${at.getTime().toString(36)}.${line.id}`;
}

/** The place that an address names, or null for one that was never given out. */
export function readTurn(text: string | undefined, way: Turn['way']): Turn | null {
  const [time = '', id = ''] = text?.split('.') ?? [];
  const milliseconds = Number.parseInt(time, 36);
  const known = /^[0-9a-z]{1,10}$/.test(time) && isUuid(id) && milliseconds < 8.64e15;
  return known ? { at: new Date(milliseconds), id, way } : null;
}
