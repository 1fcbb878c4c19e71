import { type Hex, standOut, toLch } from '../page/colour.ts';

/** A part of a paper, in the order of reading. */
export type PaperPart =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  /** Empty lines part paragraphs. */
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Set apart with a line beside it: what must not be missed. */
  | { readonly kind: 'notice'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly header: readonly string[];
      /** As many cells as the header; the first names the row. */
      readonly rows: readonly (readonly string[])[];
      /** Columns with figures, counted from 0: to the right. */
      readonly numeric: readonly number[];
    }
  | {
      readonly kind: 'figure';
      /** An SVG document; its width and height in pixels are its own. */
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      readonly caption: string;
      /** What the picture says, for who does not see it. */
      readonly alt: string;
    };

/** A report on paper, printed as PDF/UA or written as an open document that can be edited. Every text is data. */
export interface Paper {
  readonly title: string;
  readonly subtitle: string;
  /** Who it comes from; stands above the title. */
  readonly from: string;
  /** Of the municipality: `#rrggbb`, any; it is made dark enough to be read. */
  readonly colour: Hex;
  /** At the foot of every page. */
  readonly foot: string;
  readonly language: 'nl';
  /** Whether a table of contents comes first. */
  readonly contents: boolean;
  readonly parts: readonly PaperPart[];
}

/** The municipality's colour as ink on white paper: at least 4.6 against it (WCAG 2.2, 1.4.3). */
export const inkOf = (colour: Hex): Hex => standOut(toLch(colour), ['#ffffff'], 4.6, 'darker');
