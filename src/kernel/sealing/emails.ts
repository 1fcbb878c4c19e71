import { domainToASCII } from 'node:url';

/** An e-mail address in lower case, its domain in ASCII. Null when it is not one. */
export function canonicalEmail(text: string): string | null {
  const [name = '', domain = '', ...rest] = text.normalize('NFC').trim().toLowerCase().split('@');
  if (rest.length > 0 || text.length > 254 || !/^[^\s@"(),:;<>[\]\\]{1,64}$/u.test(name)) return null;
  const ascii = domainToASCII(domain);
  return /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(ascii) ? `${name}@${ascii}` : null;
}
