import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { sayOffice } from '../../../../../content/offices.ts';
import { duties, otherDuties } from '../../../../../content/plan/duties.ts';
import { lawByCode, lawHolds, type PlanLaw, planLaws } from '../../../../../content/plan/laws.ts';
import { type PlanNorm, planNorms } from '../../../../../content/plan/norms.ts';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  BackLink,
  type Column,
  Heading,
  List,
  PageHead,
  Paragraph,
  StatusBadge,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { readPlans } from '../../plans/read-plans.ts';
import { ask, show } from '../showing.tsx';
import { sayTask } from '../words.tsx';

/** What every plan in the region stands on: duties of offices, norms, and laws with the days on which they held. */
export function framePage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/plan/kader', onlySeated, async (context) => {
    const visit = { house, context };
    if ((await ask(visit, readPlans, {})).kind !== 'done') return notThere(context, 'staff');
    const today = localDate(house.clock.now());
    return show(visit, {
      title: 'Taken, normen en wetten',
      children: (
        <>
          <BackLink href="/plan">Plan</BackLink>
          <PageHead
            heading="Taken, normen en wetten"
            intro={
              <Paragraph subtle>
                Zoals het plan van 2025 - 2026 ze noemt, met wat er sindsdien is veranderd.
              </Paragraph>
            }
          />
          <Duties />
          <Table
            id="norms"
            caption="Normen die te controleren zijn"
            columns={NORMS}
            rows={planNorms}
            rowKey={({ code }) => code}
          />
          <Table
            id="laws"
            caption="Wetten en afspraken, met de dagen waarop zij golden"
            columns={lawColumns(today)}
            rows={planLaws}
            rowKey={({ code }) => code}
          />
        </>
      ),
    });
  });
  return pages;
}

const Duties = (): ReactNode =>
  [...new Set(duties.map(({ office }) => office))]
    .map((office) => (
      <section key={office}>
        <Heading level={2}>{`Taken: ${sayOffice(office).toLowerCase()}`}</Heading>
        <List items={duties.filter((duty) => duty.office === office).map(({ words }) => words)} />
      </section>
    ))
    .concat(
      <section key="others">
        <Heading level={2}>Taken: anderen</Heading>
        <List items={otherDuties.map(({ office, words }) => `${sayOffice(office)}: ${words}`)} />
      </section>,
    );

const NORMS: readonly Column<PlanNorm>[] = [
  { key: 'code', label: 'Norm', nowrap: true, cell: ({ code }) => code },
  { key: 'text', label: 'Wat is afgesproken', rowHeader: true, cell: ({ nl }) => nl },
  { key: 'check', label: 'Controle', cell: ({ check }) => check },
  { key: 'task', label: 'Opgave', cell: ({ task }) => sayTask(task) },
];

const lawColumns = (today: string): readonly Column<PlanLaw>[] => [
  { key: 'title', label: 'Wet of afspraak', rowHeader: true, cell: ({ title }) => title },
  { key: 'what', label: 'Waarvoor', cell: ({ what }) => what },
  { key: 'holds', label: 'Geldt', cell: (law) => <Holds law={law} today={today} /> },
  {
    key: 'note',
    label: 'Let op',
    cell: ({ note, verified }) => `${note}${verified ? '' : ' (te controleren)'}`,
  },
];

function Holds({ law, today }: { law: PlanLaw; today: string }): ReactNode {
  if (lawHolds(law, today)) return law.from === null ? 'Ja' : `Ja, sinds ${sayDate(law.from)}`;
  if (law.until === null || today <= law.until) return `Vanaf ${sayDate(law.from ?? today)}`;
  const after = law.successors.flatMap((code) => lawByCode(code)?.title ?? []);
  return (
    <>
      <StatusBadge kind="danger">Vervallen</StatusBadge>
      {` Gold tot en met ${sayDate(law.until)}. Nu: ${after.join('; ')}`}
    </>
  );
}
