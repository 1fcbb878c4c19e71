import { expect, test } from 'vitest';
import { refusedIn } from './checked-text.ts';

// All names, numbers and addresses are invented.

test.each([
  'Mevrouw van der Verzonnen belt niet terug',
  'Het gaat om Fatima',
  'Bel 06-12345678',
  'mail naar iemand@voorbeeld.example',
  'Zij woont in de Voorbeeldstraat 12',
  'op 3171 GA 12',
  'busje 12-ABC-3',
  'bsn 123456782',
  'geboren op 3 maart 1999',
  'het signaal K7M4-Q2X',
  'signaal k7m4-q2x',
  'zaaknummer 2026.4455',
  'dossier 881',
  'kenmerk AB12-99',
  'nummer 1234567',
])('refuses: %s', (text) => {
  const [problem] = refusedIn('explanation', text);
  expect(problem?.field).toBe('explanation');
  // it says why, and does not repeat what was typed
  expect(problem?.text).toContain('mag niet weten over wie het gaat');
  expect(problem?.text).not.toContain(text);
});

test.each([
  '',
  'De opvang zegt dat de gemeente betaalt, de gemeente zegt dat de regio betaalt.',
  'Sinds 3-11-2026 is er 4 keer gebeld. Het ESSM en de politie wachten op elkaar.',
  'In 2025-2026 is dit 12 keer gebeurd, zie artikel 21 Huisvestingswet.',
  'Veilig Thuis en het Zorg- en Veiligheidshuis zijn het niet eens.',
  'Er is 1 plek voor 3 vragen, na 10 werkdagen nog geen antwoord.',
])('takes: %s', (text) => {
  expect(refusedIn('explanation', text)).toEqual([]);
});
