import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Button,
  DateInput,
  Heading,
  Link,
  Panel,
  Paragraph,
  RadioGroup,
  sayDate,
  TextArea,
  TextInput,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { adoptPlan, recordCouncil } from '../../plans/adopt-plan.ts';
import { publishPlan, withdrawPlan } from '../../plans/publish-plan.ts';
import { type PlanView, readPlan } from '../../plans/read-plans.ts';
import { after, ask, may, onceOf, PlanForm, SureBox, show, typedDay, type Visit } from '../showing.tsx';
import { PlanHead } from './plan-frame.tsx';

interface Typed {
  readonly day: TypedDate;
  readonly reference: string;
  readonly say: string;
  readonly reason: string;
}

const empty: Typed = { day: { day: '', month: '', year: '' }, reference: '', say: 'informed', reason: '' };

type Part = '' | '/raad' | '/openbaar' | '/intrekken';

/** What college and council decided, the page for residents, and withdrawing a draft. */
export function decisionPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  const viewOf = async (visit: Visit): Promise<PlanView | null> => {
    const outcome = may(visit, 'plan.adopt')
      ? await ask(visit, readPlan, { plan: visit.context.req.param('plan') })
      : null;
    return outcome?.kind === 'done' && !outcome.value.plan.shared ? outcome.value : null;
  };
  pages.get('/plan/:plan/vaststellen', onlySeated, async (context) => {
    const visit = { house, context };
    const view = await viewOf(visit);
    return view === null ? notThere(context, 'staff') : page(visit, view, '', empty);
  });
  for (const part of ['', '/raad', '/openbaar', '/intrekken'] as const)
    pages.post(`/plan/:plan/vaststellen${part}`, onlySeated, async (context) => {
      const visit = { house, context };
      const view = await viewOf(visit);
      if (view === null) return notThere(context, 'staff');
      const form = context.get('form');
      const typed = {
        day: typedDay(form, part === '/raad' ? 'on' : 'collegeOn').parts,
        reference: form.text(part === '/raad' ? 'reference' : 'collegeReference'),
        say: form.text('say'),
        reason: form.text('reason'),
      };
      const { outcome, news } = await decide(visit, view, part);
      return after(visit, outcome, news, (trouble) => page(visit, view, part, typed, trouble));
    });
  return pages;
}

async function decide(visit: Visit, { plan, versions }: PlanView, part: Part) {
  const form = visit.context.get('form');
  const common = { plan: plan.id, once: onceOf(form), sure: form.text('sure') === 'yes' };
  const at = `/plan/${plan.id}/vaststellen`;
  switch (part) {
    case '':
      return {
        news: `/plan/${plan.id}?gelukt=vastgesteld`,
        outcome: await ask(visit, adoptPlan, {
          ...common,
          collegeOn: typedDay(form, 'collegeOn').day,
          collegeReference: form.text('collegeReference'),
        }),
      };
    case '/raad':
      return {
        news: `${at}?gelukt=raad`,
        outcome: await ask(visit, recordCouncil, {
          ...common,
          number: versions[0]?.number ?? 0,
          say: form.text('say'),
          on: typedDay(form, 'on').day,
          reference: form.text('reference'),
        }),
      };
    case '/openbaar': {
      const open = form.text('open') === 'yes';
      return {
        news: `${at}?gelukt=${open ? 'open' : 'dicht'}`,
        outcome: await ask(visit, publishPlan, { ...common, open }),
      };
    }
    case '/intrekken':
      return {
        news: '/plan?gelukt=ingetrokken',
        outcome: await ask(visit, withdrawPlan, { ...common, reason: form.text('reason') }),
      };
  }
}

const page = (
  visit: Visit,
  view: PlanView,
  at: Part,
  typed: Typed,
  trouble: Trouble | null = null,
): Response => {
  const { plan, versions } = view;
  const of = (part: Part): { typed: Typed; trouble: Trouble | null } =>
    part === at ? { typed, trouble } : { typed: empty, trouble: null };
  return show(
    visit,
    {
      title: 'Besluiten over het plan',
      children: (
        <>
          <PlanHead visit={visit} plan={plan} part="/vaststellen">
            <TroubleNotice trouble={trouble} />
          </PlanHead>
          {['draft', 'adopted', 'in_force'].includes(plan.standing) ? (
            <Adopting visit={visit} view={view} {...of('')} />
          ) : null}
          {versions.length === 0 ? null : <CouncilForm visit={visit} view={view} {...of('/raad')} />}
          {plan.state === 'adopted' ? <Publishing visit={visit} view={view} /> : null}
          {plan.state === 'draft' ? <Withdrawing visit={visit} view={view} {...of('/intrekken')} /> : null}
        </>
      ),
    },
    trouble,
  );
};

