import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { Button, Form, Hidden, List, Paragraph, sayDate, sayMoment } from '../../../../kernel/page/index.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import type { Visit } from '../../../../kernel/web/visit.tsx';
import type { Push } from '../pushes.ts';
import type { DeskLine } from '../read-desk.ts';
import { nobodyThere } from '../send-push.ts';

/** The facts, each with since when. */
export const PushFacts = ({ pushes }: { pushes: readonly Push[] }): ReactNode => (
  <List
    items={pushes.map(({ text, since }) => (since === null ? text : `${text} Sinds ${sayDate(since)}.`))}
  />
);

/** A reminder with one press; or when the last one was, and from when there can be another. */
export function PushButton({
  visit: { house, context },
  line,
  back,
}: {
  visit: Visit;
  line: DeskLine;
  back: 'duwtjes' | 'gemeente';
}): ReactNode {
  const now = house.clock.now();
  const last = line.remindedAt === null ? null : `Laatste herinnering: ${sayMoment(line.remindedAt, now)}.`;
  if (nobodyThere(line)) return <Paragraph subtle>Beide functies zijn leeg. Bel de gemeente.</Paragraph>;
  if (line.remindFrom !== null)
    return (
      <Paragraph subtle>
        {last} Een nieuwe kan vanaf {sayMoment(line.remindFrom, now)}.
      </Paragraph>
    );
  return (
    <>
      {last === null ? null : <Paragraph subtle>{last}</Paragraph>}
      <Form
        action={`/regiobeeld/gemeente/${line.slug}/herinnering`}
        csrf={csrfField(house, context)}
        once={randomUUID()}
        hidden={{ terug: back }}
        inline
      >
        <Button kind="secondary">
          Stuur een herinnering<Hidden> aan {line.name}</Hidden>
        </Button>
      </Form>
    </>
  );
}
