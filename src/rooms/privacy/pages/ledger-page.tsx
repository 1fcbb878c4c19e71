import type { Context } from 'hono';
import type { ReactNode } from 'react';
import {
  codesOf,
  consentStatus,
  domain as domains,
  informed,
  isCodeOf,
  label,
  legalBasis,
} from '../../../../content/code-lists.ts';
import { type HandOverField, handOverFields } from '../../../../content/field-whitelists.ts';
import { csvOf } from '../../../kernel/csv.ts';
import type { House } from '../../../kernel/house.ts';
import { localDate } from '../../../kernel/local-time.ts';
import {
  ActionGroup,
  ButtonLink,
  Checkbox,
  type Column,
  EmptyState,
  Filters,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  Select,
  StatusBadge,
  sayDate,
  sayMomentBriefly,
  Table,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../kernel/web/trouble.tsx';
import { exportSharings, type Ledger, type SharingView, sharings } from '../sharings.ts';
import { answerFile } from './answer-file.ts';
import { addressOf, asked } from './asking.ts';
import { type ExportPage, exportPage, sentExport } from './export-page.tsx';
import { PeriodFields } from './period-fields.tsx';

type Question = Readonly<Record<string, string>>;

const FILTERS = ['domain', 'ground', 'recipient', 'from', 'until', 'review'] as const;

const inputOf = (question: Question): object => ({ ...question, review: question['review'] === 'yes' });

/** `/verstrekkingen`: what was shared with whom, on which ground. */
export async function ledgerPage(house: House, context: Context<Env>): Promise<Response> {
  const question = asked(context, [...FILTERS, 'after']);
  const { after, ...filters } = question;
  const { actor } = signedIn(context);
  const outcome = await run(house, actor, sharings, inputOf(question), context.get('trace'));
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  const trouble = troubleOf(outcome, house.clock.now());
  // with a question that cannot be answered the recipients are still there to choose from
  const ledger =
    outcome.kind === 'done'
      ? outcome.value
      : await run(house, actor, sharings, {}, context.get('trace')).then((all) =>
          all.kind === 'done' ? { ...all.value, lines: [], next: null } : null,
        );
  if (ledger === null) return notThere(context, 'staff');
  const filtered = Object.keys(filters).length > 0;
  return html(
    context,
    staffPage(house, context, {
      title: 'Verstrekkingen',
      hasErrors: trouble !== null,
      children: (
        <>
          <PageHead
            heading="Verstrekkingen"
            intro={
              <Paragraph subtle>
                {ledger.ownDomain === null
                  ? 'Wat uw organisatie met anderen heeft gedeeld, en op welke grondslag.'
                  : `Wat het domein ${label(domains, ledger.ownDomain).toLowerCase()} heeft gedeeld, en op welke grondslag.`}
              </Paragraph>
            }
            actions={
              <ActionGroup>
                <ButtonLink href="/verstrekkingen/documenten" kind="secondary">
                  Documenten
                </ButtonLink>
                {ledger.lines.length === 0 ? null : (
                  <ButtonLink href={addressOf('/verstrekkingen/exporteren', filters)} kind="secondary">
                    Exporteren
                  </ButtonLink>
                )}
              </ActionGroup>
            }
          />
          <TroubleNotice trouble={trouble} />
          {ledger.recipients.length === 0 && !filtered ? (
            <NothingShared />
          ) : (
            <>
              <LedgerFilters ledger={ledger} filters={filters} trouble={trouble} />
              <LedgerResults
                ledger={ledger}
                filters={filters}
                further={after !== undefined}
                now={house.clock.now()}
              />
            </>
          )}
        </>
      ),
    }),
    trouble?.status,
  );
}

const NothingShared = (): ReactNode => (
  <EmptyState heading="Er is nog niets gedeeld">
    <Paragraph>
      Elke keer dat een signaal wordt doorgezet, komt hier een regel bij: met wie, welke velden, op welke
      grondslag, en of de betrokkene het weet.
    </Paragraph>
  </EmptyState>
);

interface LedgerFiltersProps {
  readonly ledger: Ledger;
  readonly filters: Question;
  readonly trouble: Trouble | null;
}

const LedgerFilters = ({ ledger, filters, trouble }: LedgerFiltersProps): ReactNode => (
  <Filters
    action="/verstrekkingen"
    clearHref={Object.keys(filters).length > 0 ? '/verstrekkingen' : undefined}
  >
    {ledger.ownDomain === null ? (
      <Select
        name="domain"
        label="Domein"
        empty="Beide"
        value={filters['domain']}
        choices={codesOf(domains).map((code) => ({ value: code, label: label(domains, code) }))}
        error={errorAt(trouble, 'domain')}
      />
    ) : null}
    <Select
      name="recipient"
      label="Ontvanger"
      empty="Alle"
      value={filters['recipient']}
      choices={ledger.recipients.map(({ id, name }) => ({ value: id, label: name }))}
      error={errorAt(trouble, 'recipient')}
    />
    <Select
      name="ground"
      label="Grondslag"
      empty="Alle"
      value={filters['ground']}
      choices={codesOf(legalBasis).map((code) => ({ value: code, label: label(legalBasis, code) }))}
      error={errorAt(trouble, 'ground')}
    />
    <PeriodFields filters={filters} trouble={trouble} />
    <Checkbox name="review" label="Opnieuw bekijken" checked={filters['review'] === 'yes'} />
  </Filters>
);

interface LedgerResultsProps {
  readonly ledger: Ledger;
  readonly filters: Question;
  readonly further: boolean;
  readonly now: Date;
}

const LedgerResults = ({ ledger, filters, further, now }: LedgerResultsProps): ReactNode => {
  if (ledger.lines.length === 0) {
    return (
      <EmptyState heading="Niets gevonden">
        <Paragraph>In het register staat niets wat hierbij past.</Paragraph>
      </EmptyState>
    );
  }
  return (
    <>
      <Table<SharingView>
        id="ledger"
        caption={further ? 'Nieuwste eerst, verder terug' : 'Nieuwste eerst'}
        columns={columns(now, ledger.ownDomain === null)}
        rows={ledger.lines}
        rowKey={({ id }) => id}
      />
      <Pagination
        nextHref={
          ledger.next === null ? undefined : addressOf('/verstrekkingen', filters, { after: ledger.next })
        }
      />
    </>
  );
};

const columns = (now: Date, bothDomains: boolean): readonly Column<SharingView>[] => [
  {
    key: 'when',
    label: 'Gedeeld',
    rowHeader: true,
    nowrap: true,
    cell: ({ id, at }) => <Link href={`/verstrekkingen/${id}`}>{sayMomentBriefly(at, now)}</Link>,
  },
  { key: 'signal', label: 'Signaal', nowrap: true, cell: ({ reference }) => reference },
  ...(bothDomains
    ? [
        {
          key: 'domain',
          label: 'Domein',
          cell: ({ domain }: SharingView) => label(domains, domain),
        },
      ]
    : []),
  { key: 'recipient', label: 'Ontvanger', cell: ({ recipient }) => recipient },
  { key: 'ground', label: 'Grondslag', cell: ({ ground }) => sayGround(ground) },
  { key: 'fields', label: 'Velden', numeric: true, cell: ({ fields }) => fields.length },
  { key: 'state', label: 'Let op', cell: (line) => <Notable line={line} /> },
];

/** What asks for attention in a line: withdrawn, or time to look again whether the person can be told (R16). */
export const Notable = ({ line }: { line: SharingView }): ReactNode => {
  if (line.withdrawnAt !== null) return <StatusBadge>Ingetrokken</StatusBadge>;
  if (line.reviewDue) return <StatusBadge kind="warning">Opnieuw bekijken</StatusBadge>;
  return line.reviewDate === null ? null : `Bekijken op ${sayDate(line.reviewDate)}`;
};

export const sayGround = (code: string): string =>
  isCodeOf(legalBasis, code) ? label(legalBasis, code) : code;

export const sayField = (code: string): string =>
  Object.hasOwn(handOverFields, code) ? handOverFields[code as HandOverField].nl : code;

const EXPORT: ExportPage = {
  heading: 'Verstrekkingen exporteren',
  text: 'U krijgt een CSV-bestand met wat is gedeeld, hooguit 10.000 regels. Doel en motivering gaan niet mee.',
  path: '/verstrekkingen',
  filters: FILTERS,
};

/** `/verstrekkingen/exporteren`: what the file is for, before it is given. */
export const askLedgerFile = (house: House, context: Context<Env>): Response =>
  html(
    context,
    exportPage(house, context, EXPORT, { filters: asked(context, FILTERS), purpose: '', trouble: null }),
  );

/** The same lines as a file. */
export async function ledgerFile(house: House, context: Context<Env>): Promise<Response> {
  const { filters, purpose } = sentExport(context, EXPORT);
  const input = { ...inputOf(filters), purpose };
  const outcome = await run(house, signedIn(context).actor, exportSharings, input, context.get('trace'));
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  if (outcome.kind !== 'done') {
    const trouble = troubleOf(outcome, house.clock.now());
    return html(context, exportPage(house, context, EXPORT, { filters, purpose, trouble }), trouble?.status);
  }
  const csv = csvOf(HEAD, outcome.value.map(rowOf));
  return answerFile(context, 'verstrekkingen', house.clock.now(), csv);
}

const HEAD = [
  'Moment',
  'Signaal',
  'Domein',
  'Ontvanger',
  'Domein ontvanger',
  'Grondslag',
  'Toestemming',
  'Betrokkene',
  'Opnieuw bekijken op',
  'Velden',
  'Tweede lezer',
  'Door',
  'Functie',
  'Ingetrokken op',
];

const rowOf = (line: SharingView): readonly (string | Date)[] => [
  line.at,
  line.reference,
  label(domains, line.domain),
  line.recipient,
  label(domains, line.recipientDomain),
  sayGround(line.ground),
  isCodeOf(consentStatus, line.consent) ? label(consentStatus, line.consent) : line.consent,
  isCodeOf(informed, line.informed) ? label(informed, line.informed) : line.informed,
  line.reviewDate ?? '',
  line.fields.map(sayField).join(', '),
  line.secondReading ? 'ja' : 'nee',
  line.by,
  line.seatTitle ?? '',
  line.withdrawnAt === null ? '' : localDate(line.withdrawnAt),
];
