import type { ReactNode } from 'react';
import { domain, isCodeOf, label, partnerType } from '../../../../../content/code-lists.ts';
import { Due, dueIn, Link, Paragraph, StatusBadge } from '../../../../kernel/page/index.ts';
import type { ConsultationState } from '../../store/consultations.ts';

const states: Readonly<Record<ConsultationState, string>> = {
  asked: 'Wacht op antwoord',
  answered: 'Beantwoord',
  withdrawn: 'Ingetrokken',
};

/** Where a question stands. */
export const ConsultationBadge = ({ state }: { state: ConsultationState }): ReactNode => (
  <StatusBadge kind={state === 'answered' ? 'success' : state === 'asked' ? 'neutral' : 'plain'}>
    {states[state]}
  </StatusBadge>
);

/** When an answer should be there; nothing once it has ended. */
export function AnswerBy({
  line,
  now,
}: {
  line: { readonly state: ConsultationState; readonly dueAt: Date };
  now: Date;
}): ReactNode {
  if (line.state !== 'asked') return null;
  const { text, state } = dueIn(line.dueAt, now);
  return <Due text={text} state={state} />;
}

/** Address of a consultation, or of what is sent from its page. */
export const consultationHref = (reference: string, page = ''): string =>
  `/overleg/${encodeURIComponent(reference)}${page === '' ? '' : `/${page}`}`;

const stages: Readonly<Record<string, string>> = {
  asked: 'Gevraagd, zonder namen, aan',
  answered: 'Antwoord van',
};

/** What an act about a consultation says in the history of a file; earlier ones name only with whom. */
export function ConsultedWords({ codes }: { codes: Readonly<Record<string, unknown>> }): ReactNode {
  const stage = String(codes['stage'] ?? '');
  if (stage === '') return <Paragraph>Met: {named(codes['partner'])}</Paragraph>;
  const reference = codes['consultationReference'];
  return (
    <Paragraph>
      {stage === 'withdrawn'
        ? 'De vraag is ingetrokken.'
        : `${stages[stage] ?? 'Overleg met'} ${named(codes['adviser'])}.`}{' '}
      {typeof reference === 'string' ? (
        <Link href={consultationHref(reference)}>Bekijk het overleg</Link>
      ) : null}
    </Paragraph>
  );
}

function named(value: unknown): string {
  const code = String(value ?? '');
  if (isCodeOf(partnerType, code)) return label(partnerType, code);
  return isCodeOf(domain, code) ? `aandachtsfunctionaris ${label(domain, code).toLowerCase()}` : code;
}
