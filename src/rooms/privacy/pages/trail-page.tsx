import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { sayVerb } from '../../../../content/verb-words.ts';
import { csvOf } from '../../../kernel/csv.ts';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  ButtonLink,
  Checkbox,
  EmptyState,
  Filters,
  PageHead,
  Pagination,
  Paragraph,
  Select,
  TextInput,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../kernel/web/trouble.tsx';
import { auditTrail, exportTrail, type Trail, type TrailLine } from '../audit-trail.ts';
import { answerFile } from './answer-file.ts';
import { addressOf, asked } from './asking.ts';
import { type ExportPage, exportPage, sentExport } from './export-page.tsx';
import { PeriodFields } from './period-fields.tsx';
import { TrailTable } from './trail-table.tsx';
import { TrailTabs } from './trail-tabs.tsx';
import { outcomeWords, sayActor, sayParts } from './trail-words.ts';
import { BrokenTrail } from './verdict-notice.tsx';

type Question = Readonly<Record<string, string>>;

const FILTERS = ['reference', 'person', 'from', 'until', 'refused'] as const;

const inputOf = (question: Question): object => ({ ...question, refused: question['refused'] === 'yes' });

/** `/logboek`: who saw or did what. */
export async function trailPage(house: House, context: Context<Env>): Promise<Response> {
  const question = asked(context, [...FILTERS, 'before']);
  const { before: _, ...filters } = question;
  const { actor } = signedIn(context);
  const outcome = await run(house, actor, auditTrail, inputOf(question), context.get('trace'));
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  const trouble = troubleOf(outcome, house.clock.now());
  // with a question that cannot be answered the colleagues are still there to choose from
  const trail =
    outcome.kind === 'done'
      ? outcome.value
      : await run(house, actor, auditTrail, {}, context.get('trace')).then((all) =>
          all.kind === 'done' ? { ...all.value, lines: [], next: null } : null,
        );
  if (trail === null) return notThere(context, 'staff');
  return html(
    context,
    staffPage(house, context, {
      title: 'Logboek',
      hasErrors: trouble !== null,
      children: (
        <>
          <TrailHead filters={filters} usable={trouble === null} />
          <TrailTabs here="/logboek" />
          <BrokenTrail last={trail.verdict} />
          <TroubleNotice trouble={trouble} />
          <TrailFilters trail={trail} filters={filters} trouble={trouble} />
          {trouble === null ? (
            <TrailResults house={house} trail={trail} question={question} filters={filters} />
          ) : null}
        </>
      ),
    }),
    trouble?.status,
  );
}

const TrailHead = ({ filters, usable }: { filters: Question; usable: boolean }): ReactNode => {
  const reference = filters['reference'];
  return (
    <PageHead
      heading="Logboek"
      intro={
        <Paragraph subtle>Wie heeft wat gezien of gedaan, wanneer, en op grond van welke regel.</Paragraph>
      }
      actions={
        usable ? (
          <ActionGroup>
            {reference === undefined ? null : (
              <ButtonLink href={addressOf('/logboek/wie-mag-dit-zien', { reference })}>
                Wie mag dit nu zien?
              </ButtonLink>
            )}
            <ButtonLink href={addressOf('/logboek/exporteren', filters)} kind="secondary">
              Exporteren
            </ButtonLink>
          </ActionGroup>
        ) : null
      }
    />
  );
};

interface FiltersProps {
  readonly trail: Trail;
  readonly filters: Question;
  readonly trouble: Trouble | null;
}

const TrailFilters = ({ trail, filters, trouble }: FiltersProps): ReactNode => (
  <Filters action="/logboek" clearHref={Object.keys(filters).length > 0 ? '/logboek' : undefined}>
    <TextInput
      name="reference"
      label="Kenmerk"
      value={filters['reference']}
      spellCheck={false}
      error={errorAt(trouble, 'reference')}
    />
    <Select
      name="person"
      label="Collega"
      empty="Iedereen"
      value={filters['person']}
      choices={trail.people.map(({ id, name }) => ({ value: id, label: name }))}
      error={errorAt(trouble, 'person')}
    />
    <PeriodFields filters={filters} trouble={trouble} />
    <Checkbox name="refused" label="Alleen geweigerd" checked={filters['refused'] === 'yes'} />
  </Filters>
);

interface ResultsProps {
  readonly house: House;
  readonly trail: Trail;
  readonly question: Question;
  readonly filters: Question;
}

const TrailResults = ({ house, trail, question, filters }: ResultsProps): ReactNode => {
  if (trail.lines.length === 0) {
    return question['before'] === undefined ? (
      <EmptyState heading="Niets gevonden">
        <Paragraph>In het logboek van uw organisatie staat niets wat hierbij past.</Paragraph>
      </EmptyState>
    ) : (
      <EmptyState heading="Verder staat er niets" />
    );
  }
  return (
    <>
      <TrailTable
        id="trail"
        caption={question['before'] === undefined ? 'Nieuwste eerst' : 'Nieuwste eerst, verder terug'}
        lines={trail.lines}
        sentences={house.sentences}
        now={house.clock.now()}
      />
      <Pagination
        nextHref={
          trail.next === null ? undefined : addressOf('/logboek', filters, { before: String(trail.next) })
        }
      />
    </>
  );
};

const EXPORT: ExportPage = {
  heading: 'Logboek exporteren',
  text: 'U krijgt een CSV-bestand met wie wat deed en wanneer, hooguit 10.000 regels. De redenen die collega’s opschreven gaan niet mee.',
  path: '/logboek',
  filters: FILTERS,
};

/** `/logboek/exporteren`: what the file is for, before it is given. */
export const askTrailFile = (house: House, context: Context<Env>): Response =>
  html(
    context,
    exportPage(house, context, EXPORT, { filters: asked(context, FILTERS), purpose: '', trouble: null }),
  );

/** The same lines as a file. */
export async function trailFile(house: House, context: Context<Env>): Promise<Response> {
  const { filters, purpose } = sentExport(context, EXPORT);
  const input = { ...inputOf(filters), purpose };
  const outcome = await run(house, signedIn(context).actor, exportTrail, input, context.get('trace'));
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  if (outcome.kind !== 'done') {
    const trouble = troubleOf(outcome, house.clock.now());
    return html(context, exportPage(house, context, EXPORT, { filters, purpose, trouble }), trouble?.status);
  }
  const csv = csvOf(
    HEAD,
    outcome.value.map((line) => rowOf(house, line)),
  );
  return answerFile(context, 'logboek', house.clock.now(), csv);
}

const HEAD = [
  'Moment',
  'Wie',
  'Functie',
  'Wat',
  'Delen',
  'Kenmerk',
  'Uitkomst',
  'Regel',
  'Grondslag',
  'Spoor',
];

const rowOf = (house: House, line: TrailLine): readonly (string | Date)[] => {
  const sentence = house.sentences.find(({ key }) => key === line.sentence);
  return [
    line.at,
    line.name ?? sayActor(line.actorKind),
    line.seatTitle ?? '',
    sayVerb(line.verb),
    sayParts(line.detail),
    line.reference ?? '',
    outcomeWords(line.outcome)?.text ?? 'Gelukt',
    sentence?.text ?? line.sentence ?? '',
    sentence?.ground ?? '',
    line.traceId,
  ];
};
