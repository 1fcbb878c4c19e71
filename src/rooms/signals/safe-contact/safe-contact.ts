import { label, type SafeChannel, safeChannel } from '../../../../content/code-lists.ts';

/**
 * What a reporter said about safe contact, as a rule to keep to. Pure. A wrong call can cost somebody dearly, so what
 * nobody said is read as "no": unknown is careful.
 */
export interface SafeContactRule {
  /** Null: not said. */
  readonly channel: SafeChannel | null;
  readonly viaWhom?: string | undefined;
  readonly when?: string | undefined;
  /** May a message be left? Undefined: not said, so no. */
  readonly message?: boolean | undefined;
  /** May we say who we are to whoever picks up? Undefined: not said, so no. */
  readonly nameUs?: boolean | undefined;
  /** By which the reporter knows that it is us. */
  readonly codeWord?: string | undefined;
  /** A word that must not be used. */
  readonly avoidWord?: string | undefined;
  /** Who must not hear of it. */
  readonly hideFrom?: string | undefined;
}

/** How it stands sealed beside the contact data. */
export interface StoredRule extends Partial<Omit<SafeContactRule, 'channel'>> {
  readonly channel?: SafeChannel | undefined;
  /** From before there were rules: the number or address that is safe. */
  readonly how?: string | undefined;
}

/** The rule when nobody said anything. */
export const CAREFUL: SafeContactRule = { channel: null };

/** The rule that stands sealed; an older one has no channel, and is read from the number or address that it names. */
export function ruleFrom(
  stored: StoredRule | undefined,
  {
    phone,
    email,
    viaWhom,
  }: { phone?: string | undefined; email?: string | undefined; viaWhom?: string | undefined },
): SafeContactRule {
  if (stored === undefined) return CAREFUL;
  const { how, channel, ...rule } = stored;
  const derived = how === undefined ? null : how === phone ? 'phone' : how === email ? 'email' : null;
  return { ...rule, viaWhom: rule.viaWhom ?? viaWhom, channel: channel ?? derived };
}

/** The rule as it is sealed: what is not known is not in it. */
export const toStored = ({ channel, ...rule }: SafeContactRule): Record<string, string | boolean> =>
  Object.fromEntries(
    Object.entries({ ...rule, channel: channel ?? undefined }).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value]],
    ),
  );

/** Whether the reporter said anything about it at all. */
export const isKnown = (rule: SafeContactRule): boolean =>
  Object.values(rule).some((value) => value !== null && value !== undefined);

/** The rule as people read it, what matters most first. Nothing is left out for being unknown. */
export function ruleLines(rule: SafeContactRule): readonly string[] {
  const { channel, viaWhom, when, codeWord, avoidWord, hideFrom } = rule;
  const told = (words: string, text: string | undefined): string[] =>
    text === undefined || text === '' ? [] : [`${words}: ${text}`];
  return [
    ...channelLines(channel, viaWhom),
    ...(channel === 'site' ? [] : told('Wanneer', when || 'niet bekend, vraag het eerst')),
    ...(channel === 'site'
      ? []
      : [
          `Een bericht inspreken of achterlaten: ${mayWords(rule.message)}`,
          `Zeggen van welke organisatie u bent: ${mayWords(rule.nameUs)}`,
        ]),
    ...told('Codewoord, zodat de melder weet dat u het bent', codeWord),
    ...told('Gebruik dit woord niet', avoidWord),
    ...told('Mag dit niet weten of zien', hideFrom),
  ];
}

function channelLines(channel: SafeChannel | null, viaWhom: string | undefined): string[] {
  switch (channel) {
    case null:
      return ['Niet bekend wat veilig is. Ga ervan uit dat iemand anders meeluistert en meeleest.'];
    case 'site':
      return ['Alleen via deze site. Bel niet en mail niet.'];
    case 'via':
      return [`Alleen via iemand anders: ${viaWhom ?? 'niet bekend via wie'}`];
    case 'phone':
    case 'email':
      return [`Zo is het veilig: ${label(safeChannel, channel).toLowerCase()}`];
  }
}

const mayWords = (may: boolean | undefined): string =>
  may === undefined ? 'niet bekend, dus niet doen' : may ? 'mag' : 'niet doen';

/** How a professional is about to reach the reporter: on this site, by mail, or by giving the contact to a partner. */
export type Way = 'site' | 'email' | 'partner';

/** What in this way goes against the rule, in words that say so; empty when nothing does. What is unknown only warns. */
export function breachesOf(
  rule: SafeContactRule,
  way: Way,
  texts: readonly string[] = [],
): readonly string[] {
  const { channel, nameUs, avoidWord } = rule;
  const found: string[] = [];
  if (way === 'email' && channel !== null && channel !== 'email')
    found.push(`De melder wil geen mail. ${channelLines(channel, rule.viaWhom)[0]}`);
  if (way === 'email' && nameUs === false)
    found.push('De melder wil niet dat u zegt van welke organisatie u bent. Een mail noemt de gemeente.');
  if (way === 'partner' && channel === 'site')
    found.push('De melder wil alleen via deze site contact. Een partner kan de melder zo niet bereiken.');
  if (avoidWord !== undefined && texts.some((text) => holdsWord(text, avoidWord)))
    found.push('In uw tekst staat het woord dat u niet mag gebruiken.');
  return found;
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();

/** Whether a text holds a word (or words) on its own or as the beginning or end of another: careful is too often. */
function holdsWord(text: string, word: string): boolean {
  const wanted = folded(word).trim();
  return wanted !== '' && folded(text).includes(wanted);
}

const HEADING = 'Afspraken voor veilig contact:';

/**
 * Ties the rule to the contact data it is about, in one text: wherever that text goes, in a hand-over, a package or a
 * letter, the rule goes along, and it cannot be cut off by leaving a field out.
 */
export function withRule(contact: string, rule: SafeContactRule): string {
  const [bare = ''] = contact.split(HEADING);
  return [bare.trim(), '', HEADING, ...ruleLines(rule).map((line) => `- ${line}`)].join('\n');
}
