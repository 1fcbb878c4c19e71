import type { Domain, ReporterType } from './code-lists.ts';
import { CHECKED_ON } from './dated.ts';
import { deskSettings } from './plan/desk-settings.ts';
import { normSettings } from './plan/norm-settings.ts';
import { planSettings } from './plan/plan-settings.ts';

/** In what a setting is counted. */
export type SettingUnit =
  | 'minutes'
  | 'hours'
  | 'working-days'
  | 'days'
  | 'months'
  | 'years'
  | 'megabytes'
  | 'url'
  | 'times'
  | 'percent'
  | 'switch';

/** A term, amount or address that an administrator can change; every value holds from a date. */
export interface Setting {
  readonly label: string;
  readonly hint: string;
  readonly unit: SettingUnit;
  readonly value: number | string | boolean;
  /** Lowest and highest that can be filled in; numbers only. */
  readonly min?: number;
  readonly max?: number;
  /** Local date from which this default holds. */
  readonly from: string;
  readonly source: string;
  /** False: a proposal, shown with "te controleren". */
  readonly verified: boolean;
  /** Whose it is: one municipality's own, or the whole installation's. */
  readonly scope: 'organisation' | 'installation';
}

const own = { from: CHECKED_ON, scope: 'organisation' } as const;
const clock = {
  ...own,
  unit: 'working-days',
  source: 'voorstel; staat niet in het uitvoeringsplan',
  verified: false,
  min: 1,
  max: 60,
} as const;
const handOver = { ...own, source: 'voorstel', verified: false, min: 1, max: 60 } as const;
const keep = { ...own, source: 'voorstel', verified: false, min: 1, max: 60 } as const;
const house = { from: CHECKED_ON, scope: 'installation', verified: true } as const;

