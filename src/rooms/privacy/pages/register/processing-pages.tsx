import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { type ActivityName, processingActivities } from '../../../../../content/processing-activities.ts';
import { sayVerb } from '../../../../../content/verb-words.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  ButtonLink,
  type Column,
  EmptyState,
  Filters,
  Link,
  Pagination,
  Paragraph,
  Select,
  sayMomentBriefly,
  Table,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import {
  exportProcessingLog,
  type ProcessingLog,
  type ProcessingView,
  processingLog,
} from '../../register/processing-log.ts';
import { answerFile } from '../answer-file.ts';
import { addressOf, asked } from '../asking.ts';
import { type ExportPage, exportPage, sentExport } from '../export-page.tsx';
import { PeriodFields } from '../period-fields.tsx';
import { RegisterHead } from './register-frame.tsx';

const PATH = '/verwerkingen/logboek';
const FILTERS = ['reference', 'subject', 'activity', 'trace', 'from', 'until'] as const;
type Question = Readonly<Record<string, string>>;

/** `/verwerkingen/logboek`: what was done with whose data; never by whom. */
export async function processingPage(house: House, context: Context<Env>): Promise<Response> {
  const question = asked(context, [...FILTERS, 'before']);
  const { before: _, ...filters } = question;
  const outcome = await run(house, signedIn(context).actor, processingLog, question, context.get('trace'));
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  const trouble = troubleOf(outcome, house.clock.now());
  return html(
    context,
    staffPage(house, context, {
      title: 'Logboek dataverwerkingen',
      hasErrors: trouble !== null,
      children: (
        <>
          <RegisterHead
            here={PATH}
            intro="Wat er met gegevens van mensen is gedaan: één regel per persoon, met een pseudoniem. Wie het deed, staat in het logboek."
            actions={
              trouble === null ? (
                <ActionGroup>
                  <ButtonLink href={addressOf(`${PATH}/exporteren`, filters)} kind="secondary">
                    Exporteren
                  </ButtonLink>
                </ActionGroup>
              ) : null
            }
          />
          <TroubleNotice trouble={trouble} />
          <LogFilters filters={filters} trouble={trouble} />
          {outcome.kind === 'done' ? (
            <Lines log={outcome.value} filters={filters} now={house.clock.now()} />
          ) : null}
        </>
      ),
    }),
    trouble?.status,
  );
}

const LogFilters = ({ filters, trouble }: { filters: Question; trouble: Trouble | null }): ReactNode => (
  <Filters action={PATH} clearHref={Object.keys(filters).length > 0 ? PATH : undefined}>
    <TextInput
      name="reference"
      label="Kenmerk"
      value={filters['reference']}
      spellCheck={false}
      error={errorAt(trouble, 'reference')}
    />
    <TextInput
      name="subject"
      label="Pseudoniem"
      value={filters['subject']}
      spellCheck={false}
      error={errorAt(trouble, 'subject')}
    />
    <Select
      name="activity"
      label="Verwerking"
      empty="Alle"
      value={filters['activity']}
      choices={Object.entries(processingActivities)
        .filter(([, { people }]) => people.length > 0)
        .map(([value, { name }]) => ({ value, label: name }))}
      error={errorAt(trouble, 'activity')}
    />
    <TextInput
      name="trace"
      label="Spoor"
      value={filters['trace']}
      spellCheck={false}
      error={errorAt(trouble, 'trace')}
    />
    <PeriodFields filters={filters} trouble={trouble} />
  </Filters>
);

const Lines = ({ log, filters, now }: { log: ProcessingLog; filters: Question; now: Date }): ReactNode =>
  log.lines.length === 0 ? (
    <EmptyState heading="Niets gevonden">
      <Paragraph>In het logboek dataverwerkingen staat niets wat hierbij past.</Paragraph>
    </EmptyState>
  ) : (
    <>
      <Table<ProcessingView>
        id="lines"
        caption="Nieuwste eerst"
        columns={columns(now)}
        rows={log.lines}
        rowKey={({ id }) => String(id)}
      />
      <Pagination
        nextHref={log.next === null ? undefined : addressOf(PATH, filters, { before: String(log.next) })}
      />
    </>
  );

const STATUS: Readonly<Record<string, string>> = { Ok: 'Gelukt', Unset: 'Niets gedaan', Error: 'Fout' };

const columns = (now: Date): readonly Column<ProcessingView>[] => [
  { key: 'what', label: 'Wat', rowHeader: true, cell: ({ operation }) => sayVerb(operation) },
  {
    key: 'activity',
    label: 'Verwerking',
    cell: ({ activity }) =>
      Object.hasOwn(processingActivities, activity) ? (
        <Link href={`/verwerkingen/${processingActivities[activity as ActivityName].slug}`}>
          {processingActivities[activity as ActivityName].name}
        </Link>
      ) : (
        activity
      ),
  },
  {
    key: 'subject',
    label: 'Van wie',
    cell: ({ subject }) => <Link href={addressOf(PATH, { subject })}>{subject.slice(0, 12)}</Link>,
  },
  { key: 'when', label: 'Wanneer', nowrap: true, cell: ({ at }) => sayMomentBriefly(at, now) },
  { key: 'status', label: 'Uitkomst', cell: ({ status }) => STATUS[status] ?? status },
  {
    key: 'trace',
    label: 'Spoor',
    cell: ({ traceId }) =>
      traceId === '' ? null : <Link href={addressOf(PATH, { trace: traceId })}>{traceId.slice(0, 8)}</Link>,
  },
];

const EXPORT: ExportPage = {
  heading: 'Logboek dataverwerkingen exporteren',
  text: 'U krijgt een bestand met OpenTelemetry-regels (OTLP, JSON per regel) zoals Logboek Dataverwerkingen 1.0 die beschrijft, hooguit 10.000. Wie iets deed, staat er niet in.',
  path: PATH,
  filters: FILTERS,
};

/** `/verwerkingen/logboek/exporteren`: what the file is for, before it is given. */
export const askProcessingFile = (house: House, context: Context<Env>): Response =>
  html(
    context,
    exportPage(house, context, EXPORT, { filters: asked(context, FILTERS), purpose: '', trouble: null }),
  );

/** The same lines as OpenTelemetry spans. */
export async function processingFile(house: House, context: Context<Env>): Promise<Response> {
  const { filters, purpose } = sentExport(context, EXPORT);
  const { actor } = signedIn(context);
  const outcome = await run(house, actor, exportProcessingLog, { ...filters, purpose }, context.get('trace'));
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  if (outcome.kind !== 'done') {
    const trouble = troubleOf(outcome, house.clock.now());
    return html(context, exportPage(house, context, EXPORT, { filters, purpose, trouble }), trouble?.status);
  }
  return answerFile(context, 'logboek-dataverwerkingen', house.clock.now(), outcome.value, 'jsonl');
}
