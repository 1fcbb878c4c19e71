import type { PlanTask } from './plan-item.ts';

/** A norm of the plan that can be checked (domain 1.2). */
export interface PlanNorm {
  readonly code: NormCode;
  readonly task: PlanTask;
  readonly nl: string;
  /** What is looked at. */
  readonly check: string;
  /** Lines of the plan it comes from. */
  readonly seed: readonly string[];
}

export const normCodes = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9', 'N10', 'N11', 'N12'] as const;
export type NormCode = (typeof normCodes)[number];

/** The twelve norms, in order. */
export const planNorms: readonly PlanNorm[] = [
  {
    code: 'N1',
    task: 'O2',
    nl: 'De vier afspraken van het Interbestuurlijk Programma: beleid, opvang en zorgcoördinatie, actief signaleren en minimaal één aandachtsfunctionaris.',
    check: 'Vier van de vier',
    seed: ['S10', 'S11', 'S12', 'S13', 'S14'],
  },
  {
    code: 'N2',
    task: 'O2',
    nl: 'Twee aandachtsfunctionarissen: één uit het sociaal domein en één uit het veiligheidsdomein.',
    check: 'Beide functies bezet',
    seed: ['S46', 'S52'],
  },
  {
    code: 'N3',
    task: 'O2',
    nl: 'De aandachtsfunctionarissen van de regio ontmoeten elkaar minimaal vier keer per jaar.',
    check: 'Bijeenkomsten per kalenderjaar: vier of meer',
    seed: ['S53'],
  },
  {
    code: 'N4',
    task: 'O3',
    nl: 'Een hotel krijgt het certificaat als 60 procent van het personeel de training heeft gevolgd.',
    check: 'Gevolgd gedeeld door personeel: 0,60 of meer',
    seed: ['S116', 'S117'],
  },
  {
    code: 'N5',
    task: 'O3',
    nl: 'Het meldpunt is zeven dagen per week bereikbaar.',
    check: 'Tijden staan op de openbare pagina en zijn gecontroleerd',
    seed: ['S33'],
  },
  {
    code: 'N6',
    task: 'O3',
    nl: 'De bewustwordingsbijeenkomst duurt ongeveer twee uur en is gratis.',
    check: 'Staat zo in het aanbod',
    seed: ['S119'],
  },
  {
    code: 'N7',
    task: 'O3',
    nl: 'De VAR heeft tien VR-brillen ter beschikking.',
    check: 'Geen bril is dubbel uitgeleend',
    seed: ['S121'],
  },
  {
    code: 'N8',
    task: 'O3',
    nl: 'Elk jaar is er een Week tegen mensenhandel, rond 18 oktober.',
    check: 'Eén keer per jaar',
    seed: ['S72', 'S122'],
  },
  {
    code: 'N9',
    task: 'O2',
    nl: 'De aandachtsfunctionaris, de zorgcoördinator en de regionaal beleidsregisseur voeren hun taken uit.',
    check: 'Voor elke taak is dit jaar iets gedaan',
    seed: ['S47', 'S55', 'S101'],
  },
  {
    code: 'N10',
    task: 'O5',
    nl: 'Een slachtoffer krijgt altijd hulp, met of zonder verblijfstitel.',
    check: 'Niemand zonder een vervolg',
    seed: ['S90'],
  },
  {
    code: 'N11',
    task: 'O4',
    nl: 'Een toezichthouder controleert pas na een aanwijzingsbesluit van de burgemeester.',
    check: 'Geen controle door wie niet is aangewezen',
    seed: ['S138'],
  },
  {
    code: 'N12',
    task: 'O3',
    nl: 'Signaalkaarten worden verspreid na een training.',
    check: 'Geen kaarten vóór de training',
    seed: ['S73'],
  },
];
