/** One choice of a question, with a word of explanation where it helps. */
export interface Option {
  readonly label: string;
  readonly hint?: string;
}

/** A page with a question. */
export interface Question {
  readonly heading: string;
  readonly intro?: string;
}

/** A field to write in. */
export interface WrittenField {
  readonly label: string;
  readonly hint?: string;
}

/** The questions of a report, one a page, in this order. Only "what" has to be answered. */
export interface JourneyMessages {
  readonly danger: Question & { readonly yes: Option; readonly no: Option; readonly unknown: Option };
  /** Shown before anything else is asked when there is danger (R1). */
  readonly emergency: {
    readonly heading: string;
    readonly text: string;
    readonly noReplacement: string;
    readonly cannotCall: string;
    readonly goOn: string;
    readonly stop: string;
  };
  readonly who: Question & {
    readonly self: Option;
    readonly relative: Option;
    readonly resident: Option;
    readonly work: Option;
    readonly business: Option;
  };
  readonly what: Question & {
    readonly story: WrittenField;
    readonly form: WrittenField;
    readonly forms: {
      readonly labour: Option;
      readonly sexual: Option;
      readonly criminal: Option;
      readonly other_exploitation: Option;
      readonly unknown: Option;
    };
  };
  readonly where: Question & {
    readonly whereText: WrittenField;
    readonly address: WrittenField;
    readonly place: WrittenField;
    readonly business: WrittenField;
  };
  readonly when: Question & { readonly whenText: WrittenField };
  readonly whom: Question & {
    /** Asked to who is in this situation. */
    readonly selfHeading: string;
    readonly minor: WrittenField;
    readonly numberOfPeople: WrittenField;
    readonly personsDescription: WrittenField;
    readonly personNames: WrittenField;
    readonly personPhones: WrittenField;
    readonly vehicles: WrittenField;
    readonly languages: WrittenField;
  };
  readonly contact: Question & {
    readonly may: WrittenField;
    readonly mayYes: Option;
    readonly mayNo: Option;
    readonly safeHeading: string;
    /** Opens what fewer people need, and names what is in it. */
    readonly moreSafe: string;
    readonly phone: WrittenField;
    readonly email: WrittenField;
    readonly safeTimes: WrittenField;
    readonly leaveMessage: WrittenField;
    readonly codeWord: WrittenField;
    readonly safeWay: WrittenField;
    readonly wayPhone: Option;
    readonly wayEmail: Option;
    readonly wayVia: Option;
    readonly viaWhom: WrittenField;
    readonly nameUs: WrittenField;
    readonly avoidWord: WrittenField;
    readonly hideFrom: WrittenField;
  };
  readonly identity: Question & {
    readonly anonymous: Option;
    readonly named: Option;
    readonly name: WrittenField;
    readonly whoSees: string;
  };
  readonly check: Question & {
    readonly parts: {
      readonly who: string;
      readonly what: string;
      readonly where: string;
      readonly when: string;
      readonly whom: string;
      readonly contact: string;
      readonly identity: string;
    };
    readonly whatHappensNow: string;
    readonly send: string;
    readonly discard: string;
  };
}
