import { type Indicator, indicator } from './indicator.ts';

/** D4. Exploitation: the purpose. */
export const exploitation: readonly Indicator[] = [
  indicator(
    'D4.01',
    'ssms',
    'Extreem lange dagen of weken',
    'Hoeveel uur per dag, en hoeveel dagen per week?',
    ['adultSexual'],
  ),
  indicator('D4.02', 'mmmm', 'Slechte leefomstandigheden', 'Hoe woont en slaapt iemand?'),
  indicator('D4.03', 'mmms', 'Gevaarlijk werk', 'Is het werk gevaarlijk, en is er bescherming?', [
    'childSexual',
  ]),
  indicator('D4.04', 'mmmm', 'Weinig of geen loon', 'Wat krijgt iemand zelf in handen?'),
  indicator('D4.05', 'mmmm', 'Wet of contract wordt niet gevolgd', 'Klopt het werk met het contract?'),
  indicator('D4.06', 'm-m-', 'Geen contract of verzekering', 'Is er een contract en een verzekering?'),
  indicator(
    'D4.07',
    'mmmm',
    'Zeer slechte arbeidsomstandigheden',
    'Mag iemand rusten, eten, naar de dokter?',
  ),
  indicator(
    'D4.08',
    'mmmm',
    'Gerommel met loon: boetes, inhoudingen, een tussenpersoon',
    'Wat gaat er van het loon af, en voor wie?',
  ),
  indicator('D4.09', 'wmwm', 'Geen toegang tot onderwijs', 'Mag en kan iemand naar school?'),
];

/** D5. Coercion at destination: a means. */
export const coercionAtDestination: readonly Indicator[] = [
  indicator('D5.01', 'ssss', 'Papieren afgenomen', 'Wie heeft het paspoort?'),
  indicator(
    'D5.02',
    'ssss',
    'Door een schuld gebonden',
    'Is er een schuld, en kan iemand weg zolang die er is?',
  ),
  indicator(
    'D5.03',
    'ssss',
    'Afgezonderd, opgesloten of bewaakt',
    'Kan iemand vrij naar buiten en anderen spreken?',
  ),
  indicator('D5.04', 'ssss', 'Geweld', 'Is er geweld geweest?'),
  indicator(
    'D5.05',
    'msms',
    'Gedwongen tot strafbare dingen',
    'Van wie moet het, en wat gebeurt er bij nee?',
  ),
  indicator('D5.06', 'msss', 'Gedwongen taken of klanten', 'Kan iemand een taak of klant weigeren?', [
    'adultSexual',
    'childSexual',
  ]),
  indicator(
    'D5.07',
    'mmmm',
    'Gedwongen op te treden tegen lotgenoten',
    'Moet iemand anderen in de gaten houden of straffen?',
  ),
  indicator(
    'D5.08',
    'mmmm',
    'Gedwongen te liegen tegen overheid of familie',
    'Wat moet iemand zeggen als er iemand vraagt?',
  ),
  indicator(
    'D5.09',
    'mmmm',
    'Gedreigd met aangeven bij de overheid',
    'Is er gedreigd met politie of uitzetting?',
  ),
  indicator('D5.10', 'mmmm', 'Gedreigd dat het nog slechter wordt', 'Wat gebeurt er als iemand klaagt?'),
  indicator('D5.11', 'msms', 'Gedreigd met geweld', 'Is er gedreigd met geweld?'),
  indicator('D5.12', 'msms', 'Onder sterke invloed', 'Wie beslist over geld, tijd en contact?'),
  indicator('D5.13', 'mmmm', 'Geweld of dreiging tegen familie', 'Is familie bedreigd?'),
  indicator('D5.14', 'mmmm', 'Loon ingehouden', 'Krijgt iemand het loon op tijd en helemaal?'),
  indicator(
    'D5.15',
    'wmwm',
    'Gedreigd het familie of omgeving te vertellen',
    'Is er gedreigd iets door te vertellen of te tonen?',
  ),
];

/**
 * D6. Abuse of vulnerability at destination: a means. The published list has a seventh, personal characteristics such
 * as belonging to a group that is discriminated against; it is left out (see `leftOut`).
 */
export const vulnerabilityAtDestination: readonly Indicator[] = [
  indicator(
    'D6.01',
    'mmmm',
    'Afhankelijk van wie misschien uitbuit',
    'Van wie hangen woning, werk en vervoer af?',
  ),
  indicator(
    'D6.02',
    'mmmm',
    'Misbruik van een onbekende omgeving of taal',
    'Weet iemand waar hulp is, en kan iemand dat vragen?',
  ),
  indicator('D6.03', 'mmmm', 'Misbruik van geldnood', 'Kan iemand zonder dit inkomen?'),
  indicator(
    'D6.04',
    'mmmm',
    'Misbruik van zorg voor gezin of familie',
    'Zorgt iemand voor anderen, en wordt dat gebruikt?',
  ),
  indicator(
    'D6.05',
    'mmmm',
    'Misbruik van de verhouding tot de overheid',
    'Durft iemand naar de overheid, en wordt dat gebruikt?',
  ),
  indicator(
    'D6.06',
    'wmwm',
    'Misbruik van problemen in het verleden',
    'Worden eerdere problemen tegen iemand gebruikt?',
  ),
];
