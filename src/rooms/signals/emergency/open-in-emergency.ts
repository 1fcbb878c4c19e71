import { z } from 'zod';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import {
  anyUnreviewed,
  type EmergencyRow,
  emergenciesOfPerson,
  ownersAway,
  recordEmergency,
  recordSubject,
} from '../../privacy/index.ts';
import { ACTIVITY, requiredText } from '../handling/file-verb.ts';
import { serialOfReference, signalReference } from '../signal-reference.ts';

const NAME = 'signals.open-in-emergency';

/** Said while an earlier use waits for its review. */
const UNREVIEWED =
  'Uw vorige noodtoegang is nog niet beoordeeld. Bel de functionaris gegevensbescherming. Is er nu gevaar? Bel 112.';

/**
 * Opens one signal of the other domain to read, for a short time, with a reason: for when somebody is in danger and
 * whose signal it is cannot be reached. Who may not know the signal gets the same answer as for one that is not there.
 */
export const openInEmergency = verb({
  name: NAME,
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({
    reference: z.string().trim().min(1, 'Vul het kenmerk in.').max(40),
    owner: z.enum(ownersAway, 'Kies wat er is met de eigen aandachtsfunctionaris.'),
    reason: requiredText('Schrijf welk gevaar er is, en wat u moet weten.', 1000),
    once: z.uuid(),
  }),
  subject: (context, { reference }) => recordSubject(context, 'signal', reference),
  run: async (
    context,
    { reference, owner, reason, once },
  ): Promise<Outcome<{ readonly reference: string }>> => {
    const subject = await recordSubject(context, 'signal', reference);
    const serial = serialOfReference(context.house, reference);
    const domain = subject?.domain;
    if (subject?.id == null || serial === null || (domain !== 'care' && domain !== 'safety'))
      throw new Error('a signal that was there is gone within one transaction');
    context.because(reason);
    const answer = await recordEmergency(context, {
      signalId: subject.id,
      signalSerial: serial,
      domain,
      owner,
      reason,
      submission: once,
      verb: NAME,
    });
    context.note({ emergency: answer, owner });
    return answer === 'unreviewed'
      ? refused(UNREVIEWED)
      : done({ reference: signalReference(context.house, serial) });
  },
});

/** A use of emergency access as its own page shows it. */
export interface OwnEmergency extends Omit<EmergencyRow, 'signalId' | 'signalSerial' | 'personId'> {
  readonly reference: string;
  readonly open: boolean;
}

/** The uses by the actor, newest first, and whether a next one can be had. */
export const ownEmergencies = verb({
  name: 'signals.emergencies',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context) => {
    const { actor } = context;
    const rows = actor.kind === 'seat' ? await emergenciesOfPerson(context, actor.personId) : [];
    context.concerns('signal', ...rows.map(({ signalId }) => signalId));
    const uses = rows.map(
      ({ signalId: _s, signalSerial, personId: _p, ...row }): OwnEmergency => ({
        ...row,
        reference: signalReference(context.house, signalSerial),
        open: row.untilAt > context.now,
      }),
    );
    return done({
      uses,
      waits: actor.kind === 'seat' && (await anyUnreviewed(context, actor.personId)),
    });
  },
});
