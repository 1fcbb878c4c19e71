import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { isCodeOf, label, legalBasis, referralOutcome } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import { Heading, Link, Panel, Paragraph } from '../../../../kernel/page/index.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { type HandOverOfSignal, handOversOf } from '../../hand-over/hand-overs-of.ts';
import type { ActView, SignalFile } from '../../handling/read-signal.ts';
import {
  AnswerDue,
  HandOverBadge,
  outcomeText,
  partyText,
  receivedHref,
  SilentBadge,
  sentHref,
} from '../hand-over/hand-over-words.tsx';
import { ask } from './asking.ts';

/** Where hand-overs of a file stand, for beside it. Nothing when nothing was handed over. */
export async function handOversBeside(
  house: House,
  context: Context<Env>,
  file: SignalFile,
): Promise<ReactNode> {
  const outcome = await ask(house, context, handOversOf, { reference: file.reference });
  if (outcome.kind !== 'done' || outcome.value.length === 0) return null;
  const now = house.clock.now();
  return (
    <Panel labelledBy="doorgezet">
      <Heading level={2} id="doorgezet">
        Doorgezet
      </Heading>
      <ul className="line-list">
        {outcome.value.map((handOver) => (
          <li key={handOver.reference} className="task">
            <Line handOver={handOver} now={now} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Line({ handOver, now }: { handOver: HandOverOfSignal; now: Date }): ReactNode {
  const { reference, side, other, state, open, silent, outcome, fields } = handOver;
  const href = side === 'sender' ? sentHref(reference) : receivedHref(reference);
  return (
    <>
      <div>
        {side === 'sender' ? '' : 'Ontvangen van '}
        <Link href={href}>{partyText(other)}</Link>
      </div>
      <div className="badges">
        <HandOverBadge state={state} />
        <SilentBadge silent={open && silent && side === 'sender'} />
        <AnswerDue handOver={handOver} side={side} now={now} />
      </div>
      <Paragraph subtle>{outcomeText(outcome) ?? `Gedeeld: ${fields.map(lowered).join(', ')}`}</Paragraph>
    </>
  );
}

/** Inside a sentence; an abbreviation stays as it is. */
const lowered = (label: string): string =>
  /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const changes: Readonly<Record<string, string>> = {
  acceptance: 'De ontvanger heeft het geaccepteerd.',
  refusal: 'De ontvanger heeft het geweigerd.',
  return: 'De ontvanger geeft het terug.',
  outcome: 'De ontvanger heeft het afgerond.',
  question: 'De ontvanger stelt een vraag.',
  note: 'De ontvanger laat weten hoe het gaat.',
  answer: 'Een bericht is verstuurd.',
  withdrawal: 'De overdracht is ingetrokken.',
  consent_withdrawn: 'De toestemming is ingetrokken. Dat staat ook bij de overdracht.',
  silent: 'Er komt geen antwoord, ook niet na een herinnering.',
};

/** What an act about a hand-over says in the history of a file, besides its name. */
export function HandOverAct({ act: { kind, codes } }: { act: ActView }): ReactNode {
  if (kind === 'handed_over') {
    const ground = String(codes['ground']);
    return (
      <Paragraph>
        Grondslag: {isCodeOf(legalBasis, ground) ? label(legalBasis, ground) : ground}.{' '}
        <Link href="#doorgezet">Bekijk hoe het staat</Link>
      </Paragraph>
    );
  }
  const outcome = String(codes['outcome'] ?? '');
  return (
    <Paragraph>
      {changes[String(codes['change'])] ?? 'Er is iets veranderd.'}
      {isCodeOf(referralOutcome, outcome)
        ? ` Uitkomst: ${label(referralOutcome, outcome).toLowerCase()}.`
        : ''}{' '}
      <Link href="#doorgezet">Bekijk de overdracht</Link>
    </Paragraph>
  );
}
