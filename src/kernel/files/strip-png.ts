import type { Removal } from './removed.ts';

const START_BYTES = 8;
const TELLS: ReadonlyMap<string, Removal> = new Map([
  ['tEXt', 'description'],
  ['zTXt', 'description'],
  ['iTXt', 'description'],
  ['eXIf', 'properties'],
  ['tIME', 'time'],
]);

/** A PNG without the chunks that only tell about it (W3C PNG, 11.3.3), and nothing after its end. */
export function stripPng(bytes: Buffer, removed: Set<Removal>): Buffer {
  const out = [bytes.subarray(0, START_BYTES)];
  for (let at = START_BYTES; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const removal = TELLS.get(type);
    if (removal === undefined) out.push(bytes.subarray(at, Math.min(end, bytes.length)));
    else removed.add(removal);
    if (type === 'IEND') break;
    at = end;
  }
  return Buffer.concat(out);
}
