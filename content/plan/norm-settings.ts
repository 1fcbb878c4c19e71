import { CHECKED_ON } from '../dated.ts';

const ofRegion = { from: CHECKED_ON, scope: 'installation' } as const;
const plan = { ...ofRegion, source: 'uitvoeringsplan 2025-2026', verified: true } as const;
const proposal = { from: CHECKED_ON, source: 'voorstel', verified: false } as const;

/** What the norms measure by, and when figures are shown or ask for attention. */
export const normSettings = {
  'norm.hotelShare': {
    ...plan,
    label: 'Hotelcertificaat',
    hint: 'Zo veel procent van het personeel moet de training hebben gevolgd. Net iets minder is niet genoeg.',
    unit: 'percent',
    value: 60,
    min: 1,
    max: 100,
  },
  'norm.glasses': {
    ...plan,
    label: 'VR-brillen in de regio',
    hint: 'Zo veel brillen kunnen er op één dag uitgeleend zijn.',
    unit: 'times',
    value: 10,
    min: 0,
    max: 1000,
  },
  'poll.fewest': {
    ...proposal,
    scope: 'installation',
    label: 'Antwoorden voordat een peiling iets laat zien',
    hint: 'Minder dan 10 mag niet. Tot dan ziet niemand een uitkomst.',
    unit: 'times',
    value: 10,
    min: 10,
    max: 100,
  },
  'figures.silence': {
    ...proposal,
    scope: 'organisation',
    label: 'Stilte opmerken',
    hint: 'Komt er zo lang geen enkele melding binnen, dan staat dat boven de cijfers. Stilte is een reden om te kijken.',
    unit: 'months',
    value: 6,
    min: 1,
    max: 36,
  },
} as const;
