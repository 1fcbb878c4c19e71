import type { PublishedTable } from '../statistics/index.ts';
import type { Interval, Protected } from './protect-tables.ts';

const refusal = ({ cell, attacker }: Extract<Protected, { status: 'refused' }>): string =>
  attacker === 'outsider'
    ? `Niet te beschermen: ${cell}. Neem minder kolommen, of voeg codes samen.`
    : `Niet te bewijzen dat ${cell} veilig is voor wie meer weet (${attacker}). Neem minder kolommen, of voeg codes samen.`;

/** One JSON object for each table, and the audit last. */
export function jsonLines(result: Protected): string[] {
  if (result.status === 'refused') return [JSON.stringify({ safe: false, reason: refusal(result) })];
  const cellOf = ({ codes, value, cell }: PublishedTable['cells'][number]) => {
    const interval = result.intervals.get(cell);
    const [low, high] = [interval?.low ?? null, Number.isFinite(interval?.high) ? interval?.high : null];
    return {
      codes,
      value,
      ...(interval === undefined ? {} : { interval: [low, high], exact: interval.exact }),
    };
  };
  return [
    ...result.tables.map(({ shape, cells }) => JSON.stringify({ shape, cells: cells.map(cellOf) })),
    JSON.stringify(result.summary),
  ];
}

/** Tables and audit for a reader. */
export function textLines(result: Protected): string[] {
  if (result.status === 'refused') return [refusal(result)];
  return [...result.tables.flatMap(tableLines), ...auditLines(result)];
}

/** A table with its last column across; `x` where a cell is hidden. */
function tableLines({ shape, cells }: PublishedTable): string[] {
  const across = [...new Set(cells.map(({ codes }) => codes.at(-1) ?? null))];
  const rows = new Map<string, Map<string | null, string>>();
  for (const { codes, value } of cells) {
    const name = codes
      .slice(0, -1)
      .map((code) => code ?? 'totaal')
      .join(', ');
    const row = rows.get(name) ?? new Map();
    row.set(codes.at(-1) ?? null, value === null ? 'x' : `${value}`);
    rows.set(name, row);
  }
  const names = across.map((code) => code ?? 'totaal');
  const first = Math.max(...[...rows.keys()].map((name) => name.length), 1);
  const widths = names.map((name) => Math.max(name.length, 5));
  const line = (name: string, values: readonly string[]): string =>
    `${name.padEnd(first)}  ${values.map((value, at) => value.padStart(widths[at] ?? 0)).join('  ')}`;
  return [
    `Tabel: ${shape.join(' x ')}`,
    '',
    line('', names),
    ...[...rows].map(([name, row]) =>
      line(
        name,
        across.map((code) => row.get(code) ?? ''),
      ),
    ),
    '',
  ];
}

/** What somebody can still work out of each hidden cell, and what the protection cost. */
function auditLines({
  intervals,
  names,
  summary,
  tables,
}: Extract<Protected, { status: 'protected' }>): string[] {
  const hidden = new Set(
    tables.flatMap(({ cells }) => cells.flatMap(({ cell, value }) => (value === null ? [cell] : []))),
  );
  const said = ({ low, high, exact }: Interval): string =>
    `${exact ? 'tussen' : 'minstens tussen'} ${low} en ${Number.isFinite(high) ? high : 'onbegrensd'}`;
  const lines = [...hidden].map((cell) => {
    const interval = intervals.get(cell);
    return `  ${names[cell]}: ${interval === undefined ? 'onbekend' : said(interval)}`;
  });
  const { cells, meanChange, largestChange, knownBeforehand } = summary;
  if (lines.length === 0 && largestChange === undefined)
    return [`Controle: alle ${cells} cellen zijn veilig te tonen.`];
  if (lines.length === 0)
    return [
      meanChange === undefined
        ? `Controle: elke cel is hoogstens ${largestChange} veranderd. De totalen tellen niet precies op.`
        : `Controle: gemiddeld ${Number(meanChange).toFixed(2)} veranderd, hoogstens ${largestChange}. Alle totalen tellen op.`,
    ];
  const beforehand =
    Number(knownBeforehand) > 0
      ? [
          `Let op: ${knownBeforehand} cellen kent iemand die weet welke cellen klein zijn ook zonder deze publicatie.`,
        ]
      : [];
  return [
    `Controle: ${lines.length} van ${cells} cellen verborgen. Dit kan een buitenstaander nog uitrekenen:`,
    ...lines,
    ...beforehand,
  ];
}
