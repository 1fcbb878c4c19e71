import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { OnwardIcon } from './icons.tsx';
import { useWords } from './words.ts';

export interface Card {
  readonly href: string;
  readonly title: string;
  readonly text?: ReactNode;
}

/** Ways to go on, each as large as a thumb. */
export const CardList = ({ cards }: { cards: readonly Card[] }): ReactNode => (
  <ul className="cards">
    {cards.map(({ href, title, text }) => (
      <li key={href} className="card">
        <a className="nl-link card__link" href={href}>
          {title}
        </a>
        {text === undefined ? null : <span className="card__text">{text}</span>}
        <OnwardIcon className="card__arrow" />
      </li>
    ))}
  </ul>
);

export interface CopyableCodeProps {
  /** As it is typed back, for example `7K3F-9QX2-M4TD-HW8C`. Groups are split at dashes and spaces. */
  readonly code: string;
  readonly label: string;
}

/** A code that somebody must keep: large, in groups, read aloud group by group. Copying is an extra. */
export function CopyableCode({ code, label }: CopyableCodeProps): ReactNode {
  const words = useWords();
  const groups = code.split(/[\s-]+/);
  return (
    <copy-code data-copied={words.copied} data-failed={words.copyFailed}>
      <fieldset className="utrecht-form-fieldset--html-fieldset">
        <legend className="visually-hidden">{label}</legend>
        <code className="code" dir="ltr" translate="no">
          {groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups of one code can be alike
            <span key={index}>{`${group} `}</span>
          ))}
        </code>
        <span data-code="" hidden={true}>
          {groups.join('-')}
        </span>
        <div className="code__copy no-print">
          <button type="button" className="nl-button nl-button--secondary" hidden={true}>
            <span className="nl-button__label">{words.copy}</span>
          </button>
          <span role="status" />
        </div>
      </fieldset>
    </copy-code>
  );
}

/** An answer, as it was given, with the way to change it. */
export interface Answer {
  readonly question: string;
  readonly answer: ReactNode;
  readonly changeHref?: string;
  /** What a screen reader says for "Verander". */
  readonly changeLabel?: string;
}

/** Check your answers, before sending. */
export function AnswerList({ answers }: { answers: readonly Answer[] }): ReactNode {
  const words = useWords();
  return (
    <dl className="answers">
      {answers.map(({ question, answer, changeHref, changeLabel }) => (
        <div key={question} className="answers__item">
          <dt className="answers__question">{question}</dt>
          <dd className="answers__answer" dir="auto">
            {answer}
          </dd>
          {changeHref === undefined ? null : (
            <dd className="answers__change">
              <a
                className="nl-link"
                href={changeHref}
                aria-label={changeLabel ?? `${words.change}: ${question}`}
              >
                {words.change}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export interface Message {
  readonly id: string;
  /** Written by who reads this. */
  readonly own: boolean;
  readonly from: string;
  readonly when: string;
  readonly text: string;
}

/** A conversation, oldest first. */
export const MessageList = ({ messages }: { messages: readonly Message[] }): ReactNode => (
  <ol className="messages">
    {messages.map((message) => (
      <li key={message.id} className={classNames('message', message.own && 'message--own')}>
        <div className="message__head">
          {message.from}, {message.when}
        </div>
        <div className="message__text" dir="auto">
          {message.text}
        </div>
      </li>
    ))}
  </ol>
);
