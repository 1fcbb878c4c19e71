import type { ReportInput } from '../src/rooms/signals/index.ts';

const SENTENCES = [
  'Het busje komt elke ochtend om half zes en brengt de mannen pas na donker terug naar de woning.',
  'Volgens de buurvrouw slapen er negen mensen in drie kamers en wisselen de namen op de bel vaak.',
  'Iemand zei dat hij zijn paspoort niet heeft en eerst een schuld van reis en huur moet afbetalen.',
  'De jongen keek steeds naar de man bij de deur voordat hij antwoord gaf en leek erg geschrokken.',
  'Het loon wordt contant betaald, minder dan afgesproken, en wie klaagt mag de dag erna niet mee.',
];

/** Running text of about this many bytes, different for every number. */
function textOf(bytes: number, number: number): string {
  let text = `Melding ${number}.`;
  for (let at = number; text.length < bytes; at += 1) text += ` ${SENTENCES[at % SENTENCES.length]}`;
  return text.slice(0, bytes);
}

/** A report with 12 filled-in fields and about 5 kB of text, as a thorough colleague or neighbour writes one. */
export const sampleReport = (number: number): ReportInput => ({
  submission: 'draft',
  product: 'report',
  channel: 'web_public',
  reporterType: 'resident',
  form: 'labour',
  urgency: 'normal',
  minor: 'unknown',
  story: {
    whatHappened: textOf(3000, number),
    whereText: textOf(300, number + 1),
    address: `Dorpsstraat ${1 + (number % 300)}, 3171 GA Poortugaal`,
    whenText: textOf(200, number + 2),
    workConditions: textOf(500, number + 3),
    housing: textOf(400, number + 4),
    vehicles: '12-AB-34, 98-XZ-76',
    business: `Voorbeeld Tuinbouw ${number % 50}`,
  },
  contact: { anonymous: false, name: 'Jan van der Voorbeeld', phone: '06-12345678' },
  special: { personsDescription: textOf(400, number + 5), personNames: 'Piet Voorbeeld en Klaas Proef' },
});
