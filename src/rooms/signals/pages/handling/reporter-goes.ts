import type { ReporterType } from '../../../../../content/code-lists.ts';
import { partners } from '../../../../../content/partners.ts';
import { mayReachReporter } from '../../hand-over/fields.ts';

/**
 * To whom the reporter's contact data may go along, from the rule itself (R12). A victim who reported is reached by the
 * rule for victims as well: how contact is safe may go to whoever helps.
 */
export function sayReporterGoes(reporter: ReporterType): string {
  const names = mayReachReporter.map((code) => partners[code].name);
  const only =
    names.length === 0
      ? 'Gaat nooit mee naar een partner.'
      : `Gaat alleen mee naar ${names.join(' of ')}, en alleen als de melder dat goed vindt.`;
  return reporter === 'self'
    ? `${only} Hoe het slachtoffer veilig te bereiken is, kan ook mee naar wie helpt.`
    : only;
}
