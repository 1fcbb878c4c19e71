import { expect, test } from 'vitest';
import { looksLikePerson } from './looks-like-person.ts';

// All names, numbers and addresses are invented.

test.each([
  ['Zij woont in de Voorbeeldstraat 12 met drie anderen.', ['een adres']],
  ['Het is 3171 GA 12.', ['een adres']],
  ['Bel hem op 06-12345678.', ['een telefoonnummer']],
  ['Een bus met kenteken 12-ABC-3', ['een kenteken']],
  ['Mail naar iemand@voorbeeld.example', ['een e-mailadres']],
  ['Zij heet Verzonnen en is bang.', ['een naam']],
  ['Wij spraken mevrouw van der Verzonnen.', ['een naam']],
  ['Gisteren was Jansje van Verzonnen aan de balie.', ['een naam']],
])('%s', (text, found) => {
  expect(looksLikePerson(text)).toEqual(found);
});

test.each([
  'Een vrouw van ongeveer 30 jaar werkt elke dag tot laat in een keuken. Zij mag niet naar buiten.',
  'Wie betaalt het ticket? De werkgever hield het paspoort 3 weken.',
  'Is dit iets voor Veilig Thuis, of eerst voor de politie?',
  '',
])('nobody in: %s', (text) => {
  // "Veilig Thuis" reads as a name: asking once more costs a tick
  expect(looksLikePerson(text).filter((one) => one !== 'een naam')).toEqual([]);
});

test('plain sentences are not taken for a name', () => {
  expect(looksLikePerson('Een vrouw werkt in een keuken. Zij mag niet weg. De baas ook niet.')).toEqual([]);
});
