import type { ReactNode } from 'react';
import { evidenceWords } from '../actions/evidence.ts';
import type { PlanAct } from '../store/acts.ts';

const STATES: Readonly<Record<string, string>> = {
  not_started: 'nog niet begonnen',
  in_progress: 'bezig',
  done: 'klaar',
  dropped: 'gestopt',
};

const RESULTS: Readonly<Record<string, string>> = {
  done: 'gelukt',
  partly: 'deels gelukt',
  not_done: 'niet gelukt',
};

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const PLAIN: Readonly<Record<string, string>> = {
  begun: 'Plan begonnen',
  plan_changed: 'Naam of periode gewijzigd',
  published: 'Openbare pagina geopend',
  unpublished: 'Openbare pagina gesloten',
  withdrawn: 'Concept ingetrokken',
  evaluation_closed: 'Evaluatie afgerond',
  item_added: 'Actie toegevoegd',
  item_changed: 'Gewijzigd',
  item_chosen: 'Gekozen: hoort bij het plan',
  item_parked: 'Geparkeerd',
  item_removed: 'Uit het concept gehaald',
  taken_from_template: 'Overgenomen uit het sjabloon',
  taken_from_meeting: 'Overgenomen uit een overleg',
  step_added: 'Stap toegevoegd',
  step_done: 'Stap klaar',
  step_open: 'Stap weer open',
  step_removed: 'Stap weggehaald',
  commented: 'Opmerking',
};

/** An act in words, with what was said; `code` of the item where the page does not show it already. */
export function sayAct(
  { kind, content }: Pick<PlanAct, 'kind' | 'content'>,
  code?: string,
): { readonly what: string; readonly children?: ReactNode; readonly strong?: boolean } {
  const name = code ?? '';
  const said =
    text(content['note']) || text(content['text']) || text(content['reason']) || text(content['lesson']);
  const what = `${name === '' ? '' : `${name}: `}${whatOf(kind, content)}`;
  const strong = [
    'adopted',
    'council_adopted',
    'council_informed',
    'evaluation_closed',
    'published',
  ].includes(kind);
  return {
    what,
    strong,
    ...(said === '' ? {} : { children: said }),
  };
}

function whatOf(kind: string, content: PlanAct['content']): string {
  switch (kind) {
    case 'adopted':
      return `Versie ${text(content['version'])} vastgesteld door het college`;
    case 'council_informed':
      return `Raad geïnformeerd over versie ${text(content['version'])}`;
    case 'council_adopted':
      return `Versie ${text(content['version'])} vastgesteld door de raad`;
    case 'updated':
      return `Bijgewerkt: ${STATES[text(content['state'])] ?? ''}, ${text(content['progress'])} procent`;
    case 'evaluated':
      return `Beoordeeld: ${RESULTS[text(content['result'])] ?? ''}`;
    case 'item_moved':
      return content['way'] === 'up'
        ? `Boven ${text(content['past'])} gezet`
        : `Onder ${text(content['past'])} gezet`;
    case 'evidence_added':
      return `Bewijs toegevoegd: ${evidenceWords[text(content['what'])] ?? ''}, ${text(content['label'])}`;
    case 'evidence_withdrawn':
      return `Bewijs weggehaald: ${text(content['label'])}`;
    case 'reminded':
      return `Herinnering gemaild: ${text(content['actions'])} acties vroegen aandacht`;
    case 'step_added':
    case 'step_done':
    case 'step_open':
    case 'step_removed':
      return `${PLAIN[kind] ?? ''}: ${text(content['title'])}`;
    default:
      return PLAIN[kind] ?? kind;
  }
}
