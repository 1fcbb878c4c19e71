import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { contactProduct, label } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  StatusBadge,
  sayMomentBriefly,
  Table,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type MyReportLine, type MyReports, myReports } from '../../colleague/my-reports.ts';
import { ask } from '../handling/asking.ts';
import { StateBadge } from '../handling/signal-words.tsx';

/** What became of what I reported. */
export async function showMyReports(house: House, context: Context<Env>): Promise<Response> {
  const turn = { newer: context.req.query('nieuwer'), older: context.req.query('ouder') };
  const outcome = await ask(house, context, myReports, turn);
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { reports, newer, older } = outcome.value;
  const turned = (name: string, at: string | null): string | undefined =>
    at === null ? undefined : `/mijn-meldingen?${name}=${at}`;
  return html(
    context,
    staffPage(house, context, {
      title: 'Mijn meldingen',
      children: (
        <>
          <PageHead
            heading="Mijn meldingen"
            intro={
              <Paragraph subtle>
                Hier ziet u of er iets met uw melding is gedaan. De inhoud staat hier niet.
              </Paragraph>
            }
            actions={
              <ActionGroup>
                <ButtonLink href="/nieuw">Nieuwe melding</ButtonLink>
              </ActionGroup>
            }
          />
          {reports.length === 0 ? (
            <Nothing first={newer === null} />
          ) : (
            <Reports reports={reports} now={house.clock.now()} />
          )}
          <Pagination previousHref={turned('nieuwer', newer)} nextHref={turned('ouder', older)} />
        </>
      ),
    }),
  );
}

const Nothing = ({ first }: { first: boolean }): ReactNode => (
  <EmptyState heading={first ? 'U hebt nog niets gemeld' : 'Er zijn geen oudere meldingen'}>
    <Paragraph>
      Hebt u iets gezien of gehoord dat niet klopt? Meld het. U hoeft het niet zeker te weten.
    </Paragraph>
  </EmptyState>
);

const Reports = ({ reports, now }: { reports: MyReports['reports']; now: Date }): ReactNode => (
  <Table<MyReportLine>
    id="my-reports"
    caption="Mijn meldingen, nieuwste eerst"
    captionHidden
    rows={reports}
    rowKey={({ reference }) => reference}
    columns={[
      {
        key: 'reference',
        label: 'Kenmerk',
        rowHeader: true,
        nowrap: true,
        cell: ({ reference }) => <Link href={`/mijn-meldingen/${reference}`}>{reference}</Link>,
      },
      { key: 'product', label: 'Soort', cell: ({ product }) => label(contactProduct, product) },
      {
        key: 'received',
        label: 'Verstuurd',
        nowrap: true,
        cell: ({ receivedAt }) => sayMomentBriefly(receivedAt, now),
      },
      { key: 'state', label: 'Status', cell: ({ state }) => <StateBadge state={state} /> },
      { key: 'message', label: 'Berichten', cell: (line) => <Messages line={line} now={now} /> },
    ]}
  />
);

/** Whether somebody waits for this colleague, and when something was written last. */
function Messages({ line, now }: { line: MyReportLine; now: Date }): ReactNode {
  if (line.asked) return <StatusBadge kind="warning">Vraag aan u</StatusBadge>;
  if (line.lastMessage === null) return null;
  const when = sayMomentBriefly(line.lastMessage.at, now);
  return line.lastMessage.own ? `Van u, ${when}` : `Van de aandachtsfunctionaris, ${when}`;
}
