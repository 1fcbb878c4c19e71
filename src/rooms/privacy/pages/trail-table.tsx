import type { ReactNode } from 'react';
import { sayVerb } from '../../../../content/verb-words.ts';
import {
  type Column,
  Details,
  Hidden,
  Link,
  Paragraph,
  Stack,
  StatusBadge,
  sayMomentBriefly,
  Table,
} from '../../../kernel/page/index.ts';
import type { Sentence } from '../../../kernel/policy.ts';
import type { TrailLine } from '../audit-trail.ts';
import { outcomeWords, sayActor, sayParts } from './trail-words.ts';

interface TrailTableProps {
  readonly id: string;
  readonly caption: string;
  readonly lines: readonly TrailLine[];
  readonly sentences: readonly Sentence[];
  readonly now: Date;
}

/** Entries of the audit trail: when, who, what, about which record, and on which rule. */
export const TrailTable = ({ id, caption, lines, sentences, now }: TrailTableProps): ReactNode => (
  <Table<TrailLine>
    id={id}
    caption={caption}
    rows={lines}
    rowKey={(line) => String(line.id)}
    columns={columns(sentences, now)}
  />
);

const columns = (sentences: readonly Sentence[], now: Date): readonly Column<TrailLine>[] => [
  { key: 'what', label: 'Wat', rowHeader: true, cell: (line) => <What line={line} /> },
  { key: 'who', label: 'Wie', cell: (line) => <Who line={line} /> },
  { key: 'when', label: 'Wanneer', nowrap: true, cell: (line) => sayMomentBriefly(line.at, now) },
  { key: 'why', label: 'Waarom', cell: (line) => <Why line={line} sentences={sentences} /> },
];

const Who = ({ line }: { line: TrailLine }): ReactNode => (
  <div>
    <div>{line.name ?? sayActor(line.actorKind)}</div>
    {line.seatTitle === null ? null : <Paragraph subtle>{line.seatTitle}</Paragraph>}
  </div>
);

const What = ({ line }: { line: TrailLine }): ReactNode => {
  const parts = sayParts(line.detail);
  const ended = outcomeWords(line.outcome);
  return (
    <div>
      <div>{sayVerb(line.verb)}</div>
      {parts === '' ? null : <Paragraph subtle>{parts}</Paragraph>}
      {line.reference === null ? null : (
        <Link href={`/logboek?reference=${line.reference}`}>{line.reference}</Link>
      )}
      {ended === undefined ? null : (
        <div>
          <StatusBadge kind={ended.kind}>{ended.text}</StatusBadge>
        </div>
      )}
    </div>
  );
};

/** The reason in somebody's own words, and the rule on which it was allowed. */
const Why = ({ line, sentences }: { line: TrailLine; sentences: readonly Sentence[] }): ReactNode => {
  const sentence = sentences.find(({ key }) => key === line.sentence);
  return (
    <Stack gap="close">
      {line.reason === null ? null : <Paragraph typed>{`"${line.reason}"`}</Paragraph>}
      {line.sentence === null ? (
        <Paragraph subtle>Geen regel staat dit toe</Paragraph>
      ) : (
        <Details
          summary={
            <>
              Regel <Hidden>bij {sayVerb(line.verb)}</Hidden>
            </>
          }
        >
          <Paragraph>{sentence?.text ?? `Een regel van een eerdere versie: ${line.sentence}.`}</Paragraph>
          {sentence === undefined ? null : <Paragraph subtle>{sentence.ground}</Paragraph>}
        </Details>
      )}
    </Stack>
  );
};
