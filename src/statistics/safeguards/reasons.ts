import type { Reason } from './verdict.ts';

/** The same in the two languages in which a verdict is given. */
export interface Said {
  readonly nl: string;
  readonly en: string;
}

/**
 * Each reason in a sentence. No list, count or overlap is named: the sentence may be published, and a small cell may
 * not (statistics 4.4, attack 8).
 */
const SENTENCES: Readonly<Record<Reason, Said>> = {
  'too-few-lists': {
    nl: 'Er zijn minder dan drie lijsten.',
    en: 'There are fewer than three lists.',
  },
  'too-few-people': {
    nl: 'Er staan samen minder dan 100 mensen op de lijsten.',
    en: 'There are fewer than 100 people on the lists together.',
  },
  'list-too-small': {
    nl: 'Op een van de lijsten staan minder dan 10 mensen.',
    en: 'One of the lists has fewer than 10 people.',
  },
  'too-few-overlaps': {
    nl: 'Te weinig lijsten hebben mensen gemeen.',
    en: 'Too few lists have people in common.',
  },
  'not-connected': {
    nl: 'Een lijst staat los van de andere: niemand verbindt ze.',
    en: 'A list stands apart from the others: nobody ties them together.',
  },
  'no-triangle': {
    nl: 'Er zijn geen drie lijsten die twee aan twee mensen gemeen hebben.',
    en: 'There are no three lists of which every two have people in common.',
  },
  'no-model': {
    nl: 'Geen model past op deze tabel: de gegevens zeggen niets over wie op geen lijst staat.',
    en: 'No model fits this table: the data say nothing about who is on no list.',
  },
  'no-method': {
    nl: 'Geen methode geeft een antwoord met een onder- en bovengrens.',
    en: 'No method gives an answer with a lower and an upper limit.',
  },
  'too-few-methods': {
    nl: 'Te weinig methoden geven een antwoord om ze te vergelijken. Daarom alleen een ondergrens.',
    en: 'Too few methods give an answer to compare them. Hence a lower bound only.',
  },
  'methods-disagree': {
    nl: 'De methoden lopen te ver uiteen: de hoogste schatting is meer dan 2,5 keer de laagste. Daarom alleen een ondergrens.',
    en: 'The methods differ too much: the highest estimate is more than 2.5 times the lowest. Hence a lower bound only.',
  },
  'too-wide': {
    nl: 'Het bereik is te breed: de bovengrens is meer dan tien keer de ondergrens. Daarom alleen een ondergrens.',
    en: 'The range is too wide: its upper end is more than ten times its lower end. Hence a lower bound only.',
  },
  fragile: {
    nl: 'De schatting is broos: de hoogste methode geeft meer dan 1,5 keer de laagste. Gebruik alleen het hele bereik.',
    en: 'The estimate is fragile: the highest method gives more than 1.5 times the lowest. Use the whole range only.',
  },
  stable: {
    nl: 'De methoden komen overeen: de hoogste geeft hooguit 1,5 keer de laagste.',
    en: 'The methods agree: the highest gives at most 1.5 times the lowest.',
  },
  'one-method': {
    nl: 'De tabel voldoet aan de eisen vooraf. Dit is één methode: of andere hetzelfde zeggen, laat --method all zien. Publiceer dit niet los.',
    en: 'The table meets the demands. This is one method: whether others say the same is shown by --method all. Do not publish it alone.',
  },
  'no-answer': {
    nl: 'Deze methode geeft geen antwoord bij deze tabel.',
    en: 'This method gives no answer for this table.',
  },
  'no-replicates': {
    nl: 'Er zijn geen herhalingen gevraagd: er is geen bereik om te publiceren.',
    en: 'No replicates were asked for: there is no range to publish.',
  },
};

/** The reasons in plain words, one sentence after another. */
export const say = (reasons: readonly Reason[]): Said => ({
  nl: reasons.map((reason) => SENTENCES[reason].nl).join(' '),
  en: reasons.map((reason) => SENTENCES[reason].en).join(' '),
});
