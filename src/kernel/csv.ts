/** A value in a table that leaves the house. */
export type Cell = string | number | boolean | Date | null;

/**
 * A table as CSV (RFC 4180) with semicolons, as Dutch spreadsheets open it, and a byte order mark so that
 * they read it as UTF-8. Text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map(written).join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== 'string') return String(cell);
  // OWASP: CSV injection; the last four are the same signs in full width
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
