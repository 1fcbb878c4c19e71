import { z } from 'zod';
import {
  codesOf,
  contactProduct,
  exploitationForm,
  helpAnswer,
  minor,
  signalChannel,
  signalStatus,
  signalUrgency,
} from '../../../../content/code-lists.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type SignalView, viewOfLine } from '../signal-view.ts';
import { attentions, linesOf } from '../store/lists.ts';
import { readTurn, turnAt } from '../turn.ts';
import { ACTIVITY } from './file-verb.ts';
import { domainOf } from './overview.ts';

export const PAGE_SIZE = 25;

// A code that is not known, from a bookmark or by hand, narrows nothing rather than failing.
const code = <Codes extends readonly [string, ...string[]] | readonly string[]>(codes: Codes) =>
  z
    .enum(codes as readonly string[] as [string, ...string[]])
    .optional()
    .catch(undefined);

/** What a list can be narrowed to. */
export const filterInput = z.object({
  state: code(codesOf(signalStatus)),
  form: code(codesOf(exploitationForm)),
  urgency: code(codesOf(signalUrgency)),
  minor: code(codesOf(minor)),
  help: code(codesOf(helpAnswer)),
  channel: code(codesOf(signalChannel)),
  product: code(codesOf(contactProduct)),
  only: z.enum(attentions).optional().catch(undefined),
});
export type FilterInput = z.input<typeof filterInput>;

/** One screen of the list. `newer` and `older` go in the address of the next screen; null when there is none. */
export interface SignalList {
  readonly signals: readonly SignalView[];
  readonly newer: string | null;
  readonly older: string | null;
}

/** Signals of one's own domain, new to old (what is late: the longest late first), in screens of `PAGE_SIZE`. */
export const listSignals = verb({
  name: 'signals.list',
  act: 'read',
  activity: ACTIVITY,
  input: filterInput.extend({ newer: z.string().max(80).optional(), older: z.string().max(80).optional() }),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context, { newer, older, ...filter }) => {
    const domain = domainOf(context);
    if (domain === null) return absent;
    const turn = readTurn(older, 'older') ?? readTurn(newer, 'newer');
    const found = await linesOf(context, domain, filter, turn, PAGE_SIZE);
    const late = filter.only === 'overdue';
    return done<SignalList>({
      signals: found.lines.map((line) => viewOfLine(context, line)),
      newer: found.newer ? turnAt(found.lines[0], late) : null,
      older: found.older ? turnAt(found.lines.at(-1), late) : null,
    });
  },
});
