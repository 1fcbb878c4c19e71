import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { searchPurpose } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Button,
  ButtonLink,
  EmptyState,
  Filters,
  Form,
  HiddenFields,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  Select,
  Tabs,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';
import { listSignals, type SignalList } from '../../handling/list-signals.ts';
import { ask } from './asking.ts';
import {
  addressOf,
  looks,
  type Narrowing,
  names,
  readFilter,
  selects,
  writtenFilter,
} from './list-filter.ts';
import { SignalTable } from './signal-table.tsx';
import { choicesOf } from './signal-words.tsx';

/** The register: every signal of the own domain, narrowed by codes, in screens from new to old. */
export async function answerList(house: House, context: Context<Env>): Promise<Response> {
  const filter = readFilter((name) => context.req.query(name));
  const turn = { newer: context.req.query('nieuwer'), older: context.req.query('ouder') };
  const outcome = await ask(house, context, listSignals, { ...filter, ...turn });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, listPage(house, context, filter, outcome.value));
}

function listPage(house: House, context: Context<Env>, filter: Narrowing, list: SignalList): ReactElement {
  const values = writtenFilter(filter);
  const turned = (name: string, at: string | null): string | undefined =>
    at === null ? undefined : addressOf('/signalen', { ...values, [name]: at });
  return staffPage(house, context, {
    title: 'Signalen',
    children: (
      <>
        <PageHead
          heading="Signalen"
          actions={
            <ButtonLink href={addressOf('/signalen/exporteren', values)} kind="secondary">
              Exporteren
            </ButtonLink>
          }
        />
        <SearchBox csrf={csrfField(house, context)} />
        <Looks filter={filter} />
        <FilterForm filter={filter} />
        {list.signals.length === 0 ? (
          <NothingFound filter={filter} />
        ) : (
          <SignalTable
            id="signals"
            caption="Signalen, nieuwste eerst"
            captionHidden
            signals={list.signals}
            now={house.clock.now()}
          />
        )}
        <Pagination previousHref={turned('nieuwer', list.newer)} nextHref={turned('ouder', list.older)} />
      </>
    ),
  });
}

/** Search goes by POST: what is typed never stands in an address. */
export const SearchBox = ({
  csrf,
  typed = '',
  purpose = 'handling',
  trouble = null,
}: {
  csrf: string;
  typed?: string;
  purpose?: string;
  trouble?: Trouble | null;
}): ReactNode => (
  <Form action="/signalen/zoeken" csrf={csrf} inline>
    <div className="search">
      <TextInput
        name="text"
        type="search"
        label="Zoek een signaal"
        hint="Op kenmerk, adres, telefoonnummer, kenteken of naam"
        value={typed}
        error={errorAt(trouble, 'text')}
      />
      <Select
        name="purpose"
        label="Waarvoor zoekt u?"
        choices={choicesOf(searchPurpose)}
        value={purpose}
        error={errorAt(trouble, 'purpose')}
        width="medium"
      />
      <Button kind="secondary">Zoeken</Button>
    </div>
  </Form>
);

function Looks({ filter }: { filter: Narrowing }): ReactNode {
  const { [names.only]: _only, ...others } = writtenFilter(filter);
  return (
    <Tabs
      label="Welke signalen"
      tabs={looks.map(({ only, label }) => ({
        href: addressOf('/signalen', only === undefined ? others : { [names.only]: only, ...others }),
        label,
        current: filter.only === only,
      }))}
    />
  );
}

function FilterForm({ filter }: { filter: Narrowing }): ReactNode {
  const only: Record<string, string> = filter.only === undefined ? {} : { [names.only]: filter.only };
  const narrowed = selects.some(({ key }) => filter[key] !== undefined);
  return (
    <Filters action="/signalen" clearHref={narrowed ? addressOf('/signalen', only) : undefined}>
      <HiddenFields fields={only} />
      {selects.map(({ key, label, list }) => (
        <Select
          key={key}
          name={names[key]}
          label={label}
          value={filter[key]}
          empty="Alle"
          choices={choicesOf(list)}
        />
      ))}
    </Filters>
  );
}

function NothingFound({ filter }: { filter: Narrowing }): ReactNode {
  const look = looks.find(({ only }) => only === filter.only);
  const narrowed = selects.some(({ key }) => filter[key] !== undefined);
  return (
    <EmptyState heading={narrowed ? 'Geen signaal past bij dit filter' : (look?.empty ?? 'Geen signalen')}>
      {filter.only === undefined && !narrowed ? (
        <Paragraph>Een melding van een inwoner of collega komt hier binnen.</Paragraph>
      ) : (
        <ActionGroup>
          <Link href="/signalen">Alle signalen</Link>
        </ActionGroup>
      )}
    </EmptyState>
  );
}
