import type { FigureCode, SectionCode } from '../../../../../content/reports.ts';
import { actionStandings } from '../../actions/standing.ts';
import { normStates } from '../../norms/norm.ts';
import { type FrozenFigure, isHidden } from '../frozen.ts';
import { TOTAL } from '../protect-figure.ts';

/**
 * One honest sentence for a part of a report, from its own figures as they are shown. It is where somebody starts to
 * write; where the facts say nothing, it says that.
 */
export function firstSentence(section: SectionCode, figures: readonly FrozenFigure[]): string {
  const figure = (code: FigureCode): FrozenFigure | undefined => figures.find((one) => one.code === code);
  switch (section) {
    case 'summary':
      return aboutActions(figure('action_states'));
    case 'progress':
      return aboutLate(figure('action_list'));
    case 'ended':
      return aboutEnded(figure('ended_actions'));
    case 'norms':
      return aboutNorms(figure('norm_list'));
    case 'meetings':
      return rowsOr(
        figure('meeting_list'),
        'overleg',
        'overleggen',
        'Er is in deze periode geen overleg vastgelegd.',
      );
    case 'agreements':
      return rowsOr(
        figure('agreement_list'),
        'afspraak',
        'afspraken',
        'Er zijn geen afspraken met partners vastgelegd.',
      );
    case 'instruments':
      return aboutInstruments(figure('instruments'));
    case 'figures':
      return aboutSignals(figure('signals'));
    case 'towns':
      return 'De tabel laat per gemeente zien wat is vastgelegd. Wat er niet staat, kan er wel zijn.';
    case 'decisions':
      return 'Er worden geen besluiten gevraagd.';
    case 'risks':
      return 'Er zijn geen risico’s beschreven.';
    case 'money':
      return 'Er zijn geen bedragen vastgelegd.';
    case 'lessons':
    case 'carry_over':
    case 'ahead':
      return 'Hier is nog niets over geschreven.';
  }
}

const cellOf = (figure: FrozenFigure, label: string): number => {
  const cell = figure.rows.find((row) => row.label === label)?.cells[0];
  return typeof cell === 'number' ? cell : 0;
};

function aboutActions(figure: FrozenFigure | undefined): string {
  if (figure === undefined) return 'Er is nog geen plan met acties.';
  const total = figure.rows.reduce((sum, { label }) => sum + cellOf(figure, label), 0);
  const part = (standing: 'done' | 'overdue' | 'at_risk'): number =>
    cellOf(figure, actionStandings[standing]);
  const all = total === 1 ? 'Van 1 actie' : `Van ${total} acties`;
  return `${all}: ${part('done')} klaar, ${part('overdue')} te laat en ${part('at_risk')} met een risico.`;
}

function aboutLate(figure: FrozenFigure | undefined): string {
  if (figure === undefined) return 'Er is nog geen plan met acties.';
  const late = figure.rows.filter(({ cells }) => String(cells[2]).startsWith(actionStandings.overdue));
  if (late.length === 0) return 'Er is geen actie te laat.';
  const codes = late.map(({ label }) => label.split(' ')[0]).join(', ');
  return late.length === 1
    ? `Eén actie is te laat: ${codes}.`
    : `Te laat zijn ${late.length} acties: ${codes}.`;
}

function aboutEnded(figure: FrozenFigure | undefined): string {
  if (figure === undefined) return 'Er is nog geen plan met acties.';
  const done = figure.rows.filter(({ cells }) => cells[0] === 'Gelukt').length;
  return `Van ${figure.rows.length} acties zijn er ${done} gelukt.`;
}

function aboutNorms(figure: FrozenFigure | undefined): string {
  if (figure === undefined) return 'De normen zijn niet bekeken.';
  const missed = figure.rows.filter(({ cells }) => cells[0] === normStates.not_met).length;
  if (missed === 0) return 'Geen enkele norm wordt gemist.';
  return missed === 1 ? 'Eén norm wordt niet gehaald.' : `${missed} normen worden niet gehaald.`;
}

function aboutInstruments(figure: FrozenFigure | undefined): string {
  if (figure === undefined || figure.columns.length > 3)
    return 'De tabel laat zien in hoeveel gemeenten een barrière is ingevoerd.';
  const known = figure.rows.filter(({ cells }) => cells[0] === 'Ingevoerd').length;
  return `Van ${figure.rows.length} barrières zijn er ${known} ingevoerd.`;
}

function aboutSignals(figure: FrozenFigure | undefined): string {
  const total = figure?.rows.find(({ label }) => label === TOTAL)?.cells[0];
  if (total === undefined) return 'Er zijn geen cijfers over signalen.';
  if (typeof total === 'number' && total === 0)
    return 'Er kwamen geen meldingen binnen. Dat is geen bewijs dat er geen mensenhandel is: het uitblijven van signalen is zorgelijk.';
  if (typeof total === 'object' && isHidden(total))
    return 'Er kwamen enkele meldingen binnen. Het aantal is te klein om te noemen.';
  return `Er kwamen ${total} meldingen binnen. Meer meldingen is een goed teken: mensen herkennen het en nemen contact op.`;
}

const rowsOr = (figure: FrozenFigure | undefined, one: string, more: string, none: string): string => {
  const count = figure?.rows.length ?? 0;
  if (count === 0) return none;
  return count === 1 ? `De tabel noemt 1 ${one}.` : `De tabel noemt ${count} ${more}.`;
};
