import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import type { House } from '../house.ts';
import { destinationsFor } from '../navigation.ts';
import { Link, type NavGroup, StaffFrame } from '../page/index.ts';
import type { Env, SignedIn } from './environment.ts';
import { csrfField } from './protect.ts';

export interface StaffPageProps {
  /** Without " - Lantaarn"; never a name, a place or text of a person. */
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly narrow?: boolean;
  /** How many wait behind a line of the menu, by its address. */
  readonly counts?: Readonly<Record<string, { readonly count: number; readonly attention?: boolean }>>;
  readonly children: ReactNode;
}

/** Who is signed in and works from a seat. For routes behind `onlySeated`; elsewhere a bug. */
export function signedIn(context: Context<Env>): SignedIn {
  const found = context.get('signedIn');
  if (found === null) throw new Error('this page is for who works from a seat');
  return found;
}

/** Address of the colours of an organisation; a changed look has another address. */
export const themeHref = (organisation: { readonly slug: string; readonly lookVersion: number }): string =>
  `/thema/${organisation.slug}.css?v=${organisation.lookVersion}`;

/** A page for professionals in its frame: menu by policy, seat, account. */
export function staffPage(house: House, context: Context<Env>, page: StaffPageProps): ReactElement {
  const who = signedIn(context);
  const csrf = csrfField(house, context);
  const seats = [
    { value: who.seat.holderId, label: `${who.seatTitle}, ${who.organisation.name}`, current: true },
    ...who.otherSeats.map(({ holderId, text }) => ({ value: holderId, label: text })),
  ];
  return (
    <StaffFrame
      title={`${page.title} - Lantaarn`}
      theme={themeHref(who.organisation)}
      hasErrors={page.hasErrors ?? false}
      narrow={page.narrow ?? false}
      homeHref="/werk"
      organisation={who.organisation.name}
      seat={who.seatTitle}
      nav={groupsOf(house, context, page.counts ?? {})}
      seats={{ action: '/mijn/functie', csrf, choices: seats }}
      account={{
        name: who.name,
        links: [{ href: '/mijn', label: 'Mijn account' }],
        signOut: { action: '/uitloggen', csrf, label: 'Uitloggen' },
      }}
      {...(house.config.demo ? { demo: <DemoWords /> } : {})}
    >
      {page.children}
    </StaffFrame>
  );
}

const DemoWords = (): ReactNode => (
  <>
    Dit is een proefomgeving. Alle personen en meldingen zijn verzonnen.{' '}
    <Link href="/demo">Kies een andere functie</Link>
  </>
);

function groupsOf(
  house: House,
  context: Context<Env>,
  counts: NonNullable<StaffPageProps['counts']>,
): readonly NavGroup[] {
  const lines = destinationsFor(house.destinations, house.sentences, signedIn(context).actor);
  const path = context.req.path;
  // The longest address that this page lies under is where one is.
  const here = lines
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.length - one.length)[0];
  const groups = [...new Set(lines.map(({ group }) => group))];
  return groups.map((group) => ({
    ...(group === undefined ? {} : { label: group }),
    items: lines
      .filter((line) => line.group === group)
      .map(({ href, label }) => ({ href, label, current: href === here, ...counts[href] })),
  }));
}
