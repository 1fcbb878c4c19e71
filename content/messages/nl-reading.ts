import type { PublicMessages, ReadingPage } from './shape.ts';

export const safety: ReadingPage = {
  heading: 'Veilig deze website gebruiken',
  intro: 'Kijkt er soms iemand mee op uw telefoon of computer? Lees dan eerst dit.',
  sections: [
    {
      heading: 'Snel weg',
      paragraphs: [
        'Boven elke pagina staat "Verlaat deze pagina". U gaat dan meteen naar een gewone website, zoals het weer.',
        'Wat u had ingevuld en nog niet had verstuurd, is dan weg.',
      ],
    },
    {
      heading: 'Uw geschiedenis',
      paragraphs: [
        'Uw telefoon of computer onthoudt welke websites u hebt bezocht. Ook deze. Wij kunnen dat niet wissen.',
        'Open daarom een privévenster. Dat heet ook incognito. Dan onthoudt uw browser de website niet als u het venster sluit.',
        'Wilt u de geschiedenis wissen? Wis dan alleen deze website. Als alles leeg is, kan dat juist opvallen.',
      ],
    },
    {
      heading: 'Liever een ander apparaat',
      paragraphs: [
        'Denkt u dat iemand uw telefoon controleert? Een privévenster helpt dan niet genoeg.',
        'Gebruik een apparaat van iemand die u vertrouwt, of een computer in de bibliotheek.',
      ],
    },
    {
      heading: 'Wat deze website doet',
      paragraphs: [
        'De naam van elke pagina is gewoon "Informatie".',
        'Wij kijken niet mee en bewaren niet vanaf welk apparaat u komt.',
        'Wij bellen of mailen u alleen als u dat zelf invult.',
      ],
    },
    {
      heading: 'Uw ontvangstcode',
      paragraphs: [
        'Schrijf de code op een plek waar niemand kijkt. U kunt ook een briefje printen waarop niet staat waar het voor is.',
      ],
    },
  ],
};

export const privacy: PublicMessages['privacy'] = ({ municipality, months, draftMinutes }) => ({
  heading: 'Privacy',
  intro: `De gemeente ${municipality} is verantwoordelijk voor wat u hier vertelt.`,
  sections: [
    {
      heading: 'Waarom wij dit vragen',
      paragraphs: [
        'Wij willen mensen helpen die worden gedwongen, en mensenhandel stoppen. Dat is een taak van de gemeente (AVG, artikel 6, lid 1, onder e).',
      ],
    },
    {
      heading: 'Wat wij bewaren',
      paragraphs: [
        'Alleen wat u zelf invult en verstuurt. Wij bewaren niet vanaf welk adres, apparaat of welke browser u komt.',
        'Wat u schrijft, staat versleuteld in ons systeem.',
      ],
    },
    {
      heading: 'Wie het ziet',
      paragraphs: [
        'Alleen de medewerker die uw melding behandelt en de vervanger. Wij leggen vast wie uw melding opent.',
        'Soms vragen wij een andere organisatie om te helpen, zoals een hulporganisatie of de politie. Die krijgt alleen wat nodig is. Wie u bent, geven wij alleen door als u dat goedvindt.',
      ],
    },
    {
      heading: 'Hoe lang wij het bewaren',
      paragraphs: [
        `Antwoorden die u niet verstuurt, zijn na ${draftMinutes} minuten weg. Klikt u op "Verlaat deze pagina", dan meteen.`,
        `Leidt uw melding niet tot hulp of onderzoek? Dan wissen wij de gegevens over personen na ${months} maanden. Wij tellen uw melding nog wel mee.`,
        'Leidt uw melding wel tot hulp of onderzoek? Dan geldt de termijn uit de wet.',
      ],
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'Deze website gebruikt één tijdelijke cookie. Die komt er pas als u een antwoord geeft of een ontvangstcode invult. Er zijn geen cookies om u te volgen.',
      ],
    },
    {
      heading: 'Uw rechten',
      paragraphs: [
        'U mag vragen wat wij over u weten. U mag ook vragen om het te verbeteren of te wissen. Blijft u anoniem? Dan kunnen wij alleen met uw ontvangstcode zien welke melding van u is.',
        `Hebt u een vraag over privacy? Vraag naar de functionaris gegevensbescherming van de gemeente ${municipality}. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.`,
      ],
    },
  ],
});

export const accessibility: PublicMessages['accessibility'] = ({ municipality }) => ({
  heading: 'Toegankelijkheid',
  intro: 'Iedereen moet deze website kunnen gebruiken.',
  sections: [
    {
      heading: 'Hoe wij daarvoor zorgen',
      paragraphs: [
        'U kunt de website gebruiken op een oude telefoon, met alleen een toetsenbord, met een schermlezer en zonder JavaScript.',
        'De teksten zijn kort en in eenvoudig Nederlands. Wij controleren de pagina’s met de regels van WCAG 2.2, niveau AA.',
      ],
    },
    {
      heading: 'Lukt er iets niet?',
      paragraphs: [
        `Vertel het de gemeente ${municipality}. U hoeft niet te zeggen waarom u deze website gebruikt.`,
        'Kunt u niet wachten? Bel. De nummers staan op de eerste pagina.',
      ],
    },
    {
      heading: 'Verklaring',
      paragraphs: [
        'De gemeente publiceert een toegankelijkheidsverklaring in het landelijke register op toegankelijkheidsverklaring.nl.',
      ],
    },
  ],
});
