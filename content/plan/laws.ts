/**
 * A law that the plan rests on or names, with the days on which it held. The plan of 2025-2026 names laws that had expired
 * by then: they stay to be found, with what took their place (domain 6.2).
 */
export interface PlanLaw {
  readonly code: string;
  readonly title: string;
  /** What the plan uses it for. */
  readonly what: string;
  /** First and last day; null where it is not known or still holds. */
  readonly from: string | null;
  readonly until: string | null;
  /** Codes of what took its place. */
  readonly successors: readonly string[];
  readonly note: string;
  readonly source: string;
  readonly verified: boolean;
  readonly seed: readonly string[];
}

const law = (code: string, title: string, what: string, rest: Partial<PlanLaw>): PlanLaw => ({
  code,
  title,
  what,
  from: null,
  until: null,
  successors: [],
  note: '',
  source: 'uitvoeringsplan Albrandswaard 2025-2026',
  verified: true,
  seed: [],
  ...rest,
});

const SINCE_ENVIRONMENT_ACT = '2024-01-01';
const LAST_DAY = '2023-12-31';
const CHANGED = 'Omgevingswet, in werking op 1 januari 2024';

export const planLaws: readonly PlanLaw[] = [
  law('wmo', 'Wet maatschappelijke ondersteuning 2015', 'Opvang en ondersteuning van slachtoffers', {
    from: '2015-01-01',
    seed: ['S86'],
  }),
  law('jeugdwet', 'Jeugdwet', 'Hulp aan minderjarige slachtoffers', { from: '2015-01-01', seed: ['S97'] }),
  law('ibp', 'Interbestuurlijk Programma', 'De vier afspraken van elke gemeente', {
    seed: ['S10'],
    note: 'Een afspraak tussen overheden, geen wet.',
  }),
  law('bibob', 'Wet Bibob', 'Toets bij vergunningen, subsidies, opdrachten en vastgoed', {
    seed: ['S126', 'S127'],
    note: 'Uitgebreid op 1 augustus 2020 en op 1 oktober 2022. Advies van het Landelijk Bureau Bibob: 8 weken, te verlengen met 4.',
  }),
  law(
    'gemeentewet-151a',
    'Gemeentewet art. 151a en APV hoofdstuk 3',
    'Vergunning en bedrijfsplan van seksbedrijven',
    {
      seed: ['S123', 'S124', 'S125'],
      note: 'Een landelijke Wet regulering sekswerk is niet in werking.',
      verified: false,
    },
  ),
  law(
    'gemeentewet-mayor',
    'Aanwijzingsbesluit van de burgemeester',
    'Toezichthouders van het Regionaal Controleteam',
    {
      seed: ['S138'],
    },
  ),
  law(
    'huisvestingswet',
    'Huisvestingswet 2014 art. 21 lid 1 onder c en art. 35',
    'Vergunning en boete bij kamerverhuur',
    {
      seed: ['S128', 'S130', 'S132'],
      note: 'De hoogte van de boete staat in de verordening.',
      verified: false,
    },
  ),
  law('wro', 'Wet ruimtelijke ordening', 'Optreden tegen gebruik in strijd met het bestemmingsplan', {
    until: LAST_DAY,
    successors: ['omgevingswet', 'omgevingsplan'],
    note: 'Het plan zegt dat deze wet geen boete kent. Dat is geschiedenis: onder de Omgevingswet kan een boete wel (art. 18.12).',
    source: CHANGED,
    seed: ['S130', 'S131'],
  }),
  law('bestemmingsplan', 'Bestemmingsplan', 'Regels over het gebruik van gebouwen', {
    until: LAST_DAY,
    successors: ['omgevingsplan'],
    note: 'Oude bestemmingsplannen zijn het tijdelijke deel van het omgevingsplan, tot uiterlijk 2032.',
    source: CHANGED,
    seed: ['S129', 'S131'],
  }),
  law('bouwbesluit', 'Bouwbesluit 2012, ook art. 7.22', 'Onveilige woonruimte, overlast en overbewoning', {
    until: LAST_DAY,
    successors: ['bbl', 'omgevingsplan'],
    note: 'Brandveilig gebruik staat in het Bbl, afdeling 6.2. Overbewoning en hinder staan in het omgevingsplan.',
    source: CHANGED,
    seed: ['S133'],
  }),
  law('woningwet', 'Woningwet art. 1b en 92a', 'Herstelsanctie en boete bij onveilige woonruimte', {
    until: LAST_DAY,
    successors: ['omgevingswet'],
    source: CHANGED,
    seed: ['S134'],
  }),
  law(
    'omgevingswet',
    'Omgevingswet art. 4.3, 5.1 en 18.12',
    'Regels over bouwen en gebruik; bestuurlijke boete',
    {
      from: SINCE_ENVIRONMENT_ACT,
      source: CHANGED,
      verified: false,
      note: 'Van art. 18.12 zijn twee versies gevonden, met en zonder herhaling binnen twee jaar. Kijk welke tekst nu geldt.',
    },
  ),
  law('omgevingsplan', 'Omgevingsplan', 'Gebruik van gebouwen, overbewoning en hinder', {
    from: SINCE_ENVIRONMENT_ACT,
    source: CHANGED,
  }),
  law('bbl', 'Besluit bouwwerken leefomgeving (Bbl)', 'Bouwtechnische eisen en brandveilig gebruik', {
    from: SINCE_ENVIRONMENT_ACT,
    source: CHANGED,
    verified: false,
    note: 'Afdeling 6.2: brandveilig gebruik. Controleer de artikelen.',
  }),
  law('wgv', 'Wet goed verhuurderschap', 'Meldpunt en regels voor verhuurders', {
    from: '2023-07-01',
    source: 'niet in het plan; in werking op 1 juli 2023, meldpunt sinds 1 januari 2024',
  }),
  law(
    'wtta',
    'Wet toelating terbeschikkingstelling van arbeidskrachten',
    'Toelating van uitleners van personeel',
    {
      from: '2027-01-01',
      source: 'niet in het plan; in werking op 1 januari 2027, handhaving vanaf 1 januari 2028',
    },
  ),
];

/** Whether a law holds on this day. What has no dates holds. */
export const lawHolds = ({ from, until }: Pick<PlanLaw, 'from' | 'until'>, day: string): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

export const lawByCode = (code: string): PlanLaw | null => planLaws.find((one) => one.code === code) ?? null;
