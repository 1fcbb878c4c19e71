import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReactElement, ReactNode } from 'react';
import {
  Alert,
  checkedLine,
  EmergencyBanner,
  Heading,
  languageLinks,
  Paragraph,
  type Phone,
  PhoneList,
  PublicFrame,
} from '../../../../kernel/page/index.ts';
import { html } from '../../../../kernel/web/answers.tsx';
import { themeHref } from '../../../../kernel/web/staff-page.tsx';
import { logoHref } from '../../../people/index.ts';
import { exitOf, hrefOf, type Notice, type Visit } from './visit.ts';

export interface PublicPage {
  readonly hasErrors?: boolean;
  /** The alarm number over the full width. */
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** A public page in its frame: the municipality's name and colours, the exit, the languages. */
export function publicPage(visit: Visit, { hasErrors, danger, children }: PublicPage): ReactElement {
  const { common, home } = visit.messages;
  const { town } = visit;
  return (
    <PublicFrame
      lang={visit.language.code}
      dir={visit.language.dir}
      title={common.pageTitle}
      theme={town === null ? undefined : themeHref(town)}
      hasErrors={hasErrors ?? false}
      brand={{
        name: town === null ? common.home : common.municipality(town.name),
        href: hrefOf(visit),
        logo: (town && logoHref(town)) ?? undefined,
      }}
      exitHref={exitOf(visit)}
      languages={languageLinks(visit.web.req.path, visit.language.code)}
      footer={footerOf(visit)}
      footnote={checkedLine(visit.language)}
      banner={danger ? <EmergencyBanner text={home.danger} /> : undefined}
    >
      {children}
    </PublicFrame>
  );
}

/** Answers with a public page. */
export const show = (visit: Visit, page: PublicPage, status: ContentfulStatusCode = 200): Response =>
  html(visit.web, publicPage(visit, page), status);

function footerOf(visit: Visit): { href: string; label: string }[] {
  const { footer } = visit.messages.common;
  const always = [
    { href: hrefOf(visit, '/hulp'), label: footer.help },
    { href: hrefOf(visit, '/veilig'), label: footer.safety },
    { href: hrefOf(visit, '/antwoord'), label: footer.answers },
  ];
  const ofTown = [
    { href: hrefOf(visit, '/privacy'), label: footer.privacy },
    { href: hrefOf(visit, '/toegankelijk'), label: footer.accessibility },
  ];
  const last = { href: '/inloggen', label: footer.colleagues };
  return visit.town === null ? [...always, last] : [...always, ...ofTown, last];
}

/** Numbers that were confirmed, the alarm number and the municipality's own first (decision 0003). */
export function phonesOf(visit: Visit): Phone[] {
  const listed = visit.phones.map(({ code, phone }) => {
    const { name, forWhat, hours } = visit.messages.around.phones[code];
    const text = (
      <>
        <strong>{name}</strong>
        <br />
        {forWhat}
      </>
    );
    return { number: phone.value.shown, text, ...(hours === null ? {} : { note: hours }) };
  });
  const [first, ...others] = listed;
  const { town } = visit;
  const own =
    town === null || town.phone === ''
      ? []
      : [{ number: town.phone, text: <strong>{visit.messages.common.municipality(town.name)}</strong> }];
  return first === undefined ? own : [first, ...own, ...others];
}

/** The numbers under a heading of their own. */
export const Phones = ({ visit, heading }: { visit: Visit; heading?: string }): ReactNode => (
  <>
    <Heading level={2}>{heading ?? visit.messages.common.phonesHeading}</Heading>
    <PhoneList phones={phonesOf(visit)} />
  </>
);

/** The status that goes with what stands in the way. */
export function statusOf(notice: Notice): ContentfulStatusCode {
  switch (notice.kind) {
    case 'away':
      return 503;
    case 'too-many':
      return 429;
    case 'expired':
    case 'page-old':
      return 409;
  }
}

/** Above a form that could not be handled: why, that what was typed still stands, and what to do. */
export function NoticeAlert({ visit, notice }: { visit: Visit; notice: Notice | null }): ReactNode {
  if (notice === null) return null;
  const { away, expired, pageOld, tooMany } = visit.messages.trouble;
  switch (notice.kind) {
    case 'away':
      return <Told heading={away.heading} lines={[away.text, away.kept]} />;
    case 'too-many':
      return (
        <Told
          heading={tooMany.heading}
          lines={[tooMany.text, tooMany.kept, tooMany.wait(notice.waitSeconds)]}
        />
      );
    case 'expired':
      return <Told heading={expired.heading} lines={[expired.text, expired.kept]} />;
    case 'page-old':
      return <Told heading={pageOld.heading} lines={[pageOld.text]} />;
  }
}

const Told = ({ heading, lines }: { heading: string; lines: readonly string[] }): ReactNode => (
  <Alert kind="warning" heading={heading}>
    {lines.map((line) => (
      <Paragraph key={line}>{line}</Paragraph>
    ))}
  </Alert>
);

/** Under such a form: whom to call meanwhile. */
export const NoticePhones = ({ visit, notice }: { visit: Visit; notice: Notice | null }): ReactNode =>
  notice === null || notice.kind === 'page-old' || notice.kind === 'expired' ? null : (
    <Phones visit={visit} heading={visit.messages.trouble.away.cannotWait} />
  );

/** The word on the button of a form: again, where it was tried before. */
export function sendLabel(visit: Visit, notice: Notice | null, label: string): string {
  const { away, tooMany, pageOld } = visit.messages.trouble;
  switch (notice?.kind) {
    case 'away':
      return away.retry;
    case 'too-many':
      return tooMany.retry;
    case 'page-old':
      return pageOld.retry;
    default:
      return label;
  }
}

/** Tells how long to wait in the way that programs understand. */
export function sayWait(visit: Visit, notice: Notice | null): void {
  if (notice?.kind === 'too-many') visit.web.header('Retry-After', String(notice.waitSeconds));
}
