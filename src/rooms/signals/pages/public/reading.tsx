import type { ReactNode } from 'react';
import type { HelpMessage, ReadingPage } from '../../../../../content/messages.ts';
import { messagesToConfirm } from '../../../../../content/public-info.ts';
import { Heading, Link, Paragraph, Stack } from '../../../../kernel/page/index.ts';
import { Phones, show } from './frame.tsx';
import { hrefOf, type TownVisit, type Visit } from './visit.ts';

const readingPage = (visit: Visit, page: ReadingPage, below: ReactNode = null): Response =>
  show(visit, {
    children: (
      <>
        <Heading level={1}>{page.heading}</Heading>
        <Paragraph lead>{page.intro}</Paragraph>
        {page.sections.map(({ heading, paragraphs }) => (
          <Stack key={heading} gap="close">
            <Heading level={2}>{heading}</Heading>
            {paragraphs.map((text) => (
              <Paragraph key={text}>{text}</Paragraph>
            ))}
          </Stack>
        ))}
        {below}
      </>
    ),
  });

export const safetyPage = (visit: Visit): Response => readingPage(visit, visit.messages.safety);

export const privacyPage = (visit: TownVisit): Response =>
  readingPage(
    visit,
    visit.messages.privacy({
      municipality: visit.town.name,
      months: visit.terms.retentionMonths,
      draftMinutes: visit.terms.draftMinutes,
    }),
    // in Dutch only, as the register of algorithms is
    visit.language.code === 'nl' ? (
      <Paragraph>
        <Link href={hrefOf(visit, '/algoritmes')}>Welke vaste regels Lantaarn gebruikt</Link>
      </Paragraph>
    ) : null,
  );

export const accessibilityPage = (visit: TownVisit): Response =>
  readingPage(visit, visit.messages.accessibility({ municipality: visit.town.name }));

/** The messages for who is in this situation, and whom to call. What nobody confirmed yet is left out. */
export function helpPage(visit: Visit): Response {
  const { home, around } = visit.messages;
  const shown = (Object.keys(around.help) as HelpMessage[]).filter(
    (code) => !messagesToConfirm.includes(code),
  );
  const children = (
    <>
      <Heading level={1}>{home.helpHeading}</Heading>
      <ul className="help-messages">
        {shown.map((code) => (
          <li key={code}>{around.help[code]}</li>
        ))}
      </ul>
      {visit.town === null ? null : (
        <Paragraph>
          <Link href={hrefOf(visit, '/melden')}>{home.report}</Link>
        </Paragraph>
      )}
      <Phones visit={visit} />
    </>
  );
  return show(visit, { danger: true, children });
}
