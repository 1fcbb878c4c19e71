import type { Chance } from '../chance.ts';

/** Names that no one has: the family names say "example", "trial" or "invented" in many languages. */
const PAIRS: readonly (readonly [first: readonly string[], family: readonly string[]])[] = [
  [
    ['Ana', 'Piotr', 'Kasia', 'Łukasz', 'Magda'],
    ['Przykładowa', 'Próbny', 'Zmyślona'],
  ],
  [
    ['Ioana', 'Andrei', 'Mihai', 'Elena'],
    ['Exemplu', 'Încercare'],
  ],
  [
    ['Elif', 'Mehmet', 'Zeynep', 'Emre'],
    ['Örnek', 'Deneme'],
  ],
  [
    ['Lotte', 'Daan', 'Milan', 'Sanne', 'Youssef', 'Amira'],
    ['van Verzonnen', 'de Proef', 'Testman', 'van ’t Voorbeeld'],
  ],
  [
    ['Iván', 'María', 'Lucía'],
    ['Ejemplo', 'de la Prueba'],
  ],
  [
    ['Linh', 'Minh', 'Thảo'],
    ['Ví Dụ', 'Thử'],
  ],
  [
    ['Iryna', 'Oleh', 'Daryna'],
    ['Prykladna', 'Vyhadana'],
  ],
];

/** An invented name of somebody whom a report is about. */
export function inventedName(chance: Chance): string {
  const [first, family] = chance.pick(PAIRS);
  return `${chance.pick(first)} ${chance.pick(family)}`;
}

const STREETS = [
  'Voorbeeldstraat',
  'Proeflaan',
  'Verzonnenweg',
  'Nergensplein',
  'Fictiekade',
  'Modelsingel',
  'Denkbeeldpad',
  'Schijnhof',
  'Testdijk',
  'Maquettelaan',
];

/** A street that is nowhere, with a number. */
export const inventedAddress = (chance: Chance): string => `${chance.pick(STREETS)} ${chance.whole(1, 180)}`;

const threeDigits = (chance: Chance): string => String(chance.whole(1, 999)).padStart(3, '0');

/** A telephone number that nobody can have. */
export const inventedPhone = (chance: Chance): string => `06-00000${threeDigits(chance)}`;

/** A number plate that was never given out. */
export const inventedPlate = (chance: Chance): string => `00-XX-${threeDigits(chance).slice(1)}`;

/** A number in the trade register that no business has. */
export const inventedKvk = (chance: Chance): string => `00000${threeDigits(chance)}`;
