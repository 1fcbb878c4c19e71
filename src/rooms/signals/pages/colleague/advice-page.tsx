import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement } from 'react';
import { minor } from '../../../../../content/code-lists.ts';
import { advice as words } from '../../../../../content/messages/nl-after.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Button,
  Checkbox,
  Form,
  PageHead,
  Paragraph,
  RadioGroup,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { SignalCardsBeside } from '../../../recognise/index.ts';
import { report } from '../../reporting/report.ts';
import { mentionsIn } from '../../search-tokens.ts';
import { ask } from '../handling/asking.ts';
import { adviceOf, adviceProblems, firstValues, type Values } from './answers.ts';
import { DangerFirst, type FormState, FunctionSelect, WhoReads } from './parts.tsx';
import { ProductTabs } from './report-page.tsx';
import { whoReads } from './who-reads.ts';

/** A question for advice: no field for who it is about (R8). */
export const showAdvice = (house: House, context: Context<Env>): Response =>
  html(
    context,
    advicePage(house, context, { values: firstValues, trouble: null, once: randomUUID(), doubt: false }),
  );

/** Takes in the question. What looks like an address, telephone number or plate is asked about once. */
export async function sendAdvice(house: House, context: Context<Env>): Promise<Response> {
  const form = context.get('form');
  const values = form.fields();
  const once = form.text('_once') || randomUUID();
  const again = (trouble: Trouble, doubt = false): Response =>
    html(context, advicePage(house, context, { values, trouble, once, doubt }), trouble.status);
  const errors = adviceProblems(values);
  if (errors.length > 0) return again({ errors, notice: null, status: 422 });
  if (values['sure'] !== 'yes' && holdsPerson(values))
    return again(
      { errors: [{ field: 'question', text: words.mayHoldPersons }], notice: null, status: 422 },
      true,
    );
  const outcome = await ask(house, context, report, adviceOf(values, once));
  if (outcome.kind === 'done') return seeOther(context, `/nieuw/verzonden/${outcome.value.reference}`);
  const trouble = troubleOf(outcome, house.clock.now());
  return trouble === null ? notThere(context, 'staff') : again(trouble);
}

const holdsPerson = (values: Values): boolean =>
  mentionsIn({ whatHappened: values['question'] ?? '' }, {}, []).length > 0;

function advicePage(
  house: House,
  context: Context<Env>,
  { values, trouble, once, doubt }: FormState & { once: string; doubt: boolean },
): ReactElement {
  return staffPage(house, context, {
    title: 'Advies vragen',
    narrow: true,
    hasErrors: trouble !== null && trouble.errors.length > 0,
    children: (
      <>
        <DangerFirst />
        <TroubleNotice trouble={trouble} />
        <PageHead
          heading="Advies zonder namen"
          intro={
            <Paragraph subtle>
              Twijfelt u? Overleg eerst, zonder te zeggen over wie het gaat. Dit is geen melding.
            </Paragraph>
          }
        />
        <ProductTabs current="/nieuw/advies" />
        <Form action="/nieuw/advies" csrf={csrfField(house, context)} once={once} keepText>
          <SignalCardsBeside level={2} />
          <TextArea
            name="question"
            label={words.question.label}
            hint={`${words.question.hint} ${words.noNames}`}
            rows={6}
            value={values['question']}
            error={errorAt(trouble, 'question')}
            required
          />
          {doubt ? <Checkbox name="sure" label="Het klopt zo: er staat niet in over wie het gaat" /> : null}
          <RadioGroup
            name="minor"
            label="Kan er een minderjarige bij zijn?"
            value={values['minor']}
            choices={Object.entries(minor).map(([value, { nl }]) => ({ value, label: nl }))}
          />
          <FunctionSelect values={values} trouble={trouble} label="Uw functie" />
          <WhoReads sentences={whoReads(signedIn(context).actor)} />
          <ActionGroup>
            <Button>{words.send}</Button>
          </ActionGroup>
        </Form>
      </>
    ),
  });
}
