import { label, stuckCause } from '../../../../content/code-lists.ts';
import { BackLink, type Column, EmptyState, PageHead, Table } from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import { type Lesson, readLessons } from '../stuck/read-cases.ts';
import { got, show, type Visit } from './showing.tsx';
import { sayDays } from './stuck-words.tsx';

const HIDDEN = 'minder dan 5';

const LESSON_COLUMNS: readonly Column<Lesson>[] = [
  { key: 'cause', label: 'Oorzaak', rowHeader: true, cell: ({ cause }) => label(stuckCause, cause) },
  { key: 'cases', label: 'Afgesloten zaken', numeric: true, cell: ({ cases }) => cases ?? HIDDEN },
  {
    key: 'days',
    label: 'Van vraag tot einde (midden)',
    numeric: true,
    cell: ({ medianDays }) => (medianDays === null ? 'niet getoond' : sayDays(medianDays)),
  },
];

/** What closed cases teach: causes and how long they took, never one case. */
export async function lessonsPage(visit: Visit): Promise<Response> {
  const lessons = await got(visit, readLessons, {});
  if (lessons === null) return notThere(visit.context, 'staff');
  return show(visit, {
    title: 'Lessen uit vastgelopen zaken',
    children: (
      <>
        <BackLink href="/vastgelopen">Vastgelopen zaken</BackLink>
        <PageHead
          heading="Wat wij leren van vastgelopen zaken"
          intro="Waardoor zaken vastliepen en hoe lang het duurde. Bij minder dan vijf zaken staat er geen getal: dan zou het over één zaak kunnen gaan."
        />
        {lessons.length === 0 ? (
          <EmptyState heading="Er is nog geen zaak afgesloten" />
        ) : (
          <Table
            id="lessons"
            caption="Oorzaken en duur"
            captionHidden
            columns={LESSON_COLUMNS}
            rows={lessons}
            rowKey={({ cause }) => cause}
          />
        )}
      </>
    ),
  });
}
