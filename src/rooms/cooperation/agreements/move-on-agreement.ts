import { z } from 'zod';
import { type AgreementState, agreementState, codesOf, label } from '../../../../content/code-lists.ts';
import { absent, done, invalid, type Outcome, type Problem } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { codeFrom, once, personProblems, sure, version, wordsOrNone } from '../input.ts';
import { type Agreement, lockAgreement, updateAgreement } from '../store/agreements.ts';
import { nextStates } from './agreement.ts';
import { agreementAsSubject, agreementChanged, agreementName } from './agreement-fields.ts';
import { wroteAct } from './keep-agreement.ts';

const input = z.object({
  ...agreementName,
  version,
  once,
  to: codeFrom(codesOf(agreementState), 'Kies de volgende stap.'),
  remark: wordsOrNone(300),
  sure,
});

/** Takes an agreement a step on (S107): legal check, decision of the college, signed, in force, evaluated, ended. */
export const moveOnAgreement = verb<z.infer<typeof input>, null>({
  name: 'cooperation.move-on-agreement',
  act: 'write',
  activity: 'cooperation',
  input,
  subject: agreementAsSubject,
  run: async (
    context,
    { agreementId, version: stamp, once: submission, to, remark, sure: isSure },
  ): Promise<Outcome<null>> => {
    const agreement = await lockAgreement(context, agreementId);
    if (agreement === null) return absent;
    const late = agreementChanged(agreement, stamp);
    if (late !== null) return late;
    const problems = [...stepProblems(agreement, to), ...personProblems({ remark }, isSure)];
    if (problems.length > 0) return invalid(...problems);
    await updateAgreement(context, agreementId, { state: to, verified: true });
    await wroteAct(context, agreement, { kind: 'moved_on', state: to, remark, submission });
    context.note({ from: agreement.state, to });
    return done(null);
  },
});

function stepProblems(agreement: Agreement, to: AgreementState): readonly Problem[] {
  if (!nextStates(agreement.state).includes(to))
    return [
      {
        field: 'to',
        text: `Van "${label(agreementState, agreement.state)}" kan een afspraak niet naar "${label(agreementState, to)}".`,
      },
    ];
  if (to === 'signed' && agreement.signatories.length === 0)
    return [{ field: 'to', text: 'Vul eerst in wie ondertekent, bij "Wijzigen".' }];
  if (to === 'in_force' && agreement.startsOn === null)
    return [{ field: 'to', text: 'Vul eerst in vanaf welke dag de afspraak geldt, bij "Wijzigen".' }];
  return [];
}
