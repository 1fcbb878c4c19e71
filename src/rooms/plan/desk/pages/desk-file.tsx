import { csvOf } from '../../../../kernel/csv.ts';
import { odsOf } from '../../../../kernel/documents/ods.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import { ActionGroup, BackLink, ButtonLink, PageHead, Paragraph } from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { ask, show, type Visit } from '../../../../kernel/web/visit.tsx';
import { readDesk } from '../read-desk.ts';
import { deskColumns } from './desk-columns.tsx';
import { choiceOf, chosenLines } from './desk-page.tsx';

const KINDS = {
  csv: 'text/csv; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

/** `/regiobeeld/bestand`: the table as a file, with `?soort=csv` or `ods`; without it, which of the two. */
export async function deskFile(visit: Visit): Promise<Response> {
  const { house, context } = visit;
  const outcome = await ask(visit, readDesk, {});
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const kind = context.req.query('soort');
  if (kind !== 'csv' && kind !== 'ods') return askKind(visit);
  const lines = chosenLines(outcome.value, choiceOf(visit));
  const header = [...deskColumns.map(({ label }) => label), 'Wat openstaat'];
  const rows = lines.map((line) => [
    ...deskColumns.map(({ plain }) => plain(line)),
    line.pushes.map(({ text }) => text).join(' '),
  ]);
  const body = kind === 'csv' ? csvOf(header, rows) : odsOf([{ name: 'Regiobeeld', header, rows }]);
  context.header('Cache-Control', 'no-store');
  context.header('Content-Type', KINDS[kind]);
  context.header(
    'Content-Disposition',
    `attachment; filename="regiobeeld-${localDate(house.clock.now())}.${kind}"`,
  );
  return context.body(body);
}

function askKind(visit: Visit): Response {
  const query = new URL(visit.context.req.url).searchParams;
  const hrefOf = (kind: string): string => {
    query.set('soort', kind);
    return `/regiobeeld/bestand?${query}`;
  };
  return show(visit, {
    title: 'Regiobeeld als bestand',
    narrow: true,
    children: (
      <>
        <BackLink href="/regiobeeld">Regiobeeld</BackLink>
        <PageHead
          heading="Download het regiobeeld"
          intro={
            <Paragraph>In het bestand staan de gemeenten die u had gekozen, en wat er openstaat.</Paragraph>
          }
        />
        <ActionGroup>
          <ButtonLink href={hrefOf('ods')}>Rekenblad (ods)</ButtonLink>
          <ButtonLink href={hrefOf('csv')} kind="secondary">
            Tekst (csv)
          </ButtonLink>
        </ActionGroup>
      </>
    ),
  });
}
