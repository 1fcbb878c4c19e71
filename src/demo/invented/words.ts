/** What coordinators, reporters and partners write in the demo. Invented, and short as at work. */

/** Why a signal is judged as it is, at triage. */
export const triageReasons: readonly string[] = [
  'Meerdere indicatoren tegelijk: afhankelijk van een ander, geen eigen papieren, weinig vrij.',
  'Het verhaal is concreet en komt uit eigen waarneming. Eerst uitzoeken wat er al bekend is.',
  'Nog één indicator, wel zorgelijk. Eerst kijken of er meer meldingen over dit adres zijn.',
  'Duidelijk dat iemand anders beslist over werk, geld en telefoon.',
  'De melder is zeker van wat zij zag. De rest is een vermoeden, dat staat er zo bij.',
];

/** Short notes while looking into it. */
export const notes: readonly string[] = [
  'Gebeld met de melder. Het beeld klopt met wat er staat. Afgesproken dat ik volgende week terugbel.',
  'Met het wijkteam besproken zonder namen. Zij kennen het adres niet.',
  'Op het adres staat meer ingeschreven dan er kan wonen. Geen kopie gemaakt.',
  'Vandaag langs het pand gereden met de toezichthouder. Gordijnen dicht, twee busjes voor de deur.',
  'De melder wil niet met naam genoemd worden. Dat houden we zo.',
  'Nagedacht over de veiligheid: niet bellen op het nummer dat in de melding staat.',
  'Er loopt al hulp vanuit het wijkteam. Eerst met hen afstemmen voordat iemand langsgaat.',
  'Geen antwoord op de terugbelpoging. Morgen tussen tien en twaalf opnieuw, zoals gevraagd.',
  'Besproken in het regionale overleg, alleen het proces. Niemand had eerdere signalen.',
];

/** Talked over with a partner, without handing anything over. */
export const consultations: readonly string[] = [
  'Zonder namen voorgelegd. Advies: eerst veiligheid van de betrokkene, dan pas verder vragen.',
  'Anoniem overlegd. Zij herkennen de werkwijze en raden aan om door te zetten als er een naam is.',
  'Advies gevraagd zonder namen. Volgens hen genoeg om te delen, mits met toestemming.',
];

/** Advice about who may be a minor. */
export const youthAdvice =
  'Veilig Thuis gebeld, zonder namen. Advies: niet met de ouders praten voordat duidelijk is wie erbij hoort.';

/** What was told and asked about sharing. */
export const consentWords =
  'Verteld wat de ontvanger doet en wat wij zouden delen. Gevraagd of dat mag, en gezegd dat nee ook goed is.';

/** What somebody still has to do. */
export const tasks: readonly string[] = [
  'Terugbellen op het veilige tijdstip',
  'Navragen of de controle is ingepland',
  'Opnieuw bekijken of de betrokkene het kan weten',
  'Met het wijkteam afstemmen wie het gesprek voert',
  'Vragen of er nieuws is',
  'Vergunning van het pand laten nakijken',
  'Melder laten weten dat er iets mee is gedaan',
];

export const questions: readonly string[] = [
  'Dank voor uw melding. Weet u op welke dagen het busje komt, en hoe laat ongeveer?',
  'Dank u wel. Hebt u dit zelf gezien, of van iemand anders gehoord?',
  'Goed dat u dit vertelt. Is de persoon nu veilig, en kunnen wij op een veilig moment bellen?',
  'Dank voor uw bericht. Weet u of er kinderen in de woning zijn?',
];

export const answers: readonly string[] = [
  'Meestal op doordeweekse dagen rond half zes. In het weekend zie ik het niet.',
  'Zelf gezien vanuit mijn raam. Het slot op de deur hoorde ik van de monteur.',
  'Bellen kan het best op dinsdag overdag. Niet in de avond, dan is hij thuis.',
  'Ik heb geen kinderen gezien. Wel een kinderfiets in de gang.',
];

export const messages: readonly string[] = [
  'Wij hebben uw melding gelezen en zijn ermee aan het werk. Ziet u iets nieuws, dan kunt u dat hier toevoegen.',
  'Dank voor uw melding. We kunnen niet vertellen wat er precies gebeurt, wel dat ernaar gekeken wordt.',
  'Uw melding is beoordeeld en besproken met een partner. U hoeft nu niets te doen.',
];

export const advices: readonly string[] = [
  'Spreek iemand alleen als dat veilig kan, bijvoorbeeld bij een afspraak over iets anders. Vraag open: hoe gaat het met werk, wonen en geld? U kunt altijd overleggen zonder namen.',
  'U hoeft het niet zeker te weten om te melden. Schrijf op wat u zag en wanneer. Ga niet zelf onderzoeken en spreek de ander er niet op aan.',
  'Delen met een collega van veiligheid kan zonder namen. Zodra er een naam bij komt, is er een reden nodig. Bel ons, dan kijken we samen.',
  'Diegene kan gratis en zonder politie praten met het advies- en meldpunt. Geef het nummer op een veilige manier, bijvoorbeeld op een kaartje zonder naam erop.',
];

