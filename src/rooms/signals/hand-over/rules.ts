import type { AgeGroup, ConsentStatus, Informed, LegalBasis, Minor } from '../../../../content/code-lists.ts';
import { type HandOverField, handOverFields } from '../../../../content/field-whitelists.ts';
import { addDays, type LocalDate } from '../../../kernel/local-time.ts';
import type { Problem } from '../../../kernel/outcome.ts';
import { treatAsMinor } from '../signal.ts';
import { crosses, impersonalFields, permission, type Recipient, type SharingFacts } from './fields.ts';

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
  /** Advice was asked of Veilig Thuis, without names. */
  readonly youthAdvice: boolean;
}

/** What the rules know besides the choice. */
export interface HandOverFacts extends SharingFacts {
  readonly minor: Minor;
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

const CONSENTED: ReadonlySet<ConsentStatus> = new Set<ConsentStatus>([
  'given',
  'guardian',
  'minor_12_15',
  'minor_16_17',
]);

/** Whether this is consent that was given, by whomever. */
export const isConsent = (consent: ConsentStatus): boolean => CONSENTED.has(consent);

const MINOR_CONSENTS: readonly ConsentStatus[] = ['guardian', 'minor_12_15', 'minor_16_17'];
const byAge: Readonly<Partial<Record<AgeGroup, readonly ConsentStatus[]>>> = {
  '0_11': ['guardian'],
  '12_15': ['minor_12_15'],
  '16_17': ['minor_16_17'],
  minor_unknown: MINOR_CONSENTS,
  age_disputed: MINOR_CONSENTS,
};

/** Whose consent counts: under 12 the guardian, 12 to 15 both, from 16 oneself (R6, R7). */
export function consentsFor(ageGroup: AgeGroup, minor: Minor): readonly ConsentStatus[] {
  const found = byAge[ageGroup];
  if (found !== undefined) return found;
  return ageGroup === 'unknown' && treatAsMinor(minor) ? MINOR_CONSENTS : ['given'];
}

/** Whether personal data goes along: anything in which somebody can be recognised. */
export const isPersonal = (fields: readonly HandOverField[]): boolean =>
  fields.some((field) => !impersonalFields.has(field));

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
    ...youthProblems(choice, facts, to),
    ...informedProblems(choice, facts),
    ...motivationProblems(choice, facts, to),
  ];
}

const problem = (field: string, text: string): Problem => ({ field, text });

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
  if (!treatAsMinor(facts.minor) || choice.danger || choice.youthAdvice) return [];
  if (to.partner === 'veilig_thuis') return [];
  const text = 'Het gaat misschien om een minderjarige. Vraag eerst advies aan Veilig Thuis, zonder namen.';
  return [problem('youthAdvice', text)];
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
