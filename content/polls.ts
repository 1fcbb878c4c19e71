/** Whom a poll asks. */
export type PollAudience = 'staff' | 'residents' | 'pupils';
/** The three goals: knowing the meldpunt, recognising signals, making contact (S37). */
export type PollGoal = 'know' | 'recognise' | 'contact';

export interface PollAnswer {
  readonly code: string;
  readonly text: string;
  /** Counts as the goal being reached. */
  readonly good: boolean;
}

export interface PollQuestion {
  readonly code: string;
  readonly goal: PollGoal;
  readonly text: string;
  readonly answers: readonly PollAnswer[];
}

/** What is asked. A template that was used is never changed: changed questions are a new template. */
export interface PollTemplate {
  readonly audience: PollAudience;
  readonly intro: string;
  readonly questions: readonly PollQuestion[];
}

// The codes stay literal: the compiler asks a text of each in every language (poll-words/).
const good = <const Code extends string>(code: Code, text: string) => ({ code, text, good: true }) as const;
const other = <const Code extends string>(code: Code, text: string) => ({ code, text, good: false }) as const;
const unknown = other('unknown', 'Dat weet ik niet');

const INTRO =
  'De vragen gaan over mensenhandel. Het duurt één minuut. Niemand kan zien wie u bent: wij tellen alleen de antwoorden.';

/** Every template, by its code, in Dutch; in other languages it is in poll-words.ts. */
export const pollTemplates = {
  'staff-1': {
    audience: 'staff',
    intro: INTRO,
    questions: [
      {
        code: 'know',
        goal: 'know',
        text: 'Waar kan een medewerker een vermoeden van mensenhandel melden?',
        answers: [
          good('coordinator', 'Bij de aandachtsfunctionaris van de gemeente'),
          other('manager', 'Alleen bij de leidinggevende'),
          other('nowhere', 'Dat kan alleen met bewijs'),
          unknown,
        ],
      },
      {
        code: 'sign_papers',
        goal: 'recognise',
        text: 'Iemand komt aan de balie. Een ander houdt het paspoort vast en geeft alle antwoorden. Kan dit een signaal van mensenhandel zijn?',
        answers: [good('yes', 'Ja'), other('no', 'Nee'), unknown],
      },
      {
        code: 'sign_suspect',
        goal: 'recognise',
        text: 'Een jongere is gepakt met drugs. Kan deze jongere ook slachtoffer van mensenhandel zijn?',
        answers: [good('yes', 'Ja'), other('no', 'Nee, wie strafbaar is, is geen slachtoffer'), unknown],
      },
      {
        code: 'contact',
        goal: 'contact',
        text: 'U twijfelt over wat u zag. Wat doet u?',
        answers: [
          good('report', 'Ik meld het of vraag advies'),
          other('wait', 'Ik wacht tot ik zeker ben'),
          other('nothing', 'Ik doe niets'),
          unknown,
        ],
      },
    ],
  },
  'residents-1': {
    audience: 'residents',
    intro: INTRO,
    questions: [
      {
        code: 'know',
        goal: 'know',
        text: 'Weet u waar u mensenhandel kunt melden of om advies kunt vragen?',
        answers: [
          good('yes', 'Ja, bij een meldpunt mensenhandel of bij de gemeente'),
          other('police', 'Alleen bij de politie'),
          other('no', 'Nee'),
        ],
      },
      {
        code: 'sign_work',
        goal: 'recognise',
        text: 'Iemand werkt elke dag, krijgt weinig of geen loon en mag niet weg. Kan dit mensenhandel zijn?',
        answers: [good('yes', 'Ja'), other('no', 'Nee'), unknown],
      },
      {
        code: 'sign_house',
        goal: 'recognise',
        text: 'In een huis wonen steeds andere jonge vrouwen. Er komt dag en nacht kort bezoek. Kan dit een signaal zijn?',
        answers: [good('yes', 'Ja'), other('no', 'Nee'), unknown],
      },
      {
        code: 'contact',
        goal: 'contact',
        text: 'U maakt zich zorgen over iemand. Zou u contact opnemen met het meldpunt?',
        answers: [
          good('yes', 'Ja'),
          good('anonymous', 'Ja, als het anoniem kan'),
          other('no', 'Nee'),
          unknown,
        ],
      },
    ],
  },
  'pupils-1': {
    audience: 'pupils',
    intro:
      'De vragen gaan over uitbuiting. Het duurt één minuut. Niemand kan zien wie je bent: wij tellen alleen de antwoorden.',
    questions: [
      {
        code: 'know',
        goal: 'know',
        text: 'Weet je waar je terechtkunt als iemand jou of een vriend dwingt om iets te doen?',
        answers: [good('yes', 'Ja'), other('no', 'Nee')],
      },
      {
        code: 'sign_account',
        goal: 'recognise',
        text: 'Iemand biedt geld als hij jouw bankpas mag gebruiken. Kan dit uitbuiting zijn?',
        answers: [good('yes', 'Ja'), other('no', 'Nee'), other('unknown', 'Weet ik niet')],
      },
      {
        code: 'sign_gifts',
        goal: 'recognise',
        text: 'Een vriend krijgt dure cadeaus en moet daarna iets terugdoen. Kan dit uitbuiting zijn?',
        answers: [good('yes', 'Ja'), other('no', 'Nee'), other('unknown', 'Weet ik niet')],
      },
      {
        code: 'contact',
        goal: 'contact',
        text: 'Zou je met iemand praten als dit jou of een vriend overkomt?',
        answers: [
          good('school', 'Ja, met iemand op school of thuis'),
          good('helpline', 'Ja, met een hulplijn of chat'),
          other('no', 'Nee'),
          other('unknown', 'Weet ik niet'),
        ],
      },
    ],
  },
} as const satisfies Record<string, PollTemplate>;

export type PollTemplateCode = keyof typeof pollTemplates;

/** A template as what all have in common; null for one that is not in this version of the house. */
export const templateOf = (code: string): PollTemplate | null =>
  Object.hasOwn(pollTemplates, code) ? pollTemplates[code as PollTemplateCode] : null;

/** What a new poll asks this audience. */
export const templateFor: Readonly<Record<PollAudience, PollTemplateCode>> = {
  staff: 'staff-1',
  residents: 'residents-1',
  pupils: 'pupils-1',
};

export const pollAudiences: Readonly<Record<PollAudience, string>> = {
  staff: 'Medewerkers',
  residents: 'Inwoners',
  pupils: 'Leerlingen',
};

/** The goal with the indicator that it is. */
export const pollGoals = {
  know: { indicator: 'K7', text: 'Kent het meldpunt' },
  recognise: { indicator: 'K8', text: 'Herkent signalen' },
  contact: { indicator: 'K9', text: 'Zou contact opnemen' },
} as const satisfies Record<PollGoal, { readonly indicator: string; readonly text: string }>;
