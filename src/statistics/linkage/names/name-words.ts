/** Forms of address and titles that are not part of a name, by the letters that remain after `toLatin`. */
export const TITLES: ReadonlySet<string> = words(`
  mr mrs ms miss dr drs ir ing prof mevr mevrouw mw dhr heer meneer mejuffrouw jr sr
  pan pani panna domnul doamna dl dna domnisoara
  gospodin gospozha gospodja gn gzha
  sheikh cheikh sjeik haj hajj hadj haji hadji lalla sidi
`);

/**
 * Small words before or between names, which one list writes and the other leaves out: Dutch tussenvoegsels, and the
 * same in French, German and Portuguese; Arabic article and filiation; the Vietnamese middle words that say man or
 * woman. A name that is nothing else keeps the last of them (Ben, Le, Van).
 */
export const PARTICLES: ReadonlySet<string> = words(`
  van de der den dem het t s te ten ter tot in op aan bij onder over uit uijt voor vander vanden vande
  von zu zur zum la le les du des da dos das di del della
  al el ul abu abou aboe bu bou umm oum oem ibn abn bn ben bin bint bent ould ait
  thi
`);

/** Ends of patronymics in Latin letters: Ukrainian and Russian, of men and women. */
export const PATRONYMIC = /(?:[oei]vi?y?ch|[oi]vych|evych|ovich|evich|i?vna|ovna|evna|ichna)$/;

/** In the middle of three Bulgarian names: Petrov, Petrova, Iliev, Ilieva. */
export const BULGARIAN_MIDDLE = /(?:ov|ova|ev|eva)$/;

/** Surnames that follow the sex of who bears them, to the form for men. First that fits; words of five letters and more. */
export const FEMININE: readonly (readonly [RegExp, string])[] = [
  [/(s|c|dz)(?:ka|kaya|kaia|kaja)$/, '$1ki'],
  [/(s|c|dz)(?:kyi|kyy|kyj|kiy|kij|kij|kii|ky|kj)$/, '$1ki'],
  [/(o|e)(?:va|ff)$/, '$1v'],
];

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
