import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import {
  type Column,
  EmptyState,
  PageHead,
  Paragraph,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import type { Vacancy } from '../../administration/organisation-lines.ts';
import { readVacancies } from '../../administration/read-vacancies.ts';
import { coverNotice } from '../cover-notice.tsx';
import { ask, show } from './showing.tsx';

const COLUMNS: readonly Column<Vacancy>[] = [
  { key: 'name', label: 'Gemeente', rowHeader: true, cell: ({ organisationName }) => organisationName },
  { key: 'title', label: 'Functie', cell: ({ title }) => title },
  { key: 'since', label: 'Niet bezet', cell: saySince },
];

/** "sinds 1 maart 2026", "nog nooit". */
export function saySince({ since, everHeld }: Vacancy): string {
  return everHeld ? `sinds ${sayDate(since)}` : 'nog nooit bezet geweest';
}

/** Where in the region nobody holds a seat of an aandachtsfunctionaris (S52). No names. */
export function vacanciesPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/beheer/vacatures', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, readVacancies, {});
    if (outcome.kind !== 'done') return notThere(context, 'staff');
    const empty = outcome.value;
    const cover = await coverNotice(house, context);
    return show(visit, {
      title: 'Lege functies',
      children: (
        <>
          {cover}
          <PageHead
            heading="Lege functies"
            intro={
              <Paragraph subtle>
                Elke gemeente heeft een aandachtsfunctionaris voor zorg en een voor veiligheid. Hier staat
                waar er nu geen is.
              </Paragraph>
            }
          />
          {empty.length === 0 ? (
            <EmptyState heading="Alles is bezet">
              <Paragraph>Elke gemeente heeft nu twee aandachtsfunctionarissen.</Paragraph>
            </EmptyState>
          ) : (
            <Table
              id="vacancies"
              caption={empty.length === 1 ? '1 lege functie' : `${empty.length} lege functies`}
              columns={COLUMNS}
              rows={empty}
              rowKey={({ organisationId, title }) => `${organisationId} ${title}`}
            />
          )}
        </>
      ),
    });
  });
  return pages;
}
