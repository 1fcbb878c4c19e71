import type { TownPaper } from '../../../../../content/messages.ts';
import { emergencyPhone, policePhone } from '../../../../../content/public-info.ts';
import {
  Button,
  CardList,
  Heading,
  Link,
  List,
  Paragraph,
  prefixOf,
  SearchForm,
  Select,
} from '../../../../kernel/page/index.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import { Phones, show } from './frame.tsx';
import { hrefOf, type TownVisit, type Visit } from './visit.ts';

const addressOf: Readonly<Record<TownPaper, string>> = { plan: '/plan', figures: '/cijfers' };

/** First page of a municipality: danger, then the three ways on; last what the college made public. */
export function townHome(visit: TownVisit, papers: readonly TownPaper[]): Response {
  const { home } = visit.messages;
  const children = (
    <>
      <Heading level={1}>{home.heading}</Heading>
      <Paragraph lead>{home.intro}</Paragraph>
      <CardList
        cards={[
          { href: hrefOf(visit, '/melden'), title: home.report, text: home.reportHint },
          { href: hrefOf(visit, '/advies'), title: home.advice, text: home.adviceHint },
          { href: hrefOf(visit, '/antwoord'), title: home.answers, text: home.answersHint },
        ]}
      />
      <Paragraph>
        <Link href={hrefOf(visit, '/veilig')}>{home.safetyLink}</Link>
      </Paragraph>
      <Heading level={2}>{home.formsHeading}</Heading>
      <List items={home.forms} />
      <Paragraph>{home.whoReads(visit.town.name)}</Paragraph>
      <Phones visit={visit} />
      {papers.length === 0 ? null : (
        <>
          <Heading level={2}>{home.papers.heading}</Heading>
          <List
            items={papers.map((paper) => (
              <Link key={paper} href={hrefOf(visit, addressOf[paper])}>
                {home.papers[paper]}
              </Link>
            ))}
          />
        </>
      )}
    </>
  );
  return show(visit, { danger: true, children });
}

/** First page of the region: which municipality. By a list that folds out, and by links. */
export function regionHome(visit: Visit): Response {
  const { home, common } = visit.messages;
  const chosen = visit.web.req.query('gemeente') ?? '';
  const town = visit.towns.find(({ slug }) => slug === chosen);
  if (town !== undefined) return seeOther(visit.web, hrefOf({ ...visit, town }));
  const children = (
    <>
      <Heading level={1}>{home.region.heading}</Heading>
      <Paragraph lead>{home.region.intro}</Paragraph>
      <SearchForm action={hrefOf(visit)}>
        <ChooseTown visit={visit} />
        <Button>{common.next}</Button>
      </SearchForm>
      <Paragraph>
        {home.region.notListed(policePhone.phone.value.shown, emergencyPhone.phone.value.shown)}
      </Paragraph>
      <Phones visit={visit} />
      <Heading level={2}>{home.region.all}</Heading>
      <ul className="towns">
        {visit.towns.map(({ slug, name }) => (
          <li key={slug}>
            <Link href={`${prefixOf(visit.language.code)}/${slug}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  );
  return show(visit, { danger: true, children });
}

/** The question which municipality it is about. */
export const ChooseTown = ({
  visit,
  error,
  value,
}: {
  visit: Visit;
  error?: string | undefined;
  value?: string;
}) => (
  <Select
    name="gemeente"
    label={visit.messages.home.region.choose}
    hint={visit.messages.home.region.chooseHint}
    empty={visit.messages.home.region.pick}
    width="medium"
    error={error}
    value={value}
    choices={visit.towns.map(({ slug, name }) => ({ value: slug, label: name }))}
  />
);
