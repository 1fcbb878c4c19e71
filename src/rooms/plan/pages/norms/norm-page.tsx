import type { ReactNode } from 'react';
import {
  type NormCode,
  type NormReportKind,
  normCodes,
  normOf,
  normReportWords,
  reportWordsOf,
} from '../../../../../content/norms.ts';
import { sayOffice } from '../../../../../content/offices.ts';
import {
  BackLink,
  Button,
  type Column,
  DataList,
  Form,
  Heading,
  List,
  PageHead,
  Paragraph,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { enterNormReport } from '../../norms/enter-report.ts';
import type { NormReport } from '../../norms/norm-facts.ts';
import { readNorms } from '../../norms/read-norms.ts';
import { withdrawNormReport } from '../../norms/withdraw-report.ts';
import { NormBadge, normTitle, Sum } from './norm-parts.tsx';
import { EMPTY_REPORT, ReportForm, type TypedReport } from './report-form.tsx';
import { after, ask, may, News, show, typedDay, type Visit } from './showing.tsx';

/** The norm that an address names, or null. */
const codeIn = ({ context }: Visit): NormCode | null =>
  normCodes.find((code) => code === context.req.param('code')) ?? null;

/** `/normen/:code`: one norm with its sum, and what can be filled in for it. */
export async function normPage(
  visit: Visit,
  trouble: Trouble | null = null,
  typed: TypedReport | null = null,
): Promise<Response> {
  const code = codeIn(visit);
  const outcome = code === null ? null : await ask(visit, readNorms, {});
  const finding =
    outcome?.kind === 'done' ? outcome.value.findings.find((one) => one.code === code) : undefined;
  if (code === null || outcome?.kind !== 'done' || finding === undefined)
    return notThere(visit.context, 'staff');
  const norm = normOf(code);
  const reports = outcome.value.reports.filter(({ kind }) => norm.fill?.includes(kind));
  return show(
    visit,
    {
      title: 'Norm',
      children: (
        <>
          <BackLink href="/normen">Normen</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead heading={normTitle(code)} intro={<Paragraph>{norm.text}</Paragraph>} />
          <DataList
            items={[
              { key: 'Stand', value: <NormBadge state={finding.state} /> },
              { key: 'Waar dat op rust', value: <Sum finding={finding} /> },
              ...(finding.missing === null ? [] : [{ key: 'Wat ontbreekt', value: finding.missing }]),
              { key: 'Wat wordt geteld', value: norm.check },
              { key: 'Bron', value: norm.source },
            ]}
          />
          {finding.parts.length === 0 ? null : (
            <>
              <Heading level={2}>Onderdelen</Heading>
              <List
                items={finding.parts.map(({ text, state }) => (
                  <>
                    {text} <NormBadge state={state} />
                  </>
                ))}
              />
            </>
          )}
          {norm.fill === undefined ? null : (
            <Reports
              visit={visit}
              code={code}
              kinds={norm.fill}
              reports={reports}
              typed={typed}
              trouble={trouble}
            />
          )}
        </>
      ),
    },
    trouble,
  );
}

const Reports = ({
  visit,
  code,
  kinds,
  reports,
  typed,
  trouble,
}: {
  visit: Visit;
  code: NormCode;
  kinds: readonly NormReportKind[];
  reports: readonly NormReport[];
  typed: TypedReport | null;
  trouble: Trouble | null;
}): ReactNode => {
  const mayFill = may(visit, 'plan.enter-norm-report');
  return (
    <>
      <Heading level={2}>Zelf opgegeven</Heading>
      {reports.length === 0 ? (
        <Paragraph>Er is nog niets ingevuld.</Paragraph>
      ) : (
        <Table
          id="reports"
          caption="Zelf opgegeven"
          captionHidden={true}
          columns={columnsOf(visit, code, mayFill)}
          rows={reports}
          rowKey={({ id }) => id}
        />
      )}
      {mayFill
        ? kinds.map((kind) => (
            <ReportForm
              key={kind}
              visit={visit}
              code={code}
              kind={kind}
              typed={typed?.kind === kind ? typed : { ...EMPTY_REPORT, kind }}
              trouble={typed?.kind === kind ? trouble : null}
            />
          ))
        : null}
    </>
  );
};

const columnsOf = (visit: Visit, code: NormCode, mayFill: boolean): readonly Column<NormReport>[] => [
  { key: 'day', label: 'Dag', rowHeader: true, nowrap: true, cell: ({ onDate }) => sayDate(onDate) },
  { key: 'what', label: 'Wat', cell: sayReport },
  {
    key: 'source',
    label: 'Bron',
    cell: ({ source, office }) => (
      <>
        {source}
        <br />
        <small>{sayOffice(office)}</small>
      </>
    ),
  },
  ...(mayFill
    ? [
        {
          key: 'withdraw',
          label: 'Terugnemen',
          labelHidden: true,
          cell: ({ id, onDate }: NormReport) => (
            <Form
              action={`/normen/${code}/opgaven/${id}/terugnemen`}
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

/** What was filled in, in one line. */
function sayReport({ kind, untilDate, amount, ofTotal, label }: NormReport): string {
  const words = reportWordsOf(kind);
  const until = untilDate === null ? '' : `${words.until}: ${sayDate(untilDate)}`;
  const numbers = [
    amount === null ? '' : `${words.amount}: ${amount}`,
    ofTotal === null ? '' : `${words.ofTotal}: ${ofTotal}`,
  ];
  return [words.title, label, ...numbers, until].filter((one) => one !== '').join('; ');
}

/** Sent: what somebody knows of a norm. */
export async function sendReport(visit: Visit): Promise<Response> {
  const code = codeIn(visit);
  if (code === null) return notThere(visit.context, 'staff');
  const form = visit.context.get('form');
  const kind = form.text('kind');
  const [onDate, untilDate] = [typedDay(form, 'onDate'), typedDay(form, 'untilDate')];
  const { amount = '', ofTotal = '', label = '', source = '', _once: once = '' } = form.fields();
  const input = { kind, onDate: onDate.day, untilDate: untilDate.day, amount, ofTotal, label, source, once };
  const outcome = await ask(visit, enterNormReport, { ...input, sure: form.has('sure') });
  if (!isKind(kind)) return notThere(visit.context, 'staff');
  const typed = { ...input, kind, onDate: onDate.parts, untilDate: untilDate.parts };
  return after(visit, outcome, `/normen/${code}?gelukt=opgave`, (trouble) => normPage(visit, trouble, typed));
}

const isKind = (text: string): text is NormReportKind => Object.hasOwn(normReportWords, text);

/** Sent: what was filled in counts no more. */
export async function sendWithdrawal(visit: Visit): Promise<Response> {
  const code = codeIn(visit);
  if (code === null) return notThere(visit.context, 'staff');
  const outcome = await ask(visit, withdrawNormReport, { report: visit.context.req.param('report') });
  return after(visit, outcome, `/normen/${code}?gelukt=terug`, () => notThere(visit.context, 'staff'));
}
