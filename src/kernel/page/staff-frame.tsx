import type { ReactNode } from 'react';
import { HiddenFields } from './action.tsx';
import { classNames } from './class-names.ts';
import { DownIcon, LanternIcon } from './icons.tsx';
import { Page } from './page.tsx';
import { SkipLink } from './public-frame.tsx';
import { Heading } from './text.tsx';
import { pageWords, useWords } from './words.ts';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  /** How many wait there. Nothing is shown for 0. */
  readonly count?: number;
  /** Some of them cannot wait. */
  readonly attention?: boolean;
  readonly current?: boolean;
}

export interface NavGroup {
  readonly label?: string;
  readonly items: readonly NavItem[];
}

/** A seat that the person can sit down on. */
export interface SeatChoice {
  readonly value: string;
  readonly label: string;
  readonly current?: boolean;
}

export interface StaffFrameProps {
  readonly title: string;
  readonly theme?: string | undefined;
  readonly hasErrors?: boolean;
  readonly homeHref: string;
  /** Organisation and seat, as people say them. */
  readonly organisation: string;
  readonly seat: string;
  readonly nav: readonly NavGroup[];
  /** Shown when there is more than one. */
  readonly seats?: {
    readonly action: string;
    readonly csrf: string;
    readonly choices: readonly SeatChoice[];
  };
  readonly account: {
    readonly name: string;
    readonly links: readonly { readonly href: string; readonly label: string }[];
    readonly signOut: { readonly action: string; readonly csrf: string; readonly label: string };
  };
  /** In the demo: that nothing here is real. */
  readonly demo?: ReactNode;
  /** For a page with one form on it. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** Frame of every page for professionals. */
export function StaffFrame(props: StaffFrameProps): ReactNode {
  const words = pageWords('nl');
  return (
    <Page
      lang="nl"
      title={props.title}
      sheet="staff"
      theme={props.theme}
      hasErrors={props.hasErrors ?? false}
    >
      <SkipLink />
      <div className="staff">
        <DemoBanner>{props.demo}</DemoBanner>
        <header className="utrecht-page-header staff-bar">
          <a className="staff-brand" href={props.homeHref}>
            <LanternIcon />
            Lantaarn
          </a>
          <button type="button" className="staff-bar__menu" popoverTarget="menu">
            {words.menu}
            <DownIcon />
          </button>
          <div className="staff-bar__place">
            {props.organisation} · {props.seat}
          </div>
          <div className="staff-bar__end">
            <SeatSwitch {...props} />
            <AccountMenu {...props} />
          </div>
        </header>
        <nav id="menu" popover="auto" className="staff-nav" aria-label={words.mainMenu}>
          <div className="staff-nav__sticky">
            {props.nav.map((group) => (
              <NavList key={group.label ?? group.items[0]?.href} folds={foldsGroups(props.nav)} {...group} />
            ))}
          </div>
        </nav>
        <main id="content" tabIndex={-1}>
          <div className={classNames('staff-content stack', props.narrow && 'staff-content--narrow')}>
            {props.children}
          </div>
        </main>
      </div>
    </Page>
  );
}

/** So many lines fit on a laptop; with more of them the groups fold, but for the one where somebody is. */
const MOST_LINES = 14;
const foldsGroups = (nav: readonly NavGroup[]): boolean =>
  nav.reduce((sum, { items }) => sum + items.length, 0) > MOST_LINES;

function NavList({ label, items, folds }: NavGroup & { readonly folds: boolean }): ReactNode {
  if (label === undefined) return <NavLines items={items} />;
  if (!folds)
    return (
      <>
        <div className="staff-nav__group">{label}</div>
        <NavLines items={items} />
      </>
    );
  return (
    <details className="staff-nav__fold" open={items.some(({ current }) => current)}>
      <summary>
        {label}
        <DownIcon />
      </summary>
      <NavLines items={items} />
    </details>
  );
}

const NavLines = ({ items }: Pick<NavGroup, 'items'>): ReactNode => (
  <ul>
    {items.map((item) => (
      <li key={item.href}>
        <a className="staff-nav__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
          <span>{item.label}</span>
          <CountBadge count={item.count ?? 0} attention={item.attention ?? false} />
        </a>
      </li>
    ))}
  </ul>
);

const DemoBanner = ({ children }: { children: ReactNode }): ReactNode =>
  children === undefined ? null : (
    <aside className="demo-banner" aria-label="Proefomgeving">
      {children}
    </aside>
  );

/** How many; nothing for 0. */
export function CountBadge({ count, attention }: { count: number; attention?: boolean }): ReactNode {
  const words = useWords();
  if (count === 0) return null;
  return (
    <span className={classNames('nl-number-badge', attention && 'nl-number-badge--attention')}>
      <span aria-hidden="true">{count > 999 ? '999+' : count}</span>
      <span className="visually-hidden">{attention ? words.attention(count) : words.count(count)}</span>
    </span>
  );
}

const Menu = ({ label, children }: { label: ReactNode; children: ReactNode }): ReactNode => (
  <quiet-menu>
    <details className="menu">
      <summary>
        {label}
        <DownIcon />
      </summary>
      <div className="menu__panel">{children}</div>
    </details>
  </quiet-menu>
);

function SeatSwitch({ seats }: StaffFrameProps): ReactNode {
  if (seats === undefined || seats.choices.length < 2) return null;
  return (
    <Menu label="Andere functie">
      <form method="post" action={seats.action}>
        <HiddenFields fields={{ _csrf: seats.csrf }} />
        {seats.choices.map((seat) => (
          <button
            key={seat.value}
            type="submit"
            name="seat"
            value={seat.value}
            className="menu__item"
            aria-current={seat.current ? 'true' : undefined}
          >
            {seat.label}
          </button>
        ))}
      </form>
    </Menu>
  );
}

const AccountMenu = ({ account }: StaffFrameProps): ReactNode => (
  <Menu label={account.name}>
    <ul>
      {account.links.map(({ href, label }) => (
        <li key={href}>
          <a className="menu__item" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
    <form method="post" action={account.signOut.action}>
      <HiddenFields fields={{ _csrf: account.signOut.csrf }} />
      <button type="submit" className="menu__item">
        {account.signOut.label}
      </button>
    </form>
  </Menu>
);

/** Top of a page: heading, a line about it, and what one can do here. */
export const PageHead = ({
  heading,
  intro,
  actions,
}: {
  heading: ReactNode;
  intro?: ReactNode;
  actions?: ReactNode;
}): ReactNode => (
  <div className="page-head">
    <div className="page-head__words">
      <Heading level={1}>{heading}</Heading>
      {intro === undefined ? null : <div>{intro}</div>}
    </div>
    {actions}
  </div>
);

/** A file and what belongs beside it; below one another on a narrow screen. */
export const Split = ({ main, aside }: { main: ReactNode; aside: ReactNode }): ReactNode => (
  <div className="split">
    <div className="stack">{main}</div>
    <div className="stack">{aside}</div>
  </div>
);

/** Frame of pages before signing in, and of setting up: one column, no menu. */
export const SignInFrame = ({
  title,
  hasErrors,
  demo,
  wide,
  lang = 'nl',
  children,
}: {
  title: string;
  hasErrors?: boolean;
  demo?: ReactNode;
  /** For a page with tables on it. */
  wide?: boolean;
  lang?: string;
  children: ReactNode;
}): ReactNode => (
  <Page lang={lang} title={title} sheet="staff" hasErrors={hasErrors ?? false}>
    <SkipLink />
    <DemoBanner>{demo}</DemoBanner>
    <main id="content" tabIndex={-1} className={classNames('sign-in stack', wide && 'sign-in--wide')}>
      <div className="staff-brand sign-in__brand">
        <LanternIcon />
        Lantaarn
      </div>
      {children}
    </main>
  </Page>
);
