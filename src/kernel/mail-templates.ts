/**
 * The fixed mails of Lantaarn. A mail says that something waits, never what: no names, no places, no
 * references. Whoever reads along in a mailbox learns nothing (R3, S110). Links go to Lantaarn itself only.
 */
export interface MailValues {
  readonly 'new-signal-waiting': WithLink;
  readonly 'hand-over-waiting': WithLink;
  readonly 'consultation-waiting': WithLink;
  readonly 'answer-waiting': WithLink;
  readonly 'hand-over-silent': WithLink;
  readonly 'seat-empty': WithLink;
  readonly 'seat-uncovered': WithLink;
  readonly digest: WithLink & { readonly counts: DigestCounts };
  readonly 'emergency-opened': WithLink;
  readonly 'explanation-asked': WithLink;
  readonly 'plan-push': WithLink;
  readonly 'meeting-invitation': WithLink;
  readonly 'meeting-cancelled': WithLink;
  readonly 'date-near': WithLink;
  readonly 'stuck-case-waiting': WithLink;
  readonly 'practice-waiting': WithLink;
  readonly 'package-waiting': OneTimeLink;
  readonly reminder: WithLink & { readonly count: number };
  readonly 'actions-waiting': WithLink & { readonly count: number };
  readonly invitation: OneTimeLink;
  readonly 'password-reset': OneTimeLink;
  readonly 'factor-reset': OneTimeLink;
  readonly 'sign-in-changed': WithLink;
  readonly 'sign-in-failing': WithLink;
  readonly 'own-seats-changed': WithLink;
  readonly 'absence-set': WithLink;
  readonly 'absence-ended': WithLink;
  readonly 'seat-taken': WithLink;
  readonly 'dead-letter': WithLink & { readonly count: number };
  readonly 'mail-received': WithLink;
  readonly 'mail-question': WithLink;
  readonly 'mail-done': WithLink;
}

export type MailTemplate = keyof MailValues;

/** How often something of each kind came since the mail of the day before. */
export interface DigestCounts {
  readonly signal?: number | undefined;
  readonly hand_over?: number | undefined;
  readonly consultation?: number | undefined;
  readonly answer?: number | undefined;
  /** How many things are over their term. */
  readonly reminder?: number | undefined;
}

interface WithLink {
  /** Where to go, on Lantaarn's own origin. */
  readonly link: string;
}

interface OneTimeLink extends WithLink {
  /** How long the link works, in whole hours. */
  readonly validHours: number;
}

/** A mail as it is written: a subject, sentences, and one link with its words. */
export interface Letter {
  readonly subject: string;
  readonly before: readonly string[];
  readonly linkText: string;
  readonly after: readonly string[];
}

const NEWS = 'Er staat iets nieuws voor u klaar in Lantaarn';
const AUTOMATIC = 'Dit is een automatisch bericht. U kunt het niet beantwoorden.';
const NOT_ASKED = 'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen. Meld het wel bij uw beheerder.';

const news = (sentence: string): Letter => ({
  subject: NEWS,
  before: [sentence, 'Om veilig te werken staat de inhoud niet in deze mail.'],
  linkText: 'Open Lantaarn',
  after: [AUTOMATIC],
});

const oneTime = (
  subject: string,
  sentence: string,
  linkText: string,
  hours: number,
  last: string,
): Letter => ({
  subject,
  before: [sentence],
  linkText,
  after: [`De link werkt één keer en ${hours} uur lang. Geef hem niet door aan een ander.`, last, AUTOMATIC],
});

/** To somebody who mailed the municipality, and may answer. What it is about is not in it. */
const answerable = (sentence: string): Letter => ({
  subject: 'Uw bericht aan de gemeente',
  before: [sentence, 'U kunt deze mail beantwoorden. Uw antwoord komt alleen bij de behandelaar.'],
  linkText: 'Zo gaat de gemeente om met wat u vertelt',
  after: [
    'Om veilig te werken staat de inhoud niet in deze mail. Is er nu gevaar? Wacht niet op ons en bel 112.',
  ],
});