interface PartProps {
  readonly visit: Visit;
  readonly view: PlanView;
  readonly typed: Typed;
  readonly trouble: Trouble | null;
}

const Adopting = ({ visit, view: { plan }, typed, trouble }: PartProps): ReactNode => (
  <Panel labelledBy="adopting">
    <Heading level={2} id="adopting">
      {plan.version === 0
        ? 'Het college stelde het plan vast'
        : `Het college stelde versie ${plan.version + 1} vast`}
    </Heading>
    <Paragraph>
      Het plan zoals het er nu staat, wordt versie {plan.version + 1}. Die versie verandert niet meer, en de
      einddagen zijn vanaf dan beloofd.
    </Paragraph>
    <PlanForm visit={visit} action={`/plan/${plan.id}/vaststellen`}>
      <DateInput
        name="collegeOn"
        label="Dag van het besluit"
        value={typed.day}
        error={errorAt(trouble, 'collegeOn')}
      />
      <TextInput
        name="collegeReference"
        label="Kenmerk van het besluit"
        value={typed.reference}
        error={errorAt(trouble, 'collegeReference')}
        width="medium"
      />
      <SureBox trouble={trouble} />
      <ActionGroup>
        <Button>Leg het besluit vast</Button>
      </ActionGroup>
    </PlanForm>
  </Panel>
);

const CouncilForm = ({ visit, view: { plan, versions }, typed, trouble }: PartProps): ReactNode => {
  const [newest] = versions;
  if (newest === undefined) return null;
  return (
    <Panel labelledBy="council">
      <Heading level={2} id="council">
        De gemeenteraad
      </Heading>
      <Paragraph>
        {newest.councilOn === null
          ? `Over versie ${newest.number} is nog niets vastgelegd.`
          : `Versie ${newest.number}: ${newest.council === 'adopted' ? 'vastgesteld' : 'geïnformeerd'} op ${sayDate(newest.councilOn)}.`}
      </Paragraph>
      <PlanForm visit={visit} action={`/plan/${plan.id}/vaststellen/raad`}>
        <RadioGroup
          name="say"
          label="Wat deed de raad?"
          value={typed.say}
          error={errorAt(trouble, 'say')}
          choices={[
            { value: 'informed', label: 'Is geïnformeerd, met een brief' },
            { value: 'adopted', label: 'Heeft het plan vastgesteld' },
          ]}
        />
        <DateInput name="on" label="Op welke dag?" value={typed.day} error={errorAt(trouble, 'on')} />
        <TextInput
          name="reference"
          label="Kenmerk"
          value={typed.reference}
          error={errorAt(trouble, 'reference')}
          width="medium"
        />
        <SureBox trouble={trouble} />
        <ActionGroup>
          <Button kind="secondary">Leg vast</Button>
        </ActionGroup>
      </PlanForm>
    </Panel>
  );
};

const Publishing = ({ visit, view: { plan } }: Pick<PartProps, 'visit' | 'view'>): ReactNode => {
  const open = plan.publishedAt !== null;
  const address = `/${signedIn(visit.context).organisation.slug}/plan`;
  return (
    <Panel labelledBy="publishing">
      <Heading level={2} id="publishing">
        Openbare pagina
      </Heading>
      <Paragraph>
        {open ? (
          <>
            De pagina is open: <Link href={address}>{address}</Link>
          </>
        ) : (
          'Inwoners zien het plan nog niet. Open de pagina als het college daartoe heeft besloten. Opmerkingen, bewijs en redenen staan er nooit op.'
        )}
      </Paragraph>
      <PlanForm
        visit={visit}
        action={`/plan/${plan.id}/vaststellen/openbaar`}
        hidden={{ open: open ? 'no' : 'yes' }}
        inline={true}
      >
        <ActionGroup>
          <Button kind="secondary">{open ? 'Sluit de pagina' : 'Open de pagina voor inwoners'}</Button>
        </ActionGroup>
      </PlanForm>
    </Panel>
  );
};

const Withdrawing = ({ visit, view: { plan }, typed, trouble }: PartProps): ReactNode => (
  <Panel labelledBy="withdrawing">
    <Heading level={2} id="withdrawing">
      Trek het concept in
    </Heading>
    <PlanForm visit={visit} action={`/plan/${plan.id}/vaststellen/intrekken`}>
      <TextArea
        name="reason"
        label="Reden"
        rows={2}
        value={typed.reason}
        error={errorAt(trouble, 'reason')}
      />
      <ActionGroup>
        <Button kind="secondary" danger={true}>
          Trek in
        </Button>
      </ActionGroup>
    </PlanForm>
  </Panel>
);
