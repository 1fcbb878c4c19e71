import {
  type Column,
  EmptyState,
  Heading,
  Link,
  PageHead,
  Paragraph,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { ask, show, type Visit } from '../../../../kernel/web/visit.tsx';
import type { SharedItem } from '../../store/shared-items.ts';
import { readToShare } from '../read-to-share.ts';
import type { PracticeToShare } from '../region-facts.ts';
import { DeskTabs } from './desk-tabs.tsx';

const PRACTICES: readonly Column<PracticeToShare>[] = [
  {
    key: 'what',
    label: 'Voorbeeld',
    rowHeader: true,
    cell: ({ id, title }) => <Link href={`/voorbeelden/${id}`}>{title}</Link>,
  },
  { key: 'who', label: 'Van', cell: ({ from }) => from },
  { key: 'uses', label: 'Ook gebruikt door', numeric: true, cell: ({ uses }) => uses },
];

const ITEMS: readonly Column<SharedItem>[] = [
  { key: 'what', label: 'Onderdeel', rowHeader: true, cell: ({ code, title }) => `${code} ${title}` },
  { key: 'on', label: 'In het sjabloon sinds', nowrap: true, cell: ({ addedOn }) => sayDate(addedOn) },
  { key: 'plans', label: 'Overgenomen', numeric: true, cell: ({ plans, of }) => `${plans} van ${of}` },
];

/** `/regiobeeld/delen`: good practices, and what the template has that few plans took over. */
export async function sharePage(visit: Visit): Promise<Response> {
  const outcome = await ask(visit, readToShare, {});
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  const { practices, items } = outcome.value;
  return show(visit, {
    title: 'Om te delen',
    children: (
      <>
        <PageHead
          heading="Om te delen"
          intro={<Paragraph subtle>Wat goed werkt bij de een, kan een ander helpen.</Paragraph>}
        />
        <DeskTabs current="/regiobeeld/delen" />
        <Heading level={2}>Goede voorbeelden</Heading>
        {practices.length === 0 ? (
          <EmptyState heading="Nog geen voorbeelden" headingLevel={3}>
            <Paragraph>Gemeenten sturen voorbeelden in. Na uw akkoord staan ze hier.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            id="practices"
            caption="Voorbeelden, de minst gebruikte eerst"
            columns={PRACTICES}
            rows={practices}
            rowKey={({ id }) => id}
          />
        )}
        <Heading level={2}>Nieuw in het sjabloon</Heading>
        {items.length === 0 ? (
          <EmptyState heading="Er is nog geen sjabloon" headingLevel={3}>
            <Paragraph>
              Zodra de regio een sjabloon heeft, ziet u hier wat weinig gemeenten overnamen.
            </Paragraph>
          </EmptyState>
        ) : (
          <Table
            id="items"
            caption="Onderdelen van het sjabloon, wat het minst is overgenomen eerst"
            columns={ITEMS}
            rows={items}
            rowKey={({ code }) => code}
          />
        )}
      </>
    ),
  });
}
