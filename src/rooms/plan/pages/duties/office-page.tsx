import type { ReactNode } from 'react';
import { dutiesOf, dutyCounts } from '../../../../../content/duties.ts';
import { type OfficeCode, sayOffice } from '../../../../../content/offices.ts';
import {
  BackLink,
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  Form,
  Heading,
  PageHead,
  Paragraph,
  StatusBadge,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import type { DutyStanding } from '../../duties/duty-standing.ts';
import { enterDuty, withdrawDuty } from '../../duties/enter-duty.ts';
import { officeOfSlug, slugOfOffice } from '../../duties/offices-here.ts';
import { type OfficeDuties, readDuties } from '../../duties/read-duties.ts';
import type { DutyReport } from '../../store/duty-reports.ts';
import { yearIn } from '../norms/norms-page.tsx';
import { after, ask, may, News, show, typedDay, type Visit } from '../norms/showing.tsx';
import { DutyForm, type TypedDuty } from './duty-form.tsx';

/** The office that the address names, at the organisation of who looks; null for another. */
export const officeIn = ({ context }: Visit): OfficeCode | null =>
  officeOfSlug(signedIn(context).seat.organisationKind, context.req.param('office') ?? '');

const COLUMNS: readonly Column<DutyStanding>[] = [
  {
    key: 'duty',
    label: 'Taak',
    rowHeader: true,
    cell: ({ duty }) => <span className="wraps">{duty.text}</span>,
  },
  { key: 'done', label: 'Dit jaar gedaan', cell: (standing) => <Evidence standing={standing} /> },
];

/** What was counted and written down; that there is something does not say that it was enough. */
const Evidence = ({ standing }: { standing: DutyStanding }): ReactNode => {
  const counted = standing.counted.map(
    ({ what, count }) => `${count} ${dutyCounts[what][count === 1 ? 0 : 1]}`,
  );
  const lines = standing.reported ? [...counted, 'opgeschreven, zie hieronder'] : counted;
  return lines.length === 0 ? <StatusBadge kind="warning">Nog niets</StatusBadge> : lines.join('; ');
};

/** `/functies/:office`: the duties of one office with what was done for each this year. */
export async function officePage(
  visit: Visit,
  trouble: Trouble | null = null,
  typed: TypedDuty | null = null,
): Promise<Response> {
  const office = officeIn(visit);
  const outcome = office === null ? null : await ask(visit, readDuties, { office, ...yearIn(visit) });
  if (office === null || outcome?.kind !== 'done') return notThere(visit.context, 'staff');
  const { year, duties, reports } = outcome.value;
  return show(
    visit,
    {
      title: 'Taken van een functie',
      children: (
        <>
          <BackLink href="/functies">Functies en taken</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={sayOffice(office)}
            intro={<Paragraph subtle>Taken uit het plan, en wat er in {year} voor is gedaan.</Paragraph>}
            actions={
              may(visit, 'plan.read-dossier') ? (
                <ButtonLink href={`/functies/${slugOfOffice(office)}/overdracht`} kind="secondary">
                  Overdracht
                </ButtonLink>
              ) : null
            }
          />
          {duties.length === 0 ? (
            <EmptyState heading="Het plan noemt geen eigen taken">
              <Paragraph>Deze functie heeft wel acties in het plan. Die staan bij Overdracht.</Paragraph>
            </EmptyState>
          ) : (
            <Table
              id="duties"
              caption={`Taken in ${year}`}
              captionHidden={true}
              columns={COLUMNS}
              rows={duties}
              rowKey={({ code }) => code}
            />
          )}
          <Written visit={visit} office={office} reports={reports} />
          {duties.length > 0 && may(visit, 'plan.enter-duty') ? (
            <DutyForm visit={visit} office={office} typed={typed} trouble={trouble} />
          ) : null}
        </>
      ),
    },
    trouble,
  );
}

const Written = ({
  visit,
  office,
  reports,
}: {
  visit: Visit;
  office: OfficeCode;
  reports: OfficeDuties['reports'];
}): ReactNode => {
  if (reports.length === 0) return null;
  const names = new Map(dutiesOf(office).map(([code, { text }]) => [code, text]));
  const mayWithdraw = may(visit, 'plan.withdraw-duty');
  const columns: readonly Column<DutyReport>[] = [
    { key: 'day', label: 'Dag', rowHeader: true, nowrap: true, cell: ({ onDate }) => sayDate(onDate) },
    { key: 'what', label: 'Wat', cell: ({ text }) => text },
    { key: 'duty', label: 'Taak', cell: ({ duty }) => names.get(duty) ?? duty },
    { key: 'by', label: 'Door', cell: ({ byOffice }) => sayOffice(byOffice) },
    ...(mayWithdraw
      ? [
          {
            key: 'withdraw',
            label: 'Terugnemen',
            labelHidden: true,
            cell: ({ id, onDate }: DutyReport) => (
              <Form
                action={`/functies/${slugOfOffice(office)}/gedaan/${id}/terugnemen`}
                csrf={csrfField(visit.house, visit.context)}
                inline={true}
              >
                <Button kind="subtle">
                  Neem terug<span className="visually-hidden"> van {sayDate(onDate)}</span>
                </Button>
              </Form>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Heading level={2}>Opgeschreven</Heading>
      <Table
        id="written"
        caption="Opgeschreven"
        captionHidden={true}
        columns={columns}
        rows={reports}
        rowKey={({ id }) => id}
      />
    </>
  );
};

/** Sent: what was done for a duty. */
export async function sendDuty(visit: Visit): Promise<Response> {
  const office = officeIn(visit);
  if (office === null) return notThere(visit.context, 'staff');
  const form = visit.context.get('form');
  const onDate = typedDay(form, 'onDate');
  const { duty = '', text = '', _once: once = '' } = form.fields();
  const input = { office, duty, text, once, onDate: onDate.day, sure: form.has('sure') };
  return after(
    visit,
    await ask(visit, enterDuty, input),
    `/functies/${slugOfOffice(office)}?gelukt=taak`,
    (trouble) => officePage(visit, trouble, { duty, text, onDate: onDate.parts }),
  );
}

/** Sent: what was written down counts no more. */
export async function sendDutyWithdrawal(visit: Visit): Promise<Response> {
  const office = officeIn(visit);
  if (office === null) return notThere(visit.context, 'staff');
  const outcome = await ask(visit, withdrawDuty, { report: visit.context.req.param('report') });
  return after(visit, outcome, `/functies/${slugOfOffice(office)}?gelukt=terug`, () =>
    notThere(visit.context, 'staff'),
  );
}
