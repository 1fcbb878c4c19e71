import { Hono } from 'hono';
import { regionalActions } from '../../../../../content/plan/regional/actions.ts';
import { regionalOptions } from '../../../../../content/plan/regional/options.ts';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  CheckboxGroup,
  type ChoiceWithHint,
  DateInput,
  Details,
  PageHead,
  Paragraph,
  RadioGroup,
  TextInput,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { beginPlan } from '../../plans/begin-plan.ts';
import { type PlanShelf, readPlans } from '../../plans/read-plans.ts';
import {
  after,
  ask,
  may,
  onceOf,
  PlanForm,
  partsOf,
  SureBox,
  show,
  typedDay,
  type Visit,
} from '../showing.tsx';
import { sayPeriod, sayTask } from '../words.tsx';

interface Typed {
  readonly source: string;
  readonly title: string;
  readonly from: TypedDate;
  readonly until: TypedDate;
  readonly adopt: readonly string[];
}

/** Value of the choice of a plan to follow: its id stands behind it. */
const FOLLOW = 'predecessor:';

/** A new plan in minutes: a name, a period, what to begin with, which suggestions. */
export function newPlanPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/plan/nieuw', onlySeated, async (context) => {
    const visit = { house, context };
    const shelf = may(visit, 'plan.begin') ? await ask(visit, readPlans, {}) : null;
    if (shelf?.kind !== 'done') return notThere(context, 'staff');
    return page(visit, shelf.value, firstWords(visit, shelf.value));
  });
  pages.post('/plan/nieuw', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const [from, until] = [typedDay(form, 'startsOn'), typedDay(form, 'endsOn')];
    const chosen = form.text('source');
    const follows = chosen.startsWith(FOLLOW);
    const typed = {
      source: chosen,
      title: form.text('title'),
      from: from.parts,
      until: until.parts,
      adopt: form.all('adopt'),
    };
    const outcome = await ask(visit, beginPlan, {
      once: onceOf(form),
      source: follows ? 'predecessor' : chosen,
      predecessor: follows ? chosen.slice(FOLLOW.length) : null,
      title: typed.title,
      startsOn: from.day,
      endsOn: until.day,
      adopt: typed.adopt,
      sure: form.text('sure') === 'yes',
    });
    return after(
      visit,
      outcome,
      ({ plan }) => `/plan/${plan}?gelukt=begonnen`,
      async (trouble) => {
        const shelf = await ask(visit, readPlans, {});
        return shelf.kind === 'done' ? page(visit, shelf.value, typed, trouble) : notThere(context, 'staff');
      },
    );
  });
  return pages;
}

/** What stands in the form at first: the years after the plan that holds, or two from now on. */
function firstWords(visit: Visit, { current, mayUseExample }: PlanShelf): Typed {
  const { house, context } = visit;
  const next = current === null || current.standing === 'draft' ? null : current;
  const year = Number(localDate(house.clock.now()).slice(0, 4));
  const first = next === null ? year : Math.max(year, Number(next.endsOn.slice(0, 4)) + 1);
  const example = next === null && mayUseExample;
  const [from, until] = example ? ['2025-01-01', '2026-12-31'] : [`${first}-01-01`, `${first + 1}-12-31`];
  return {
    source: next !== null ? `${FOLLOW}${next.id}` : example ? 'example' : 'template',
    title: `Uitvoeringsplan mensenhandel gemeente ${signedIn(context).organisation.name} ${from.slice(0, 4)} - ${until.slice(0, 4)}`,
    from: partsOf(from),
    until: partsOf(until),
    adopt: [],
  };
}

function sources({ plans, mayUseExample }: PlanShelf): readonly ChoiceWithHint[] {
  const [newest] = plans.filter(({ state }) => state === 'adopted');
  return [
    ...(newest === undefined
      ? []
      : [
          {
            value: `${FOLLOW}${newest.id}`,
            label: `Met het plan ${sayPeriod(newest.startsOn, newest.endsOn)} van uw gemeente`,
            hint: 'Teksten en ambities gaan mee. Van de acties gaat mee wat volgens de evaluatie doorgaat, of wat nog niet klaar is.',
          },
        ]),
    ...(mayUseExample
      ? [
          {
            value: 'example',
            label: 'Met het uitvoeringsplan van Albrandswaard 2025 - 2026',
            hint: 'Het hele plan zoals het is geschreven.',
          },
        ]
      : []),
    {
      value: 'template',
      label: 'Met het sjabloon van de regio',
      hint: 'Vijf opgaven, de ambities, elf acties en de suggesties uit de bijlagen.',
    },
    { value: 'blank', label: 'Leeg', hint: 'U vult alles zelf in.' },
  ];
}

const options = [...regionalActions, ...regionalOptions].filter(({ kind }) => kind === 'option');

const page = (visit: Visit, shelf: PlanShelf, typed: Typed, trouble: Trouble | null = null): Response =>
  show(
    visit,
    {
      title: 'Een plan maken',
      narrow: true,
      children: (
        <>
          <BackLink href="/plan">Plan</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Maak een plan"
            intro={
              <Paragraph>
                Er komt een concept. Niemand ziet het buiten uw gemeente en de regio tot het is vastgesteld.
              </Paragraph>
            }
          />
          <PlanForm visit={visit} action="/plan/nieuw">
            <RadioGroup
              name="source"
              label="Waarmee begint u?"
              value={typed.source}
              error={errorAt(trouble, 'source')}
              choices={sources(shelf)}
            />
            <TextInput
              name="title"
              label="Naam van het plan"
              value={typed.title}
              error={errorAt(trouble, 'title')}
            />
            <DateInput
              name="startsOn"
              label="Eerste dag"
              value={typed.from}
              error={errorAt(trouble, 'startsOn')}
            />
            <DateInput
              name="endsOn"
              label="Laatste dag"
              value={typed.until}
              error={errorAt(trouble, 'endsOn')}
            />
            <Details summary="Welke suggesties uit de bijlagen doet u?" open={typed.adopt.length > 0}>
              <CheckboxGroup
                name="adopt"
                label="Suggesties"
                hint="U kunt dit ook later kiezen, of parkeren met een reden."
                values={typed.adopt}
                choices={options.map(({ code, title, task }) => ({
                  value: code,
                  label: title,
                  hint: sayTask(task),
                }))}
              />
            </Details>
            <SureBox trouble={trouble} />
            <ActionGroup>
              <Button>Maak het concept</Button>
            </ActionGroup>
          </PlanForm>
        </>
      ),
    },
    trouble,
  );
