import type { Context } from 'hono';
import type { ReactElement } from 'react';
import type { House } from '../../../../kernel/house.ts';
import { BackLink, EmptyState, PageHead, Paragraph } from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { type Found, searchSignals } from '../../handling/search-signals.ts';
import { ask } from './asking.ts';
import { SearchBox } from './list-page.tsx';
import { openSearch, sealSearch } from './search-address.ts';
import { SignalTable } from './signal-table.tsx';

/** The page to search on, with what was found. */
export async function answerSearchPage(house: House, context: Context<Env>): Promise<Response> {
  const typed = await openSearch(house, signedIn(context).actor, context.req.query('vraag') ?? '');
  const nothing = { typed, purpose: 'handling', found: null, trouble: null };
  if (typed === '') return html(context, searchPage(house, context, nothing));
  const purpose = context.req.query('doel') ?? 'handling';
  const outcome = await ask(house, context, searchSignals, { text: typed, purpose });
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  const trouble = troubleOf(outcome, house.clock.now());
  const found = outcome.kind === 'done' ? outcome.value.signals : null;
  return html(
    context,
    searchPage(house, context, { typed, purpose, found, trouble }),
    trouble?.status ?? 200,
  );
}

/** On to an address that holds what was looked for, sealed: from a signal that was found the way back leads here. */
export async function answerSearch(house: House, context: Context<Env>): Promise<Response> {
  const form = context.get('form');
  const typed = form.text('text').slice(0, MOST_TYPED);
  const sealed = await sealSearch(house, signedIn(context).actor, typed || ' ');
  const purpose = encodeURIComponent(form.text('purpose') || 'handling');
  return seeOther(context, `/signalen/zoeken?vraag=${sealed}&doel=${purpose}`);
}

/** An address is no place for more; the verb refuses less than this already. */
const MOST_TYPED = 300;

interface Search {
  readonly typed: string;
  readonly purpose: string;
  readonly found: Found['signals'] | null;
  readonly trouble: Trouble | null;
}

const kindWords: Readonly<Record<Found['signals'][number]['kinds'][number], string>> = {
  reference: 'kenmerk',
  address: 'adres',
  phone: 'telefoonnummer',
  plate: 'kenteken',
  name: 'naam',
  kvk: 'KVK-nummer',
  email: 'e-mailadres',
};

function searchPage(
  house: House,
  context: Context<Env>,
  { typed, purpose, found, trouble }: Search,
): ReactElement {
  const kinds = new Map(found?.map((signal) => [signal.reference, signal.kinds]));
  return staffPage(house, context, {
    title: 'Zoeken',
    hasErrors: trouble !== null,
    children: (
      <>
        <BackLink href="/signalen">Signalen</BackLink>
        <PageHead heading="Zoeken" />
        <TroubleNotice trouble={trouble} />
        <SearchBox csrf={csrfField(house, context)} typed={typed} purpose={purpose} trouble={trouble} />
        {found === null ? null : found.length === 0 ? (
          <EmptyState heading="Niets gevonden in uw domein">
            <Paragraph>
              Kijk of het goed is gespeld. Een adres vindt u met straat, huisnummer en plaats. Woorden uit een
              verhaal zijn niet te doorzoeken.
            </Paragraph>
          </EmptyState>
        ) : (
          <SignalTable
            id="found"
            caption={found.length === 1 ? '1 signaal gevonden' : `${found.length} signalen gevonden`}
            signals={found}
            now={house.clock.now()}
            brief
            found={({ reference }) =>
              kinds
                .get(reference)
                ?.map((kind) => kindWords[kind])
                .join(', ')
            }
          />
        )}
      </>
    ),
  });
}