/** Every setting with its default. */
export const settings = {
  'clock.confirmation': {
    ...clock,
    label: 'Ontvangst bevestigen',
    hint: 'Zo snel hoort de melder dat de melding er is.',
    value: 1,
  },
  'clock.triage': {
    ...clock,
    label: 'Beoordelen',
    hint: 'Zo snel beoordeelt de aandachtsfunctionaris een signaal. Bij acuut gevaar: meteen.',
    value: 2,
  },
  'clock.enriching': {
    ...clock,
    label: 'Verrijken',
    hint: 'Zo lang mag het uitzoeken duren.',
    value: 10,
  },
  'handOver.acute': {
    ...handOver,
    label: 'Antwoord van een partner bij acuut gevaar',
    hint: 'Bel eerst. Dit is de termijn voor een antwoord in Lantaarn.',
    unit: 'hours',
    value: 4,
  },
  'handOver.urgent': {
    ...handOver,
    label: 'Antwoord van een partner bij spoed',
    hint: 'Daarna krijgt de partner een herinnering.',
    unit: 'working-days',
    value: 1,
  },
  'handOver.soon': {
    ...handOver,
    label: 'Antwoord van een partner binnen 2 werkdagen',
    hint: 'Daarna krijgt de partner een herinnering.',
    unit: 'working-days',
    value: 2,
  },
  'handOver.normal': {
    ...handOver,
    label: 'Antwoord van een partner, gewoon',
    hint: 'Daarna krijgt de partner een herinnering.',
    unit: 'working-days',
    value: 5,
  },
  'handOver.info': {
    ...handOver,
    label: 'Antwoord van een partner, ter informatie',
    hint: 'Daarna krijgt de partner een herinnering.',
    unit: 'working-days',
    value: 10,
  },
  'handOver.accepted': {
    ...handOver,
    label: 'Nieuws van een partner die het heeft aangenomen',
    hint: 'Zo lang mag het stil zijn nadat een partner de overdracht heeft geaccepteerd.',
    unit: 'working-days',
    value: 20,
  },
  'handOver.silence': {
    ...handOver,
    label: 'Teken bij stilte',
    hint: 'Zo lang na de herinnering hoort de aandachtsfunctionaris dat het stil blijft.',
    unit: 'working-days',
    value: 1,
  },
  'package.life': {
    ...own,
    label: 'Link van een pakket voor een partner zonder account',
    hint: 'Na zo veel uur opent de link niets meer. De code geeft u door de telefoon.',
    unit: 'hours',
    value: 72,
    min: 1,
    max: 168,
    source: 'voorstel',
    verified: false,
  },
  'package.session': {
    ...own,
    label: 'Lezen en antwoorden na het openen van een pakket',
    hint: 'Een pakket gaat één keer open. Zo lang kan de partner het daarna lezen.',
    unit: 'hours',
    value: 8,
    min: 1,
    max: 24,
    source: 'voorstel',
    verified: false,
  },
  'session.idle': {
    ...house,
    label: 'Uitloggen als er niets gebeurt',
    hint: 'Na zo veel minuten zonder klik moet u opnieuw inloggen.',
    unit: 'minutes',
    value: 15,
    min: 5,
    max: 60,
    source: 'keuze van Lantaarn',
  },
  'session.longest': {
    ...house,
    label: 'Langste sessie',
    hint: 'Na zo veel uur moet u altijd opnieuw inloggen.',
    unit: 'hours',
    value: 8,
    min: 1,
    max: 12,
    source: 'keuze van Lantaarn',
  },
  'draft.life': {
    ...house,
    label: 'Concept van een melding bewaren',
    hint: 'Daarna is het concept weg. Bij "Verlaat deze pagina" meteen.',
    unit: 'minutes',
    value: 60,
    min: 15,
    max: 240,
    source: 'keuze van Lantaarn',
  },
  'attachment.size': {
    ...house,
    label: 'Grootte van bestanden',
    hint: 'Zo veel mogen de bestanden in één formulier samen zijn.',
    unit: 'megabytes',
    value: 1024,
    min: 10,
    max: 4096,
    source: 'keuze van Lantaarn',
  },
  'opening.life': {
    ...house,
    label: 'Geopend onderdeel zichtbaar houden',
    hint: 'Daarna moet u opnieuw een reden geven.',
    unit: 'minutes',
    value: 15,
    min: 1,
    max: 60,
    source: 'keuze van Lantaarn',
  },
  'emergency.life': {
    ...own,
    label: 'Noodtoegang open houden',
    hint: 'Zo lang kan een aandachtsfunctionaris van het andere domein één signaal lezen.',
    unit: 'minutes',
    value: 60,
    min: 15,
    max: 240,
    source: 'voorstel',
    verified: false,
  },
  'receipt.typeBack': {
    ...house,
    label: 'Ontvangstcode laten overtypen',
    hint: 'De melder kan controleren of de code goed is overgenomen. Overslaan mag altijd.',
    unit: 'switch',
    value: true,
    source: 'keuze van Lantaarn',
  },
  'retention.signal': {
    ...keep,
    label: 'Signaal zonder vervolg',
    hint: 'Daarna worden persoonsgegevens vernietigd. De telling blijft.',
    unit: 'months',
    value: 12,
  },
  'retention.mail': {
    ...keep,
    label: 'Mail die op een besluit wacht',
    hint: 'Niemand maakte er een signaal van, of weigerde haar. Daarna gaat zij uit Lantaarn; in het postvak blijft zij.',
    unit: 'months',
    value: 3,
  },
  'retention.wmo': {
    ...keep,
    label: 'Dossier Wmo',
    hint: 'Telt vanaf het einde van de hulp.',
    unit: 'years',
    value: 15,
    source: 'Wmo 2015',
  },
  'retention.youth': {
    ...keep,
    label: 'Dossier jeugd',
    hint: 'Telt vanaf het einde van de hulp.',
    unit: 'years',
    value: 20,
    source: 'Jeugdwet',
  },
  'retention.wgs': {
    ...keep,
    label: 'Gegevens uit een samenwerkingsverband (RIEC)',
    hint: 'Langer bewaren mag niet.',
    unit: 'years',
    value: 5,
    source: 'WGS',
  },
  'retention.case': {
    ...keep,
    label: 'Signaal dat een zaak werd',
    hint: 'Telt vanaf het sluiten. Dossiers Wmo en jeugd hebben een eigen termijn.',
    unit: 'years',
    value: 5,
  },
  'retention.sharing': {
    ...keep,
    label: 'Doel en motivering in het verstrekkingenregister',
    hint: 'Daarna zijn die woorden weg. De regel zelf blijft: met wie, wanneer en welke velden.',
    unit: 'years',
    value: 5,
  },
  'retention.request': {
    ...keep,
    label: 'Verzoek van een betrokkene',
    hint: 'Telt vanaf het besluit.',
    unit: 'years',
    value: 5,
  },
  'retention.audit': {
    ...keep,
    label: 'Logboek inzage en handelingen',
    hint: 'Hierin staat wie wat heeft gezien en gedaan.',
    unit: 'years',
    value: 5,
  },
  'region.looks': {
    ...own,
    label: 'Vragen aan de regio per dag',
    hint: 'Zo vaak op een dag mag één persoon vragen of een andere gemeente hetzelfde kent. De functionaris gegevensbescherming ziet elke vraag.',
    unit: 'times',
    value: 20,
    min: 1,
    max: 200,
    source: 'voorstel',
    verified: false,
  },
  'retention.police': {
    ...keep,
    label: 'Politie-informatie, uiterlijk',
    hint: 'Noemt de politie een eerdere datum, dan geldt die. Daarna wordt het vernietigd.',
    unit: 'months',
    value: 6,
    source: 'voorstel; de Wpg noemt voor de ontvanger geen vaste termijn',
    max: 24,
  },
  'bsn.veiligThuis': {
    ...own,
    label: 'BSN meesturen naar Veilig Thuis',
    hint: 'Alleen aan als uw jurist de wet heeft aangewezen die dit vraagt.',
    unit: 'switch',
    value: false,
    source: 'voorstel: uit, tot een wet is aangewezen (Wabb)',
    verified: false,
  },
  'bsn.youth': {
    ...own,
    label: 'BSN meesturen naar jeugdbescherming',
    hint: 'Alleen aan als uw jurist de wet heeft aangewezen die dit vraagt.',
    unit: 'switch',
    value: false,
    source: 'voorstel: uit, tot een wet is aangewezen (Wabb)',
    verified: false,
  },
  'request.term': {
    ...own,
    label: 'Antwoord op een verzoek van een betrokkene',
    hint: 'De wet staat niet meer toe dan één maand.',
    unit: 'months',
    value: 1,
    min: 1,
    max: 1,
    source: 'AVG art. 12 lid 3',
    verified: true,
  },
  'request.extension': {
    ...own,
    label: 'Verlenging van dat antwoord',
    hint: 'Alleen met een reden, en alleen als de betrokkene het binnen de eerste maand hoort.',
    unit: 'months',
    value: 2,
    min: 1,
    max: 2,
    source: 'AVG art. 12 lid 3',
    verified: true,
  },
  'exit.target': {
    ...own,
    label: 'Adres van "Verlaat deze pagina"',
    hint: 'Kies een site die iedereen kan bezoeken, zoals het weer of nieuws.',
    unit: 'url',
    value: 'https://www.buienradar.nl/',
    source: 'keuze van Lantaarn',
    verified: true,
  },
  'cooperation.warnBefore': {
    from: CHECKED_ON,
    scope: 'installation',
    source: 'voorstel',
    verified: false,
    label: 'Waarschuwen voor afspraken en beleidsstukken',
    hint: 'Zo lang van tevoren staat bij een afspraak of beleidsstuk dat het afloopt of moet worden bekeken, en krijgt wie erover gaat een mail.',
    unit: 'months',
    value: 3,
    min: 1,
    max: 24,
  },
  ...planSettings,
  ...deskSettings,
  ...normSettings,
} as const satisfies Record<string, Setting>;

