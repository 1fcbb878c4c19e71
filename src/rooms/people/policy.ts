import type { Actor } from '../../kernel/actor.ts';
import type { Sentence, Subject } from '../../kernel/policy.ts';
import { administering } from './administration/policy.ts';
import { renewing } from './keys/policy.ts';
import { hasOneHolder } from './seat.ts';

const person = (actor: Actor): boolean => actor.kind === 'person' || actor.kind === 'seat';
const stage =
  (...stages: readonly string[]) =>
  (_: Actor, { facts }: Subject): boolean =>
    stages.includes(String(facts?.['stage']));

/** The seat the actor works from, and what hangs on it. */
const ofOwnSeat = (actor: Actor, { organisationId, facts }: Subject): boolean =>
  actor.kind === 'seat' &&
  actor.seat.organisationId === organisationId &&
  facts?.['holder'] === actor.seat.holderId;

const SECURITY = 'AVG art. 32 en BIO2 5.15 tot 5.18';

/** Who may come in, and what everybody may do with their own account. */
const comingIn: readonly Sentence[] = [
  {
    key: 'people.come-in',
    text: 'Iedereen mag proberen in te loggen (met een wachtwoord, een passkey of via de eigen organisatie), een link voor eenmalig gebruik openen of een nieuw wachtwoord vragen.',
    ground: SECURITY,
    verbs: [
      'people.sign-in',
      'people.sign-in-with-passkey',
      'people.sign-in-with-provider',
      'people.link-identity',
      'people.ask-password-link',
      'people.open-link',
      'people.set-password',
      'people.reset-factor',
      'people.open-setup',
      'people.set-up',
    ],
    who: (actor) => actor.kind === 'public',
  },
  {
    key: 'people.second-step',
    text: 'Wie het goede wachtwoord heeft gegeven, geeft daarna de inlogcode of een herstelcode.',
    ground: SECURITY,
    verbs: ['people.confirm-code', 'people.use-recovery-code'],
    who: (actor) => actor.kind === 'person',
    when: stage('password'),
  },
  {
    key: 'people.enrol',
    text: 'Wie met een wachtwoord is ingelogd en nog geen inlogcode heeft, of helemaal is ingelogd, stelt een inlogcode in.',
    ground: SECURITY,
    verbs: ['people.prepare-factor', 'people.enrol-factor'],
    who: person,
    when: stage('enrolling', 'complete'),
  },
  {
    key: 'people.own-account',
    text: 'Iedereen die is ingelogd, ziet en wijzigt het eigen account en kiest een eigen functie.',
    ground: SECURITY,
    verbs: [
      'people.read-own-account',
      'people.end-own-session',
      'people.change-password',
      'people.renew-recovery-codes',
      'people.prepare-passkey',
      'people.add-passkey',
      'people.name-passkey',
      'people.remove-passkey',
      'people.choose-seat',
    ],
    who: person,
    when: stage('complete'),
  },
  {
    key: 'people.end-by-provider',
    text: 'De organisatie waarbij iemand inlogt, mag sessies beëindigen die daar begonnen zijn.',
    ground: SECURITY,
    verbs: ['people.end-by-provider'],
    who: (actor) => actor.kind === 'public',
  },
  {
    key: 'people.sign-out',
    text: 'Iedereen mag uitloggen.',
    ground: SECURITY,
    verbs: ['people.sign-out'],
    who: person,
  },
  {
    key: 'people.send-link',
    text: 'Lantaarn zelf mailt een link voor eenmalig gebruik.',
    ground: SECURITY,
    verbs: ['people.prepare-link'],
    who: (actor) => actor.kind === 'job',
    when: (actor, { organisationId }) => actor.organisationId === organisationId,
  },
];

/** What somebody says about the seat they work from now. */
const ownSeat: readonly Sentence[] = [
  {
    key: 'people.own-absence',
    text: 'Wie als enige een functie heeft, of daarvan de vervanger is, zegt zelf wanneer die er niet is, en ziet wie er niet is. Een ander domein neemt nooit over.',
    ground: `${SECURITY}; borging van de aanpak (S10, S52)`,
    verbs: ['people.read-absences', 'people.set-absence', 'people.end-absence', 'people.read-cover'],
    who: (actor) => actor.kind === 'seat' && hasOneHolder(actor.seat.role),
    when: ofOwnSeat,
  },
  {
    key: 'people.own-notices',
    text: 'Iedereen kiest zelf van welk werk een mail komt. Van acute signalen komt altijd meteen een mail.',
    ground: SECURITY,
    verbs: ['people.read-notice-choices', 'people.choose-notices'],
    who: (actor) => actor.kind === 'seat',
    when: ofOwnSeat,
  },
];

/** The rules of this room. */
export const sentences: readonly Sentence[] = [...comingIn, ...ownSeat, ...administering, ...renewing];
