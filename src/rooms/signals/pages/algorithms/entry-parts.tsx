import type { ReactNode } from 'react';
import { type DataItem, Heading, Paragraph, Stack } from '../../../../kernel/page/index.ts';
import type { AlgorithmEntry } from '../../algorithms/describe-algorithms.ts';

/** One entry of the register of algorithms, in words. */
export const Entry = ({ entry }: { entry: AlgorithmEntry }): ReactNode => (
  <section className="stack stack--close" aria-labelledby={entry.source_id}>
    <Heading level={2} id={entry.source_id}>
      {entry.name}
    </Heading>
    <Paragraph>{entry.description_short}</Paragraph>
    {itemsOf(entry).map(({ key, value }) => (
      <div key={key}>
        <Heading level={3}>{key}</Heading>
        <Paragraph>{value}</Paragraph>
      </div>
    ))}
  </section>
);

/** Every entry, one under the other. */
export const Entries = ({ entries }: { entries: readonly AlgorithmEntry[] }): ReactNode => (
  <Stack gap="wide">
    {entries.map((entry) => (
      <Entry key={entry.source_id} entry={entry} />
    ))}
  </Stack>
);

const itemsOf = (entry: AlgorithmEntry): readonly DataItem[] => [
  { key: 'Waarvoor', value: entry.goal },
  { key: 'Wat een mens doet', value: entry.human_intervention },
  { key: 'Hoe het werkt', value: entry.methods_and_models },
  { key: 'Welke gegevens', value: entry.source_data },
  { key: 'Afweging', value: entry.proportionality },
  { key: 'Risico’s', value: entry.risks },
  { key: 'Grondslag', value: entry.lawful_basis },
  { key: 'Soort', value: `${entry.publication_category}. ${entry.status}.` },
];
