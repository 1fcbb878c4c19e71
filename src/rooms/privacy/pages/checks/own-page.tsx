import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { sayVerb } from '../../../../../content/verb-words.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  Alert,
  Button,
  EmptyState,
  Form,
  Heading,
  PageHead,
  Panel,
  Paragraph,
  Stack,
  sayMoment,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { type CheckDetail, explain, ownChecks } from '../../checks/read-checks.ts';

interface Typed {
  readonly id: string;
  readonly explanation: string;
}

/** `/inzagen`: what the privacy officer asks about looks of one's own. */
export const ownPage = (house: House, context: Context<Env>): Promise<Response> =>
  answer(house, context, null, null);

async function answer(
  house: House,
  context: Context<Env>,
  typed: Typed | null,
  trouble: Trouble | null,
): Promise<Response> {
  const outcome = await run(house, signedIn(context).actor, ownChecks, {}, context.get('trace'));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const csrf = csrfField(house, context);
  const now = house.clock.now();
  const waits = outcome.value.filter(({ check }) => check.judgedAt === null);
  return html(
    context,
    staffPage(house, context, {
      title: 'Vragen over inzage',
      narrow: true,
      hasErrors: trouble !== null,
      children: (
        <>
          <TroubleNotice trouble={trouble} />
          {context.req.query('gelukt') === 'uitleg' ? (
            <Alert kind="ok" heading="Uw uitleg is verstuurd">
              <Paragraph>De functionaris gegevensbescherming leest hem.</Paragraph>
            </Alert>
          ) : null}
          <PageHead
            heading="Vragen over inzage"
            intro={
              <Paragraph subtle>
                De functionaris gegevensbescherming gaat na of inzagen nodig waren. Hier staat wat u is
                gevraagd.
              </Paragraph>
            }
          />
          {waits.length === 0 ? (
            <EmptyState heading="Er is u niets gevraagd">
              <Paragraph>Komt er een vraag, dan krijgt u een mail.</Paragraph>
            </EmptyState>
          ) : (
            <Stack gap="wide">
              {waits.map((detail) => (
                <Question
                  key={detail.check.id}
                  detail={detail}
                  csrf={csrf}
                  now={now}
                  typed={typed?.id === detail.check.id ? typed.explanation : detail.explanation}
                  trouble={typed?.id === detail.check.id ? trouble : null}
                />
              ))}
            </Stack>
          )}
        </>
      ),
    }),
    trouble?.status,
  );
}

interface QuestionProps {
  readonly detail: CheckDetail;
  readonly csrf: string;
  readonly now: Date;
  readonly typed: string;
  readonly trouble: Trouble | null;
}

const Question = ({ detail: { check, reason }, csrf, now, typed, trouble }: QuestionProps): ReactNode => (
  <Panel labelledBy={`vraag-${check.id}`}>
    <Heading level={2} id={`vraag-${check.id}`}>
      {sayVerb(check.verb)}
      {check.reference === null ? '' : ` ${check.reference}`}
    </Heading>
    <Paragraph subtle>
      {sayMoment(check.readAt, now)}
      {check.explainedAt === null ? '' : `. Uitleg gegeven, ${sayMoment(check.explainedAt, now)}`}
    </Paragraph>
    {reason === '' ? null : <Paragraph typed>{`U schreef toen: "${reason}"`}</Paragraph>}
    <Form action={`/inzagen/${check.id}`} csrf={csrf} keepText>
      <TextArea
        name="explanation"
        id={trouble === null ? `explanation-${check.id}` : 'explanation'}
        label={
          check.kind === 'emergency'
            ? 'Wat was er aan de hand, en wat hebt u gedaan?'
            : 'Waarvoor was deze inzage nodig?'
        }
        hint="Noem geen namen of andere gegevens uit het dossier."
        value={typed}
        error={errorAt(trouble, 'explanation')}
        required
      />
      <Button>{check.explainedAt === null ? 'Uitleg versturen' : 'Uitleg wijzigen'}</Button>
    </Form>
  </Panel>
);

/** Sends an explanation. */
export async function explainPage(house: House, context: Context<Env>, id: string): Promise<Response> {
  const explanation = context.get('form').text('explanation');
  const { actor } = signedIn(context);
  const outcome = await run(house, actor, explain, { id, explanation }, context.get('trace'));
  if (outcome.kind === 'done') return seeOther(context, '/inzagen?gelukt=uitleg');
  const trouble = troubleOf(outcome, house.clock.now());
  return trouble === null ? notThere(context, 'staff') : answer(house, context, { id, explanation }, trouble);
}
