import type { ReactNode } from 'react';
import { Heading, Paragraph, sayMoment, Timeline } from '../../../../kernel/page/index.ts';
import { messageLabel } from '../../hand-over/message-words.ts';
import type { OpenedPackage } from '../../packages/opened-package.ts';
import { partyText } from '../hand-over/hand-over-words.tsx';
import type { PackageVisit } from './frame.tsx';

/** What both sides wrote to each other, in order; nothing when nobody did. */
export function Messages({
  visit,
  found,
  now,
}: {
  visit: PackageVisit;
  found: OpenedPackage;
  now: Date;
}): ReactNode {
  if (found.messages.length === 0) return null;
  return (
    <section className="stack stack--close" aria-labelledby="berichten">
      <Heading level={2} id="berichten">
        {visit.words.read.messages}
      </Heading>
      <Timeline
        acts={found.messages.map(({ side, kind, at, text }, index) => ({
          id: `message-${index}`,
          what: messageLabel(kind),
          who: side === 'recipient' ? visit.words.read.you : partyText(found.sender),
          when: sayMoment(at, now, visit.language),
          instant: at.toISOString(),
          children: text === null || text === '' ? null : <Paragraph typed>{text}</Paragraph>,
        }))}
      />
    </section>
  );
}