/** Why a signal is closed, by the way in which. */
export const closings = {
  stored_picture: [
    'Geen persoon bekend en geen nieuwe feiten. Telt mee voor het beeld van de gemeente.',
    'De partner heeft gedaan wat kon. Hier is niets meer te doen. Telt mee voor het beeld.',
  ],
  closed_advice: [
    'Advies gegeven. De melder weet hoe verder en kan altijd terugkomen.',
    'Vraag beantwoord, zonder namen. Geen melding nodig.',
  ],
  closed_insufficient: [
    'Te weinig bekend om mee verder te gaan. Bij een nieuwe melding over dit adres weer openen.',
    'De melder is niet meer te bereiken en er zijn geen andere bronnen.',
  ],
  duplicate: ['Zelfde voorval als een eerdere melding. Daar gaat het verder.'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Why it is no trafficking; what the second reader reads. */
export const noTrafficking: readonly string[] = [
  'Het gaat om familie die op bezoek is. De bewoners hebben eigen papieren en zijn vrij om te gaan. Overlast is doorgegeven aan handhaving.',
  'Slechte huisvesting en een hoge huur, maar geen dwang. Iedereen heeft een eigen contract en eigen papieren. Besproken met de Arbeidsinspectie zonder namen.',
  'De betrokkene heeft zelf verteld hoe het zit, zonder dat er iemand bij was. Geen afhankelijkheid, geen schuld, geen dreiging.',
];

export const disagreements: readonly string[] = [
  'Ik mis of iemand alleen met de bewoonster heeft gesproken. Doe dat eerst.',
  'De schuld voor de reis wordt niet uitgelegd. Voor mij is dat nog een open punt.',
];

export const reopenings: readonly string[] = [
  'Er kwam een nieuwe melding over hetzelfde adres. Opnieuw bekijken.',
  'De wijkagent belde: de situatie is weer begonnen.',
];

/** What a reporter adds later. */
export const additions: readonly string[] = [
  'Vanmorgen stond het busje er weer. Het kenteken was afgeplakt.',
  'Er is weer iemand nieuw in de woning. Zij leek erg jong.',
  'Ik heb haar gisteren gesproken. Zij zegt dat het goed gaat, maar zij was bang.',
];

/** For what something is handed over. */
export const purposes = {
  police_avim: 'Beoordelen of er strafbare feiten zijn en of iemand bescherming nodig heeft.',
  nla: 'Beoordelen of hier arbeidsuitbuiting is en of een controle nodig is.',
  essm: 'Hulp, advies en een veilige plek voor de betrokkene.',
  veilig_thuis: 'Onderzoeken of het kind of de jongere veilig is, en hulp regelen.',
  riec: 'Bekijken of dit pand of bedrijf vaker in beeld is en wat we samen kunnen doen.',
  zvh: 'Samen een aanpak maken waar wij er alleen niet uitkomen.',
  youth: 'Hulp en bescherming voor de jongere.',
  comensha: 'Registratie en een plek in de opvang.',
  other_side: 'Veiligheid rond het adres bekijken, zonder de hulp in gevaar te brengen.',
} as const;

/** Why something is shared without consent, or against confidentiality. */
export const withoutConsent: readonly string[] = [
  'De betrokkene kan niet veilig gevraagd worden: er is altijd iemand bij. Niets doen is gevaarlijker.',
  'Wij weten niet wie de betrokkenen zijn. Zonder controle komen we daar niet achter.',
  'Vragen om toestemming zou de verdachte waarschuwen. Gedeeld is wat nodig is om te beoordelen.',
];

export const partnerNotes: readonly string[] = [
  'Wij hebben dit bekeken en plannen een bezoek. U hoort van ons.',
  'Er is contact gelegd. De volgende stap is een gesprek met een tolk.',
  'Dit adres was bij ons bekend. We nemen het mee in een lopende controle.',
];

export const partnerQuestions: readonly string[] = [
  'Kunt u aangeven of er ook kinderen op het adres zijn?',
  'Weet u op welke dagen en tijden er mensen aanwezig zijn?',
  'Is de betrokkene op de hoogte dat u dit met ons deelt?',
];

export const partnerAnswers: readonly string[] = [
  'Voor zover wij weten zijn er geen kinderen.',
  'Vooral op werkdagen vroeg in de ochtend, en op zaterdag.',
  'Nee, dat kon niet veilig. Over een maand bekijken we het opnieuw.',
];

export const partnerRefusals: readonly string[] = [
  'Dit valt buiten wat wij doen. Denk aan de Arbeidsinspectie of het advies- en meldpunt.',
  'Op dit moment geen plek. Over zes weken kan het opnieuw worden aangeboden.',
];

export const partnerReturns: readonly string[] = [
  'Na bezoek blijkt het adres leeg te staan. Terug naar de gemeente voor verder onderzoek.',
  'Er is te weinig voor een onderzoek. Wij geven het terug; bij nieuwe feiten graag opnieuw.',
];

export const partnerOutcomes: readonly string[] = [
  'De betrokkene is gesproken en heeft een veilige plek. De begeleiding loopt.',
  'Controle gedaan, afspraken gemaakt met de ondernemer. Wij volgen het zelf op.',
  'Opgepakt in een bredere aanpak. Meer kunnen wij niet delen.',
];

export const withdrawals: readonly string[] = [
  'De betrokkene heeft de toestemming ingetrokken.',
  'Verkeerde ontvanger gekozen. Het gaat alsnog naar de juiste partner.',
];

/** What is asked of the Zorg- en Veiligheidshuis: about the process. */
export const stuck = {
  triageQuestion: 'Wie neemt de regie nu zorg en veiligheid allebei betrokken zijn?',
  reasonStuck: 'Opvang wacht op de politie, de politie wacht op een verklaring. Sinds vier weken geen stap.',
} as const;

export const needs: readonly string[] = [
  'Een gesprek in de eigen taal, en weten welke rechten er zijn.',
  'Een veilige plek om te slapen en hulp bij het terugkrijgen van papieren.',
  'Iemand die meedenkt over weggaan zonder dat het gevaarlijk wordt.',
];
