import type { ReactNode } from 'react';
import { sayOffice } from '../../../../../content/offices.ts';
import {
  Alert,
  type Column,
  Link,
  PageHead,
  Paragraph,
  StatusBadge,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { slugOfOffice } from '../../duties/offices-here.ts';
import { type PlanSeat, readPlanSeats } from '../../duties/read-seats.ts';
import { ask, News, show, type Visit } from '../norms/showing.tsx';

const COLUMNS: readonly Column<PlanSeat>[] = [
  {
    key: 'office',
    label: 'Functie',
    rowHeader: true,
    cell: ({ office }) => <Link href={`/functies/${slugOfOffice(office)}`}>{sayOffice(office)}</Link>,
  },
  { key: 'holder', label: 'Bezet door', cell: (seat) => <People seat={seat} capacity="holder" /> },
  { key: 'deputy', label: 'Vervanger', cell: (seat) => <People seat={seat} capacity="deputy" /> },
  {
    key: 'secured',
    label: 'Geborgd',
    cell: ({ secured, held }) => (
      <StatusBadge kind={secured ? 'success' : held ? 'warning' : 'danger'}>
        {secured ? 'Ja' : held ? 'Geen vervanger' : 'Leeg'}
      </StatusBadge>
    ),
  },
];

/** Colleagues of one's own organisation, or since when there is nobody. */
const People = ({ seat, capacity }: { seat: PlanSeat; capacity: 'holder' | 'deputy' }): ReactNode => {
  const here = seat.people.filter((one) => one.capacity === capacity);
  if (here.length > 0) {
    const until = capacity === 'holder' && seat.until !== null ? `, tot en met ${sayDate(seat.until)}` : '';
    return `${here.map(({ name }) => name).join(', ')}${until}`;
  }
  if (capacity === 'deputy') return 'niemand';
  return seat.emptySince === null ? 'nog niemand' : `niemand sinds ${sayDate(seat.emptySince)}`;
};

/** `/functies`: the seats that carry the plan here, and since when one is empty. */
export async function seatsPage(visit: Visit): Promise<Response> {
  const outcome = await ask(visit, readPlanSeats, {});
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  const seats = outcome.value;
  const empty = seats.filter(({ held }) => !held);
  return show(visit, {
    title: 'Functies en taken',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Functies en taken"
          intro={
            <Paragraph subtle>
              Wie draagt het plan, wie kan vervangen, en wat is dit jaar voor elke taak gedaan? De beheerder
              wijst mensen aan.
            </Paragraph>
          }
        />
        {empty.length === 0 ? null : (
          <Alert
            kind="warning"
            heading={empty.length === 1 ? 'Eén functie is leeg' : `${empty.length} functies zijn leeg`}
          >
            <Paragraph>{empty.map(({ office }) => sayOffice(office)).join(', ')}.</Paragraph>
          </Alert>
        )}
        <Table
          id="seats"
          caption="Functies"
          captionHidden={true}
          columns={COLUMNS}
          rows={seats}
          rowKey={({ office }) => office}
        />
      </>
    ),
  });
}
