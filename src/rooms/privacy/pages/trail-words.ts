import type { StatusKind } from '../../../kernel/page/index.ts';
import type { NamedKind } from '../references.ts';

/** Who acts when it is no colleague. */
const ACTORS: Readonly<Record<string, string>> = {
  public: 'Iemand op een openbare pagina',
  reporter: 'Wie de ontvangstcode heeft',
  person: 'Een collega',
  seat: 'Een collega',
  job: 'Lantaarn zelf',
  'command-line': 'De opdrachtregel',
};

export const sayActor = (kind: string): string => ACTORS[kind] ?? kind;

/** How it ended; nothing for what simply went well. */
const OUTCOMES: Readonly<Record<string, { readonly text: string; readonly kind: StatusKind }>> = {
  denied: { text: 'Geweigerd', kind: 'danger' },
  absent: { text: 'Niet gevonden', kind: 'warning' },
  invalid: { text: 'Niet goed ingevuld', kind: 'plain' },
  refused: { text: 'Kon niet', kind: 'plain' },
  changed: { text: 'Iemand anders was eerder', kind: 'plain' },
};

export const outcomeWords = (
  outcome: string,
): { readonly text: string; readonly kind: StatusKind } | undefined =>
  Object.hasOwn(OUTCOMES, outcome) ? OUTCOMES[outcome] : undefined;

export const kindWords: Readonly<Record<NamedKind, string>> = {
  signal: 'Signaal',
  hand_over: 'Overdracht',
  consultation: 'Overleg',
};

/** Parts of a signal, as the trail tells which was opened. */
const PARTS: Readonly<Record<string, string>> = {
  story: 'wat er is gebeurd',
  contact: 'wie heeft gemeld',
  special: 'bijzondere gegevens',
};

/** Which parts an entry speaks of, from its codes; '' for none. */
export function sayParts(detail: string): string {
  const codes: unknown = JSON.parse(detail);
  if (typeof codes !== 'object' || codes === null) return '';
  const named = 'part' in codes ? [codes.part] : 'opened' in codes ? codes.opened : [];
  if (!Array.isArray(named)) return '';
  return named.flatMap((part) => PARTS[String(part)] ?? []).join(', ');
}
