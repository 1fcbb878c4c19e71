import type {
  AgeGroup,
  ConsentPurpose,
  ConsentStatus,
  HelpAnswer,
  Informed,
  LegalBasis,
  Minor,
} from '../../../../content/code-lists.ts';
import { type HandOverField, handOverFields } from '../../../../content/field-whitelists.ts';
import { addDays, type LocalDate } from '../../../kernel/local-time.ts';
import type { Problem } from '../../../kernel/outcome.ts';
import { type Consent, consentsFor, isConsent } from '../consent/consent.ts';
import { ADVICE_FIRST } from '../youth-advice.ts';
import { consentOnFileProblems } from './consent-rules.ts';
import { crosses, isPersonal, permission, type Recipient, type SharingFacts } from './fields.ts';

/** What a coordinator chose, as far as the rules look at it. */
export interface HandOverChoice {
  readonly fields: readonly HandOverField[];
  readonly ground: LegalBasis;
  readonly consent: ConsentStatus;
  readonly ageGroup: AgeGroup;
  /** Somebody is in danger now. */
  readonly danger: boolean;
  readonly informed: Informed;
  readonly reviewDate: LocalDate | null;
  readonly motivation: string;
  readonly reporterAgreed: boolean;
  /** For which purpose consent was asked; null where it was not chosen. */
  readonly consentPurpose: ConsentPurpose | null;
}

/** What the rules know besides the choice. */
export interface HandOverFacts extends SharingFacts {
  readonly minor: Minor;
  /** Whether an adult wants help; who does not is named to nobody. */
  readonly help: HelpAnswer | null;
  /** The advice step at Veilig Thuis still has to be taken (R6). */
  readonly needsYouthAdvice: boolean;
  /** What the person said about sharing, the last word per recipient and purpose. */
  readonly consents: readonly Consent[];
  readonly today: LocalDate;
  /** Second readings about this signal that were agreed with. */
  readonly agreed: { readonly withoutConsent: boolean; readonly beyondWhitelist: boolean };
}

/** Grounds on which care may share with safety (R3). */
export const fromCareToSafety: ReadonlySet<LegalBasis> = new Set<LegalBasis>([
  'consent',
  'vital',
  'breach_of_confidentiality',
  'legal_duty',
  'aangifteplicht',
  'wgs_zvh',
  'wgs_riec',
  'anonymous',
]);

/** Grounds that can be chosen for a hand-over; the others of the list are for receiving and for supervision. */
export const handOverGrounds = [
  'consent',
  'vital',
  'public_task',
  'legal_duty',
  'breach_of_confidentiality',
  'wmo',
  'jeugdwet',
  'meldrecht_vt',
  'wgs_riec',
  'wgs_zvh',
  'aangifteplicht',
  'anonymous',
] as const satisfies readonly LegalBasis[];

/** Shortest motivation that says something, in characters. */
export const SHORTEST_MOTIVATION = 20;

/**
 * Everything that stands in the way of this hand-over, in the order of the form; empty when it may go. The
 * house never decides that it should (design 3.8). Sources: R3, R4, R6, R7, R9, R12, R16, R17.
 */
export function problemsWith(
  choice: HandOverChoice,
  facts: HandOverFacts,
  to: Recipient,
): readonly Problem[] {
  return [
    ...fieldProblems(choice, facts, to),
    ...groundProblems(choice, facts, to),
    ...consentProblems(choice, facts),
    ...consentOnFileProblems(choice, facts, to),
    ...youthProblems(choice, facts, to),
    ...informedProblems(choice, facts),
    ...motivationProblems(choice, facts, to),
  ];
}

const problem = (field: string, text: string): Problem => ({ field, text });

/** Fields that say who somebody is. */
const NAMED: ReadonlySet<HandOverField> = new Set<HandOverField>([
  'personNames',
  'personPhones',
  'personsDescription',
  'alias',
  'bsn',
  'safeContact',
]);

function fieldProblems(choice: HandOverChoice, facts: HandOverFacts, to: Recipient): Problem[] {
  if (choice.fields.length === 0)
    return [problem('fields', 'Kies wat u deelt. Kies niet meer dan nodig is.')];
  const problems: Problem[] = [];
  for (const field of choice.fields) {
    const found = permission(facts, to, field);
    const { nl } = handOverFields[field];
    if (found.kind === 'never') problems.push(problem('fields', `Haal "${nl}" weg. ${found.why}`));
    if (found.kind === 'conditional' && found.condition === 'reporter-agreed' && !choice.reporterAgreed) {
      problems.push(problem('reporterAgreed', 'Geef aan dat de melder dit goed vindt, of deel dit niet.'));
    }
    if (facts.help === 'no' && !choice.danger && NAMED.has(field)) {
      const text = `Haal "${nl}" weg. Deze persoon wil geen hulp en telt mee zonder naam. Alleen bij gevaar kan het anders.`;
      problems.push(problem('fields', text));
    }
    if (found.kind === 'beyond' && !facts.agreed.beyondWhitelist) {
      const text = `"${nl}" hoort niet bij wat deze ontvanger krijgt. Haal het weg, of vraag eerst een tweede lezer.`;
      problems.push(problem('fields', text));
    }
  }
  return problems;
}

