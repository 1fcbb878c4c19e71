import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Button,
  Filters,
  Heading,
  Panel,
  Paragraph,
  Select,
  Split,
  StatusBadge,
  type StatusKind,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { type Deviation, type DeviationRow, deviationWords } from '../../plans/template-news.ts';
import { type BesideTemplate, compareTemplate, takeFromTemplate } from '../../plans/template-verbs.ts';
import { after, ask, may, onceOf, PlanForm, show, type Visit } from '../showing.tsx';
import { sayWho } from '../words.tsx';
import { PlanHead } from './plan-frame.tsx';

/** The plan beside the template of the region: where it deviates, and what is new there. */
export function templatePage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/plan/:plan/sjabloon', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, compareTemplate, { plan: context.req.param('plan') });
    return outcome.kind === 'done' ? page(visit, outcome.value) : notThere(context, 'staff');
  });
  pages.post('/plan/:plan/sjabloon', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const plan = context.req.param('plan');
    const outcome = await ask(visit, takeFromTemplate, { plan, once: onceOf(form), code: form.text('code') });
    return after(visit, outcome, `/plan/${plan}/sjabloon?gelukt=overgenomen`, async (trouble) => {
      const found = await ask(visit, compareTemplate, { plan });
      return found.kind === 'done' ? page(visit, found.value, trouble) : notThere(context, 'staff');
    });
  });
  return pages;
}

const LOOK: Readonly<Record<Deviation, StatusKind>> = {
  same: 'plain',
  changed: 'neutral',
  added: 'neutral',
  left_out: 'neutral',
  parked: 'plain',
  template_changed: 'warning',
  new_in_template: 'warning',
};

const CODES = Object.keys(deviationWords) as readonly Deviation[];

function page(visit: Visit, { plan, rows }: BesideTemplate, trouble: Trouble | null = null): Response {
  const wanted = visit.context.req.query('verschil') ?? '';
  const shown = rows.filter(({ deviation }) =>
    wanted === '' ? deviation !== 'same' : wanted === 'alles' || deviation === wanted,
  );
  const count = (code: Deviation): number => rows.filter(({ deviation }) => deviation === code).length;
  return show(
    visit,
    {
      title: 'Plan naast het sjabloon',
      children: (
        <>
          <PlanHead visit={visit} plan={plan} part="/sjabloon">
            <TroubleNotice trouble={trouble} />
          </PlanHead>
          <Paragraph>
            Links staat het plan van uw gemeente, rechts het sjabloon van de regio. Afwijken mag: hier ziet u
            waar.
          </Paragraph>
          <Filters action={`/plan/${plan.id}/sjabloon`}>
            <Select
              name="verschil"
              label="Laat zien"
              value={wanted}
              choices={[
                { value: '', label: 'Alle verschillen' },
                ...CODES.map((value) => ({ value, label: `${deviationWords[value]} (${count(value)})` })),
                { value: 'alles', label: `Alles (${rows.length})` },
              ]}
            />
          </Filters>
          {shown.length === 0 ? <Paragraph>Er is niets te zien met deze keuze.</Paragraph> : null}
          {shown.map((row) => (
            <Row key={row.code} visit={visit} plan={plan.id} row={row} />
          ))}
        </>
      ),
    },
    trouble,
  );
}

function Row({ visit, plan, row }: { visit: Visit; plan: string; row: DeviationRow }): ReactNode {
  const { code, deviation, local, template } = row;
  const takes =
    deviation === 'new_in_template' || deviation === 'left_out' || deviation === 'template_changed';
  return (
    <Panel labelledBy={`row-${code}`}>
      <Heading level={2} looks={3} id={`row-${code}`}>
        {`${code} ${local?.title ?? template?.title ?? ''}`}
      </Heading>
      <div>
        <StatusBadge kind={LOOK[deviation]}>{deviationWords[deviation]}</StatusBadge>
      </div>
      <Split main={<Side name="Uw plan" item={local} />} aside={<Side name="Sjabloon" item={template} />} />
      {takes && may(visit, 'plan.take-from-template') ? (
        <PlanForm visit={visit} action={`/plan/${plan}/sjabloon`} hidden={{ code }} inline={true}>
          <ActionGroup>
            <Button kind="secondary" describedBy={`row-${code}`}>
              Neem over uit het sjabloon
            </Button>
          </ActionGroup>
        </PlanForm>
      ) : null}
    </Panel>
  );
}

const Side = ({
  name,
  item,
}: {
  name: string;
  item: {
    readonly title: string;
    readonly body: string;
    readonly owners: readonly string[];
    readonly reason?: string;
  } | null;
}): ReactNode => (
  <div className="stack stack--close">
    <Heading level={3} looks={4}>
      {name}
    </Heading>
    {item === null ? (
      <Paragraph subtle>Staat er niet in.</Paragraph>
    ) : (
      <>
        <Paragraph>{item.title}</Paragraph>
        {item.owners.length === 0 ? null : <Paragraph subtle>{`Wie: ${sayWho(item)}`}</Paragraph>}
        {item.body === '' ? null : <Paragraph typed>{item.body}</Paragraph>}
        {item.reason ? <Paragraph subtle>{`Reden: ${item.reason}`}</Paragraph> : null}
      </>
    )}
  </div>
);
