import type { Actor } from '../../../kernel/actor.ts';
import { ownOrganisation, type Sentence, type Subject, seated } from '../../../kernel/policy.ts';
import { sentByOwnDomain } from '../hand-over/policy.ts';

/** Somebody outside with the secret of a link or of a session; the wall lets them see that one package. */
const holdsSecret = (actor: Actor): boolean => actor.kind === 'public' && actor.receiptHash !== undefined;

const forThisPartner = (actor: Actor, subject: Subject): boolean =>
  subject.kind === 'package' && subject.facts?.['recipient'] === actor.organisationId;

/** Who may do what with packages. */
export const packageSentences: readonly Sentence[] = [
  {
    key: 'package.coordinator-delivers',
    text: 'De aandachtsfunctionaris bezorgt wat het eigen domein heeft doorgezet bij een partner zonder account, met een link en een code.',
    ground: 'AVG art. 32: een veilige weg voor wat al mag worden gedeeld (S57, R9)',
    verbs: ['signals.make-package', 'signals.read-packages', 'signals.withdraw-package'],
    who: seated('coordinator'),
    when: sentByOwnDomain,
  },
  {
    key: 'package.holder-opens',
    text: 'Wie de link van een pakket heeft, kan het met de code één keer openen.',
    ground: 'AVG art. 32: link en code langs twee wegen',
    verbs: ['signals.look-at-package', 'signals.open-package'],
    who: holdsSecret,
    when: (actor, subject) => subject.kind === 'package' && ownOrganisation(actor, subject),
  },
  {
    key: 'package.holder-answers',
    text: 'Wie een pakket heeft geopend, leest wat met de partner is gedeeld, en niets anders. En antwoordt daarop.',
    ground: 'Ontvangst van een verstrekking voor de eigen taak; alleen wat is gekozen (R2, R9)',
    verbs: ['signals.read-opened-package', 'signals.reply-to-package'],
    who: holdsSecret,
    when: forThisPartner,
  },
  {
    key: 'package.house-delivers',
    text: 'Lantaarn zelf mailt de link van een pakket, en sluit een pakket als de tijd voorbij is.',
    ground: 'AVG art. 5 lid 1 onder e en f',
    verbs: ['signals.prepare-package', 'signals.confirm-package-sent', 'signals.close-packages'],
    who: (actor) => actor.kind === 'job',
    when: ownOrganisation,
  },
];