function groundProblems(choice: HandOverChoice, facts: HandOverFacts, to: Recipient): Problem[] {
  const { ground, consent, danger, fields } = choice;
  const problems: Problem[] = [];
  if (facts.domain === 'care' && crosses('care', to) && !fromCareToSafety.has(ground)) {
    const text =
      'Van zorg naar veiligheid kan alleen met toestemming, bij levensgevaar, bij een wettelijke plicht, of als u uitlegt waarom u uw geheimhouding doorbreekt.';
    problems.push(problem('ground', text));
  }
  if (ground === 'vital' && !danger) {
    problems.push(problem('danger', 'Vitaal belang kan alleen als iemand in gevaar is. Geef dat aan.'));
  }
  if (ground === 'anonymous' && isPersonal(fields)) {
    const text = 'U deelt gegevens waaraan iemand te herkennen is. Kies een andere grondslag of deel minder.';
    problems.push(problem('ground', text));
  }
  if (ground === 'consent' && !isConsent(consent)) {
    problems.push(problem('consent', 'U kiest toestemming als grondslag. Vul in wie toestemming gaf.'));
  }
  if (ground === 'wgs_riec' && to.partner !== 'riec') {
    problems.push(problem('ground', 'Deze grondslag geldt alleen voor het RIEC.'));
  }
  if (ground === 'wgs_zvh' && to.partner !== 'zvh') {
    problems.push(problem('ground', 'Deze grondslag geldt alleen voor het Zorg- en Veiligheidshuis.'));
  }
  if (ground === 'meldrecht_vt' && to.partner !== 'veilig_thuis') {
    problems.push(problem('ground', 'Deze grondslag geldt alleen voor Veilig Thuis.'));
  }
  return problems;
}

function consentProblems(
  { consent, ageGroup, danger, ground }: HandOverChoice,
  facts: HandOverFacts,
): Problem[] {
  if (!isConsent(consent)) return [];
  if (danger && ground === 'vital') return [];
  if (consentsFor(ageGroup, facts.minor).includes(consent)) return [];
  const text =
    'Deze toestemming past niet bij de leeftijd. Onder de 12 geeft wie het gezag heeft toestemming. Van 12 tot en met 15 samen met het kind. Vanaf 16 de persoon zelf.';
  return [problem('consent', text)];
}

function youthProblems(choice: HandOverChoice, facts: HandOverFacts, to: Recipient): Problem[] {
  if (!facts.needsYouthAdvice || choice.danger || to.partner === 'veilig_thuis') return [];
  return [problem('youthAdvice', ADVICE_FIRST)];
}

const WITHOUT_REVIEW: ReadonlySet<Informed> = new Set<Informed>(['informed', 'anonymous']);
const LONGEST_REVIEW_DAYS = 366;

function informedProblems({ informed, reviewDate }: HandOverChoice, { today }: HandOverFacts): Problem[] {
  if (WITHOUT_REVIEW.has(informed)) return [];
  if (reviewDate === null) {
    return [problem('reviewDate', 'Vul in wanneer u opnieuw bekijkt of u het de persoon kunt vertellen.')];
  }
  if (reviewDate <= today || reviewDate > addDays(today, LONGEST_REVIEW_DAYS)) {
    return [problem('reviewDate', 'Kies een dag na vandaag, binnen een jaar.')];
  }
  return [];
}

/** Why a motivation is needed for this choice, in words for the form; empty when it is not. */
export function motivationNeeded(
  choice: HandOverChoice,
  facts: HandOverFacts,
  to: Recipient,
): readonly string[] {
  const reasons: string[] = [];
  if (choice.ground === 'breach_of_confidentiality') reasons.push('waarom u uw geheimhouding doorbreekt');
  if (isPersonal(choice.fields) && !isConsent(choice.consent) && !facts.agreed.withoutConsent) {
    reasons.push('waarom u deelt zonder toestemming');
  }
  if (choice.fields.some((field) => permission(facts, to, field).kind === 'beyond')) {
    reasons.push('waarom u meer deelt dan deze ontvanger gewoonlijk krijgt');
  }
  return reasons;
}

function motivationProblems(choice: HandOverChoice, facts: HandOverFacts, to: Recipient): Problem[] {
  const reasons = motivationNeeded(choice, facts, to);
  if (reasons.length === 0 || choice.motivation.trim().length >= SHORTEST_MOTIVATION) return [];
  return [problem('motivation', `Leg uit ${reasons.join(', en ')}.`)];
}
