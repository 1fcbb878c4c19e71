import type { AgreementKind, PolicyKind } from '../code-lists.ts';
import type { OfficeCode } from '../offices.ts';

/** An agreement of the region that the plan names. Its text was not seen: somebody confirms each of them. */
export interface KnownAgreement {
  readonly kind: AgreementKind;
  readonly subject: string;
  readonly parties: readonly OfficeCode[];
  readonly signatories: readonly OfficeCode[];
  readonly state: 'draft' | 'in_force';
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly dataSharing: boolean;
  readonly dataSharingReference: string;
  readonly source: string;
  /** Whether every municipality of the region takes part; the others are ticked by hand. */
  readonly everywhere: boolean;
}

/** What the region takes over with one press, "te controleren" until somebody looked (S32, S63, S77, S107). */
export const knownAgreements: readonly KnownAgreement[] = [
  {
    kind: 'care_coordination',
    subject: 'Meldpunt en zorgcoördinatie door het ESSM',
    parties: ['var', 'essm'],
    signatories: ['college', 'essm'],
    state: 'in_force',
    // the plan says the year only
    startsOn: '2022-01-01',
    endsOn: null,
    dataSharing: false,
    dataSharingReference: '',
    source: 'Uitvoeringsplan mensenhandel: sinds 2022 zijn alle gemeenten aangesloten (S32)',
    everywhere: true,
  },
  {
    kind: 'shelter_bed',
    subject: 'Vaststellingsovereenkomst regiobed',
    parties: ['var', 'essm'],
    signatories: ['college'],
    state: 'draft',
    startsOn: null,
    endsOn: null,
    dataSharing: false,
    dataSharingReference: '',
    source: 'Uitvoeringsplan mensenhandel, actie regiobed (S107)',
    everywhere: false,
  },
  {
    kind: 'control_team',
    subject: 'Inzet van het Regionaal Controleteam',
    parties: ['var', 'regional_team', 'avim'],
    signatories: ['mayor'],
    state: 'draft',
    startsOn: null,
    endsOn: null,
    dataSharing: false,
    dataSharingReference: '',
    source: 'Uitvoeringsplan mensenhandel, nadere afspraken over inzet (S77, S138)',
    everywhere: false,
  },
  {
    kind: 'covenant',
    subject: 'Samenwerking met het RIEC',
    parties: ['var', 'riec'],
    signatories: ['mayor', 'riec'],
    state: 'in_force',
    startsOn: null,
    endsOn: null,
    dataSharing: true,
    dataSharingReference: 'Convenant RIEC-LIEC; de geldende tekst is te controleren',
    source: 'Uitvoeringsplan mensenhandel: verbinding met het RIEC (S57)',
    everywhere: false,
  },
  {
    kind: 'domestic_violence',
    subject: 'Samenwerking met Veilig Thuis',
    parties: ['var', 'veilig_thuis'],
    signatories: ['college'],
    state: 'draft',
    startsOn: null,
    endsOn: null,
    dataSharing: false,
    dataSharingReference: '',
    source: 'Uitvoeringsplan mensenhandel: samenwerkingsafspraken met zorgpartners (S63)',
    everywhere: false,
  },
];

/** A policy document that the plan names. */
export interface KnownDocument {
  readonly title: string;
  readonly kind: PolicyKind;
  readonly adoptedBy: OfficeCode;
  readonly adoptedOn: string;
  readonly validUntil: string;
  readonly reference: string;
}

/** The regional framework (S2). */
export const knownDocuments: readonly KnownDocument[] = [
  {
    title: 'Regionaal Beleidskader Mensenhandel 2023-2026',
    kind: 'framework',
    adoptedBy: 'rvo',
    adoptedOn: '2023-07-03',
    validUntil: '2026-12-31',
    reference: 'Uitvoeringsplan mensenhandel, aanleiding (S2)',
  },
];
