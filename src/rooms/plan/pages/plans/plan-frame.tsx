import type { ReactNode } from 'react';
import { BackLink, PageHead, Paragraph, Tabs } from '../../../../kernel/page/index.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import type { Plan } from '../../plan.ts';
import { isDirector, may, News, type Visit } from '../showing.tsx';
import { sayPeriod } from '../words.tsx';

type Part = '' | '/sjabloon' | '/geschiedenis' | '/vaststellen' | '/evaluatie';

/** Whether who looks may change this plan: their own municipality's, or the region's template. */
export const mayChange = (visit: Visit, plan: Pick<Plan, 'organisationId' | 'shared' | 'state'>): boolean =>
  plan.organisationId === signedIn(visit.context).organisation.id &&
  may(visit, 'plan.change-item') &&
  plan.state !== 'withdrawn';

/** The top of every page of one plan: its name and its sides. */
export function PlanHead({
  visit,
  plan,
  part,
  organisation,
  actions,
  children,
}: {
  visit: Visit;
  plan: Plan;
  part: Part;
  organisation?: string;
  actions?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  const at = (path: Part): string => `/plan/${plan.id}${path}`;
  const own = plan.organisationId === signedIn(visit.context).organisation.id;
  const sides: readonly { part: Part; label: string; shown: boolean }[] = [
    { part: '', label: 'Plan', shown: true },
    {
      part: '/sjabloon',
      label: 'Naast het sjabloon',
      shown: own && !plan.shared && may(visit, 'plan.compare-template'),
    },
    {
      part: '/geschiedenis',
      label: 'Versies en geschiedenis',
      shown: own && may(visit, 'plan.read-history'),
    },
    { part: '/vaststellen', label: 'Besluiten', shown: own && !plan.shared && may(visit, 'plan.adopt') },
    {
      part: '/evaluatie',
      label: 'Evaluatie',
      shown: own && plan.state === 'adopted' && may(visit, 'plan.evaluate-action'),
    },
  ];
  const shown = sides.filter(({ shown: visible }) => visible);
  return (
    <>
      <BackLink href={isDirector(visit) && !own ? '/acties/regio' : '/plan'}>
        {isDirector(visit) && !own ? 'Acties in de regio' : 'Plan'}
      </BackLink>
      <News {...visit} />
      <PageHead
        heading={plan.title}
        intro={
          <Paragraph subtle>
            {plan.shared
              ? 'Sjabloon van de regio: gemeenten beginnen hiermee, en zien wat erin verandert.'
              : `${organisation === undefined || own ? '' : `${organisation}, `}${sayPeriod(plan.startsOn, plan.endsOn)}`}
          </Paragraph>
        }
        actions={actions}
      />
      {children}
      {shown.length > 1 ? (
        <Tabs
          label="Delen van het plan"
          tabs={shown.map((side) => ({
            href: at(side.part),
            label: side.label,
            current: side.part === part,
          }))}
        />
      ) : null}
    </>
  );
}
