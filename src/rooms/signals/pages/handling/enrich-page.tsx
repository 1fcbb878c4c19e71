import type { ReactNode } from 'react';
import {
  codesOf,
  confidentiality,
  type EnrichmentSource,
  enrichmentFinding,
  enrichmentSource,
  itemPurpose,
  label,
  legalBasis,
  regime,
} from '../../../../../content/code-lists.ts';
import { regimes, sourceRules } from '../../../../../content/regimes.ts';
import {
  Alert,
  FieldGroup,
  Link,
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
import { hrefOf } from './asking.ts';
import { choicesOf } from './signal-words.tsx';

// what the police told has its own form (R4)
const sources = codesOf(enrichmentSource).filter((source) => source !== 'police_question');

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
      purpose: typed.text(`purpose_${source}`) || null,
    })),
  }),
  fieldOf: (field, typed) => {
    const [, index = '', part = 'finding'] = field.split('.');
    const source = chosen(typed)[Number(index)] ?? sources[0];
    if (field === 'findings') return `finding_${sources[0]}`;
    // what follows from source and ground has no field of its own
    return `${part === 'purpose' || part === 'finding' ? part : 'ground'}_${source}`;
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
        <Paragraph>
          Hoorde u iets van de politie?{' '}
          <Link href={hrefOf(props.file.reference, 'politie')}>Leg dat apart vast</Link>
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
          ? carriedWords(source)
          : `${carriedWords(source)} Eerder: ${label(enrichmentFinding, before.finding as never).toLowerCase()}, ${sayMoment(before.at, now)}`
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
          choices={groundsOf(source)}
          value={typed?.text(`ground_${source}`)}
          error={error(`ground_${source}`)}
        />
        <Select
          name={`purpose_${source}`}
          label="Waarvoor"
          empty="Kies een doel"
          choices={choicesOf(itemPurpose)}
          value={typed?.text(`purpose_${source}`)}
          error={error(`purpose_${source}`)}
        />
      </div>
    </FieldGroup>
  );
}

/** Grounds that can hold for this source; the rules look again when it is stored. */
const groundsOf = (source: EnrichmentSource) => {
  const { regime: under, only, impersonal } = sourceRules[source];
  return (only === undefined ? regimes[under].grounds : [only])
    .filter((ground) => impersonal || ground !== 'anonymous')
    .map((value) => ({ value, label: label(legalBasis, value) }));
};

/** What an item of this source carries by itself. */
const carriedWords = (source: EnrichmentSource): string => {
  const { regime: under, confidentiality: closed } = sourceRules[source];
  return `${label(regime, under)}, ${label(confidentiality, closed).toLowerCase()}.`;
};

function lastFinding(file: SignalFile, source: string): (Finding & { readonly at: Date }) | null {
  const found = file.acts.flatMap(({ kind, codes, at }) =>
    kind === 'enriched' ? findingsOf(codes['findings']).map((finding) => ({ ...finding, at })) : [],
  );
  return found.findLast((finding) => finding.source === source) ?? null;
}
