import type { ReactNode } from 'react';
import { Details, Panel, Paragraph } from '../../../../kernel/page/index.ts';
import type { Sentence } from '../../../../kernel/policy.ts';

/** The sentences under which this person sees this hand-over, and that looking is written down. */
export const Because = ({ sentences }: { sentences: readonly Sentence[] }): ReactNode => (
  <Panel labelledBy="because">
    <Details summary={<span id="because">Waarom mag ik dit zien?</span>}>
      {sentences.map(({ key, text, ground }) => (
        <div key={key}>
          <Paragraph>{text}</Paragraph>
          <Paragraph subtle>Grond: {ground}</Paragraph>
        </div>
      ))}
      <Paragraph subtle>Elke keer dat iemand dit bekijkt, staat in het logboek.</Paragraph>
    </Details>
  </Panel>
);
