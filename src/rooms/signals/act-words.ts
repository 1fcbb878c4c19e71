import type { ActKind } from './signal.ts';

const words: Readonly<Record<ActKind, string>> = {
  reported: 'Gemeld',
  triaged: 'Beoordeeld',
  moved: 'Status gewijzigd',
  enriched: 'Bron bekeken',
  beeld_marked: 'Beeld gemaakt',
  beeld_concluded: 'Conclusie bij het beeld',
  consulted: 'Overlegd',
  noted: 'Notitie',
  task_set: 'Taak gemaakt',
  task_done: 'Taak afgerond',
  question_to_reporter: 'Vraag aan de melder',
  message_to_reporter: 'Bericht aan de melder',
  message_from_reporter: 'Bericht van de melder',
  handed_over: 'Doorgezet',
  hand_over_changed: 'Antwoord op een overdracht',
  second_reading_asked: 'Tweede lezer gevraagd',
  second_reading_decided: 'Tweede lezer heeft besloten',
  closed: 'Gesloten',
  reopened: 'Heropend',
  assigned: 'Toegewezen',
  thing_added: 'Gegeven toegevoegd',
  thing_removed: 'Gegeven weggehaald',
  region_looked: 'In de regio gevraagd',
  merged: 'Samengevoegd',
  merged_into: 'Samengevoegd in een ander signaal',
  split_off: 'Gesplitst',
  split_from: 'Afgesplitst',
  file_added: 'Bestand toegevoegd',
  consent_recorded: 'Toestemming',
  informing_recorded: 'Vertellen aan de persoon',
  police_item_recorded: 'Politie-informatie vastgelegd',
  police_item_destroyed: 'Politie-informatie vernietigd',
};

/** What an act is called on a page; an act of a later version is shown by its code. */
export const actLabel = (kind: ActKind): string => words[kind] ?? kind;
