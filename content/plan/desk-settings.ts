import { CHECKED_ON } from '../dated.ts';

const proposal = { from: CHECKED_ON, source: 'voorstel', verified: false, scope: 'installation' } as const;

/** When the desk of the regional director asks for attention, and how often it may remind. */
export const deskSettings = {
  'desk.every': {
    ...proposal,
    label: 'Herinnering van de regisseur aan een gemeente',
    hint: 'Hooguit één keer in zoveel dagen krijgt een gemeente een herinnering.',
    unit: 'days',
    value: 14,
    min: 1,
    max: 90,
  },
  'desk.instruments': {
    ...proposal,
    label: 'Opgave van barrières is oud',
    hint: 'Na zo lang vraagt het regiobeeld om een nieuwe opgave.',
    unit: 'months',
    value: 12,
    min: 1,
    max: 36,
  },
} as const;
