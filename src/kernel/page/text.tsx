import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { BackIcon } from './icons.tsx';
import { useWords } from './words.ts';

export interface HeadingProps {
  readonly level: 1 | 2 | 3 | 4;
  /** Looks like another level than it is. */
  readonly looks?: 1 | 2 | 3 | 4;
  readonly id?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A heading. One of level 1 on a page; levels are not skipped. */
export function Heading({ level, looks = level, id, className, children }: HeadingProps): ReactNode {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={classNames('nl-heading', `nl-heading--level-${looks}`, className)}>
      {children}
    </Tag>
  );
}

export interface ParagraphProps {
  readonly id?: string | undefined;
  readonly lead?: boolean;
  readonly subtle?: boolean;
  /** Keeps the line breaks of what somebody typed. */
  readonly typed?: boolean;
  readonly children: ReactNode;
}

/** Running text. */
export const Paragraph = ({ id, lead, subtle, typed, children }: ParagraphProps): ReactNode => (
  <p
    id={id}
    className={classNames(
      'nl-paragraph',
      lead && 'nl-paragraph--lead',
      subtle && 'nl-paragraph--subtle',
      typed && 'preserve-lines',
    )}
    dir={typed ? 'auto' : undefined}
  >
    {children}
  </p>
);

export interface LinkProps {
  readonly href: string;
  readonly rel?: string;
  readonly lang?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A link that goes somewhere. What does something is a `Button`. */
export const Link = ({ href, rel, lang, current, children }: LinkProps): ReactNode => (
  <a
    className="nl-link"
    href={href}
    rel={rel}
    lang={lang}
    hrefLang={lang}
    aria-current={current ? 'page' : undefined}
  >
    {children}
  </a>
);

/** Back to the step before, at the top of a page. */
export function BackLink({ href, children }: { href: string; children?: ReactNode }): ReactNode {
  const words = useWords();
  return (
    <a className="nl-link back-link" href={href}>
      <BackIcon />
      {children ?? words.back}
    </a>
  );
}

/** Bullets. */
export const List = ({ items }: { items: readonly ReactNode[] }): ReactNode => (
  <ul className="utrecht-unordered-list utrecht-unordered-list--html-content">
    {items.map((item, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once and never changes
      <li key={index} className="utrecht-unordered-list__item">
        {item}
      </li>
    ))}
  </ul>
);

export interface StackProps {
  /** Distance between the things in it. */
  readonly gap?: 'close' | 'normal' | 'wide';
  readonly children: ReactNode;
}

/** Things below one another, at one distance. */
export const Stack = ({ gap = 'normal', children }: StackProps): ReactNode => (
  <div className={classNames('stack', gap !== 'normal' && `stack--${gap}`)}>{children}</div>
);

/** Words that only a screen reader says. */
export const Hidden = ({ children }: { children: ReactNode }): ReactNode => (
  <span className="visually-hidden">{children}</span>
);

/** Where somebody is in a row of questions, above the heading. */
export function StepText({ current, total }: { current: number; total: number }): ReactNode {
  return <p className="step-text">{useWords().step(current, total)}</p>;
}

/** More for who wants it; works without scripts. */
export const Details = ({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}): ReactNode => (
  <details className="details" open={open}>
    <summary>{summary}</summary>
    <div className="details__content stack stack--close">{children}</div>
  </details>
);
