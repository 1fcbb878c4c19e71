import { Heading, Link, Paragraph } from '../../../../kernel/page/index.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import { type AlgorithmEntry, describeAlgorithms } from '../../algorithms/describe-algorithms.ts';
import { Entries } from '../algorithms/entry-parts.tsx';
import { show } from './frame.tsx';
import type { TownVisit } from './visit.ts';

const entriesOf = ({ house, town }: TownVisit): readonly AlgorithmEntry[] =>
  describeAlgorithms({
    name: town.name,
    slug: town.slug,
    origin: house.config.publicOrigin,
    sentences: house.sentences,
  });

/** `/{municipality}/algoritmes`: the fixed rules that Lantaarn follows. In Dutch, as the register itself is. */
export function algorithmsPage(visit: TownVisit): Response {
  if (visit.language.code !== 'nl') return seeOther(visit.web, `/${visit.town.slug}/algoritmes`);
  return show(visit, {
    children: (
      <>
        <Heading level={1}>Welke vaste regels Lantaarn gebruikt</Heading>
        <Paragraph lead>
          Lantaarn helpt medewerkers met twee vaste regels. Een mens beslist. Niemand krijgt een score.
        </Paragraph>
        <Entries entries={entriesOf(visit)} />
        <Paragraph>
          <Link href={`/${visit.town.slug}/algoritmes.json`}>
            Ophalen als JSON, voor het Algoritmeregister
          </Link>
        </Paragraph>
      </>
    ),
  });
}

/** `/{municipality}/algoritmes.json`: the same in the shape in which the register takes it. */
export function algorithmsFile(visit: TownVisit): Response {
  visit.web.header('Content-Type', 'application/json; charset=utf-8');
  visit.web.header('Content-Disposition', `attachment; filename="algoritmes-${visit.town.slug}.json"`);
  return visit.web.body(JSON.stringify(entriesOf(visit), null, 2));
}
