import { findIn } from '../../../kernel/sealing/mentions.ts';
import type { TokenKind } from '../../../kernel/sealing/tokens.ts';

const words: Readonly<Record<TokenKind, string>> = {
  address: 'een adres',
  phone: 'een telefoonnummer',
  plate: 'een kenteken',
  kvk: 'een KVK-nummer',
  email: 'een e-mailadres',
  name: 'een naam',
};

const STREET =
  /\b\p{L}*(?:straat|laan|weg|plein|dijk|singel|kade|gracht|hof|dreef|baan|steeg|pad)\s+\d{1,4}\s?[a-z]?\b/iu;
const TITLED =
  /\b(?:heet|heette|genaamd|naam is|mevrouw|meneer|mevr\.?|mw\.?|dhr\.?)\s+(?:van\s+|de\s+|den\s+|der\s+|el\s+)*\p{Lu}\p{Ll}+/u;
// not at the beginning of a sentence: there a first word has its capital anyway
const TWO_CAPITALS =
  /(?<=[\p{Ll}\d,;:(]\s?)\s\p{Lu}\p{Ll}+\s(?:van\s+|de\s+|den\s+|der\s+|el\s+|ten\s+|ter\s+)*\p{Lu}\p{Ll}+/u;

/**
 * By what somebody could be known in this text, in words for a page: "een adres", "een naam". Guesses: it asks a
 * person to look again, and decides nothing.
 */
export function looksLikePerson(text: string): readonly string[] {
  const kinds = new Set<TokenKind>(findIn(text).map(({ kind }) => kind));
  if (STREET.test(text)) kinds.add('address');
  if (TITLED.test(text) || TWO_CAPITALS.test(text)) kinds.add('name');
  return [...kinds].map((kind) => words[kind]);
}
