import { option, type PlanItemText } from '../plan-item.ts';

const EXPIRED = 'Let op: het plan noemt hier wetten die sinds 1 januari 2024 niet meer gelden.';

/** What stands in the annexes without a row in a table: adopted, or parked with a reason (S75, S139). */
export const regionalOptions: readonly PlanItemText[] = [
  option('B1', 'Inzet VR-brillen', {
    seed: 'S121',
    task: 'O3',
    owners: ['coordinator', 'var'],
    body: 'Virtual Reality biedt belangrijke mogelijkheden voor het bevorderen van kennis omtrent het thema mensenhandel. De VAR heeft 10 VRbrillen ter beschikking om een VR-experience te ondergaan en “te ervaren” hoe het is om slachtoffer te zijn van mensenhandel. Deze brillen zijn voor alle gemeenten gratis beschikbaar om ter ondersteuning van een breder programma ingezet te worden.',
  }),
  option('B2', 'E-learnings signalering mensenhandel van het CCV', {
    seed: 'S120',
    task: 'O3',
    body: 'De e-learnings signalering mensenhandel van het CCV zijn gericht op gemeentelijke baliemedewerkers van burgerzaken en op toezichthouders. Door de e-learnings zetten professionals zonder voorkennis de eerste stappen richting signalering. Door interactieve opdrachten leren ze welke signalen ze kunnen oppikken in hun dagelijks werk. Daarnaast bieden de e-learnings handvatten waarmee de professionals gericht kunnen handelen als ze signalen ontdekken.',
  }),
  option('B3', 'Bewustwordingsbijeenkomst voor medewerkers van CoMensha/ESSM', {
    seed: 'S119',
    task: 'O3',
    owners: ['coordinator', 'essm'],
    body: 'Het landelijk coördinatiecentrum mensenhandel (CoMensha) verzorgt samen met de zorgcoördinatoren (ESSM) bewustwordingsbijeenkomsten voor medewerkers met burgercontact. Deze zijn ook toegankelijk voor ketenpartners van de gemeente. De vormen van mensenhandel en hoe deze te signaleren staan in de training voorop. Ook de AVG en de organisaties in de regio die zich inzetten tegen mensenhandel komen aan bod. De training duurt ongeveer 2 uur, is gratis kan worden aangevraagd via de VAR.',
  }),
  option('B4', 'Bewustwording voor jongeren “Steek jij je hand uit?”', {
    seed: 'S113',
    task: 'O5',
    owners: ['coordinator', 'youth_work'],
    body: 'Om de bewustwording onder de aandacht te krijgen bij jongeren wordt de bewustwordingscampagne “Steek jij je hand uit?” ingezet. De campagne is bedoeld om middelbare scholieren, docenten en ouders bewust te maken van de gevaren van mensenhandel en de verschillende vormen van uitbuiting. Via de aparte toolbox-pagina voor gemeenten is promotiemateriaal, een communicatieplan, een lesprogramma e.d. te vinden.',
  }),
  option('B5', 'Hotels en vakantieparken betrekken: No Room for Sex Trafficking', {
    seed: 'S114',
    task: 'O3',
    owners: ['coordinator', 'permits'],
    body: 'No Room for Sex Trafficking is een certificeringsprogramma voor hotels en vakantieparken, mede mogelijk gemaakt door het Nederlandse ministerie van Justitie en Veiligheid. Binnen hotels en vakantieparken zou het personeel dan ook een belangrijke signaleringspositie kunnen hebben. Dit onlineprogramma biedt een gratis e-learning voor personeel en levert het hotel een certificaat op als 60% van het personeel de training heeft gevolgd.',
  }),
  option('B6', 'Voorwaarden stellen aan bedrijfsplan vergunde seksinrichtingen', {
    seed: 'S123',
    task: 'O4',
    owners: ['coordinator', 'permits'],
    body: 'Je kan seksinrichtingen bij het aanvragen of vernieuwen van hun vergunning vragen om een bedrijfsplan op te leveren dat voldoet aan bepaalde vereisten alvorens een vergunning wordt verleend: werkomstandigheden van de sekswerkers, de afspraken rondom huur, de bemiddelingskosten, werktijden, bereikbaarheid, beschikbaarheid en afspraken rondom adverteren. Ook wordt de exploitant verzocht om te beschrijven wat zij doen ter voorkoming van mensenhandel en de maatregelen die zij treffen om de zelfredzaamheid, gezondheid en veiligheid van de sekswerkers te borgen.',
  }),
  option('B7', 'Bibob-toets', {
    seed: 'S126',
    task: 'O4',
    owners: ['adviser', 'permits'],
    body: 'De wet Bibob is sinds medio 2020 van toepassing op een groot aantal type overheidsbeslissingen: beschikkingen, subsidies, overheidsopdrachten en vastgoedtransacties waarbij de overheid partij is. Zo kan je een bibob toets uitvoeren bij seksinrichtingen maar ook bij branches die gevoelig zijn voor seksuele uitbuiting zoals massagesalons, de horeca en andere beautybranches.',
    note: 'De wet is op 1 oktober 2022 nog eens uitgebreid.',
  }),
  option('B8', 'Vergunningplicht voor onzelfstandige bewoning (kamerverhuur)', {
    seed: 'S128',
    task: 'O4',
    owners: ['adviser', 'permits'],
    body: 'Slechte huisvesting uit zich vaak indien er veel mensen op een adres wonen in erbarmelijke omstandigheden. Een van de mogelijkheden om hiertegen op te kunnen treden als gemeente is om een vergunningsplicht in te stellen voor onzelfstandige bewoning. De Huisvestingswet zou de aan te bevelen wettelijke basis zijn voor het opnemen van de vergunningsplicht (artikel 21 lid 1 sub c Huisvestingswet) in de huisvestingsverordening gezien er dan ook de mogelijkheid bestaat om bestuurlijke boetes op te leggen (artikel 35 Huisvestingswet).',
    note: `${EXPIRED} In plaats van het bestemmingsplan en de Wet ruimtelijke ordening: het omgevingsplan en de Omgevingswet.`,
  }),
  option('B9', 'Optreden tegen gebruik van een gebouw in strijd met het plan', {
    seed: 'S131',
    task: 'O4',
    owners: ['permits'],
    body: 'Wanneer een gebouw wordt gebruikt als woning in strijd met het bestemmingsplan óf indien een woning wordt gebruikt voor bijvoorbeeld prostitutie in strijd met het bestemmingsplan kan er handhavend opgetreden worden op basis van de Wet Ruimtelijke Ordening. Let op: Indien een woning wordt gebruikt voor prostitutie in strijd met het bestemmingsplan is vaak ook de Huisvestingswet van toepassing gezien de woning wordt onttrokken aan de woningvoorraad en op die manier kan er wél een bestuurlijke boete opgelegd worden.',
    note: `${EXPIRED} Nu: het omgevingsplan, en de Omgevingswet art. 18.12, waarmee een boete wel kan (te controleren).`,
  }),
  option('B10', 'Handhaven tegen overlast en onveilige woonruimte', {
    seed: 'S133',
    task: 'O4',
    owners: ['permits'],
    body: 'Slechte huisvesting of slechte werkomstandigheden betekent dat er een grote kans is op schending van het Bouwbesluit 2012. Artikel 1b van de Woningwet verbiedt het om het Bouwbesluit te overtreden en het college kan met herstelsancties de eigenaar dwingen om het bouwwerk in overeenstemming met de bepalingen uit het Bouwbesluit te brengen. De bestuurlijke boete valt onder de handhavingsmogelijkheden (artikel 92a Woningwet).',
    note: `${EXPIRED} Nu: het Besluit bouwwerken leefomgeving (afdeling 6.2), de Omgevingswet en het omgevingsplan.`,
  }),
  option('B11', 'Contactmomenten met arbeidsmigranten benutten', {
    seed: 'S140',
    task: 'O5',
    owners: ['coordinator', 'civil_affairs'],
    body: 'Als gemeente is het mogelijk een aantal contactmomenten met de doelgroep te hebben waarin informatie kan worden verstrekt waarbij de doelgroep geïnformeerd wordt over hun rechten en plichten en om kenbaar te maken waar zij hulp kunnen krijgen als het verkeerd gaat.',
  }),
  option('B12', 'Flyers in eigen taal over wat een toezichthouder komt doen bij een controle', {
    seed: 'S141',
    task: 'O5',
    owners: ['coordinator', 'communication'],
    body: 'Zo kunnen flyers uit gedeeld worden in eigen taal over wat een toezichthouder komt doen bij een controle.',
  }),
  option('B13', 'De website Work in NL onder de aandacht brengen', {
    seed: 'S142',
    task: 'O5',
    owners: ['coordinator', 'communication'],
    body: 'Of kan de website Workinnl actief onder de aandacht gebracht worden bij een contactmoment.',
    note: 'De naam is nu Work in NL, met informatiepunten. Controleer het adres elk jaar.',
  }),
];
