import { leftOutReasons } from '../../../../content/data-requests.ts';
import type { Letter } from '../../../kernel/documents/letter.ts';
import { localDate, typeDay } from '../../../kernel/local-time.ts';
import type { Excerpt } from '../store/excerpts.ts';
import type { RecordToAssess } from './assess.ts';

/** What a person gets of one record, on paper, with what was left out and why. */
export const excerptLetter = (
  { reference, record }: Pick<RecordToAssess, 'reference' | 'record'>,
  excerpt: Excerpt,
  organisation: string,
): Letter => ({
  title: 'Wat er over u staat',
  from: organisation,
  number: reference,
  foot: 'Alleen voor de persoon die dit heeft gevraagd. Bent u dat niet, geef het dan terug aan de gemeente.',
  language: 'nl',
  parts: [
    {
      kind: 'paragraph',
      text: `Dit staat over u in dossier ${reference}. Waar ▇▇▇ staat, stond iets over iemand anders.`,
    },
    ...excerpt.flatMap(({ at, label, text }) => [
      { kind: 'heading', text: `${label}, ${typeDay(localDate(new Date(at)))}` } as const,
      { kind: 'paragraph', text } as const,
    ]),
    ...(record.leftOut.length === 0
      ? []
      : [
          { kind: 'heading', text: 'Wat is weggelaten, en waarom' } as const,
          { kind: 'list', items: record.leftOut.map((code) => leftOutReasons[code]) } as const,
        ]),
    {
      kind: 'paragraph',
      text: 'Klopt er iets niet, dan kunt u vragen het te verbeteren of te wissen. Bent u het niet eens met wat u kreeg, dan kunt u klagen bij de Autoriteit Persoonsgegevens.',
    },
  ],
});
