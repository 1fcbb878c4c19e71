import type { AdviceMessages, DialogueMessages, ErrorMessages, ReceiptMessages } from './shape.ts';

export const receipt: ReceiptMessages = {
  heading: 'Uw bericht is verstuurd',
  codeLabel: 'Uw ontvangstcode',
  once: 'U ziet deze code maar één keer.',
  onlyKey:
    'Met deze code leest u ons antwoord. Zonder de code kan dat niet. Ook wij kunnen de code niet opzoeken.',
  keep: 'Schrijf de code op een plek die alleen u kent.',
  copy: 'Kopieer de code',
  copied: 'De code is gekopieerd.',
  typeBack: {
    heading: 'Hebt u de code goed opgeschreven?',
    label: 'Typ de code over',
    hint: 'Dit hoeft niet. Zo weet u zeker dat de code klopt.',
    button: 'Controleer de code',
    right: 'De code klopt.',
  },
  print: 'Print een briefje met de code',
  printHint: 'Op het briefje staat niet waar het voor is. Onthoud zelf het adres van deze website.',
  slip: { title: 'Afhaalbewijs', number: 'Nummer', foot: 'Bewaar dit bewijs.', print: 'Printen' },
  nextHeading: 'Wat gebeurt er nu?',
  next: (workingDays) => [
    'Een vaste medewerker van de gemeente leest uw bericht.',
    workingDays === 1
      ? 'Binnen 1 werkdag staat hier een eerste bericht van ons.'
      : `Binnen ${workingDays} werkdagen staat hier een eerste bericht van ons.`,
    'Soms stellen wij u hier een vraag. U kiest zelf of u antwoord geeft.',
    'Komt er gevaar? Wacht niet op ons. Bel 112.',
  ],
  done: 'Ik heb de code bewaard',
};

export const dialogue: DialogueMessages = {
  enter: {
    heading: 'Lees uw antwoord',
    intro: 'Vul de ontvangstcode in die u kreeg bij het versturen.',
    code: { label: 'Ontvangstcode', hint: 'Hoofdletters, spaties en streepjes maken niet uit.' },
    button: 'Lees mijn antwoord',
    lost: 'Bent u de code kwijt? Dan kunnen wij uw bericht niet laten zien. U kunt wel een nieuwe melding doen.',
  },
  heading: 'Uw bericht en ons antwoord',
  stateHeading: 'Hoe staat het ervoor?',
  state: {
    received: 'Uw bericht is binnen.',
    triage: 'Een medewerker leest uw bericht.',
    enriching: 'Wij zoeken uit wat er aan de hand is.',
    consultation: 'Wij overleggen met een organisatie die kan helpen.',
    forwarded: 'Wij hebben een organisatie gevraagd om te helpen.',
    case: 'Er wordt aan gewerkt.',
    stored_picture: 'Wij doen nu niets met uw bericht. Het helpt ons wel om te zien wat er speelt.',
    closed_advice: 'Wij hebben advies gegeven. U leest het hieronder.',
    closed_not_trafficking: 'Wij hebben gekeken. Wij denken dat dit geen mensenhandel is.',
    closed_insufficient: 'Wij weten te weinig om iets te doen. Weet u meer? Schrijf het hieronder.',
    duplicate: 'Wij wisten hier al van. Uw bericht helpt ons.',
  },
  partnerAnswered: 'Een organisatie heeft iets gedaan met uw bericht. Wij mogen niet vertellen wat.',
  messagesHeading: 'Berichten',
  empty: 'Er is nog geen antwoord. Kijk later nog eens.',
  fromMunicipality: 'Van de gemeente',
  fromYou: 'Van u',
  questionForYou: 'Vraag aan u',
  answer: { label: 'Uw antwoord', hint: 'U hoeft geen antwoord te geven.', button: 'Verstuur mijn antwoord' },
  addition: { heading: 'Wilt u iets toevoegen?', label: 'Wat wilt u nog vertellen?', button: 'Verstuur' },
  sent: 'Uw bericht is verstuurd.',
  closed: 'Wij zijn klaar met uw bericht. Weet u nog iets? U kunt het hieronder toevoegen.',
  leave: 'Sluit mijn bericht',
};

export const advice: AdviceMessages = {
  heading: 'Vraag advies zonder namen',
  intro: 'Twijfelt u of iets klopt? Stel uw vraag. Wij vragen niet wie u bent en ook niet over wie het gaat.',
  question: {
    label: 'Wat is uw vraag?',
    hint: 'Bijvoorbeeld: hoe begin ik een gesprek met iemand die bang is?',
  },
  noNames: 'Schrijf geen namen, adressen, telefoonnummers of kentekens op.',
  mayHoldPersons:
    'In uw vraag staat misschien een naam, adres, telefoonnummer of kenteken. Wilt u dat weghalen?',
  adapt: 'Ik pas mijn vraag aan',
  sendAnyway: 'Het klopt zo, verstuur mijn vraag',
  send: 'Verstuur mijn vraag',
  sentHeading: 'Uw vraag is verstuurd',
  sentText: 'Dit is geen melding. Wilt u toch een melding doen? Dat kan altijd nog.',
};

export const errors: ErrorMessages = {
  chooseOne: 'Kies een antwoord.',
  whatEmpty: 'Vertel kort wat er aan de hand is. Eén zin is genoeg.',
  questionEmpty: 'Schrijf uw vraag op.',
  additionEmpty: 'Schrijf op wat u wilt vertellen.',
  tooLong: (most) => `Maak de tekst korter. Er passen ${most} tekens in.`,
  numberOfPeople: 'Vul een getal in, zoals 3. Of laat het leeg.',
  phone: 'Vul een telefoonnummer in, zoals 06 12345678.',
  email: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  contactMissing: 'Vul een telefoonnummer of e-mailadres in. Of kies dat u het antwoord hier leest.',
  viaMissing: 'Vul in via wie wij u bereiken. Of kies een andere manier.',
  nameMissing: 'Vul een naam in. Of kies dat u anoniem blijft.',
  codeEmpty: 'Vul uw ontvangstcode in.',
  codeLength: 'Kijk of u alle tekens hebt ingevuld. Een ontvangstcode heeft 17 tekens.',
  codeCharacter: 'Kijk of elk teken klopt. Een ontvangstcode heeft alleen letters en cijfers.',
  codeCheck: 'Kijk of elk teken klopt. Er lijken tekens verwisseld.',
  codeUnknown: 'Met deze code vinden wij niets. Kijk of elk teken klopt en probeer het opnieuw.',
  codeTypedBack: 'Dit is niet dezelfde code. Kijk nog eens naar de code hierboven.',
};
