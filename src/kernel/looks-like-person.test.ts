import { expect, test } from 'vitest';
import { looksLikePerson, type PersonKind, sayGuesses } from './looks-like-person.ts';

// All names, numbers and addresses are invented.

const kinds = (text: string): readonly PersonKind[] => [
  ...new Set(looksLikePerson(text).map(({ kind }) => kind)),
];

test.each<[string, PersonKind[]]>([
  ['Afgesproken met Jansje van der Verzonnen.', ['name']],
  ['Wij wachten op mevrouw De Bedachte.', ['name']],
  ['Overleg met dhr. A. van den Verzonnen', ['name']],
  ['J.P. Bedacht belt terug', ['name']],
  ['Het gaat om Fatima, die nog wacht', ['name']],
  ['Gisteren sprak Bregje Verzonnen de politie', ['name']],
  ['de zaak van der Verzonnen loopt', ['name']],
  ['Bel 06-12345678 voor meer', ['phone']],
  ['Bel 010 - 123 45 67', ['phone']],
  ['+31 6 1234 5678', ['phone']],
  ['Mail iemand@voorbeeld.example', ['email']],
  ['Een bus met 12-ABC-3 ervoor', ['plate']],
  ['een auto, xx-99-xx', ['plate']],
  ['op 3171 GA 12 gebeurde het', ['address']],
  ['in de Voorbeeldstraat 12', ['address']],
  ['Zij woont in de Voorbeeldstraat 12 met drie anderen.', ['address']],
  ['Zij heet Verzonnen en is bang.', ['name']],
  ['Gisteren was Jansje van Verzonnen aan de balie.', ['name']],
  ['KVK 12345678', ['kvk']],
  ['nummer 123456782 staat erbij', ['bsn']],
  ['geboren op 3 maart 1999', ['birth_date']],
  ['12-03-1999', ['birth_date']],
])('finds it: %s', (text, found) => {
  expect(kinds(text)).toEqual(found);
});

test.each([
  'De gemeente Albrandswaard wacht op het ESSM en op de politie.',
  'Gemeente Albrandswaard en Capelle aan den IJssel doen mee.',
  'Het Regionaal Controleteam komt bij ons langs. Veilig Thuis ook.',
  'Artikel 21 lid 1 sub c Huisvestingswet, artikel 7.22 Bouwbesluit 2012, art. 18.12 Omgevingswet.',
  'Vastgesteld door het Regionaal Veiligheidsoverleg op 3 juli 2023, geldig tot en met 2026.',
  'Netwerk Aandachtsfunctionarissen: minimaal 4 keer per jaar, in 2025 om 12 uur.',
  'De Week tegen Mensenhandel is rond 18 oktober. In 2026 van 12-10-2026 tot 18-10-2026.',
  'Bel het meldpunt: 0900-8844 of 0800-7000.',
  'Samen met het CCV, de VNG en het RIEC. Kijk op Mensenhandel staat klaar.',
  'Wie neemt dit op? Burgemeester en wethouders, voor 1 maart 2027.',
  'No Room for Sex Trafficking: 60% van het personeel.',
  'Ministerie van Justitie en Veiligheid; Veiligheidsalliantie Rotterdam.',
  'Een vrouw van ongeveer 30 jaar werkt elke dag tot laat in een keuken. Zij mag niet naar buiten.',
  'Wie betaalt het ticket? De werkgever hield het paspoort 3 weken.',
  'Is dit iets voor Veilig Thuis, of eerst voor de politie?',
  'Een vrouw werkt in een keuken. Zij mag niet weg. De baas ook niet.',
  '',
])('nobody in: %s', (text) => {
  expect(looksLikePerson(text)).toEqual([]);
});

test('says where it stands, in the order of the text', () => {
  const text = 'Bel 06-12345678 of schrijf a@voorbeeld.example over mevrouw Verzonnen.';
  const found = looksLikePerson(text);
  expect(found.map(({ kind }) => kind)).toEqual(['phone', 'email', 'name']);
  expect(found.map(({ at }) => text.slice(at, at + 4))).toEqual(['06-1', 'a@vo', 'mevr']);
  expect(sayGuesses(found)).toEqual(['een telefoonnummer', 'een e-mailadres', 'een naam']);
});

test('a long text costs no more than its first part', () => {
  const started = performance.now();
  looksLikePerson('van der aan de Wet A. '.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(2000);
});
