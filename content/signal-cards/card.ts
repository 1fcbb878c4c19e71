import type { ExploitationForm } from '../code-lists.ts';

/** Forms that the cards speak of, in one word; the other forms are rare and have no card yet. */
export const cardForms = {
  sexual: 'seksueel',
  labour: 'arbeid',
  criminal: 'crimineel',
} as const satisfies { readonly [Form in ExploitationForm]?: string };
export type CardForm = keyof typeof cardForms;

/**
 * Something that somebody may see at work. `strong` is a strong hint, `supporting` says little by itself. Neither is
 * proof, and they are never added up.
 */
export interface CardSignal {
  readonly text: string;
  readonly weight: 'strong' | 'supporting';
  readonly forms: readonly CardForm[];
}

/** What somebody in this function may see, may ask when in doubt, and must not do. */
export interface SignalCard {
  readonly title: string;
  /** Who this card is for, in one sentence. */
  readonly whom: string;
  readonly signals: readonly CardSignal[];
  /** Questions to ask when in doubt: open, and never in the presence of somebody else. */
  readonly questions: readonly string[];
  /** What must not be done, on top of what nobody must do. */
  readonly doNot: readonly string[];
  readonly sources: readonly string[];
  /** False: our own wording, which nobody of the field has confirmed yet. */
  readonly verified: boolean;
}

const every: readonly CardForm[] = ['sexual', 'labour', 'criminal'];
const of = (weight: CardSignal['weight']) => {
  return (text: string, ...forms: readonly CardForm[]): CardSignal => ({
    text,
    weight,
    forms: forms.length === 0 ? every : forms,
  });
};

/** A strong hint of these forms; of all three when none is named. */
export const strong = of('strong');

/** Something that says little by itself. */
export const supporting = of('supporting');
