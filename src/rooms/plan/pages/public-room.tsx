import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReactNode } from 'react';
import type { OfferedLanguage } from '../../../../content/languages.ts';
import { publicMessages } from '../../../../content/messages.ts';
import type { House } from '../../../kernel/house.ts';
import { checkedLine, languageLinks, Paragraph, PublicFrame, prefixOf } from '../../../kernel/page/index.ts';
import { html } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { themeHref } from '../../../kernel/web/staff-page.tsx';
import { logoHref, type Organisation } from '../../people/index.ts';

/** Somebody outside who looks at a page of this room, in the language of its address. */
export interface PublicVisit {
  readonly house: House;
  readonly web: Context<Env>;
  readonly language: OfferedLanguage;
}

/** Address of a public page of a municipality, in the language of the visit. */
export const townHref = ({ language }: PublicVisit, town: Organisation, path = ''): string =>
  `${prefixOf(language.code)}/${town.slug}${path}`;

export interface PublicAnswer {
  readonly status?: ContentfulStatusCode;
  readonly hasErrors?: boolean;
  readonly children: ReactNode;
}

/**
 * Answers with a public page in the frame of the municipality, or of none. As on all public pages: a title that says
 * nothing, the way out first, every language, and whether somebody who grew up with it checked the words.
 */
export function showPublic(
  visit: PublicVisit,
  town: Organisation | null,
  { status, hasErrors, children }: PublicAnswer,
): Response {
  const { web, language } = visit;
  const { common } = publicMessages[language.code];
  const brand =
    town === null
      ? { name: common.home, href: prefixOf(language.code) || '/' }
      : {
          name: common.municipality(town.name),
          href: townHref(visit, town),
          logo: logoHref(town) ?? undefined,
        };
  return html(
    web,
    <PublicFrame
      lang={language.code}
      dir={language.dir}
      title={common.pageTitle}
      theme={town === null ? undefined : themeHref(town)}
      hasErrors={hasErrors ?? false}
      brand={brand}
      exitHref={town === null ? '/weg' : `/weg/${town.slug}`}
      languages={languageLinks(web.req.path, language.code)}
      footer={
        town === null
          ? []
          : [
              { href: townHref(visit, town, '/hulp'), label: common.footer.help },
              { href: townHref(visit, town, '/privacy'), label: common.footer.privacy },
              { href: townHref(visit, town, '/toegankelijk'), label: common.footer.accessibility },
            ]
      }
      footnote={checkedLine(language)}
    >
      {children}
    </PublicFrame>,
    status ?? 200,
  );
}

/** A page that the municipality wrote itself, in Dutch: said in the language of who reads, and marked for who listens. */
export const showInDutch = (visit: PublicVisit, town: Organisation, children: ReactNode): Response =>
  showPublic(visit, town, {
    children:
      visit.language.code === 'nl' ? (
        children
      ) : (
        <>
          <Paragraph>{publicMessages[visit.language.code].home.papers.inDutch}</Paragraph>
          <div className="stack" lang="nl" dir="ltr">
            {children}
          </div>
        </>
      ),
  });
