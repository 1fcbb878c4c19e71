/** Numbers for the public, each with a text in every language. */
export type PublicPhoneCode =
  | '112'
  | 'police_avim'
  | 'essm'
  | 'veilig_thuis'
  | 'nla'
  | 'fairwork'
  | 'comensha'
  | 'mma';

/** Whom to ring, for what, and when somebody answers. */
export interface PhoneText {
  readonly name: string;
  readonly forWhat: string;
  /** Null where the hours are not known. */
  readonly hours: string | null;
}

/** The twelve short messages for who is in this situation (domain 9.1). */
export type HelpMessage = `m${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`;

/** What stands around the pages: whom to call, what is good to know, and the words of the parts of a page. */
export interface AroundMessages {
  readonly phones: Readonly<Record<PublicPhoneCode, PhoneText>>;
  /** To one person who is frightened: informal, as a friend would say it. */
  readonly help: Readonly<Record<HelpMessage, string>>;
  /** Whether somebody who grew up with this language has read its texts. */
  readonly checked: {
    readonly notYet: string;
    /** `by` is a person or an organisation, `date` a day in this language. */
    readonly by: (by: string, date: string) => string;
  };
  readonly parts: {
    /** Before the title of a page with errors. */
    readonly errorTitle: string;
    readonly errorSummary: (count: number) => string;
    readonly change: string;
    /** Between choices and the one that stands apart. */
    readonly or: string;
    readonly step: (current: number, total: number) => string;
    readonly copyFailed: string;
    readonly alert: Readonly<Record<'info' | 'ok' | 'warning' | 'error', string>>;
    /** A form that was open for so long that it cannot be sent any more. */
    readonly formExpired: string;
  };
}
