import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReactNode } from 'react';
import { languageOf, languages } from '../../../../../content/languages.ts';
import {
  type PackageLanguage,
  type PackageWords,
  packageWords,
} from '../../../../../content/package-words.ts';
import type { House } from '../../../../kernel/house.ts';
import { Heading, Link, Paragraph, SignInFrame } from '../../../../kernel/page/index.ts';
import { html } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { type Visit, visitRegion } from '../public/visit.ts';

/** Somebody at a partner who has no account, in one of two languages. The visit carries brake and trouble words. */
export interface PackageVisit {
  readonly visit: Visit;
  readonly language: PackageLanguage;
  readonly words: PackageWords;
}

const prefixes = { nl: '', en: '/en' } as const satisfies Record<PackageLanguage, string>;

export const visitPackage = async (
  house: House,
  web: Context<Env>,
  language: PackageLanguage,
): Promise<PackageVisit> => ({
  visit: await visitRegion(house, web, languageOf(language) ?? languages[0]),
  language,
  words: packageWords[language],
});

/** Address of the pages of a package; with the secret of a link its own page. */
export const packageHref = (language: PackageLanguage, secret = ''): string =>
  `${prefixes[language]}/pakket${secret === '' ? '' : `/${secret}`}`;

interface PackagePage {
  readonly hasErrors?: boolean;
  readonly wide?: boolean;
  readonly status?: ContentfulStatusCode;
  /** The same page in the other language; left out where something could be lost on the way. */
  readonly secret?: string;
  readonly children: ReactNode;
}

/** A page of a package. Its title says nothing of what it is about. */
export function showPackage({ visit, language, words }: PackageVisit, page: PackagePage): Response {
  const other = language === 'nl' ? 'en' : 'nl';
  return html(
    visit.web,
    <SignInFrame
      lang={language}
      title={`${words.title} - Lantaarn`}
      hasErrors={page.hasErrors ?? false}
      wide={page.wide ?? false}
      {...(visit.house.config.demo
        ? { demo: 'Dit is een proefomgeving. Alle personen en meldingen zijn verzonnen.' }
        : {})}
    >
      {page.children}
      {page.secret === undefined ? null : (
        <Paragraph>
          <Link href={packageHref(other, page.secret)} lang={other}>
            {words.otherLanguage}
          </Link>
        </Paragraph>
      )}
    </SignInFrame>,
    page.status ?? 200,
  );
}

/** A link or session that opens nothing: used, expired, withdrawn, locked, or never there. These look alike. */
export const gonePage = (visit: PackageVisit): Response =>
  showPackage(visit, {
    status: 410,
    children: (
      <>
        <Heading level={1}>{visit.words.gone.heading}</Heading>
        <Paragraph>{visit.words.gone.text}</Paragraph>
        <Paragraph>{visit.words.gone.call}</Paragraph>
      </>
    ),
  });
