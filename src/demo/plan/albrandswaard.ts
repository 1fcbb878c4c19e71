/** Something that was done about an action of the plan. Everything in it is invented. */
export interface DemoAct {
  readonly on: string;
  readonly code: string;
  readonly by?: 'care' | 'safety' | 'adviser' | 'mayor';
  readonly does: 'updates' | 'shows' | 'says' | 'parks';
  readonly state?: 'in_progress' | 'done' | 'dropped';
  readonly progress?: number;
  readonly what?: 'training_held' | 'material_spread' | 'publicity' | 'decision' | 'other';
  readonly number?: string;
  readonly text?: string;
}

/** Two years of work on the plan, in order: some of it done, some late, some waiting. */
export const albrandswaardActs: readonly DemoAct[] = [
  { on: '2025-02-03', code: 'B5', does: 'says', text: 'Het hotel wil pas na de verbouwing meedoen.' },
  {
    on: '2025-03-11',
    code: 'A1',
    does: 'updates',
    state: 'in_progress',
    progress: 50,
    text: 'De route staat op papier. Het intranet volgt.',
  },
  {
    on: '2025-05-20',
    code: 'A2',
    does: 'shows',
    what: 'training_held',
    number: '18',
    text: 'Training voor burgerzaken en wijkteam, met de VAR',
  },
  { on: '2025-05-21', code: 'A2', does: 'updates', state: 'in_progress', progress: 50 },
  {
    on: '2025-06-17',
    code: 'A10',
    does: 'shows',
    what: 'decision',
    text: 'Het college tekende de vaststellingsovereenkomst',
  },
  { on: '2025-06-17', code: 'A10', does: 'updates', state: 'done', text: 'De overeenkomst is getekend.' },
  {
    on: '2025-09-02',
    code: 'A6',
    by: 'safety',
    does: 'shows',
    what: 'material_spread',
    number: '120',
    text: 'Signaalkaarten na de training, aan drie teams',
  },
  {
    on: '2025-10-21',
    code: 'A5',
    does: 'updates',
    state: 'in_progress',
    progress: 50,
    text: 'De eerste Week is gehouden.',
  },
  {
    on: '2025-11-04',
    code: 'B1',
    does: 'parks',
    text: 'De brillen waren dit jaar niet vrij in de week van de training.',
  },
  {
    on: '2026-01-13',
    code: 'A1',
    by: 'safety',
    does: 'updates',
    state: 'in_progress',
    progress: 75,
    text: 'Alleen de vervanging in de zomer moet nog geregeld.',
  },
  {
    on: '2026-02-10',
    code: 'A9',
    by: 'adviser',
    does: 'updates',
    state: 'in_progress',
    progress: 75,
    text: 'Eerste afspraken met het team liggen klaar.',
  },
  { on: '2026-03-17', code: 'A8', by: 'adviser', does: 'updates', state: 'in_progress', progress: 25 },
  { on: '2026-06-09', code: 'A6', by: 'safety', does: 'updates', state: 'done' },
  {
    on: '2026-09-15',
    code: 'A7',
    does: 'shows',
    what: 'publicity',
    text: 'Bericht over het meldpunt in het huis-aan-huisblad',
  },
  { on: '2026-09-15', code: 'A7', does: 'updates', state: 'in_progress', progress: 75 },
  {
    on: '2026-10-20',
    code: 'A5',
    does: 'updates',
    state: 'done',
    text: 'Ook de tweede Week is gehouden en geëvalueerd.',
  },
  {
    on: '2026-11-03',
    code: 'A2',
    does: 'updates',
    state: 'in_progress',
    progress: 75,
    text: 'Handhaving en jongerenwerk volgen nog.',
  },
  { on: '2026-11-10', code: 'A11', does: 'updates', state: 'in_progress', progress: 25 },
  {
    on: '2026-11-17',
    code: 'A1',
    by: 'mayor',
    does: 'says',
    text: 'Wat is er nodig om dit voor het einde van het jaar af te ronden?',
  },
];
