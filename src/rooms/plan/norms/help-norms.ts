import { sayDate } from '../../../kernel/page/dates.ts';
import { finding, type NormFinding } from './norm.ts';
import type { NormFacts } from './norm-facts.ts';

const LINKS = {
  answers: 'de link werkt',
  silent: 'de link werkt niet',
  unchecked: 'de link is niet gecontroleerd',
} as const;

/** N5: the hours of the meldpunt are shown, and its link answers (S33). */
export function meldpuntReachable({ meldpunt: { hours, link, checkedOn } }: NormFacts): NormFinding {
  const when = checkedOn === null ? '' : ` (${sayDate(checkedOn)})`;
  if (hours === null)
    return finding('N5', 'unknown', `De tijden zijn niet bevestigd; ${LINKS[link]}${when}`, {
      missing: 'De beheerder bevestigt de tijden van het meldpunt.',
    });
  const sum = `Tijden: ${hours}; ${LINKS[link]}${when}`;
  if (!/7 dagen/.test(hours)) return finding('N5', 'not_met', sum);
  return finding('N5', link === 'silent' ? 'not_met' : 'met', sum);
}

/** N10: whatever is known or unknown of somebody, there is advice (S90). */
export function neverDeadEnd({ routes: { situations, deadEnds } }: NormFacts): NormFinding {
  const sum = `${deadEnds} van ${situations.toLocaleString('nl-NL')} situaties zonder advies`;
  return finding('N10', deadEnds === 0 ? 'met' : 'not_met', sum);
}

/** N11: who inspects was designated by the mayor (S138), by the newest report. */
export function designatedInspectors({ reports }: NormFacts): NormFinding {
  const [latest] = reports
    .filter(({ kind }) => kind === 'supervisors')
    .sort((one, other) => other.onDate.localeCompare(one.onDate) || +other.enteredAt - +one.enteredAt);
  if (latest === undefined)
    return finding('N11', 'unknown', 'Er is niet ingevuld wie is aangewezen', {
      missing: 'Vul in hoeveel toezichthouders controleren en hoeveel er zijn aangewezen.',
    });
  const [designated, all] = [latest.amount ?? 0, latest.ofTotal ?? 0];
  const day = sayDate(latest.onDate);
  const own = { ownWord: true } as const;
  if (all === 0) return finding('N11', 'not_applicable', `Er controleren geen toezichthouders (${day})`, own);
  const without = Math.max(0, all - designated);
  return finding(
    'N11',
    without === 0 ? 'met' : 'not_met',
    `${without} van ${all} zonder aanwijzing (${day})`,
    own,
  );
}
