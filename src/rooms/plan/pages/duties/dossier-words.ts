import { agreementKind, isCodeOf, label } from '../../../../../content/code-lists.ts';
import { standingBodies } from '../../../../../content/cooperation/bodies.ts';
import { dutyCounts } from '../../../../../content/duties.ts';
import { sayOffice } from '../../../../../content/offices.ts';
import { type PollAudience, pollAudiences } from '../../../../../content/polls.ts';
import type { Letter, LetterPart } from '../../../../kernel/documents/letter.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import { sayDate } from '../../../../kernel/page/dates.ts';
import { actionStandings } from '../../actions/standing.ts';
import type { Dossier } from '../../duties/read-dossier.ts';

/** A part of the dossier: the same words on the page and on paper. */
export interface DossierPart {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Said when there are no lines. */
  readonly none: string;
}

const bodyName = (body: string): string =>
  Object.hasOwn(standingBodies, body) ? standingBodies[body as keyof typeof standingBodies].name : body;

/** What stands in a dossier, in the order in which somebody new needs it. */
export const dossierParts = (dossier: Dossier): readonly DossierPart[] => [
  {
    heading: 'Open acties uit het plan',
    none: 'Er zijn geen open acties voor deze functie.',
    lines: dossier.actions.map(({ code, title, standing, endsOn }) => {
      const until = endsOn === null ? '' : `, tot en met ${sayDate(endsOn)}`;
      return `${code} ${title}: ${actionStandings[standing].toLowerCase()}${until}`;
    }),
  },
  {
    heading: 'Overleggen die komen',
    none: 'Er is geen overleg gepland.',
    lines: dossier.meetings.map(
      ({ body, startsAt, place }) =>
        `${bodyName(body)}, ${sayDate(localDate(startsAt))}${place === '' ? '' : `, ${place}`}`,
    ),
  },
  {
    heading: 'Afspraken met partners',
    none: 'Er staan geen afspraken in Lantaarn.',
    lines: dossier.agreements.map(({ subject, kind, endsOn }) => {
      const what = isCodeOf(agreementKind, kind) ? label(agreementKind, kind) : kind;
      return `${subject} (${what})${endsOn === null ? '' : `, loopt af op ${sayDate(endsOn)}`}`;
    }),
  },
  {
    heading: 'Lopende peilingen',
    none: 'Er loopt geen peiling.',
    lines: dossier.polls.map(
      ({ audience, untilDate }) =>
        `${pollAudiences[audience as PollAudience]}, tot en met ${sayDate(untilDate)}`,
    ),
  },
  {
    heading: `Taken en wat er in ${dossier.duties.year} voor is gedaan`,
    none: 'Het plan noemt geen eigen taken voor deze functie.',
    lines: dossier.duties.duties.map(({ duty, counted, reported }) => {
      const done = counted.map(({ what, count }) => `${count} ${dutyCounts[what][count === 1 ? 0 : 1]}`);
      const all = reported ? [...done, 'opgeschreven bij de taken'] : done;
      return `${duty.text}: ${all.length === 0 ? 'nog niets' : all.join(', ')}`;
    }),
  },
];

/** The dossier on paper. `today` is the day it was made. */
export function dossierLetter(dossier: Dossier, organisation: string, today: string): Letter {
  const signals: readonly LetterPart[] =
    dossier.openSignals === null
      ? []
      : [
          { kind: 'heading', text: 'Open signalen' },
          {
            kind: 'paragraph',
            text: `Op ${sayDate(today)} zijn er ${dossier.openSignals} open. Ze staan alleen in Lantaarn, op de lijst van signalen.`,
          },
        ];
  return {
    title: `Overdrachtsdossier ${sayOffice(dossier.office)}`,
    from: organisation,
    number: `Gemaakt op ${sayDate(today)}`,
    foot: 'Intern. In dit dossier staan geen personen en geen wachtwoorden.',
    language: 'nl',
    parts: [
      ...dossierParts(dossier).flatMap(({ heading, lines, none }): LetterPart[] => [
        { kind: 'heading', text: heading },
        lines.length === 0 ? { kind: 'paragraph', text: none } : { kind: 'list', items: lines },
      ]),
      ...signals,
    ],
  };
}
