import { action, option, type PlanItemText } from '../plan-item.ts';

/** The eleven actions of the tables "Wanneer / Wie / Wat" (domain 1.1) with what the annexes say of them, and A12 of annex 1. */
export const regionalActions: readonly PlanItemText[] = [
  action('A1', 'Opzetten interne meldroute', {
    seed: 'S68',
    task: 'O3',
    level: 'local',
    term: 'first-year',
    body: 'Wanneer wordt ingezet op bewustwording en signalering is het van belang dat er een plek is waar medewerkers hun signalen kwijt kunnen zodat deze signalen worden verrijkt en indien nodig worden doorgezet naar de juiste ketenpartner(s).',
  }),
  action('A2', 'I.s.m. de VAR een interne bewustwordingstraining organiseren', {
    seed: 'S69',
    task: 'O3',
    owners: ['coordinator', 'var'],
    body: 'Medewerkers burgerzaken, Handhavers, toezichthouders, wijkteam, jongerenwerkers.',
  }),
  action('A3', 'Inzetten van de campagne “Kijk op Mensenhandel” bij de verschillende doelgroepen', {
    seed: 'S70',
    task: 'O3',
    body: 'Doelgroepen: mogelijke slachtoffers, onbewuste faciliteerders etc.\n\nHet bewustwordingsplatform ‘Kijk op Mensenhandel’ is beschikbaar voor alle gemeenten die binnen de eigen organisatie werken aan bewustzijn rond het thema mensenhandel. Met het beschikbare materiaal worden medewerkers op laagdrempelige wijze geïnformeerd over arbeidsuitbuiting, criminele uitbuiting en seksuele uitbuiting. Zo krijgen medewerkers antwoord op vragen als: wat kunnen zij signaleren in bepaalde situaties? En welke vragen kunnen zij stellen in gevallen waarin ze twijfelen of mogelijk sprake is van mensenhandel? Er is daarbij een toolbox beschikbaar met materiaal wat ingezet kan worden bij de bewustwording en signalering.',
  }),
  action('A4', 'E-learning ESSM', {
    seed: 'S71',
    task: 'O3',
    owners: ['coordinator', 'var'],
    body: 'Voor medewerkers burgerzaken, handhavers, toezichthouders, wijkteam, jongerenwerkers.',
  }),
  action('A5', 'Aandacht besteden aan Week tegen Mensenhandel', {
    seed: 'S72',
    task: 'O3',
    owners: ['working_group_week', 'var'],
    body: 'Werkgroep week tegen Mensenhandel, voorgezeten door de VAR. Invulling wordt bepaald in overleg met de werkgroep van de VAR.\n\nJaarlijks zal, rondom de Europese Dag tegen mensenhandel, in de regio de week tegen mensenhandel georganiseerd worden. Waarin er extra aandacht zal worden gevraagd voor dit onderwerp. De VAR is de voorzitter van de werkgroep welke uit diverse ketenpartners en gemeenten bestaat. Het doel is in de breedste zin bewustwording op dit belangrijke thema.',
  }),
  action('A6', 'Signaalkaarten Mensenhandel inzetten en lokaal verspreiden na training', {
    seed: 'S73',
    task: 'O3',
    dependsOn: ['A2/A4'],
    note: 'Pas na een training: de bewustwordingstraining (A2) of de e-learning (A4).',
  }),
  action('A7', 'Bekendmaking meldpunt mensenhandel', {
    seed: 'S74',
    task: 'O3',
    term: 'continuous',
    note: 'Doorlopend. Voorstel: minstens één keer per kwartaal.',
  }),
  action(
    'A8',
    'Verkennen welke barrières opgeworpen kunnen worden via lokaal beleid/regelgeving om mensenhandel te voorkomen',
    {
      seed: 'S76',
      task: 'O4',
      owners: ['coordinator', 'adviser'],
      body: 'In bijlage 2 staan voorbeelden van barrières die kunnen worden opgeworpen. De lijst is niet volledig.',
    },
  ),
  action('A9', 'Onderzoeken inzet Regionaal Controleteam en nadere afspraken maken over deze inzet', {
    seed: 'S77',
    task: 'O4',
    owners: ['coordinator', 'adviser'],
    body: 'Het Regionaal Controleteam mensenhandel is een multidisciplinair team met speciaal daarvoor getrainde (aangewezen) gemeentelijk toezichthouders, toezichthouders vanuit het Regionaal Operationeel Bestuurlijk Team (ROBT) en de politie (AVIM). Door integrale controles wordt de gezamenlijke informatiepositie versterkt en kan afhankelijk van een aangetroffen situatie bepaald worden of deze vanuit bestuursrechtelijk of strafrechtelijke opvolging moet krijgen. Het team opereert binnen de eenheid Rotterdam en ook in de gemeente {gemeente} kunnen zij controles uitvoeren. De gemeentelijke toezichthouders die deelnemen in het Regionaal Controleteam moeten worden aangewezen door middel van een aanwijzingsbesluit van de burgemeester om zo bevoegdheden voor onze gemeente uit te voeren.',
  }),
  action('A10', 'Invoeren vaststellingsovereenkomst ‘regiobed’', { seed: 'S107', task: 'O5' }),
  action('A11', 'Ontwikkelen communicatiemiddelen t.b.v. preventie voor slachtoffer', {
    seed: 'S108',
    task: 'O5',
    owners: ['coordinator'],
    body: 'Naar voorbeeld van de VAR. Zie bijlage 3 voor voorbeelden.',
  }),
  option('A12', 'Bewustwordingscampagne van de VAR en het PVO', {
    seed: 'S118',
    task: 'O3',
    owners: ['var', 'pvo'],
    body: 'Daarnaast zal de VAR in samenwerking met het PVO een bewustwordingscampagne starten. De aandachtsfunctionaris zal hierbij nauw betrokken worden.',
    note: 'Staat in bijlage 1 en niet in de tabellen.',
  }),
];
