import {
  type FigureCode,
  figureCodes,
  type ReportKindCode,
  reportKindOf,
  type SectionCode,
  sectionOf,
} from '../../../../../content/reports.ts';
import type { Context } from '../../../../kernel/context.ts';
import { type LocalDate, localDate } from '../../../../kernel/local-time.ts';
import type { FrozenFacts, FrozenFigure } from '../frozen.ts';
import { protectFigure } from '../protect-figure.ts';
import { actionList, actionStates, endedActions } from './action-figures.ts';
import { agreementList, meetingList } from './cooperation-figures.ts';
import { firstSentence } from './first-sentences.ts';
import { instrumentFigure } from './instrument-figure.ts';
import { normList } from './norm-figure.ts';
import { signalFigure } from './signal-figure.ts';
import { townList } from './town-figure.ts';

/** Over which time, and of whom: a municipality looks at itself, the region at all of them. */
export interface Span {
  readonly kind: ReportKindCode;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** Makes one figure from what the house knows now; null where there is nothing to show. */
export type FigureMaker = (context: Context, span: Span) => Promise<FrozenFigure | null>;

const makers: Readonly<Record<FigureCode, FigureMaker>> = {
  action_states: actionStates,
  action_list: actionList,
  ended_actions: endedActions,
  norm_list: normList,
  meeting_list: meetingList,
  agreement_list: agreementList,
  signals: signalFigure,
  instruments: instrumentFigure,
  town_list: townList,
};

/**
 * The facts for a report as they are now, protected where they are about people. From here on they stand on their own:
 * nothing in a report is looked up again.
 */
export async function gatherFacts(context: Context, span: Span): Promise<FrozenFacts> {
  const { sections } = reportKindOf(span.kind);
  const wanted = new Set(sections.flatMap((section) => sectionOf(section).figures));
  const figures: FrozenFigure[] = [];
  // one after the other: they share one connection
  for (const code of figureCodes) {
    const figure = wanted.has(code) ? await makers[code](context, span) : null;
    if (figure !== null) figures.push(await protectFigure(figure));
  }
  return { shape: 1, on: localDate(context.now), figures, sentences: sentencesFor(sections, figures) };
}

function sentencesFor(
  sections: readonly SectionCode[],
  figures: readonly FrozenFigure[],
): FrozenFacts['sentences'] {
  return Object.fromEntries(
    sections.map((section) => {
      const own = sectionOf(section).figures;
      return [
        section,
        firstSentence(
          section,
          figures.filter(({ code }) => own.includes(code)),
        ),
      ];
    }),
  );
}
