import type { ReactNode } from 'react';
import {
  ButtonLink,
  type Message,
  MessageList,
  Paragraph,
  sayMoment,
} from '../../../../kernel/page/index.ts';
import type { ActView, SignalFile } from '../../handling/read-signal.ts';
import { reporterReads } from '../../signal.ts';
import { whoDid } from './act-words.tsx';
import { hrefOf } from './asking.ts';

const messagesOf = (file: SignalFile): readonly ActView[] =>
  file.acts.filter(({ kind }) => reporterReads.has(kind));

/** What the reporter and the municipality wrote to each other. Whose it is shows by the side it stands on. */
export function Dialogue({ file, now }: { file: SignalFile; now: Date }): ReactNode {
  const acts = messagesOf(file);
  if (!file.facts.reachable) {
    return (
      <Paragraph subtle>Deze melder kan geen berichten lezen: er is geen ontvangstcode of account.</Paragraph>
    );
  }
  if (acts.length === 0) {
    return (
      <Paragraph subtle>
        Nog geen berichten. De melder leest ze met de ontvangstcode of het eigen account.
      </Paragraph>
    );
  }
  const messages = acts.map(
    (act): Message => ({
      id: act.id,
      own: act.kind !== 'message_from_reporter',
      from: act.kind === 'question_to_reporter' ? `${whoDid(act)} vraagt` : whoDid(act),
      when: sayMoment(act.at, now),
      text: act.content.story?.text ?? 'Versleuteld. Open het verhaal om dit te lezen.',
    }),
  );
  return <MessageList messages={messages} />;
}

/** The way to a new message; nothing where nobody would read it. */
export const WriteMessage = ({ file }: { file: SignalFile }): ReactNode =>
  file.facts.reachable && !file.destroyed ? (
    <div>
      <ButtonLink href={hrefOf(file.reference, 'bericht')} kind="secondary">
        Schrijf de melder
      </ButtonLink>
    </div>
  ) : null;
