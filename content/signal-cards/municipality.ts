import { type SignalCard, strong, supporting } from './card.ts';

/** Counter of civil affairs. Sources: CCV, barrier identity; our own wording. */
export const counter: SignalCard = {
  title: 'Burgerzaken en balie',
  whom: 'Voor wie aan de balie inschrijft, papieren aanneemt of uitgeeft.',
  signals: [
    strong('Veel inschrijvingen en verhuizingen op één adres', 'labour', 'sexual'),
    strong('Steeds dezelfde begeleider bij verschillende mensen'),
    strong('De begeleider houdt papieren vast of geeft de antwoorden'),
    strong('Hetzelfde telefoonnummer of mailadres bij meer aanvragen'),
    supporting('Weet niet waar hij of zij gaat wonen of werken', 'labour', 'sexual'),
    supporting('Haast of angst rond BSN, DigiD of briefadres', 'labour', 'criminal'),
    supporting('Het document lijkt vals of van een ander'),
    supporting(
      'Een jongere vraagt met spoed een paspoort, zonder ouder of duidelijke reden',
      'sexual',
      'criminal',
    ),
    supporting('Er staat een bedrijf op naam van iemand die er niets van weet', 'criminal', 'labour'),
  ],
  questions: [
    'Woont u daar al? Met hoeveel mensen?',
    'Wie heeft u geholpen met dit formulier?',
    'Loopt u even mee voor een handtekening? (zo spreekt u iemand alleen)',
  ],
  doNot: [
    'Weiger de aanvraag niet alleen om wat u vermoedt. Handel die gewoon af en meld daarna.',
    'Zoek niet voor een ander rond in de BRP. Dat mag alleen voor uw taak.',
  ],
  sources: ['CCV, barrière identiteit', 'eigen formulering'],
  verified: false,
};

/** Inspectors and enforcers. Sources: CCV; our own wording. Sex work by itself is no signal (S25, R11). */
export const inspector: SignalCard = {
  title: 'Toezichthouder en boa',
  whom: 'Voor wie controleert op straat, in woningen en bij bedrijven.',
  signals: [
    strong('Veel matrassen of stapelbedden, slapen op de werkplek', 'labour'),
    strong('Hoge huur die van het loon afgaat, een huis van de werkgever', 'labour'),
    strong('Extreem lange dagen, nooit een vrije dag', 'labour'),
    strong('Papieren liggen in de kluis van de baas'),
    strong('Iemand anders regelt de seksadvertenties, of bepaalt de prijs en de klanten', 'sexual'),
    strong('Iemand woont waar zij of hij werkt en mag niet naar buiten', 'sexual', 'labour'),
    strong('Een minderjarige op een ongewone plek of tijd', 'sexual', 'criminal'),
    strong('Een slot aan de buitenkant, ramen afgeplakt', 'sexual', 'labour'),
    strong('Bedelaars of straatverkopers die hun geld afdragen', 'criminal'),
    supporting('Mensen worden met busjes gebracht en gehaald', 'labour'),
    supporting('Geen contract, loonstrook of beschermende kleding', 'labour'),
    supporting('Een ander houdt een lijst bij met tijden en bedragen', 'sexual'),
    supporting('Resten van hennep of pakketten, een jongere die bewaakt of bezorgt', 'criminal'),
    supporting('Iemand vlucht, raakt in paniek of kijkt steeds naar één persoon voor toestemming'),
  ],
  questions: [
    'Werkt u hier? Hoeveel uur? Wat verdient u?',
    'Waar slaapt u? Wie betaalt de huur?',
    'Heeft u uw paspoort bij u?',
    'Bent u wel eens bang hier?',
  ],
  doNot: [
    'Verhoor niemand. Een controle is geen opsporing: stop en bel de politie als het daarop lijkt.',
    'Zie onvergund sekswerk niet als uitbuiting. Het zijn twee feiten, en het ene volgt niet uit het andere.',
    'Zie iemand die iets strafbaars doet niet alleen als dader. Iemand kan ook slachtoffer zijn.',
  ],
  sources: ['CCV, signaleren seksuele uitbuiting', 'eigen formulering'],
  verified: false,
};

/** Neighbourhood teams. Sources: list of Zeeland; CKM on criminal exploitation; our own wording. */
export const neighbourhoodTeam: SignalCard = {
  title: 'Wijkteam',
  whom: 'Voor wie mensen thuis of op gesprek ziet.',
  signals: [
    strong(
      '“Vrienden” gebruiken de rekening of woning van iemand met een licht verstandelijke beperking',
      'criminal',
    ),
    strong('Anderen hebben de woning overgenomen', 'criminal'),
    strong('Een nieuwe partner bepaalt alles, het contact met familie is verbroken', 'sexual'),
    strong('Wisselende telefoonnummers, weglopen, nachten weg', 'sexual', 'criminal'),
    strong('Post van incasso, abonnementen of boetes die iemand niet begrijpt', 'criminal'),
    strong('Hulp in de huishouding die inwoont en nooit vrij is', 'labour'),
    supporting('Plotseling geld en spullen, of juist diepe schulden', 'sexual', 'criminal'),
    supporting('Steeds opnieuw verwondingen, soa, zwangerschap of middelengebruik', 'sexual'),
    supporting('Iemand krijgt geen loon en durft er niet naar te vragen', 'labour'),
    supporting('Trouwde kort na aankomst, en de partner houdt het paspoort', 'sexual', 'labour'),
  ],
  questions: [
    'Wie helpt u met geld?',
    'Wie komt hier allemaal over de vloer?',
    'Wat gebeurt er als u nee zegt?',
  ],
  doNot: [
    'Bespreek het niet met de partner of de “vrienden” erbij.',
    'Stop de hulp niet omdat iemand niet wil melden.',
  ],
  sources: [
    'Zorg- en Veiligheidshuis Zeeland, signalenlijst mensenhandel',
    'CKM, onderzoek criminele uitbuiting',
    'eigen formulering',
  ],
  verified: false,
};
