import type { ReactNode } from 'react';
import { ActionGroup, Alert, BackLink, Button, PageHead, Paragraph } from '../../../../kernel/page/index.ts';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import type { Plan } from '../../plan.ts';
import { PlanForm, show, type Visit } from '../showing.tsx';
import { type TypedWords, WordFields } from './item-words.tsx';

/** The form for a new action. */
export const addPage = (
  visit: Visit,
  plan: Plan,
  typed: TypedWords,
  trouble: Trouble | null = null,
): Response =>
  show(
    visit,
    {
      title: 'Actie toevoegen',
      narrow: true,
      children: (
        <>
          <BackLink href={`/plan/${plan.id}`}>Plan</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading="Voeg een actie toe" />
          <Unadopted plan={plan} />
          <PlanForm visit={visit} action={`/plan/${plan.id}/onderdeel`}>
            <WordFields typed={typed} trouble={trouble} />
            <ActionGroup>
              <Button>Voeg toe</Button>
            </ActionGroup>
          </PlanForm>
        </>
      ),
    },
    trouble,
  );

/** Says what a change means in a plan that was adopted. */
export const Unadopted = ({ plan }: { plan: Plan }): ReactNode =>
  plan.state === 'adopted' ? (
    <Alert kind="info" heading="Dit plan is vastgesteld">
      <Paragraph>
        Een wijziging hoort pas bij het plan als het college een volgende versie vaststelt. Tot dan blijven de
        beloofde dagen staan zoals ze zijn.
      </Paragraph>
    </Alert>
  ) : null;
