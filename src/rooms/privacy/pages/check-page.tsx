import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import {
  BackLink,
  EmptyState,
  Heading,
  List,
  PageHead,
  Panel,
  Paragraph,
  Stack,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../kernel/web/staff-page.tsx';
import { trailState } from '../audit-trail.ts';
import { verifyTrailNow } from '../trail-verdict.ts';
import { type Admission, whoMaySee } from '../who-may-see.ts';
import { addressOf, asked } from './asking.ts';
import { TrailTabs } from './trail-tabs.tsx';
import { kindWords } from './trail-words.ts';
import { VerdictNotice } from './verdict-notice.tsx';

/** `/logboek/controle`: whether the trail is whole. */
export async function checkPage(house: House, context: Context<Env>): Promise<Response> {
  const outcome = await run(house, signedIn(context).actor, trailState, {}, context.get('trace'));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { verdict, verifying } = outcome.value;
  const now = house.clock.now();
  return html(
    context,
    staffPage(house, context, {
      title: 'Controle van het logboek',
      children: (
        <>
          <PageHead
            heading="Logboek"
            intro={<Paragraph subtle>Is het logboek compleet en ongewijzigd?</Paragraph>}
          />
          <TrailTabs here="/logboek/controle" />
          <VerdictNotice last={verdict} verifying={verifying} now={now} csrf={csrfField(house, context)} />
        </>
      ),
    }),
  );
}

/** Starts a verification; what it finds stands on the page. */
export async function checkNow(house: House, context: Context<Env>): Promise<Response> {
  const outcome = await run(house, signedIn(context).actor, verifyTrailNow, {}, context.get('trace'));
  return outcome.kind === 'done' ? seeOther(context, '/logboek/controle') : notThere(context, 'staff');
}

/** `/logboek/wie-mag-dit-zien`: who can open one record today, and on which rule. */
export async function whoMaySeePage(house: House, context: Context<Env>): Promise<Response> {
  const question = asked(context, ['reference']);
  const outcome = await run(house, signedIn(context).actor, whoMaySee, question, context.get('trace'));
  // the trail says at its field what is wrong with a reference
  if (outcome.kind === 'invalid') return seeOther(context, addressOf('/logboek', question));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { reference, kind, admissions } = outcome.value;
  return html(
    context,
    staffPage(house, context, {
      title: 'Wie mag dit zien',
      children: (
        <>
          <BackLink href={addressOf('/logboek', { reference })}>Terug naar het logboek</BackLink>
          <PageHead
            heading={`Wie mag ${reference} zien?`}
            intro={
              <Paragraph subtle>
                {kindWords[kind]}. Deze collega's kunnen het nu openen. Dit komt uit dezelfde regels die de
                toegang bepalen.
              </Paragraph>
            }
          />
          {admissions.length === 0 ? (
            <EmptyState heading="Niemand van uw organisatie">
              <Paragraph>Op dit moment laat geen regel iemand van uw organisatie dit openen.</Paragraph>
            </EmptyState>
          ) : (
            admissions.map((admission) => (
              <AdmissionPanel key={admission.sentence.key} admission={admission} />
            ))
          )}
          {kind === 'signal' ? (
            <Paragraph subtle>
              Wie zelf heeft gemeld, ziet alleen de status en de berichten. Een partner ziet alleen wat met
              die partner is gedeeld: dat staat in het verstrekkingenregister.
            </Paragraph>
          ) : null}
        </>
      ),
    }),
  );
}

const AdmissionPanel = ({ admission: { sentence, colleagues } }: { admission: Admission }): ReactNode => (
  <Panel labelledBy={sentence.key}>
    <Heading level={2} looks={3} id={sentence.key}>
      {sentence.text}
    </Heading>
    <Paragraph subtle>Grondslag: {sentence.ground}</Paragraph>
    <Stack gap="close">
      <List
        items={colleagues.map(
          ({ name, title, capacity }) => `${name}, ${title}${capacity === 'deputy' ? ' (vervanger)' : ''}`,
        )}
      />
    </Stack>
  </Panel>
);
