import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { CountBadge, type NavItem } from './staff-frame.tsx';
import { useWords } from './words.ts';

export type StatusKind = 'plain' | 'neutral' | 'success' | 'warning' | 'danger';

/** A state in a word. The colour helps; the word tells. */
export const StatusBadge = ({
  kind = 'plain',
  children,
}: {
  kind?: StatusKind;
  children: ReactNode;
}): ReactNode => (
  <span className={classNames('utrecht-status-badge', `utrecht-status-badge--${kind}`)}>{children}</span>
);

export interface DataItem {
  readonly key: string;
  readonly value: ReactNode;
}

/** What is known, by name. */
export const DataList = ({ items }: { items: readonly DataItem[] }): ReactNode => (
  <dl className="utrecht-data-list utrecht-data-list--html-dl utrecht-data-list--rows">
    {items.map(({ key, value }) => (
      <div key={key} className="utrecht-data-list__item">
        <dt className="utrecht-data-list__item-key">{key}</dt>
        <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd" dir="auto">
          {value}
        </dd>
      </div>
    ))}
  </dl>
);

/** Something that was done. */
export interface TimelineAct {
  readonly id: string;
  readonly what: ReactNode;
  readonly who?: ReactNode;
  /** As people say it: `sayMoment`. */
  readonly when: string;
  /** The same moment for machines, ISO 8601. */
  readonly instant?: string;
  readonly children?: ReactNode;
  /** A turning point: a hand-over, a decision, the end. */
  readonly strong?: boolean;
}

/** A history as acts, in the order in which they are given. */
export const Timeline = ({ acts }: { acts: readonly TimelineAct[] }): ReactNode => (
  <ol className="timeline">
    {acts.map((act) => (
      <li key={act.id} className={classNames('timeline__item', act.strong && 'timeline__item--strong')}>
        <div className="timeline__head">
          <span className="timeline__what">{act.what}</span>
          {act.who === undefined ? null : <span className="timeline__who">{act.who}</span>}
          <time className="timeline__when" dateTime={act.instant}>
            {act.when}
          </time>
        </div>
        {act.children === undefined ? null : <div className="timeline__text">{act.children}</div>}
      </li>
    ))}
  </ol>
);

/** Sides of one file, each with its own address. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly NavItem[] }): ReactNode => (
  <nav aria-label={label}>
    <ul className="tabs">
      {tabs.map((tab) => (
        <li key={tab.href}>
          <a className="tabs__link" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            <CountBadge count={tab.count ?? 0} attention={tab.attention ?? false} />
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

export interface FiltersProps {
  readonly action: string;
  /** Set when something is filtered: shows everything again. */
  readonly clearHref?: string | undefined;
  /** With a text to search for, the form is posted: names and addresses never stand in a URL (R-rule of the house). */
  readonly posted?: { readonly csrf: string };
  readonly children: ReactNode;
}

/** Narrows a list. Fields stand beside one another where they fit. */
export function Filters({ action, clearHref, posted, children }: FiltersProps): ReactNode {
  const words = useWords();
  return (
    <form
      method={posted === undefined ? 'get' : 'post'}
      action={action}
      noValidate={true}
      autoComplete="off"
      className="filters"
    >
      {posted === undefined ? null : <input type="hidden" name="_csrf" value={posted.csrf} />}
      {children}
      <div className="utrecht-action-group">
        <button type="submit" className="nl-button nl-button--secondary">
          <span className="nl-button__label">{words.filter}</span>
        </button>
        {clearHref === undefined ? null : (
          <a className="nl-link" href={clearHref}>
            {words.clearFilters}
          </a>
        )}
      </div>
    </form>
  );
}

export interface Figure {
  readonly href: string;
  readonly label: string;
  readonly count: number;
  /** There are this many or more: counting stopped. */
  readonly atLeast?: boolean;
  /** It cannot wait. */
  readonly attention?: boolean;
}

/** Counts that lead to what they count: "what needs me now?". */
export const FigureList = ({ figures }: { figures: readonly Figure[] }): ReactNode => (
  <ul className="figures">
    {figures.map(({ href, label, count, atLeast, attention }) => (
      <li key={href} className={classNames('figure', attention && count > 0 && 'figure--attention')}>
        <a className="figure__link" href={href}>
          <span className="figure__number">
            {count}
            {atLeast ? '+ ' : ' '}
          </span>
          {label}
        </a>
      </li>
    ))}
  </ul>
);

/** A part of a page with an edge around it. */
export const Panel = ({ labelledBy, children }: { labelledBy?: string; children: ReactNode }): ReactNode => (
  <section className="panel stack stack--close" aria-labelledby={labelledBy}>
    {children}
  </section>
);

/** How long something has: words, with a look that agrees. `text` comes from `sayDue`. */
export const Due = ({ text, state }: { text: string; state: 'late' | 'soon' | 'fine' }): ReactNode => (
  <span className={state === 'fine' ? undefined : `due--${state}`}>{text}</span>
);
