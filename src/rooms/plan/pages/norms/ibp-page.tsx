import type { ReactNode } from 'react';
import { sayOffice } from '../../../../../content/offices.ts';
import {
  Alert,
  Heading,
  Link,
  List,
  PageHead,
  Paragraph,
  StatusBadge,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { type PlanSeat, readPlanSeats } from '../../duties/read-seats.ts';
import { readNorms } from '../../norms/read-norms.ts';
import { NormBadge, NormTabs } from './norm-parts.tsx';
import { ask, show, type Visit } from './showing.tsx';

/** `/normen/ibp`: the self-check of the Interbestuurlijk Programma (S10-S14). */
export async function ibpPage(visit: Visit): Promise<Response> {
  const outcome = await ask(visit, readNorms, {});
  const seats = await ask(visit, readPlanSeats, {});
  const found =
    outcome.kind === 'done' ? outcome.value.findings.find(({ code }) => code === 'N1') : undefined;
  if (found === undefined || seats.kind !== 'done') return notThere(visit.context, 'staff');
  const { care, safety } = outcome.kind === 'done' ? outcome.value.seats : { care: null, safety: null };
  const nobody = care?.held !== true && safety?.held !== true;
  const open = seats.value.filter(({ secured }) => !secured);
  return show(visit, {
    title: 'IBP-zelfcheck',
    children: (
      <>
        <PageHead
          heading="IBP-zelfcheck"
          intro={
            <Paragraph subtle>
              In het Interbestuurlijk Programma is afgesproken dat elke gemeente een duidelijke en geborgde
              aanpak heeft.
            </Paragraph>
          }
        />
        <NormTabs current="ibp" />
        {nobody ? (
          <Alert kind="error" heading="Er is geen aandachtsfunctionaris">
            <Paragraph>Minstens één is afgesproken. Wijs er meteen een aan.</Paragraph>
          </Alert>
        ) : null}
        <Heading level={2}>Duidelijk: {found.sum}</Heading>
        <List
          items={found.parts.map(({ text, state }) => (
            <>
              {text} <NormBadge state={state} />
            </>
          ))}
        />
        <Heading level={2}>
          Geborgd: {seats.value.length - open.length} van {seats.value.length} functies
        </Heading>
        <Paragraph>
          Een functie is geborgd als iemand haar heeft en een ander kan vervangen. Dan gaat het werk door als
          iemand weggaat.
        </Paragraph>
        <List items={seats.value.map((seat) => sayBorne(seat))} />
        <Paragraph>
          <Link href="/functies">Functies en taken</Link>
        </Paragraph>
      </>
    ),
  });
}

const sayBorne = ({ office, held, deputies, secured }: PlanSeat): ReactNode => (
  <>
    {sayOffice(office)}: {held ? 'bezet' : 'niet bezet'},{' '}
    {deputies > 0 ? 'met vervanger' : 'zonder vervanger'}{' '}
    <StatusBadge kind={secured ? 'success' : 'warning'}>{secured ? 'Geborgd' : 'Niet geborgd'}</StatusBadge>
  </>
);
