import type { Context } from 'hono';
import { type RequestKind, recordStates } from '../../../../../content/data-requests.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  type Column,
  EmptyState,
  Link,
  PageHead,
  Paragraph,
  StatusBadge,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { requestedRecords } from '../../requests/assess.ts';
import type { WaitingRecord } from '../../store/request-records.ts';
import { recordHref, sayKind } from './request-words.ts';

type Waiting = WaitingRecord & { readonly reference: string };

/** `/verzoeken/dossiers`: what a coordinator has to assess for requests. */
export async function waitingPage(house: House, context: Context<Env>): Promise<Response> {
  const outcome = await run(house, signedIn(context).actor, requestedRecords, {}, context.get('trace'));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(
    context,
    staffPage(house, context, {
      title: 'Dossiers bij verzoeken',
      children: (
        <>
          <PageHead
            heading="Dossiers bij verzoeken"
            intro={
              <Paragraph subtle>
                Iemand vraagt wat er over hem staat. U beoordeelt de dossiers van uw domein, en geeft wat die
                persoon mag zien.
              </Paragraph>
            }
          />
          {outcome.value.length === 0 ? (
            <EmptyState heading="Er wacht niets op u">
              <Paragraph>Vindt een verzoek een dossier in uw domein, dan staat het hier.</Paragraph>
            </EmptyState>
          ) : (
            <Table<Waiting>
              id="waiting"
              caption="Eerst wat het eerst klaar moet zijn"
              columns={COLUMNS}
              rows={outcome.value}
              rowKey={({ requestId, serial }) => `${requestId} ${serial}`}
            />
          )}
        </>
      ),
    }),
  );
}

const COLUMNS: readonly Column<Waiting>[] = [
  {
    key: 'reference',
    label: 'Signaal',
    rowHeader: true,
    nowrap: true,
    cell: ({ requestId, reference }) => <Link href={recordHref(requestId, reference)}>{reference}</Link>,
  },
  { key: 'kind', label: 'Vraagt', cell: ({ requestKind }) => sayKind(requestKind as RequestKind) },
  { key: 'due', label: 'Antwoord uiterlijk', nowrap: true, cell: ({ dueOn }) => sayDate(dueOn) },
  {
    key: 'state',
    label: 'Stand',
    cell: ({ state }) =>
      state === 'to_assess' ? (
        <StatusBadge kind="warning">{recordStates[state]}</StatusBadge>
      ) : (
        recordStates[state]
      ),
  },
];
