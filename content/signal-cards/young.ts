import { type SignalCard, strong, supporting } from './card.ts';

/** Youth workers. Sources: CKM on criminal exploitation; our own wording. */
export const youthWorker: SignalCard = {
  title: 'Jongerenwerk',
  whom: 'Voor wie jongeren op straat en in het jongerencentrum spreekt.',
  signals: [
    strong('Heeft pinpas, rekening of DigiD “uitgeleend”', 'criminal'),
    strong('Is opgepakt met drugs, een explosief of een pakket, en noemt geen opdrachtgever', 'criminal'),
    strong('Is bang om een schuld bij oudere jongens, durft de wijk niet in of uit', 'criminal'),
    strong('Krijgt opdrachten of ronselberichten via een app', 'criminal'),
    strong('Verzuimt, loopt weg, is ’s nachts weg, wordt met auto’s opgehaald', 'criminal', 'sexual'),
    strong('Heeft een oudere “vriend” of “vriendin” en ziet eigen vrienden niet meer', 'sexual'),
    strong('Naaktbeelden of chantage', 'sexual', 'criminal'),
    supporting('Dure kleding, telefoon of contant geld zonder verklaring', 'criminal', 'sexual'),
    supporting('Draagt een mes of wapen “voor bescherming”', 'criminal'),
    supporting('Verwondingen, of een tatoeage met een naam', 'sexual', 'criminal'),
    supporting('Werft zelf leeftijdgenoten', 'criminal', 'sexual'),
    supporting('Wordt zonder reden gevonden in een haven, een hotel of ver van huis', 'criminal', 'sexual'),
  ],
  questions: [
    'Wie vroeg je dat? Wat gebeurt er als je stopt?',
    'Moet je iets terugbetalen?',
    'Wie weet er van die foto’s?',
    'Ik ben niet boos. Ik wil dat je veilig bent. Wat heb je daarvoor nodig?',
  ],
  doNot: [
    'Zie een jongere die ronselt of bezorgt niet alleen als dader. Iemand kan ook slachtoffer zijn.',
    'Bewaar of verstuur geen naaktbeelden, ook niet als bewijs.',
    'Wacht niet op bewijs van dwang: bij minderjarigen is dat niet nodig.',
  ],
  sources: ['CKM, onderzoek criminele uitbuiting', 'eigen formulering'],
  verified: false,
};

/** Schools. Our own wording, drawn from the cards above; there is no published card behind it yet. */
export const school: SignalCard = {
  title: 'School',
  whom: 'Voor docenten, mentoren en wie op school voor leerlingen zorgt.',
  signals: [
    strong('Is vaak weg, komt moe op school of wordt opgehaald door onbekende ouderen', 'sexual', 'criminal'),
    strong('Heeft pinpas, rekening of DigiD “uitgeleend”', 'criminal'),
    strong('Wordt gechanteerd met beelden', 'sexual', 'criminal'),
    strong('Heeft een schuld bij ouderen en is daar bang voor', 'sexual', 'criminal'),
    strong('Krijgt opdrachten via een app, of vraagt klasgenoten om mee te doen', 'criminal'),
    strong('Moet na school elke dag werken of thuis voor anderen zorgen, en mag niets anders', 'labour'),
    supporting('Dure spullen of contant geld zonder verklaring', 'sexual', 'criminal'),
    supporting('Trekt zich terug van vrienden, de cijfers zakken snel', 'sexual', 'criminal'),
    supporting('Verwondingen zonder goede verklaring'),
  ],
  questions: [
    'Ik zie dat het anders met je gaat. Hoe is dat gekomen?',
    'Wie haalt je op? Kun je ook nee zeggen?',
    'Moet je iets doen of terugbetalen voor wat je kreeg?',
    'Met wie zou je hierover willen praten?',
  ],
  doNot: [
    'Bel niet meteen naar huis als het gevaar thuis kan zijn. Vraag eerst advies aan Veilig Thuis.',
    'Bewaar of verstuur geen naaktbeelden, ook niet als bewijs.',
    'Vraag niet door als een verhoor. Luister, en spreek af wanneer u elkaar weer ziet.',
  ],
  sources: ['eigen formulering'],
  verified: false,
};
