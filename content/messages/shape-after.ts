import type { SignalStatus } from '../code-lists.ts';
import type { Question, WrittenField } from './shape-journey.ts';

/** The page with the receipt code, shown once, and the steps that keep it from getting lost. */
export interface ReceiptMessages {
  readonly heading: string;
  readonly codeLabel: string;
  readonly once: string;
  readonly onlyKey: string;
  readonly keep: string;
  readonly copy: string;
  readonly copied: string;
  readonly typeBack: WrittenField & {
    readonly heading: string;
    readonly button: string;
    readonly right: string;
  };
  readonly print: string;
  readonly printHint: string;
  /** The printed slip looks like any ticket. */
  readonly slip: {
    readonly title: string;
    readonly number: string;
    readonly foot: string;
    readonly print: string;
  };
  readonly nextHeading: string;
  readonly next: (workingDays: number) => readonly string[];
  readonly done: string;
}

/** Where the holder of a receipt code reads answers and adds to the report. */
export interface DialogueMessages {
  readonly enter: Question & { readonly code: WrittenField; readonly button: string; readonly lost: string };
  readonly heading: string;
  readonly stateHeading: string;
  readonly state: Readonly<Record<SignalStatus, string>>;
  readonly partnerAnswered: string;
  readonly messagesHeading: string;
  readonly empty: string;
  readonly fromMunicipality: string;
  readonly fromYou: string;
  readonly questionForYou: string;
  readonly answer: WrittenField & { readonly button: string };
  readonly addition: WrittenField & { readonly heading: string; readonly button: string };
  readonly sent: string;
  readonly closed: string;
  readonly leave: string;
}

/** A question for advice; the form has no field for who anybody is (R8). */
export interface AdviceMessages extends Question {
  readonly question: WrittenField;
  readonly noNames: string;
  readonly mayHoldPersons: string;
  readonly adapt: string;
  readonly sendAnyway: string;
  readonly send: string;
  readonly sentHeading: string;
  readonly sentText: string;
}
