import type { ReactNode } from 'react';
import { label, referralOutcome } from '../../../../../content/code-lists.ts';
import { Paragraph, sayMoment, Timeline, type TimelineAct } from '../../../../kernel/page/index.ts';
import type { HandOverView } from '../../hand-over/hand-over-view.ts';
import { messageLabel } from '../../hand-over/message-words.ts';
import type { HandOverSide } from '../../hand-over/states.ts';
import { partyText } from './hand-over-words.tsx';

interface LifeProps {
  readonly handOver: HandOverView;
  /** Who reads: the own side is "u". */
  readonly side: HandOverSide;
  readonly now: Date;
}

/** What happened with a hand-over, in order, with what both sides wrote to each other. */
export const Life = (props: LifeProps): ReactNode => <Timeline acts={actsOf(props)} />;

function actsOf({ handOver, side, now }: LifeProps): readonly TimelineAct[] {
  const who = (actor: HandOverSide): string =>
    actor === side ? 'Uw organisatie' : partyText(handOver[actor]);
  const at = (instant: Date) => ({ when: sayMoment(instant, now), instant: instant.toISOString() });
  const moments: (TimelineAct & { readonly at: Date })[] = [
    {
      id: 'offered',
      what: 'Doorgezet',
      who: who('sender'),
      strong: true,
      at: handOver.offeredAt,
      ...at(handOver.offeredAt),
    },
    ...moment('seen', 'Gezien', who('recipient'), handOver.seenAt, now),
    ...moment('reminded', 'Herinnering verstuurd', 'Lantaarn', handOver.remindedAt, now),
    ...handOver.messages.map((message, index) => ({
      id: `message-${index}`,
      what: messageLabel(message.kind),
      who: who(message.side),
      strong: message.kind !== 'question' && message.kind !== 'answer' && message.kind !== 'note',
      at: message.at,
      ...at(message.at),
      children: <Words handOver={handOver} message={message} />,
    })),
  ];
  return moments.sort((one, other) => one.at.getTime() - other.at.getTime());
}

const moment = (id: string, what: string, who: string, at: Date | null, now: Date) =>
  at === null ? [] : [{ id, what, who, at, when: sayMoment(at, now), instant: at.toISOString() }];

/** Messages that always have words; of the others one cannot tell once they are closed. */
const SPOKEN: ReadonlySet<string> = new Set(['question', 'answer', 'note']);

function Words({
  handOver,
  message,
}: {
  handOver: HandOverView;
  message: HandOverView['messages'][number];
}): ReactNode {
  const ended = message.kind === 'outcome' || message.kind === 'refusal';
  return (
    <>
      {ended && handOver.outcome !== null && handOver.outcome !== 'completed' ? (
        <Paragraph>{label(referralOutcome, handOver.outcome)}</Paragraph>
      ) : null}
      {message.text === null ? (
        SPOKEN.has(message.kind) ? (
          <Paragraph subtle>Niet meer te lezen: de gegevens zijn gesloten.</Paragraph>
        ) : null
      ) : message.text === '' ? null : (
        <Paragraph typed>{message.text}</Paragraph>
      )}
    </>
  );
}
