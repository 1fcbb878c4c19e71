import type { Context } from 'hono';
import type { ReactElement } from 'react';
import { domain, label, tokenKind } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  EmptyState,
  PageHead,
  Pagination,
  Paragraph,
  sayMomentBriefly,
  Table,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type LookView, type RegionLooks, regionLooks } from '../../connect/region-looks.ts';
import { ask } from '../handling/asking.ts';

/** Every question to the region, for the privacy officer. */
export async function answerRegionLooks(house: House, context: Context<Env>): Promise<Response> {
  const after = context.req.query('na');
  const outcome = await ask(house, context, regionLooks, after === undefined ? {} : { after });
  return outcome.kind === 'done'
    ? html(context, looksPage(house, context, outcome.value))
    : notThere(context, 'staff');
}

function looksPage(house: House, context: Context<Env>, { looks, older }: RegionLooks): ReactElement {
  const now = house.clock.now();
  const first = context.req.query('na') === undefined;
  return staffPage(house, context, {
    title: 'Vragen aan de regio',
    children: (
      <>
        <PageHead
          heading="Vragen aan de regio"
          intro={
            <Paragraph subtle>
              Wie vroeg of een andere gemeente hetzelfde kent. De reden staat in het logboek.
            </Paragraph>
          }
        />
        {looks.length === 0 ? (
          <EmptyState heading="Er is nog niets gevraagd">
            <Paragraph>
              Vraagt een aandachtsfunctionaris iets in de regio, dan staat hier wie dat was, wanneer, over
              welk signaal en hoeveel treffers er waren.
            </Paragraph>
          </EmptyState>
        ) : (
          <Table<LookView>
            id="looks"
            caption="Vragen aan de regio, de nieuwste eerst"
            captionHidden
            rows={looks}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'at',
                label: 'Wanneer',
                rowHeader: true,
                nowrap: true,
                cell: ({ at }) => sayMomentBriefly(at, now),
              },
              { key: 'who', label: 'Wie', cell: ({ who }) => who },
              { key: 'domain', label: 'Domein', cell: (look) => label(domain, look.domain) },
              { key: 'signal', label: 'Signaal', nowrap: true, cell: ({ reference }) => reference },
              {
                key: 'kinds',
                label: 'Waarop',
                cell: ({ kinds }) => kinds.map((kind) => label(tokenKind, kind)).join(', '),
              },
              { key: 'asked', label: 'Gevraagd', numeric: true, cell: ({ asked }) => asked },
              { key: 'hits', label: 'Treffers', numeric: true, cell: ({ hits }) => hits },
            ]}
          />
        )}
        <Pagination
          previousHref={first ? undefined : '/regiovragen'}
          nextHref={older === null ? undefined : `/regiovragen?na=${older}`}
        />
      </>
    ),
  });
}
