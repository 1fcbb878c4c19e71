import type { ReactNode } from 'react';
import { PhoneIcon } from './icons.tsx';
import { Page } from './page.tsx';
import { pageWords, useWords } from './words.ts';

/** A page in another language. */
export interface LanguageLink {
  readonly code: string;
  readonly ownName: string;
  readonly href: string;
}

export interface FooterLink {
  readonly href: string;
  readonly label: string;
}

export interface PublicFrameProps {
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Neutral; it stays in tabs and in the history of the browser. */
  readonly title: string;
  readonly theme?: string | undefined;
  readonly hasErrors?: boolean;
  /** Name of the municipality (or region), which leads to its first page. */
  readonly brand: { readonly name: string; readonly href: string; readonly logo?: string | undefined };
  /** Where "Verlaat deze pagina" goes. */
  readonly exitHref: string;
  readonly languages?: readonly LanguageLink[];
  readonly footer?: readonly FooterLink[];
  /** A small line under the links at the bottom. */
  readonly footnote?: string;
  /** Full width, above the content: `EmergencyBanner`. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** Frame of every public page: skip link, exit, name, content, small links. */
export function PublicFrame(props: PublicFrameProps): ReactNode {
  const words = pageWords(props.lang);
  return (
    <Page
      lang={props.lang}
      dir={props.dir ?? 'ltr'}
      title={props.title}
      sheet="public"
      theme={props.theme}
      hasErrors={props.hasErrors ?? false}
    >
      <SkipLink />
      <header className="utrecht-page-header public-bar">
        <div className="public-bar__content">
          <ExitLink href={props.exitHref} />
          <a className="brand" href={props.brand.href}>
            {props.brand.logo === undefined ? null : (
              <img className="brand__logo" src={props.brand.logo} alt="" />
            )}
            <span>{props.brand.name}</span>
          </a>
        </div>
      </header>
      {props.banner}
      <LanguageLinks current={props.lang} languages={props.languages ?? []} />
      <main id="content" tabIndex={-1} className="public-content stack">
        {props.children}
      </main>
      <footer className="utrecht-page-footer">
        <div className="utrecht-page-footer__content stack stack--close">
          <nav aria-label={words.aboutSite}>
            <ul className="footer-links">
              {(props.footer ?? []).map(({ href, label }) => (
                <li key={href}>
                  <a className="nl-link" href={href}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {props.footnote === undefined ? null : <p className="footnote">{props.footnote}</p>}
          <p data-exit-hint="" className="exit-hint" dir="auto" />
        </div>
      </footer>
    </Page>
  );
}

/** First on every page; shown when the keyboard reaches it. */
export const SkipLink = (): ReactNode => (
  <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#content">
    {useWords().skipLink}
  </a>
);

/**
 * Away from here at once, to a page that says nothing. A plain link: it works without scripts. With them
 * Shift three times does the same, and this page is blanked and replaced in the history.
 */
export function ExitLink({ href }: { href: string }): ReactNode {
  const words = useWords();
  return (
    <exit-page data-hint={words.exitShortcut} data-leaving={words.exitLeaving}>
      <a className="nl-button nl-button--primary exit" href={href} rel="noreferrer nofollow">
        <span className="nl-button__label">{words.exit}</span>
      </a>
    </exit-page>
  );
}

function LanguageLinks({
  current,
  languages,
}: {
  current: string;
  languages: readonly LanguageLink[];
}): ReactNode {
  const words = useWords();
  if (languages.length < 2) return null;
  return (
    <nav className="languages" aria-label={words.languages}>
      <ul>
        {languages.map(({ code, ownName, href }) => (
          <li key={code} lang={code}>
            {code === current ? (
              <span aria-current="true">{ownName}</span>
            ) : (
              <a className="nl-link" href={href} hrefLang={code}>
                {ownName}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Danger comes first: the number to call, over the full width. `text` says for what. */
export function EmergencyBanner({ text, number = '112' }: { text: string; number?: string }): ReactNode {
  const words = useWords();
  return (
    <section className="emergency" aria-label={text}>
      <div className="emergency__content">
        <span>{text}</span>
        <a className="emergency__call" href={telephone(number)}>
          <PhoneIcon />
          {words.call(number)}
        </a>
      </div>
    </section>
  );
}

/** A number with what one gets there. */
export interface Phone {
  readonly number: string;
  readonly text: ReactNode;
  /** When it is open, what it costs, whether it was checked. */
  readonly note?: ReactNode;
}

/** Numbers to call, the most urgent first. */
export function PhoneList({ phones }: { phones: readonly Phone[] }): ReactNode {
  const words = useWords();
  return (
    <ul className="phones">
      {phones.map(({ number, text, note }) => (
        <li key={number} className="phones__item">
          <a className="nl-link phones__number" href={telephone(number)} aria-label={words.call(number)}>
            <bdi dir="ltr">{number}</bdi>
          </a>
          <span className="phones__text">
            {text}
            {note === undefined ? null : <span className="phones__note">{note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Address that a telephone understands. */
export const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;
