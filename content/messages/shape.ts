import type { AdviceMessages, DialogueMessages, ReceiptMessages } from './shape-after.ts';
import type { AroundMessages } from './shape-around.ts';
import type { JourneyMessages } from './shape-journey.ts';

export type { AdviceMessages, DialogueMessages, ReceiptMessages } from './shape-after.ts';
export type { AroundMessages, HelpMessage, PublicPhoneCode } from './shape-around.ts';
export type { JourneyMessages, Option, Question } from './shape-journey.ts';

/** A part of a page that is only read. */
export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** A page that is only read. */
export interface ReadingPage {
  readonly heading: string;
  readonly intro: string;
  readonly sections: readonly Section[];
}

/** Words that stand on every public page. */
export interface CommonMessages {
  /** Says nothing about the subject: it stands in tabs and in the history of the browser. */
  readonly pageTitle: string;
  readonly skipLink: string;
  readonly exit: string;
  readonly exitHint: string;
  /** Only shown where the script that listens is at work. */
  readonly exitShortcut: string;
  /** Spoken to a screen reader while leaving. */
  readonly exitLeaving: string;
  readonly languages: string;
  readonly yes: string;
  readonly no: string;
  readonly maybe: string;
  readonly unknown: string;
  readonly optional: string;
  readonly next: string;
  readonly back: string;
  readonly skip: string;
  readonly home: string;
  readonly change: (what: string) => string;
  readonly step: (current: number, total: number) => string;
  readonly call: (number: string) => string;
  /** The name of a municipality, as the owner of a page or a number. */
  readonly municipality: (name: string) => string;
  readonly phonesHeading: string;
  readonly phonesChecked: (date: string) => string;
  readonly toConfirm: string;
  readonly errorHeading: string;
  readonly errorPrefix: string;
  readonly nothingFilledIn: string;
  readonly footer: {
    readonly label: string;
    readonly help: string;
    readonly safety: string;
    readonly answers: string;
    readonly privacy: string;
    readonly accessibility: string;
    readonly colleagues: string;
  };
}

/** A paper of a municipality that everybody may read once the college published it. */
export type TownPaper = 'plan' | 'figures';

/** First page of a municipality, and of the region. */
export interface HomeMessages {
  readonly heading: string;
  readonly intro: string;
  readonly danger: string;
  readonly report: string;
  readonly reportHint: string;
  readonly advice: string;
  readonly adviceHint: string;
  readonly answers: string;
  readonly answersHint: string;
  readonly safetyLink: string;
  readonly formsHeading: string;
  readonly forms: readonly string[];
  readonly whoReads: (municipality: string) => string;
  readonly helpHeading: string;
  /** What the college made public of its plan; shown where it did. */
  readonly papers: Readonly<Record<TownPaper, string>> & {
    readonly heading: string;
    /** Above such a paper, for who reads in another language. */
    readonly inDutch: string;
  };
  readonly region: {
    readonly heading: string;
    readonly intro: string;
    readonly choose: string;
    /** First line of the list, before anything was chosen. */
    readonly pick: string;
    readonly chooseHint: string;
    readonly all: string;
    readonly notListed: (police: string, emergency: string) => string;
  };
}

/** What to do, per thing that can be wrong with an answer. Never blames, always says how to go on. */
export interface ErrorMessages {
  readonly chooseOne: string;
  readonly whatEmpty: string;
  readonly questionEmpty: string;
  readonly additionEmpty: string;
  readonly tooLong: (most: number) => string;
  readonly numberOfPeople: string;
  readonly phone: string;
  readonly email: string;
  readonly contactMissing: string;
  readonly viaMissing: string;
  readonly nameMissing: string;
  readonly codeEmpty: string;
  readonly codeLength: string;
  readonly codeCharacter: string;
  readonly codeCheck: string;
  readonly codeUnknown: string;
  readonly codeTypedBack: string;
}

interface Trouble {
  readonly heading: string;
  readonly text: string;
}

/** Pages for when something does not work. */
export interface TroubleMessages {
  readonly away: Trouble & {
    /** Heading of a page that cannot be shown. */
    readonly reading: string;
    readonly kept: string;
    readonly retry: string;
    readonly cannotWait: string;
  };
  readonly tooMany: Trouble & {
    readonly wait: (seconds: number) => string;
    readonly kept: string;
    readonly retry: string;
  };
  readonly expired: Trouble & {
    /** What was just typed is still there. */
    readonly kept: string;
    readonly again: string;
  };
  readonly pageOld: Trouble & { readonly retry: string };
  readonly tooLarge: Trouble;
  readonly notFound: Trouble;
  readonly broken: Trouble & { readonly reference: (code: string) => string };
  readonly noScript: string;
}

/** Everything that people read on the public pages, in one language. The compiler keeps it complete. */
export interface PublicMessages {
  readonly common: CommonMessages;
  readonly around: AroundMessages;
  readonly home: HomeMessages;
  readonly journey: JourneyMessages;
  readonly receipt: ReceiptMessages;
  readonly dialogue: DialogueMessages;
  readonly advice: AdviceMessages;
  readonly errors: ErrorMessages;
  readonly trouble: TroubleMessages;
  readonly safety: ReadingPage;
  /** `months`: how long a report that leads nowhere is kept; `draftMinutes`: how long a draft lives. */
  readonly privacy: (facts: {
    readonly municipality: string;
    readonly months: number;
    readonly draftMinutes: number;
  }) => ReadingPage;
  readonly accessibility: (facts: { readonly municipality: string }) => ReadingPage;
}
