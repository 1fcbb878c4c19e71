import type { ReactNode } from 'react';
import { type CalmKind, calmWordsIn } from '../../../content/calm-words.ts';
import { type LanguageCode, languageOf } from '../../../content/languages.ts';
import { ButtonLink } from './action.tsx';
import { Page } from './page.tsx';
import { ExitLink, type Phone, PhoneList, SkipLink } from './public-frame.tsx';
import { Heading, Paragraph, Stack } from './text.tsx';

export interface CalmErrorProps {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly sheet: 'public' | 'staff';
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  /** "Nummer van deze fout: 4F2K"; finds the log line and holds nothing about a person. */
  readonly reference?: string;
  readonly phonesHeading: string;
  readonly phones: readonly Phone[];
  readonly backHref: string;
  readonly backLabel: string;
  /** On public pages. */
  readonly exitHref?: string;
  readonly theme?: string;
  /** What was typed, so that it is not lost: a form to send it again. */
  readonly children?: ReactNode;
}

/**
 * One page for everything that goes wrong: what happened in plain words, that it is not the reader's fault,
 * whom to call when it cannot wait, and the way back. Needs no database.
 */
export function CalmError(props: CalmErrorProps): ReactNode {
  return (
    <Page
      lang={props.lang ?? 'nl'}
      dir={props.dir ?? 'ltr'}
      title={props.title}
      sheet={props.sheet}
      theme={props.theme}
    >
      <SkipLink />
      {props.exitHref === undefined ? null : (
        <header className="utrecht-page-header public-bar">
          <div className="public-bar__content">
            <ExitLink href={props.exitHref} />
          </div>
        </header>
      )}
      <main
        id="content"
        tabIndex={-1}
        className={props.sheet === 'public' ? 'public-content stack' : 'sign-in stack'}
      >
        <Heading level={1}>{props.heading}</Heading>
        <Paragraph lead>{props.text}</Paragraph>
        {props.reference === undefined ? null : <Paragraph subtle>{props.reference}</Paragraph>}
        {props.children ?? (
          <div>
            <ButtonLink href={props.backHref} kind="secondary">
              {props.backLabel}
            </ButtonLink>
          </div>
        )}
        {props.phones.length === 0 ? null : (
          <Stack gap="close">
            <Heading level={2}>{props.phonesHeading}</Heading>
            <PhoneList phones={props.phones} />
          </Stack>
        )}
      </main>
    </Page>
  );
}

export interface CalmPageProps {
  readonly kind: CalmKind;
  readonly sheet: 'public' | 'staff';
  readonly lang?: LanguageCode;
  /** The trace by which what broke is found back. */
  readonly reference?: string;
  /** Without one: the begin of the side it is on. */
  readonly backHref?: string;
}

/** What goes wrong on any page, in the language of its address; "not there" and "not yours" look alike. */
export function CalmPage({ kind, sheet, lang = 'nl', reference, backHref }: CalmPageProps): ReactNode {
  const words = calmWordsIn(lang);
  const { heading, text } = words.pages[kind];
  const begin = lang === 'nl' ? '/' : `/${lang}`;
  return (
    <CalmError
      lang={lang}
      dir={languageOf(lang)?.dir ?? 'ltr'}
      sheet={sheet}
      title={sheet === 'public' ? words.publicTitle : `${heading} - Lantaarn`}
      heading={heading}
      text={text}
      {...(reference === undefined ? {} : { reference: words.reference(reference) })}
      phonesHeading={words.phonesHeading}
      phones={sheet === 'staff' && kind !== 'broken' && kind !== 'away' ? [] : words.phones}
      backHref={backHref ?? (sheet === 'public' ? begin : '/werk')}
      backLabel={kind === 'broken' || kind === 'away' ? words.again : words.home}
      {...(sheet === 'public' ? { exitHref: '/weg' } : {})}
    />
  );
}