export type SettingKey = keyof typeof settings;

/** Keys of the settings, in the order in which they are shown. */
export const settingKeys = Object.keys(settings) as readonly SettingKey[];

/** Kinds of people that the public journey offers, and the kind of reporter that each is stored as. */
export const publicReporters = {
  self: 'self',
  relative: 'relative',
  resident: 'resident',
  work: 'other',
  business: 'business',
} as const satisfies Record<string, ReporterType>;
export type PublicReporter = keyof typeof publicReporters;

/** Functions that a colleague of the municipality chooses from, in the order of the form. */
export const colleagueReporters = [
  'civil_affairs',
  'boa',
  'inspector',
  'neighbourhood_team',
  'youth_worker',
  'school',
  'work_income',
  'other',
] as const satisfies readonly ReporterType[];

/**
 * Domain in which a signal starts, by who reports. Victims and those near them, and colleagues who work under
 * the confidentiality of care, start in care; observations of places, work and offences start in safety. The
 * coordinator can hand over to the other side. A municipality may set this otherwise.
 */
export const firstDomains: Readonly<Record<ReporterType, Domain>> = {
  self: 'care',
  relative: 'care',
  neighbourhood_team: 'care',
  youth_worker: 'care',
  school: 'care',
  work_income: 'care',
  health: 'care',
  youth_care: 'care',
  shelter: 'care',
  church_ngo: 'care',
  resident: 'safety',
  anonymous: 'safety',
  civil_affairs: 'safety',
  boa: 'safety',
  inspector: 'safety',
  police: 'safety',
  nla: 'safety',
  housing_corp: 'safety',
  hotel: 'safety',
  business: 'safety',
  employer_agency: 'safety',
  other_municipality: 'safety',
  other: 'safety',
};

/** Domain in which a new signal starts: care whenever a minor is or may be involved (R6), else by reporter. */
export const firstDomain = (reporter: ReporterType, minor: 'yes' | 'possibly' | 'no' | 'unknown'): Domain =>
  minor === 'yes' || minor === 'possibly' ? 'care' : firstDomains[reporter];
