import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { Problem } from '../../../kernel/outcome.ts';
import { type ContactContent, openParts } from '../act-content.ts';
import { actsOf, keyOf, type SignalRow, signalById } from '../store/files.ts';
import { type HandOverRow, signalBehind } from '../store/hand-overs.ts';
import { breachesOf, CAREFUL, ruleFrom, type SafeContactRule, type Way } from './safe-contact.ts';

/**
 * The rule that holds for a signal: what was written down about it last, or else what came with the first contact data,
 * which are the data that a hand-over offers too. Another reporter's rule never stands in for what this one did not
 * say. It is opened apart from the name: whoever may contact the reporter has to know it.
 */
export async function ruleOf(context: Context, signal: SignalRow): Promise<SafeContactRule> {
  if (signal.dataKey === null) return CAREFUL;
  const key = keyOf(context, signal);
  const acts = (await actsOf(context, signal.id)).filter(({ contact }) => contact !== null);
  const newest = acts.findLast(({ kind }) => kind === 'safe_contact_set');
  const told = acts.filter(({ kind }) => kind === 'reported' || kind === 'merged');
  const found = [...(newest === undefined ? [] : [newest]), ...told]
    .map((act) => openParts(key, act, ['contact']).contact)
    .find((contact) => contact !== null && saysSomething(contact));
  return found == null ? CAREFUL : ruleFrom(found.safeContact, found);
}

const saysSomething = ({ name, phone, email, safeContact }: ContactContent): boolean =>
  [name, phone, email, safeContact].some((said) => said !== undefined);

/** Why somebody contacts in spite of the rule; '' when they do not. */
export const againstField = z.string().trim().max(1000, 'Maak de tekst korter.').default('');

/**
 * What stands in the way: the rule says otherwise and no reason is given. With a reason it may, and the reason stands
 * sealed in the audit trail. Null when nothing does.
 */
export async function againstRule(
  context: Context,
  signal: SignalRow,
  how: { readonly way: Way; readonly texts?: readonly string[]; readonly against: string },
): Promise<Problem | null> {
  const rule = await ruleOf(context, signal);
  const breaches = breachesOf(rule, how.way, how.texts);
  if (breaches.length === 0) return null;
  if (how.against === '') {
    const text = `${breaches.join(' ')} Kan het niet anders? Schrijf dan waarom.`;
    return { field: 'against', text };
  }
  context.note({ againstSafeContact: true });
  return null;
}

/**
 * The rule of the signal from which a hand-over came, when that hand-over carries how to reach the reporter; null when
 * it does not. What holds now, which may be stricter than what went along.
 */
export async function ruleBehind(
  context: Context,
  row: HandOverRow,
): Promise<{ readonly signal: SignalRow; readonly rule: SafeContactRule } | null> {
  if (!row.fields.includes('reporterContact')) return null;
  const id = await signalBehind(context, row.id, 'sender');
  const signal = id === null ? null : await signalById(context, id);
  return signal === null ? null : { signal, rule: await ruleOf(context, signal) };
}

/** The reasons of one act as the trail keeps them. */
export const reasonsOf = (...reasons: readonly string[]): string =>
  reasons.filter((reason) => reason !== '').join('\n\n');
