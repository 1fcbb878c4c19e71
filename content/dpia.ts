/**
 * What a DPIA report says that cannot be read from the rules in force: risks to people, and what Lantaarn does about
 * each. The order of the report follows the Dutch government's model (Model DPIA Rijksdienst): what is done, whether it
 * may be done, what can go wrong, what is done about that. Texts are Dutch, B1.
 */
export interface DpiaRisk {
  readonly risk: string;
  /** What it would do to people. */
  readonly harm: string;
  readonly measures: readonly string[];
  /** What is left, and who has to decide about it. */
  readonly rest: string;
}

export const dpiaRisks: readonly DpiaRisk[] = [
  {
    risk: 'Iemand leest een melding die niet voor die persoon is.',
    harm: 'Een slachtoffer of melder loopt gevaar als de uitbuiter het hoort.',
    measures: [
      'Zorg en veiligheid zijn gescheiden, ook in de database.',
      'Elke inzage staat in het logboek, met wie, wanneer en op welke regel.',
      'Elke maand trekt Lantaarn inzagen die de functionaris gegevensbescherming navraagt.',
      'Wie heeft gemeld en bijzondere gegevens zijn apart versleuteld; openen is een aparte handeling.',
    ],
    rest: 'Een bevoegde collega kan doorvertellen wat die heeft gelezen.',
  },
  {
    risk: 'Er wordt meer gedeeld dan nodig, of met de verkeerde organisatie.',
    harm: 'Gegevens van een slachtoffer komen terecht waar ze niet horen.',
    measures: [
      'Per ontvanger staat vast welke velden mee mogen. Meer delen vraagt een reden en een tweede lezer.',
      'Elke overdracht staat in het verstrekkingenregister, met grondslag en doel.',
      'Het dossier zelf blijft dicht voor de ontvanger.',
    ],
    rest: 'Wat een ontvanger heeft gelezen, kan niet worden teruggehaald.',
  },
  {
    risk: 'Een anonieme melder is toch te herkennen.',
    harm: 'De melder kan worden bedreigd, of meldt niet meer.',
    measures: [
      'Openbare pagina’s bewaren geen IP-adres, apparaat of browser.',
      'Bestanden en foto’s verliezen hun verborgen gegevens.',
      'Alleen de ontvangstcode opent het gesprek.',
    ],
    rest: 'Uit het verhaal zelf kan blijken wie het schreef. De pagina waarschuwt daarvoor.',
  },
  {
    risk: 'De database of een reservekopie wordt gestolen.',
    harm: 'Gevoelige gegevens van veel mensen liggen op straat.',
    measures: [
      'Elk dossier is versleuteld met een eigen sleutel; de hoofdsleutel staat buiten de database.',
      'Zoeken gaat met kenmerken die zonder sleutel niet zijn terug te rekenen.',
      'Reservekopieën zijn één verzegeld bestand.',
    ],
    rest: 'Wie de database én de hoofdsleutel heeft, kan alles lezen. Geef die niet aan één persoon.',
  },
  {
    risk: 'Iemand wordt ten onrechte als slachtoffer of verdachte gezien.',
    harm: 'Een verkeerde stap in het leven van iemand, of wantrouwen tegen een groep.',
    measures: [
      'Lantaarn geeft geen score en rangschikt niemand. Nationaliteit en afkomst tellen nergens mee.',
      'Een beeld van indicatoren staat er met bronnen bij, en met de woorden dat het geen bewijs is.',
      'Een mens schrijft de conclusie. Sluiten als "geen mensenhandel" vraagt een tweede lezer.',
    ],
    rest: 'Ook mensen kunnen zich vergissen. Scholing en de tweede lezer verkleinen dat.',
  },
  {
    risk: 'Gegevens blijven te lang bewaard.',
    harm: 'Een oud vermoeden blijft iemand achtervolgen.',
    measures: [
      'Elke soort gegevens heeft een termijn, die hieronder bij "Bewaren" staat.',
      'Vernietigen is het vernietigen van de sleutel van het dossier.',
    ],
    rest: 'De termijnen zijn een voorstel tot de gemeente ze vaststelt.',
  },
  {
    risk: 'Iemand gebruikt de noodtoegang zonder noodzaak.',
    harm: 'De scheiding tussen zorg en veiligheid wordt een wassen neus.',
    measures: [
      'Noodtoegang opent één signaal, alleen om te lezen, en sluit vanzelf.',
      'De functionaris gegevensbescherming en de eigen aandachtsfunctionaris krijgen meteen een mail.',
      'Zolang de vorige noodtoegang niet is beoordeeld, kan dezelfde persoon geen nieuwe openen.',
    ],
    rest: 'De inzage zelf is niet terug te draaien.',
  },
  {
    risk: 'Lantaarn is niet bereikbaar als iemand wil melden.',
    harm: 'Een slachtoffer krijgt geen hulp.',
    measures: [
      'Op elke openbare pagina staan de telefoonnummers, ook als de database weg is.',
      'Bij acuut gevaar staat 112 bovenaan.',
    ],
    rest: 'Een melding die niet is aangekomen, krijgt geen ontvangstcode; de pagina zegt dat.',
  },
];

/** What only the municipality itself can write; a report names each as still to be filled in. */
export const dpiaBlanks = {
  approval: 'Wie deze DPIA heeft vastgesteld, en wanneer.',
  interests: 'Welke belangen de gemeente en haar partners hebben, en hoe zwaar die wegen.',
  processors: 'Met welke verwerkers een overeenkomst is gesloten (hosting, beheer, mail).',
  location:
    'Waar de server en de reservekopieën staan. Buiten de Europese Economische Ruimte mag niet zonder extra waarborgen.',
  consultation:
    'Wat de functionaris gegevensbescherming, de CISO en (een vertegenwoordiging van) betrokkenen ervan vinden.',
  conclusion: 'Of het restrisico aanvaardbaar is, en wat er nog moet gebeuren.',
} as const;
