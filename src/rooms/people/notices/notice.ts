import type { NoticeChoice, NoticeKind } from '../../../../content/code-lists.ts';
import type { Role } from '../../../kernel/actor.ts';

/** Mails that say that something waits. */
export const noticeTemplates = [
  'new-signal-waiting',
  'answer-waiting',
  'hand-over-waiting',
  'consultation-waiting',
  'hand-over-silent',
  'seat-empty',
  'seat-uncovered',
  'emergency-opened',
  'explanation-asked',
  'plan-push',
  'date-near',
  'stuck-case-waiting',
  'practice-waiting',
  'reminder',
  'actions-waiting',
] as const;
export type NoticeTemplate = (typeof noticeTemplates)[number];

const kindOf: Readonly<Partial<Record<NoticeTemplate, NoticeKind>>> = {
  'new-signal-waiting': 'signal',
  'hand-over-waiting': 'hand_over',
  'consultation-waiting': 'consultation',
  'answer-waiting': 'answer',
  'hand-over-silent': 'answer',
  reminder: 'reminder',
  'actions-waiting': 'reminder',
  'date-near': 'reminder',
};

/** What a notice is about, as far as somebody can choose: an empty list always comes at once. */
export const kindsOf = (
  template: NoticeTemplate,
  kinds: readonly NoticeKind[] | undefined,
): readonly NoticeKind[] => kinds ?? [kindOf[template]].filter((kind) => kind !== undefined);

/** How a notice comes: at once when any of its kinds does or when there is no choice, and acute always. */
export function howItComes(
  kinds: readonly NoticeKind[],
  acute: boolean,
  choices: ReadonlyMap<NoticeKind, NoticeChoice>,
): { readonly choice: NoticeChoice; readonly kind: NoticeKind | null } {
  const chosen = kinds.map((kind) => ({ kind, choice: choices.get(kind) ?? 'at_once' }) as const);
  if (acute || chosen.length === 0 || chosen.some(({ choice }) => choice === 'at_once'))
    return { choice: 'at_once', kind: null };
  return chosen.find(({ choice }) => choice === 'digest') ?? { choice: 'screen', kind: null };
}

const BY_ROLE: Readonly<Partial<Record<Role, readonly NoticeKind[]>>> = {
  coordinator: ['signal', 'hand_over', 'consultation', 'answer', 'reminder'],
  partner_agent: ['hand_over', 'consultation', 'answer', 'reminder'],
  privacy_officer: ['reminder'],
};

/** Kinds of mail that this seat gets and can choose about; empty for a seat that gets none. */
export const kindsFor = (role: Role): readonly NoticeKind[] => BY_ROLE[role] ?? [];
