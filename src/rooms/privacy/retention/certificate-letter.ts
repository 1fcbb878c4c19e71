import { sayRule } from '../../../../content/retention-rules.ts';
import type { Letter } from '../../../kernel/documents/letter.ts';
import { localDate, typeDay } from '../../../kernel/local-time.ts';
import type { Certificate } from './certificate.ts';

/** How a proof of destruction says the codes in it. */
export interface CertificateWords {
  readonly compartment: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
}

const day = (at: Date): string => typeDay(localDate(at));

/** The proof of destruction on paper: numbers, days, grounds and who approved; nothing of what was in it. */
export const certificateLetter = (
  proof: Certificate,
  { compartment, roles, kinds }: CertificateWords,
): Letter => ({
  title: 'Verklaring van vernietiging',
  from: proof.organisation,
  number: proof.number,
  foot: 'Bewaar deze verklaring bij het archief. Er staat niets in van wat is vernietigd.',
  language: 'nl',
  parts: [
    {
      kind: 'facts',
      facts: [
        { name: 'Lijst', value: `${proof.number}, ${compartment}` },
        { name: 'Voorgesteld op', value: day(proof.proposedAt) },
        { name: 'Uitgevoerd op', value: day(proof.finishedAt) },
        {
          name: 'Hoe',
          value: 'De sleutel van elk dossier is vernietigd, en wat ermee was versleuteld is gewist.',
        },
        { name: 'Controlegetal (SHA-256)', value: proof.digest },
      ],
    },
    { kind: 'heading', text: 'Goedgekeurd door' },
    {
      kind: 'list',
      items: proof.approvals.map(({ name, role, at }) => `${name}, ${roles[role] ?? role}, ${day(at)}`),
    },
    { kind: 'heading', text: 'Aantallen' },
    {
      kind: 'table',
      header: ['Reden', 'Vernietigd', 'Gebleven'],
      rows: proof.counts.map(({ rule, destroyed, kept }) => [sayRule(rule), String(destroyed), String(kept)]),
    },
    { kind: 'heading', text: 'Vernietigde dossiers' },
    {
      kind: 'table',
      header: ['Kenmerk', 'Soort', 'Reden', 'Vernietigd op'],
      rows: proof.records.map(({ reference, kind, rule, at }) => [
        reference === '' ? '-' : reference,
        kinds[kind] ?? kind,
        sayRule(rule),
        day(at),
      ]),
    },
  ],
});
