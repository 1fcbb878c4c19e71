import type {
  AgeGroup,
  ExploitationForm,
  Minor,
  ReporterType,
  SignalUrgency,
} from '../../../content/code-lists.ts';

/** Sentences of which one is taken from each row. `{n}` is a number of people, `{age}` an age, `{m}` a number of months. */
export type Rows = readonly (readonly string[])[];

/** A kind of invented report: who tells it, how, and what it is about. Nobody in it exists. */
export interface Kind {
  readonly code: string;
  readonly form: ExploitationForm;
  /** How often it comes, beside the others. */
  readonly often: number;
  readonly reporters: readonly ReporterType[];
  readonly minor: readonly Minor[];
  readonly urgency: readonly SignalUrgency[];
  readonly what: Rows;
  readonly where: readonly string[];
  readonly persons?: readonly string[];
  readonly ages?: readonly AgeGroup[];
  /** It is about an address or a business rather than a person. */
  readonly business?: readonly string[];
  readonly work?: readonly string[];
  readonly housing?: readonly string[];
  readonly languages?: readonly string[];
  readonly vehicles?: boolean;
  readonly health?: readonly string[];
  /** A person with a name is in it. */
  readonly named?: boolean;
}
