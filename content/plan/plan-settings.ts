import { CHECKED_ON } from '../dated.ts';

const proposal = { from: CHECKED_ON, source: 'voorstel', verified: false, scope: 'organisation' } as const;

/** When the plan and its actions ask for attention. The plan of 2025-2026 names no terms for this. */
export const planSettings = {
  'plan.quiet': {
    ...proposal,
    label: 'Actie stil',
    hint: 'Na zo lang zonder enige stap loopt een actie risico.',
    unit: 'months',
    value: 6,
    min: 1,
    max: 24,
  },
  'plan.behind': {
    ...proposal,
    label: 'Actie achter op schema',
    hint: 'Zoveel procent mag een actie achterlopen op de tijd die voorbij is. Bij 40 loopt een actie risico als de helft van de tijd voorbij is en er minder dan 10 procent klaar is.',
    unit: 'percent',
    value: 40,
    min: 5,
    max: 100,
  },
  'plan.warnBefore': {
    ...proposal,
    label: 'Waarschuwen voor het einde van het plan',
    hint: 'Zo lang van tevoren staat op de plek van het plan dat het afloopt. Ook voor het regionale beleidskader.',
    unit: 'months',
    value: 6,
    min: 1,
    max: 24,
  },
} as const;
