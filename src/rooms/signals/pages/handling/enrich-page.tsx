import type { ReactNode } from 'react';
import {
  codesOf,
  type EnrichmentSource,
  enrichmentFinding,
  enrichmentSource,
  label,
  legalBasis,
} from '../../../../../content/code-lists.ts';
import {
  Alert,
  FieldGroup,
  Paragraph,
  RadioGroup,
  Select,
  sayMoment,
} from '../../../../kernel/page/index.ts';
import type { Form } from '../../../../kernel/web/form.ts';
import { enrich } from '../../handling/enrich.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import { isOpen } from '../../signal.ts';
import type { ActPage, FieldsProps } from './act-page.tsx';
import { type Finding, findingsOf } from './act-words.tsx';
import { choicesOf } from './signal-words.tsx';

const sources = codesOf(enrichmentSource);

/** The sources for which something was chosen, in the order of the page. */
const chosen = (typed: Form): readonly EnrichmentSource[] =>
  sources.filter((source) => typed.text(`finding_${source}`) !== '');

/** The checklist of sources: which, on which ground, and whether there was anything. */
export const enrichPage: ActPage = {
  path: 'verrijken',
  heading: 'Verrijken',
  submit: 'Opslaan',
  verb: () => enrich,
  input: (typed) => ({
    findings: chosen(typed).map((source) => ({
      source,
      finding: typed.text(`finding_${source}`),
      ground: typed.text(`ground_${source}`) || null,
    })),
  }),
  fieldOf: (field, typed) => {
    const [, index = '', part = 'finding'] = field.split('.');
    const source = chosen(typed)[Number(index)] ?? sources[0];
    return field === 'findings' ? `finding_${sources[0]}` : `${part}_${source}`;
  },
  told: () => 'verrijkt',
  impossible: ({ facts }) => {
    if (!isOpen(facts.state)) return 'Dit signaal is gesloten. Heropen het eerst.';
    return facts.state === 'received' ? 'Beoordeel het signaal eerst.' : null;
  },
  Fields: EnrichFields,
};

function EnrichFields(props: FieldsProps): ReactNode {
  return (
    <>
      <Alert kind="info">
        <Paragraph>
          Schrijf alleen op of er iets was: ja of nee. Neem niets over uit een bron. Daarom is hier geen
          tekstvak.
        </Paragraph>
      </Alert>
      <div className="checklist">
        {sources.map((source) => (
          <SourceFields key={source} source={source} {...props} />
        ))}
      </div>
    </>
  );
}

function SourceFields({
  source,
  file,
  typed,
  now,
  error,
}: FieldsProps & { source: EnrichmentSource }): ReactNode {
  const before = lastFinding(file, source);
  return (
    <FieldGroup
      name={`source_${source}`}
      label={label(enrichmentSource, source)}
      hint={
        before === null
          ? undefined
          : `Eerder: ${label(enrichmentFinding, before.finding as never).toLowerCase()}, ${sayMoment(before.at, now)}`
      }
    >
      <div className="checklist__row">
        <RadioGroup
          name={`finding_${source}`}
          label="Was er iets?"
          choices={choicesOf(enrichmentFinding)}
          value={typed?.text(`finding_${source}`)}
          error={error(`finding_${source}`)}
        />
        <Select
          name={`ground_${source}`}
          label="Grond om te kijken"
          empty="Kies een grond"
          choices={choicesOf(legalBasis)}
          value={typed?.text(`ground_${source}`)}
          error={error(`ground_${source}`)}
        />
      </div>
    </FieldGroup>
  );
}

function lastFinding(file: SignalFile, source: string): (Finding & { readonly at: Date }) | null {
  const found = file.acts.flatMap(({ kind, codes, at }) =>
    kind === 'enriched' ? findingsOf(codes['findings']).map((finding) => ({ ...finding, at })) : [],
  );
  return found.findLast((finding) => finding.source === source) ?? null;
}
