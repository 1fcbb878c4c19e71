import { isPartnerCode } from '../../../../content/partners.ts';
import type { Context } from '../../../kernel/context.ts';
import { organisationById } from '../../people/index.ts';
import { recordWithdrawal } from '../../privacy/index.ts';
import { take } from '../hand-over/hand-over-verb.ts';
import { isOpen } from '../hand-over/states.ts';
import { appendAct, type SignalRow, signalById } from '../store/files.ts';
import { type HandOverRow, handOverBySerial, handOversOfSignal } from '../store/hand-overs.ts';
import { type Consent, type ConsentRecipient, isConsent, kindOfRecipient } from './consent.ts';

/** How many hand-overs were withdrawn, and of how many the recipient was told. */
export interface Stopped {
  readonly withdrawn: number;
  readonly told: number;
}

/**
 * Stops what rests on a consent that was withdrawn, as far as it is still to come (R7). What nobody took on yet and has
 * no other ground is withdrawn: the recipient's key goes, and the ledger says so. Of what was taken on, or has a ground
 * of its own, the recipient is told that the consent is gone; it judges its own ground. Neither carries a word.
 */
export async function stopHandOvers(
  context: Context,
  signal: SignalRow,
  { recipient, purpose }: Pick<Consent, 'recipient' | 'purpose'>,
  once: string,
): Promise<Stopped> {
  const rest = (await handOversOfSignal(context, signal.id)).filter(
    ({ side, state, consent, consentPurpose }) =>
      side === 'sender' && isOpen(state) && isConsent(consent) && consentPurpose === purpose,
  );
  const counted = { withdrawn: 0, told: 0 };
  for (const { serial, ...found } of rest) {
    if ((await kindOf(context, found)) !== recipient) continue;
    // held now, so that an answer that comes at the same moment waits or has come
    const row = await handOverBySerial(context, serial, true);
    if (row === null || !isOpen(row.state)) continue;
    const withdraws = row.ground === 'consent' && row.state !== 'accepted';
    const outcome = await take(context, row, { version: row.version, once }, stepOf(row, withdraws));
    if (outcome.kind !== 'done')
      throw new Error(`a hand-over that is held could not be stopped: ${outcome.kind}`);
    if (withdraws) await recordWithdrawal(context, row.id);
    await writtenInFile(context, signal, row, once, withdraws);
    counted[withdraws ? 'withdrawn' : 'told'] += 1;
  }
  return counted;
}

async function kindOf(
  context: Context,
  { organisationId, recipientDomain }: Pick<HandOverRow, 'organisationId' | 'recipientDomain'>,
): Promise<ConsentRecipient> {
  const code = (await organisationById(context.house, organisationId))?.partnerCode ?? '';
  const partner = isPartnerCode(code) ? code : null;
  return kindOfRecipient({ partner, domain: recipientDomain });
}

const stepOf = (row: HandOverRow, withdraws: boolean) =>
  ({
    side: 'sender',
    deed: withdraws ? 'withdraw' : null,
    kind: 'consent_withdrawn',
    text: '',
    dueAt: row.dueAt,
  }) as const;

async function writtenInFile(
  context: Context,
  { id }: SignalRow,
  row: HandOverRow,
  once: string,
  withdraws: boolean,
): Promise<void> {
  const signal = await signalById(context, id);
  if (signal === null) throw new Error('a signal that was there is gone within one transaction');
  await appendAct(context, signal, null, {
    kind: 'hand_over_changed',
    codes: {
      handOver: row.id,
      handOverSerial: row.serial,
      mark: `own ${once}`,
      change: withdraws ? 'withdrawal' : 'consent_withdrawn',
    },
  });
}
