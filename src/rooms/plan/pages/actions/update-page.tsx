import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import { Alert, BackLink, Button, PageHead, Paragraph, TextArea } from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { notYet } from '../../actions/dependencies.ts';
import { type ActionFile, readAction } from '../../actions/read-actions.ts';
import { updateAction } from '../../actions/update-action.ts';
import { after, ask, may, onceOf, PlanForm, SureBox, show, type Visit } from '../showing.tsx';
import { StandingBadge } from '../words.tsx';

/** What one tap says: a state, and how far it is in percent. */
const TAPS = {
  begonnen: { label: 'Begonnen', state: 'in_progress', progress: 25 },
  halverwege: { label: 'Halverwege', state: 'in_progress', progress: 50 },
  'bijna-klaar': { label: 'Bijna klaar', state: 'in_progress', progress: 75 },
  klaar: { label: 'Klaar', state: 'done', progress: 100 },
  'nog-niet': { label: 'Nog niet begonnen', state: 'not_started', progress: 0 },
  stopt: { label: 'Stopt, met reden', state: 'dropped', progress: 0 },
} as const;

/** Updating an action in a meeting: one tap to come here, one to say how far it is. */
export function updatePage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  const fileOf = async (visit: Visit): Promise<ActionFile | null> => {
    const outcome = may(visit, 'plan.update-action')
      ? await ask(visit, readAction, { item: visit.context.req.param('item') })
      : null;
    return outcome?.kind === 'done' ? outcome.value : null;
  };
  pages.get('/acties/:item/bijwerken', onlySeated, async (context) => {
    const visit = { house, context };
    const file = await fileOf(visit);
    return file === null ? notThere(context, 'staff') : page(visit, file, '');
  });
  pages.post('/acties/:item/bijwerken', onlySeated, async (context) => {
    const visit = { house, context };
    const file = await fileOf(visit);
    if (file === null) return notThere(context, 'staff');
    const form = context.get('form');
    const tap = form.text('tap');
    const said = Object.hasOwn(TAPS, tap) ? TAPS[tap as keyof typeof TAPS] : { state: '', progress: 0 };
    const outcome = await ask(visit, updateAction, {
      item: file.action.id,
      once: onceOf(form),
      version: form.text('version'),
      state: said.state,
      progress: said.progress,
      note: form.text('note'),
      sure: form.text('sure') === 'yes',
    });
    return after(visit, outcome, `/acties/${file.action.id}?gelukt=bijgewerkt`, (trouble) =>
      page(visit, file, form.text('note'), trouble),
    );
  });
  return pages;
}

const page = (
  visit: Visit,
  { action, dependencies }: ActionFile,
  note: string,
  trouble: Trouble | null = null,
): Response => {
  const why = notYet(dependencies);
  return show(
    visit,
    {
      title: 'Actie bijwerken',
      narrow: true,
      children: (
        <>
          <BackLink href={`/acties/${action.id}`}>Actie</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={`${action.code} ${action.title}`}
            intro={
              <Paragraph>
                <StandingBadge standing={action.standing} /> {`${action.progress} procent`}
              </Paragraph>
            }
          />
          {why === null ? null : (
            <Alert kind="info" heading="Er moet eerst iets anders klaar zijn">
              <Paragraph>{why}</Paragraph>
            </Alert>
          )}
          <PlanForm
            visit={visit}
            action={`/acties/${action.id}/bijwerken`}
            hidden={{ version: String(action.version) }}
          >
            <TextArea
              name="note"
              label="Wat is er gebeurd? (hoeft niet)"
              hint="Geen namen. Bij stoppen: waarom."
              rows={3}
              value={note}
              error={errorAt(trouble, 'note')}
            />
            <SureBox trouble={trouble} />
            <fieldset
              className="utrecht-form-fieldset__fieldset utrecht-form-fieldset--html-fieldset"
              id="state"
            >
              <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
                Hoe ver is het?
              </legend>
              <div className="taps">
                {Object.entries(TAPS).map(([value, { label }]) => (
                  <Button
                    key={value}
                    name="tap"
                    value={value}
                    kind={value === 'klaar' ? 'primary' : 'secondary'}
                  >
                    {label}
                  </Button>
                ))}
              </div>
            </fieldset>
          </PlanForm>
        </>
      ),
    },
    trouble,
  );
};
