import { ButtonLink, Heading, Paragraph } from '../../../../kernel/page/index.ts';
import { Phones, show } from './frame.tsx';
import { hrefOf, type Visit } from './visit.ts';

/** A page that cannot be read while the database is away: says so, gives the numbers, leads back here. */
export function awayPage(visit: Visit): Response {
  const { away } = visit.messages.trouble;
  const children = (
    <>
      <Heading level={1}>{away.reading}</Heading>
      <Paragraph lead>{away.text}</Paragraph>
      <div>
        <ButtonLink href={visit.web.req.path} kind="secondary">
          {away.retry}
        </ButtonLink>
      </div>
      <Phones visit={visit} heading={away.cannotWait} />
    </>
  );
  return show(visit, { danger: true, children }, 503);
}

/** The answers were wiped because their time was over; nobody has to guess what became of them. */
export function expiredPage(visit: Visit): Response {
  const { expired } = visit.messages.trouble;
  const children = (
    <>
      <Heading level={1}>{expired.heading}</Heading>
      <Paragraph lead>{expired.text}</Paragraph>
      <div>
        <ButtonLink href={hrefOf(visit, '/melden')}>{expired.again}</ButtonLink>
      </div>
      <Phones visit={visit} />
    </>
  );
  return show(visit, { children }, 410);
}

/** Not there, told in the language and the colours of where somebody is. */
export function missingPage(visit: Visit): Response {
  const { notFound } = visit.messages.trouble;
  const children = (
    <>
      <Heading level={1}>{notFound.heading}</Heading>
      <Paragraph lead>{notFound.text}</Paragraph>
      <div>
        <ButtonLink href={hrefOf(visit)} kind="secondary">
          {visit.messages.common.home}
        </ButtonLink>
      </div>
      <Phones visit={visit} />
    </>
  );
  return show(visit, { children }, 404);
}
