import { ambition, type PlanExample, type PlanItemText, text } from './plan-item.ts';
import { regionalTemplate, withTown } from './template.ts';

/** Whose plan it is: offered to this municipality only. */
export const ALBRANDSWAARD = 'albrandswaard';

const own: readonly PlanItemText[] = [
  ambition(
    'L1',
    'Samen met haar partners zet de gemeente Albrandswaard zich in om zicht te krijgen op de aard en omvang van de verschillende vormen van Mensenhandel',
    { seed: 'S19', task: 'O1', level: 'local' },
  ),
  text('L2', 'Lokale cijfers', {
    seed: 'S35',
    task: 'O1',
    level: 'local',
    note: 'Dit zijn de woorden van het plan zelf. Nul is hier geen bewijs dat er niets is.',
    body: 'Er zijn weinig tot geen meldingen bekend in Albrandswaard. Afgelopen jaren zijn er geen signalen geweest omtrent mensenhandel binnen de gemeente Albrandswaard. Wel hebben we binnen onze gemeentegrenzen een getuige van mensenhandel opgevangen.\n\nDe komende jaren zal hier door de aandachtsfunctionaris van de gemeente en zorgcoördinator op ingezet worden om zicht te krijgen op signalen en de achtergrond van deze signalen.',
  }),
];

/** What the plan of Albrandswaard says besides the template, in the same item. */
const additions: Readonly<Record<string, string>> = {
  A1: 'Voor mensenhandel wordt aansluiting gezocht bij het interne meldpunt wat ook voor ondermijning wordt gebruikt namelijk veiligheid@albrandswaard.nl. Daarnaast kennen de medewerkers elkaar goed en weten elkaar te vinden. De ervaring leert dat bij signalen vaak de medewerker of vakafdeling persoonlijk wordt benaderd.',
  B5: 'Binnen de gemeente Albrandswaard hebben we geen vakantieparken, wel een hotel. Hier zal het onderwerp dan ook onder de aandacht worden gebracht.',
  T13: 'Binnen de gemeente Albrandswaard zal die praktisch en pragmatisch worden opgepakt.',
};

/** What comes after which item of the template. */
const PLACES: Readonly<Record<string, string>> = { L1: 'R4', L2: 'T8' };

const asHere = (item: PlanItemText): PlanItemText => {
  const more = additions[item.code];
  const here = withTown(item, 'Albrandswaard');
  return more === undefined ? here : { ...here, body: `${here.body}\n\n${more}` };
};

/** The plan of Albrandswaard 2025-2026, whole, in its own words. */
export const albrandswaardPlan: PlanExample = {
  title: 'Uitvoeringsplan mensenhandel gemeente Albrandswaard 2025 - 2026',
  startsOn: '2025-01-01',
  endsOn: '2026-12-31',
  source: 'uitvoeringsplan Albrandswaard 2025-2026',
  items: regionalTemplate.flatMap((item) => [
    asHere(item),
    ...own.filter(({ code }) => PLACES[code] === item.code),
  ]),
};
