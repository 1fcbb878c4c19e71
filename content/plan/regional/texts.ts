import { ambition, commitment, type PlanItemText, text } from '../plan-item.ts';

const OWN_WORDS = 'Dit zijn de woorden van het plan zelf.';

/** What every plan in the region says about task, ambition and the picture, in the words of the plan of 2025-2026. */
export const regionalTexts: readonly PlanItemText[] = [
  text('T1', 'Inleiding', {
    seed: 'S1',
    body: 'Gemeenten binnen de politie-eenheid Rotterdam werken samen aan een regionale aanpak om mensenhandel te voorkomen en bestrijden. Het Regionaal Beleidskader Mensenhandel is vastgesteld door het Regionaal Veiligheidsoverleg (RVO) op 3 juli 2023. Dat beleidskader vormt het uitgangspunt van dit lokale uitvoeringsplan, waarin de lokale accenten zijn opgenomen.',
  }),
  text('T2', 'Gemeentelijke rol in de aanpak mensenhandel', {
    seed: 'S9',
    level: 'national',
    body: 'De taak van de gemeente in de aanpak vloeit voort uit (internationale) wetgeving. In het Interbestuurlijk Programma is afgesproken dat elke gemeente een duidelijke en geborgde aanpak van mensenhandel moet hebben.',
  }),
  commitment('C1', 'Duidelijk beleid heeft om mensenhandel tegen te gaan', { seed: 'S11' }),
  commitment(
    'C2',
    'Werkt aan passende regionale opvang, ondersteuning en nazorg voor slachtoffers en bijdraagt aan een landelijk dekkend netwerk van zorgcoördinatie',
    { seed: 'S12', task: 'O5' },
  ),
  commitment('C3', 'Werkt aan actieve signalering van mensenhandel', { seed: 'S13', task: 'O3' }),
  commitment('C4', 'Minimaal één aandachtsfunctionaris heeft', { seed: 'S14', task: 'O2' }),
  ambition(
    'R1',
    'Wij willen zoveel mogelijk slachtoffers uit hun situatie halen via het signaleren van en het bieden van de juiste hulp en opvang',
    { seed: 'S15', task: 'O5' },
  ),
  ambition(
    'R2',
    'Wij willen, door in te zetten op preventie en weerbaarheid, dat minder mensen slachtoffer worden van mensenhandel',
    { seed: 'S16', task: 'O5' },
  ),
  ambition(
    'R3',
    'Wij willen onze gemeenten zo onaantrekkelijk mogelijk maken voor daders en faciliteerders door deze zowel aan de voorkant als aan de achterkant aan te pakken en te frustreren (barrières opwerpen én opsporen)',
    { seed: 'S17', task: 'O4' },
  ),
  ambition(
    'R4',
    'Wij willen waar mogelijk bovenstaande gezamenlijk aanpakken met de gemeenten binnen de regio Rotterdam en onze (keten)partners uit het zorg- en veiligheidsdomein',
    { seed: 'S18', task: 'O2' },
  ),
  text('T3', 'Aard en omvang', {
    seed: 'S20',
    task: 'O1',
    body: 'De aanpak op mensenhandel start met het zicht hebben op de aard en omvang van de verschillende vormen van mensenhandel. Dit vereist een integrale informatiepositie en de (door)ontwikkeling van een regionale monitor.\n\nEen effectieve aanpak van mensenhandel begint bij zicht op het fenomeen. We moeten zicht krijgen en houden op de aard en omvang van mensenhandel, door elkaar te blijven informeren en beschikbare informatie met elkaar te delen. Informatie over mensenhandel is immers niet alleen beschikbaar bij partners in de veiligheidsketen, maar ook bij zorgpartners, maatschappelijke organisaties en andere private partijen.\n\nDe Regionale Monitor Mensenhandel die sinds 2020 verschijnt met informatie vanuit de verschillende ketenpartners en die steeds verder door ontwikkelt, geeft ons inzicht in de aard (verschijnselen) en geschatte omvang van mensenhandel en in de geleverde inspanningen.',
  }),
  text('T4', 'Seksuele uitbuiting', {
    seed: 'S24',
    task: 'O1',
    note: `${OWN_WORDS} Onvergund sekswerk en uitbuiting zijn twee verschillende dingen: het een volgt niet uit het ander.`,
    body: 'Uit politiedata blijkt over het algemeen dat de meeste geregistreerde signalen van seksuele uitbuiting gaan over vrouwelijke slachtoffers. De meeste slachtoffers die in beeld zijn, zijn jonge vrouwen en in sommige gevallen minderjarige meisjes. Zij verrichten meestal onvergund sekswerk, hoewel niet bij alle onvergunde sekswerkers sprake is van seksuele uitbuiting.',
  }),
  text('T5', 'Criminele uitbuiting', {
    seed: 'S27',
    task: 'O1',
    note: `${OWN_WORDS} De cijfers van Halt zijn landelijk en zeggen niets over deze gemeente.`,
    body: 'Bij de signalen van criminele uitbuiting gaat het voornamelijk over mannelijke slachtoffers. Ook bij deze groep is het duidelijk dat misbruik wordt gemaakt van hun kwetsbare positie.\n\nCriminele uitbuiting onderscheidt zich van andere vormen, omdat het slachtoffer in beeld komt als pleger van een strafbaar feit. Het daderschap is direct zichtbaar, terwijl het slachtofferschap verborgen ligt. In januari 2025 heeft stichting Halt een onderzoek gepresenteerd waaruit blijkt dat 1 op de 7 jongeren op voortgezet onderwijs, MBO en HBO zijn benaderd door een ronselaar voor het uitvoeren van een strafbare klus. Dit was in 2019 nog 1 op de 17 jongeren.',
  }),
  text('T6', 'Arbeidsuitbuiting', {
    seed: 'S29',
    task: 'O1',
    note: OWN_WORDS,
    body: 'Bij de signalen van arbeidsuitbuiting gaat het in de geregistreerde gevallen vaak om niet-Nederlandse slachtoffers uit diverse landen in Europa en vooral ook daarbuiten. Arbeidsmigranten spelen hierin een grote rol. Er zijn zowel mannen als vrouwen bij en de meesten zijn tussen de 30 en 50 jaar.',
  }),
  text('T7', 'Het meldpunt en de zorgcoördinatie', {
    seed: 'S32',
    task: 'O5',
    body: 'Bij het Expertisecentrum Seksualiteit Sekswerk en Mensenhandel (ESSM) van Stichting Humanitas wordt maatschappelijk werk geboden aan onder andere slachtoffers van mensenhandel. Ook wordt preventieve hulpverlening geboden aan personen in zorgelijke situaties. Sinds 2022 zijn alle gemeenten binnen de eenheid Rotterdam aangesloten op het adviezen Meldpunt en de Zorgcoördinatie vanuit het ESSM.\n\nHet Meldpunt is 7 dagen per week bereikbaar voor slachtoffers, naasten of professionals voor informatie, advies en het doen van meldingen. Daarnaast worden er ook rechtstreeks meldingen gedaan bij de politie, de Nederlandse Arbeidsinspectie en het Regionaal Informatie- en Expertise Centrum (RIEC).',
  }),
  text('T8', 'Cijfers met een kanttekening', {
    seed: 'S36',
    task: 'O1',
    body: 'Hierbij is het van belang dat de kanttekening wordt geplaatst dat deze cijfers niet het totale aantal slachtoffers van mensenhandel weergeeft. Mensenhandel speelt zich nog steeds veelal af buiten het zicht van organisaties/betrokkenen en dus ook buiten het zicht van het ESSM. Daarom is de samenwerking met de gemeente en de naamsbekendheid van het advies- en meldpunt, met als ultiem doel dat iedere inwoner en professional van {gemeente} (en de VAR regio) het advies- en meldpunt kent, signalen van mensenhandel weet te herkennen en ook daadwerkelijk contact opneemt bij zorgen.\n\nHet uitblijven van signalen van mensenhandel binnen onze gemeente is zorgelijk. De meest recente omvangschatting (Van Dijk et al., 2021) gaat uit van 5.000 slachtoffer van mensenhandel in Nederland.',
  }),
  text('T9', 'Landelijke trend', {
    seed: 'S43',
    task: 'O1',
    note: 'Dit zegt het plan zelf. De reeks zegt intussen iets anders: na 791 meldingen in 2021 steeg het aantal naar 814 in 2022, 868 in 2023 en 944 in 2024 (Nationaal Rapporteur). Lees de reeks, niet de zin.',
    body: 'Landelijk is een dalende trend aan signalen te zien. Mensenhandel is moeilijk in beeld te brengen.\n\nSlachtoffers zoeken om verschillende redenen geen hulp en doen niet snel aangifte.',
  }),
  text('T10', 'Regionale en lokale samenwerking', {
    seed: 'S45',
    task: 'O2',
    body: 'Bij een sluitende aanpak van mensenhandel zijn ketenorganisaties betrokken. Om de regionale aanpak te coördineren en om als aanjager te fungeren is er een regionaal beleidsregisseur Mensenhandel (bij de VeiligheidsAlliantie regio Rotterdam) en is er binnen alle gemeenten tenminste één aandachtfunctionaris mensenhandel aangesteld.\n\nDe gemeente heeft twee aandachtsfunctionarissen mensenhandel, waarvan één vanuit het sociaal domein en de ander vanuit het veiligheidsdomein. Dit om beide domeinen goed aan te sluiten op de problematiek. De regionale aandachtsfunctionarissen ontmoeten elkaar minimaal 4 x per jaar om in het Netwerk Aandachtfunctionarissen Mensenhandel kennis en ervaringen uit te wisselen. De regionale beleidsregisseur zit het regionaal overleg voor aandachtsfunctionarissen voor.',
  }),
  text('T11', 'Bewustwording, signaleren en melden', {
    seed: 'S65',
    task: 'O3',
    body: 'Zowel bij inwoners als bij professionals wordt proactief gesignaleerd. Dit vraagt om een continue investering op de kennispositie waarmee de meldingsbereidheid wordt vergroot.\n\nSignaleren begint met kennis over mensenhandel. Verschillende medewerkers en professionals hebben veelvuldig contact met burgers waarbij signalen van mensenhandel kunnen worden opgevangen. Deze medewerkers moeten de nodige kennis hebben om te signaleren en een plek hebben waar ze terecht kunnen met de signalen zodat deze adequaat doorgezet en opgepakt worden.',
  }),
  text('T12', 'Aanpak faciliteerders en mensenhandelaren', {
    seed: 'S78',
    task: 'O4',
    body: 'Om door te kunnen pakken op signalen is het noodzakelijk om samen te werken binnen de regio. Door op dezelfde wijze te werken wordt een waterbedeffect voorkomen.\n\nEen dadergerichte aanpak ziet enerzijds op het voorkomen van daderschap (preventief), anderzijds op het signaleren en stoppen van bestaand daderschap en het bestraffen van daders (beiden reactief). Op beleidsmatig niveau kan de daderaanpak worden versterkt door het opwerpen van barrières tegen daders en faciliteerders door proactief toezicht. Voor wat betreft de reactieve aanpak speelt het Regionaal Controleteam een rol.',
  }),
  text('T13', 'Preventie en zorg voor het slachtoffer', {
    seed: 'S83',
    task: 'O5',
    body: 'Voorkomen van slachtofferschap onder andere door versterken van de weerbaarheid van jeugdigen en opwerpen van preventieve barrières. Als eenmaal slachtoffers worden gemaakt, is de ondersteuning toegankelijk, laagdrempelig en slachtoffergericht.\n\nSlachtoffers hebben recht op zorg, opvang, begeleiding en ondersteuning. Op grond van de Wet maatschappelijke ondersteuning (Wmo) zijn gemeenten verantwoordelijk voor het opvang- en zorgaanbod voor specifieke groepen, waaronder de slachtoffers van mensenhandel. Gemeenten moeten zorgen voor passende opvang, ondersteuning en nazorg voor slachtoffers van mensenhandel in de gemeente.\n\nGemeenten hebben een verantwoordelijkheid voor slachtoffers, die ingeschreven staan in hun gebied. Slachtoffers die niet ingeschreven staan, worden in principe ingeschreven in de gemeente waar ze zijn aangetroffen. Ook in internationale verdragen is vastgelegd dat slachtoffers van geweld in afhankelijkheid altijd hulp en opvang krijgen, ongeacht een eventuele verblijfstitel. Met het bieden van opvang wordt gerealiseerd, dat de acuut onveilige situatie voor het slachtoffer wordt opgeheven en slachtoffers de ruimte krijgen tot rust te komen voordat vervolgstappen gezet worden.',
  }),
  text('T14', 'Opvang', {
    seed: 'S93',
    task: 'O5',
    body: 'Slachtoffers die worden aangetroffen in de gemeente en die rechtmatig in Nederland zijn en/of een tijdelijke verblijfstatus hebben, kunnen aanspraak maken op begeleiding en/of een opvangplek in de reguliere vrouwenopvang. Daarnaast kunnen slachtoffers worden opgevangen in enkele mannenopvangen. Slachtoffers van mensenhandel zonder verblijfstatus worden in principe opgevangen in de landelijk georganiseerde Categorale Opvang voor Slachtoffers van Mensenhandel (COSM).\n\nEr bestaan ook crisisopvangplekken, specifiek voor slachtoffers van arbeidsuitbuiting. Minderjarige slachtoffers van mensenhandel worden vooral geholpen binnen het kader van de Jeugdwet en via instellingen van jeugdzorg, van waaruit ook opvangplekken voor minderjarige slachtoffers van seksuele uitbuiting (voorheen ‘loverboys’) beschikbaar zijn.',
  }),
  text('T15', 'Zorgcoördinatie', {
    seed: 'S99',
    task: 'O5',
    body: 'Slachtoffers in Nederland krijgen te maken met allerlei complexe procedures. Het doel van de zorgcoördinatie is belangenbehartiging en het organiseren van een samenhangend hulp- en ondersteuningsaanbod aan (vermoedelijke) slachtoffers van mensenhandel die in de eigen regio verblijven en toeleiding naar de juiste organisatie.\n\nVoor alle gemeenten binnen de regio Rotterdam is de zorgcoördinatie belegd bij het ESSM.',
  }),
];
