import type { Kind } from './kind.ts';

/** Invented reports about sexual exploitation. */
export const sexualKinds: readonly Kind[] = [
  {
    code: 'older-friend',
    form: 'sexual',
    often: 10,
    reporters: ['youth_worker', 'school', 'relative', 'neighbourhood_team', 'youth_care'],
    minor: ['yes', 'yes', 'possibly'],
    urgency: ['urgent', 'soon', 'soon'],
    what: [
      [
        'Een meisje van {age} heeft sinds kort een veel oudere vriend.',
        'Een leerling van {age} komt vaak niet op school en is ’s nachts weg.',
        'Een meisje van {age} is in {m} maanden vier keer weggelopen.',
      ],
      [
        'Zij heeft ineens dure kleren en twee telefoons.',
        'Zij wordt met verschillende auto’s gebracht en gehaald.',
        'Zij zegt dat zij geld moet terugbetalen aan hem.',
      ],
      [
        'Zij heeft geen contact meer met haar vriendinnen.',
        'Als de telefoon gaat, moet zij meteen weg.',
        'Thuis weten ze niet waar zij is.',
      ],
    ],
    where: ['Bij het station', 'Rond de school', 'In het jongerencentrum'],
    persons: [
      'Meisje, donkerblond haar, grijze jas.',
      'Man van ongeveer dertig, rijdt steeds in een andere auto.',
    ],
    ages: ['12_15', '16_17'],
    vehicles: true,
    named: true,
  },
  {
    code: 'hotel-room',
    form: 'sexual',
    often: 8,
    reporters: ['hotel', 'hotel', 'boa', 'inspector', 'anonymous'],
    minor: ['unknown', 'possibly', 'no'],
    urgency: ['urgent', 'soon', 'normal'],
    what: [
      [
        'Een jonge vrouw zit al vijf dagen op een kamer. Een man betaalt contant.',
        'Een gast vraagt elke dag om schone handdoeken en wil niet dat we de kamer schoonmaken.',
        'Twee vrouwen verblijven op één kamer. Een ander hield de sleutel.',
      ],
      [
        'Er komen veel korte bezoeken, vooral ’s avonds.',
        'De man wacht beneden en kijkt wie er naar boven gaat.',
        'Er stonden condooms en een lijst met tijden op tafel.',
      ],
      [
        'Zij durft niet met ons te praten.',
        'Zij had geen eigen identiteitsbewijs bij zich.',
        'Zij vroeg aan de balie in welke stad zij was.',
      ],
    ],
    where: ['In het hotel', 'Op een kamer op de tweede verdieping'],
    business: ['Hotel Nergenshuizen', 'Hotel De Proefnacht', 'Pension Het Verzinsel'],
    persons: ['Vrouw rond de twintig, lang haar.', 'Man met een zwarte pet, ongeveer veertig.'],
    ages: ['18_22', 'age_disputed', '23_29'],
    vehicles: true,
  },
  {
    code: 'flat-visits',
    form: 'sexual',
    often: 7,
    reporters: ['resident', 'resident', 'housing_corp', 'anonymous', 'boa'],
    minor: ['unknown', 'no'],
    urgency: ['normal', 'soon', 'info'],
    what: [
      [
        'In de flat boven mij komen dag en nacht mannen voor een kort bezoek.',
        'De bewoner is vertrokken. Nu zijn er steeds andere vrouwen in de woning.',
      ],
      [
        'De gordijnen zijn altijd dicht en er hangt een camera bij de deur.',
        'De vrouwen komen nooit buiten, ook niet voor boodschappen.',
        'Er zit een slot op de buitenkant van de slaapkamer, zag de monteur.',
      ],
      [
        'Ik hoor soms huilen en geschreeuw.',
        'Een man brengt eten en neemt daarna iets mee in een tas.',
        'Ik weet niet of er iets mis is, maar het voelt niet goed.',
      ],
    ],
    where: ['In de flat', 'In het portiek', 'Woning op de derde verdieping'],
    housing: ['Huurwoning'],
    vehicles: true,
  },
  {
    code: 'forced-by-partner',
    form: 'sexual',
    often: 6,
    reporters: ['self', 'self', 'relative', 'health', 'shelter'],
    minor: ['no', 'no', 'unknown'],
    urgency: ['acute', 'urgent', 'soon'],
    what: [
      [
        'Mijn vriend dwingt mij om met andere mannen mee te gaan.',
        'Mijn zus moet van haar man seks hebben met mannen die betalen.',
        'Ik moet elke avond een bedrag verdienen. Anders wordt hij boos.',
      ],
      [
        'Hij heeft foto’s en zegt dat hij die naar mijn familie stuurt.',
        'Al het geld gaat naar hem.',
        'Hij houdt mijn paspoort en mijn pas.',
      ],
      [
        'Ik durf niet naar de politie.',
        'Ik wil weg, maar ik weet niet waarheen.',
        'Ik ben bang voor wat hij doet.',
      ],
    ],
    where: ['Thuis en op andere plekken', 'Dat wil ik nog niet zeggen', 'In een huis dat ik niet ken'],
    persons: ['Man, ongeveer 35, praat rustig maar is snel boos.'],
    ages: ['18_22', '23_29', '30_39'],
    health: ['Blauwe plekken op de arm, slaapt slecht.', 'Heeft mogelijk een arts nodig.'],
    named: true,
  },
  {
    code: 'client-new-friend',
    form: 'sexual',
    often: 5,
    reporters: ['neighbourhood_team', 'neighbourhood_team', 'health', 'shelter', 'work_income'],
    minor: ['no', 'possibly'],
    urgency: ['soon', 'normal'],
    what: [
      [
        'Een cliënt heeft een nieuwe vriend die alles voor haar beslist.',
        'Een cliënt die moeite heeft met lezen, doet sinds kort wat een kennis zegt.',
      ],
      [
        'Hij is bij elk gesprek en antwoordt voor haar.',
        'Haar uitkering gaat naar zijn rekening.',
        'Zij heeft een nieuw telefoonnummer, al voor de derde keer.',
      ],
      [
        'Zij vertelde dat zij “met zijn vrienden mee moet”.',
        'Zij heeft sinds kort klachten waarvoor zij naar de dokter moet.',
        'Toen wij alleen waren, vroeg zij of wij konden helpen.',
      ],
    ],
    where: ['Tijdens een huisbezoek', 'Op het spreekuur'],
    persons: ['Vrouw, 24, praat zacht.'],
    ages: ['18_22', '23_29'],
    named: true,
    health: ['Mogelijk licht verstandelijke beperking, niet onderzocht.'],
  },
  {
    code: 'pictures-online',
    form: 'sexual',
    often: 5,
    reporters: ['school', 'relative', 'youth_worker', 'self'],
    minor: ['yes', 'possibly', 'yes'],
    urgency: ['soon', 'urgent'],
    what: [
      [
        'Een leerling van {age} stuurde een foto naar iemand die zij online leerde kennen.',
        'Een jongen van {age} wordt onder druk gezet met beelden.',
      ],
      [
        'Nu moet er elke week iets nieuws komen, of geld.',
        'De ander wil afspreken en heeft een adres gestuurd.',
        'Er is een account waarop je kunt betalen.',
      ],
      [
        'De ouders weten het nog niet.',
        'De jongere wil niet dat iemand het weet.',
        'Er zijn misschien meer leerlingen bij betrokken.',
      ],
    ],
    where: ['Online', 'Op school'],
    ages: ['12_15', '16_17'],
    persons: ['Iemand die zich online “Jay” noemt.'],
  },
];
