import { isUuid } from '../../kernel/ids.ts';
import type { Turn } from './store/lists.ts';

/** A place in a list, as it stands in the address of the next screen; null when there is none. */
export const turnAt = (line: Pick<Turn, 'receivedAt' | 'id'> | undefined): string | null =>
  line === undefined ? null : `${line.receivedAt.getTime().toString(36)}.${line.id}`;

/** The place that an address names, or null for one that was never given out. */
export function readTurn(text: string | undefined, way: Turn['way']): Turn | null {
  const [time = '', id = ''] = text?.split('.') ?? [];
  const milliseconds = Number.parseInt(time, 36);
  const known = /^[0-9a-z]{1,10}$/.test(time) && isUuid(id) && milliseconds < 8.64e15;
  return known ? { receivedAt: new Date(milliseconds), id, way } : null;
}
