import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  ButtonLink,
  DataList,
  EmergencyBanner,
  Heading,
  List,
  PageHead,
  Paragraph,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type MyReport, myReport } from '../../colleague/my-report.ts';
import { ask } from '../handling/asking.ts';
import { coordinatorOf } from './who-reads.ts';

/** After sending: the reference, and what happens now. Nothing of what was reported. */
export async function showSent(house: House, context: Context<Env>): Promise<Response> {
  const outcome = await ask(house, context, myReport, { reference: context.req.param('reference') });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const mine = outcome.value;
  const advice = mine.product === 'advice';
  return html(
    context,
    staffPage(house, context, {
      title: 'Verstuurd',
      narrow: true,
      children: (
        <>
          {mine.urgency === 'acute' ? (
            <EmergencyBanner text="Is 112 nog niet gebeld? Doe dat nu. Met deze melding is 112 niet gebeld." />
          ) : null}
          <PageHead heading={advice ? 'Uw vraag is verstuurd' : 'Uw melding is verstuurd'} />
          <Alert kind="ok">
            <Paragraph>
              {advice
                ? 'De aandachtsfunctionaris leest uw vraag.'
                : 'Dank u wel. De aandachtsfunctionaris neemt het nu van u over.'}
            </Paragraph>
          </Alert>
          <DataList
            items={[
              { key: 'Kenmerk', value: mine.reference },
              { key: 'Wie leest dit', value: <Readers report={mine} /> },
            ]}
          />
          <Heading level={2}>Wat gebeurt er nu?</Heading>
          <List items={nextSteps(mine)} />
          <ActionGroup>
            <ButtonLink href="/mijn-meldingen">Naar mijn meldingen</ButtonLink>
            <ButtonLink href="/nieuw" kind="secondary">
              Nog een melding
            </ButtonLink>
          </ActionGroup>
        </>
      ),
    }),
  );
}

/** Who works on it, by name: colleagues know each other (S111). An empty seat is said as it is. */
export const Readers = ({ report }: { report: MyReport }): ReactNode =>
  report.readBy.length === 0
    ? `De functie ${coordinatorOf(report.domain)} is nu niet bezet. De andere aandachtsfunctionaris en de beheerder krijgen bericht.`
    : `${report.readBy.join(', ')} (${coordinatorOf(report.domain)})`;

const days = (count: number): string => (count === 1 ? '1 werkdag' : `${count} werkdagen`);

const judged = ({ urgency, terms }: MyReport): string => {
  if (urgency === 'acute') return 'Bij acuut gevaar kijkt de aandachtsfunctionaris meteen.';
  if (urgency === 'urgent') return 'De aandachtsfunctionaris kijkt vandaag nog.';
  return `Binnen ${days(terms.triage)} is uw melding beoordeeld.`;
};

const nextSteps = (mine: MyReport): readonly string[] => [
  ...(mine.product === 'advice'
    ? [`Binnen ${days(mine.terms.triage)} leest u een antwoord.`]
    : [
        ...(mine.wantsFeedback
          ? [`Binnen ${days(mine.terms.confirmation)} hoort u dat uw melding is gezien.`]
          : []),
        judged(mine),
      ]),
  'Vragen en antwoorden staan bij Mijn meldingen. Wat er in het dossier komt, ziet u niet.',
  'Zoek zelf niets uit en praat er niet over met de mensen om wie het gaat.',
  'Ziet u later meer? Voeg het toe bij Mijn meldingen. Komt er gevaar? Bel 112.',
];
