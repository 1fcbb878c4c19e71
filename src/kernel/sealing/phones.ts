const SEPARATORS = /[\s.\-–‑/()]/g;

/**
 * A telephone number as E.164 ("06-1234 5678" -> "+31612345678"), or null when it is not one. Numbers without a
 * country are Dutch; a local number without its area code is not recognised. Public numbers such as 112 give null.
 */
export function canonicalPhone(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^(?:tel|telefoon|mobiel|mob|gsm|phone|fax)\b[.:]?\s*/i, '')
    .replace(/\(0\)/, '')
    .replace(SEPARATORS, '');
  if (!/^\+?\d{7,16}$/.test(bare)) return null;
  const international = bare.replace(/^00/, '+');
  if (international.startsWith('+')) return checked(international.replace(/^\+310/, '+31'));
  if (/^0[1-9]/.test(bare)) return checked(`+31${bare.slice(1)}`);
  // as a spreadsheet leaves them: without "+" or without the first zero
  if (/^31[1-9]\d{8}$/.test(bare)) return `+${bare}`;
  if (/^6\d{8}$/.test(bare)) return `+31${bare}`;
  return null;
}

// Dutch numbers: nine digits after the country, 0800 and 0900 eight or eleven, 097 (machines) eleven.
function checked(number: string): string | null {
  if (number.startsWith('+31')) {
    return /^\+31(?:[1-9]\d{8}|(?:800|90[069])\d{4}|(?:800|90[069])\d{7}|97\d{9})$/.test(number)
      ? number
      : null;
  }
  return /^\+[1-9]\d{7,14}$/.test(number) ? number : null;
}

/** A number of a service (0800, 0900), which says nothing about a person. */
export const isServiceNumber = (number: string): boolean => /^\+31(?:800|90[069])/.test(number);
