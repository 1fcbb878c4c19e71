import { z } from 'zod';
import type { ContactProduct } from '../../../../content/code-lists.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { isOpen, type SignalState } from '../signal.ts';
import { signalReference } from '../signal-reference.ts';
import { ownReports } from '../store/own-reports.ts';
import { readTurn, turnAt } from '../turn.ts';
import { ownToken } from './own-report.ts';

const PAGE_SIZE = 25;

/** What a colleague sees of an own report in a list: no content. */
export interface MyReportLine {
  readonly reference: string;
  readonly product: ContactProduct;
  readonly state: SignalState;
  readonly open: boolean;
  readonly receivedAt: Date;
  /** The coordinator asked something that was not answered yet. */
  readonly asked: boolean;
  /** The newest message, and whether the colleague wrote it. */
  readonly lastMessage: { readonly at: Date; readonly own: boolean } | null;
}

/** One screen; `newer` and `older` go in the address of the next one. */
export interface MyReports {
  readonly reports: readonly MyReportLine[];
  readonly newer: string | null;
  readonly older: string | null;
}

/** What this colleague reported here, new to old, and whether anything was done with it (S67, R12). */
export const myReports = verb({
  name: 'signals.my-reports',
  act: 'read',
  activity: ACTIVITY,
  input: z.object({ newer: z.string().max(80).optional(), older: z.string().max(80).optional() }),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context, { newer, older }) => {
    const token = ownToken(context.actor);
    if (token === null) return absent;
    const turn = readTurn(older, 'older') ?? readTurn(newer, 'newer');
    const found = await ownReports(context, token, turn, PAGE_SIZE);
    context.concerns('signal', ...found.lines.map(({ id }) => id));
    return done<MyReports>({
      reports: found.lines.map(({ serial, product, state, receivedAt, waitsFor, lastAt, lastKind }) => ({
        reference: signalReference(context.house, serial),
        product,
        state,
        open: isOpen(state),
        receivedAt,
        asked: waitsFor === 'reporter',
        lastMessage: lastAt === null ? null : { at: lastAt, own: lastKind === 'message_from_reporter' },
      })),
      newer: found.newer ? turnAt(found.lines[0]) : null,
      older: found.older ? turnAt(found.lines.at(-1)) : null,
    });
  },
});
