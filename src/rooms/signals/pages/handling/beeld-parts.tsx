import type { ReactNode } from 'react';
import { TO_VERIFY } from '../../../../../content/dated.ts';
import { dimensions, indicatorLists, indicatorSource, leftOut } from '../../../../../content/indicators.ts';
import { Heading, List, Panel, Paragraph } from '../../../../kernel/page/index.ts';
import { type Beeld, beeldOf, type Combination, type DimensionBeeld } from '../../../recognise/index.ts';
import type { BeeldContent } from '../../act-content.ts';
import { beeldFacts } from '../../beeld-facts.ts';
import type { SignalFile } from '../../handling/read-signal.ts';

/** What was marked last, as far as the story is open; null when nothing was, or it is closed. */
export const markedIn = (file: SignalFile): BeeldContent | null =>
  file.acts.findLast(({ kind }) => kind === 'beeld_marked')?.content.story?.beeld ?? null;

/** Why nothing can be marked or concluded now; null when it can. Both rest on what was reported, so that is open. */
export const beeldClosed = (file: SignalFile): string | null =>
  file.opened.has('story')
    ? null
    : 'Open eerst het verhaal in het dossier. Dan leest u wat er is gemeld en wat al is gemerkt.';

const combinations: Readonly<Record<Combination, string>> = {
  all_elements: 'Werving met misleiding of dwang, uitbuiting en dwang ter plaatse zijn alle drie positief.',
  child_elements: 'Uitbuiting is positief. Bij een minderjarige zijn dwang en misleiding niet nodig.',
  deception_exploitation: 'Misleiding en uitbuiting zijn positief, dwang ter plaatse niet.',
  only_exploitation: 'Alleen uitbuiting is positief. Kijk ook naar de rechten van iemand die werkt.',
  not_all_elements: 'Met wat nu bekend is, zijn niet alle delen positief.',
  open: 'Er is nog te veel onbekend. Onbekend is niet nee.',
};

const stateWords = { positive: 'Positief', not: 'Niet positief', unknown: 'Onbekend' } as const;

/** The picture in a panel with its heading, beside the conclusion. */
export const BeeldPanel = ({ marked }: { marked: BeeldContent }): ReactNode => (
  <Panel labelledBy="beeld">
    <Heading level={2} id="beeld">
      Wat de indicatoren laten zien
    </Heading>
    <BeeldWords marked={marked} />
  </Panel>
);

/** The picture in words, a line for each dimension; never a number that says how bad it is. */
export function BeeldWords({ marked }: { marked: BeeldContent }): ReactNode {
  const beeld = beeldOf(marked.list, marked.answers);
  return (
    <>
      <Paragraph>
        <strong>Geen bewijs en geen oordeel.</strong> Dit is wat de gemerkte indicatoren samen laten zien. U
        trekt zelf de conclusie, en de Nederlandse wet beslist (artikel 273f).
      </Paragraph>
      <Paragraph subtle>Lijst: {indicatorLists[marked.list].nl}</Paragraph>
      <List items={beeld.dimensions.map(dimensionInWords)} />
      <Paragraph>{combinations[beeld.combination]}</Paragraph>
      <More beeld={beeld} />
      <FactsBeside facts={marked.facts} />
      <Paragraph subtle>
        Bron: {indicatorSource}.{' '}
        {leftOut.map(({ nl, reason }) => `Niet gebruikt: ${nl}. ${reason}`).join(' ')}
      </Paragraph>
    </>
  );
}

function dimensionInWords({ code, state, present, ask, toVerify }: DimensionBeeld): ReactNode {
  return (
    <>
      <strong>
        {dimensions[code].nl}: {stateWords[state].toLowerCase()}
      </strong>
      {toVerify ? ` (zwaarte ${TO_VERIFY.nl})` : ''}
      {present.length === 0 ? '' : `. Gezien: ${present.map(({ nl }) => nl.toLowerCase()).join('; ')}`}
      {ask === null ? '' : `. Helpt om te weten: ${ask.question}`}
    </>
  );
}

const More = ({ beeld }: { beeld: Beeld }): ReactNode => (
  <>
    {beeld.vulnerability ? (
      <Paragraph>
        Er is misbruik van kwetsbaarheid. Dat steunt dwang of misleiding, of vervangt die.
      </Paragraph>
    ) : null}
    {beeld.askFirst === null ? null : (
      <Paragraph>
        <strong>Wat nu het meest helpt om te weten:</strong> {beeld.askFirst.question}
      </Paragraph>
    )}
  </>
);

const FactsBeside = ({ facts }: { facts: BeeldContent['facts'] }): ReactNode =>
  facts.length === 0 ? null : (
    <>
      <Paragraph>
        <strong>Feiten die hier los van staan</strong>
      </Paragraph>
      <List items={facts.map((fact) => `${beeldFacts[fact].nl}. ${beeldFacts[fact].hint}`)} />
    </>
  );