const things = (count: number): string => (count === 1 ? 'Er wacht 1 taak' : `Er wachten ${count} taken`);

const times = (count: number): string => (count === 1 ? '1 keer' : `${count} keer`);

/** A fixed sentence for each kind that came. */
const digestLines = (counts: DigestCounts): readonly string[] => {
  const line = (count: number | undefined, words: (count: number) => string): string[] =>
    count === undefined ? [] : [words(count)];
  return [
    ...line(counts.signal, (count) => `Nieuw in uw domein: ${times(count)}.`),
    ...line(counts.hand_over, (count) => `Klaargezet door een andere organisatie: ${times(count)}.`),
    ...line(counts.consultation, (count) => `Gevraagd om mee te denken: ${times(count)}.`),
    ...line(counts.answer, (count) => `Nieuws over een antwoord waarop u wacht: ${times(count)}.`),
    ...line(counts.reminder, (count) => `${things(count)} op u.`),
  ];
};

/** Every mail there is; the compiler keeps the list complete. */
export const letters: { readonly [T in MailTemplate]: (values: MailValues[T]) => Letter } = {
  'new-signal-waiting': () => news('Er staat iets nieuws voor u klaar in Lantaarn.'),
  'hand-over-waiting': () => news('Een andere organisatie heeft iets voor u klaargezet in Lantaarn.'),
  'consultation-waiting': () => news('Iemand vraagt u in Lantaarn om mee te denken.'),
  'answer-waiting': () => news('Er is een antwoord voor u in Lantaarn.'),
  'meeting-invitation': () => ({
    subject: 'Uitnodiging voor een overleg',
    before: [
      'U bent uitgenodigd voor een overleg, of een overleg is verzet. Datum en tijd staan in de bijlage voor uw agenda.',
      'Om veilig te werken staat het onderwerp niet in deze mail.',
    ],
    linkText: 'Open Lantaarn',
    after: [AUTOMATIC],
  }),
  'meeting-cancelled': () => ({
    subject: 'Een overleg gaat niet door',
    before: ['Een overleg waarvoor u was uitgenodigd, gaat niet door. De bijlage haalt het uit uw agenda.'],
    linkText: 'Open Lantaarn',
    after: [AUTOMATIC],
  }),
  'date-near': () =>
    news(
      'Een afspraak of een beleidsstuk loopt binnenkort af, of moet worden bekeken. Kijk in Lantaarn welke.',
    ),
  'stuck-case-waiting': () => news('Er is iets nieuws over een vastgelopen zaak in Lantaarn.'),
  'practice-waiting': () => news('Er is iets nieuws over een goed voorbeeld in Lantaarn.'),
  // also read by people who do not work with Lantaarn, so it says in two languages what to do
  'package-waiting': ({ validHours }) => ({
    subject: 'Er staat een beveiligd bericht voor u klaar',
    before: [
      'Een organisatie waarmee u werkt, heeft een beveiligd bericht voor u klaargezet. Om veilig te werken staat de inhoud niet in deze mail.',
      'U hebt een code nodig. Die hoort u door de telefoon, nooit in een mail.',
      'A partner organisation has left you a secure message. You need a code, which is told to you by telephone only.',
    ],
    linkText: 'Open het bericht',
    after: [
      `De link werkt ${validHours} uur lang en gaat één keer open. Geef hem niet door aan een ander.`,
      'Hebt u hier niemand over gesproken? Open de link dan niet.',
      AUTOMATIC,
    ],
  }),
  'hand-over-silent': () =>
    news('U wacht in Lantaarn op een antwoord dat nog niet is gekomen. Kijk wat u wilt doen.'),
  'seat-empty': () => ({
    subject: 'In Lantaarn wacht iets op een lege functie',
    before: [
      'Er wacht iets op een functie die nu niet bezet is. Zorg dat iemand deze functie krijgt of waarneemt.',
      'Om veilig te werken staat de inhoud niet in deze mail.',
    ],
    linkText: 'Open Lantaarn',
    after: [AUTOMATIC],
  }),
  'seat-uncovered': () => ({
    subject: 'In Lantaarn is straks een functie zonder vervanger',
    before: [
      'Iemand van uw organisatie is straks een tijd afwezig, en er is dan geen vervanger voor die functie. Wat binnenkomt, blijft dan liggen.',
      'De beheerder kan in Lantaarn een vervanger aanwijzen. Een collega van het andere domein neemt het werk niet over.',
    ],
    linkText: 'Open Lantaarn',
    after: [AUTOMATIC],
  }),
  digest: ({ counts }) => ({
    subject: 'Overzicht van Lantaarn',
    before: [
      'Dit kwam er bij sinds uw vorige overzicht.',
      ...digestLines(counts),
      'Om veilig te werken staat de inhoud niet in deze mail.',
    ],
    linkText: 'Open Lantaarn',
    after: ['U koos zelf voor één mail per werkdag. Dat verandert u bij Mijn account.', AUTOMATIC],
  }),
  'emergency-opened': () => ({
    subject: 'In uw organisatie is de noodtoegang van Lantaarn gebruikt',
    before: [
      'Iemand van uw organisatie heeft met de noodtoegang iets geopend dat anders dicht is. Kijk in Lantaarn wat het is en of het nodig was.',
      'Om veilig te werken staat de inhoud niet in deze mail.',
    ],
    linkText: 'Open Lantaarn',
    after: [AUTOMATIC],
  }),
  'explanation-asked': () => news('De functionaris gegevensbescherming heeft in Lantaarn een vraag voor u.'),
  'plan-push': () => ({
    subject: 'De regisseur vraagt u om naar het plan te kijken',
    before: [
      'De regionaal beleidsregisseur ziet dat er iets openstaat in uw plan, en vraagt u vriendelijk om ernaar te kijken.',
      'Wat het is, ziet u in Lantaarn. Kunt u er hulp bij gebruiken? Laat het de regisseur dan weten.',
    ],
    linkText: 'Open Lantaarn',
    after: [AUTOMATIC],
  }),
  'actions-waiting': ({ count }) => ({
    subject: 'Acties van het plan vragen aandacht',
    before: [
      count === 1
        ? 'U hebt 1 actie die aandacht vraagt: te laat, of met risico.'
        : `U hebt ${count} acties die aandacht vragen: te laat, of met risico.`,
      'Welke dat zijn, staat in Lantaarn.',
    ],
    linkText: 'Open uw acties',
    after: [AUTOMATIC],
  }),
  reminder: ({ count }) => ({
    subject: 'Herinnering van Lantaarn',
    before: [`${things(count)} op u in Lantaarn.`],
    linkText: 'Open Lantaarn',
    after: [AUTOMATIC],
  }),
  invitation: ({ validHours }) =>
    oneTime(
      'Uitnodiging voor Lantaarn',
      'U bent uitgenodigd om met Lantaarn te werken. Maak met deze link uw account.',
      'Maak uw account',
      validHours,
      'Is de link verlopen? Vraag uw beheerder om een nieuwe.',
    ),
  'password-reset': ({ validHours }) =>
    oneTime(
      'Nieuw wachtwoord voor Lantaarn',
      'Met deze link kiest u een nieuw wachtwoord voor Lantaarn.',
      'Kies een nieuw wachtwoord',
      validHours,
      NOT_ASKED,
    ),
  'factor-reset': ({ validHours }) =>
    oneTime(
      'Nieuwe inlogcode voor Lantaarn',
      'Met deze link stelt u de inlogcode (tweede stap) opnieuw in.',
      'Stel de inlogcode in',
      validHours,
      NOT_ASKED,
    ),
  'sign-in-changed': () => ({
    subject: 'Uw inloggegevens van Lantaarn zijn gewijzigd',
    before: [
      'Het wachtwoord, de inlogcode of een passkey van uw account is zojuist gewijzigd, of uw account is aan uw organisatie gekoppeld.',
    ],
    linkText: 'Open Lantaarn',
    after: ['Hebt u dit niet zelf gedaan? Bel dan meteen uw beheerder.', AUTOMATIC],
  }),
  'sign-in-failing': () => ({
    subject: 'Iemand probeert in te loggen bij Lantaarn',
    before: [
      'Bij uw account is meerdere keren een verkeerde inlogcode of een verkeerd wachtwoord ingevuld. Inloggen moet nu even wachten.',
    ],
    linkText: 'Open Lantaarn',
    after: ['Was u dit niet? Kies dan meteen een nieuw wachtwoord en bel uw beheerder.', AUTOMATIC],
  }),
  'own-seats-changed': () => ({
    subject: 'Uw functies in Lantaarn zijn gewijzigd',
    before: ['Een beheerder heeft een functie van u toegevoegd of gewijzigd. Kijk in Lantaarn of het klopt.'],
    linkText: 'Open Lantaarn',
    after: ['Klopt het niet? Bel dan uw beheerder.', AUTOMATIC],
  }),
  'absence-set': () => ({
    subject: 'U staat in Lantaarn op afwezig',
    before: [
      'Een beheerder heeft gemeld dat u er een tijd niet bent. Mails over nieuw werk gaan zolang naar uw vervanger, als die er is.',
      'In Lantaarn ziet u bij Mijn account wie het meldde, en tot en met welke dag. Bent u er weer? Dat meldt u daar zelf.',
    ],
    linkText: 'Open Lantaarn',
    after: ['Klopt het niet? Bel dan uw beheerder.', AUTOMATIC],
  }),
  'absence-ended': () => ({
    subject: 'U staat in Lantaarn niet meer op afwezig',
    before: ['Een beheerder heeft uw afwezigheid beëindigd. Mails over nieuw werk komen weer bij u.'],
    linkText: 'Open Lantaarn',
    after: [
      'Klopt het niet? Meld dan zelf bij Mijn account dat u er niet bent, of bel uw beheerder.',
      AUTOMATIC,
    ],
  }),
  'seat-taken': () => ({
    subject: 'In uw organisatie kan iemand anders nu meer zien in Lantaarn',
    before: [
      'Een beheerder heeft iemand toegang gegeven tot gegevens over personen, of de toegang van een collega veranderd.',
      'U krijgt deze mail omdat niemand zich ongemerkt toegang mag geven. Wie het is, staat niet in deze mail.',
    ],
    linkText: 'Open Lantaarn',
    after: [
      'Wist u hier niet van? Vraag dan een collega of de functionaris gegevensbescherming om in het logboek te kijken.',
      AUTOMATIC,
    ],
  }),
  'mail-received': () => answerable('Uw bericht is aangekomen. Een medewerker van de gemeente leest het.'),
  'mail-question': () =>
    answerable(
      'Wij hebben een vraag over uw bericht. Wilt u ons bellen, of schrijven wanneer wij u kunnen bellen?',
    ),
  'mail-done': () => answerable('Wij hebben iets met uw bericht gedaan. Wat, mogen wij u niet mailen.'),
  'dead-letter': ({ count }) => ({
    subject: 'Lantaarn heeft een beheerder nodig',
    before: [
      count === 1
        ? 'Een taak op de achtergrond is na meerdere pogingen niet gelukt.'
        : `${count} taken op de achtergrond zijn na meerdere pogingen niet gelukt.`,
    ],
    linkText: 'Bekijk de mislukte taken',
    after: [AUTOMATIC],
  }),
};
