import { domain, label, reporterType } from '../../../../../content/code-lists.ts';
import { colleagueReporters, firstDomain } from '../../../../../content/settings.ts';
import type { Actor, Domain } from '../../../../kernel/actor.ts';

/** "aandachtsfunctionaris zorg". */
export const coordinatorOf = (side: Domain): string =>
  `aandachtsfunctionaris ${label(domain, side).toLowerCase()}`;

const functionsOf = (side: Domain): string =>
  colleagueReporters
    .filter((reporter) => firstDomain(reporter, 'no') === side)
    .map((reporter) => label(reporterType, reporter))
    .join('; ');

/**
 * Who reads what this colleague reports, in sentences made of the same table that decides it (decision 0004): a
 * colleague must know beforehand.
 */
export function whoReads(actor: Actor): readonly string[] {
  if (actor.kind === 'seat' && actor.seat.role === 'coordinator' && actor.seat.domain !== null)
    return [`Uw eigen melding blijft in uw domein: de ${coordinatorOf(actor.seat.domain)} leest haar.`];
  return [
    ...(['care', 'safety'] as const).map(
      (side) => `De ${coordinatorOf(side)} leest meldingen van: ${functionsOf(side)}.`,
    ),
    `Kan er een minderjarige bij zijn? Dan leest altijd de ${coordinatorOf(firstDomain('other', 'possibly'))} de melding.`,
    'De andere aandachtsfunctionaris ziet uw melding niet.',
  ];
}
