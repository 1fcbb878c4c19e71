import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  Form,
  Heading,
  Link,
  Paragraph,
  TextInput,
  type TextInputProps,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, seeOther } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import type { Entry } from '../session.ts';
import { confirmCode } from '../sign-in/confirm-code.ts';
import { spendRecovery } from '../sign-in/use-recovery-code.ts';
import {
  atStage,
  backOf,
  FIRST_SCREEN,
  handOut,
  LeaveForm,
  letIn,
  onTheWay,
  ownActor,
  signInTrouble,
  wayIn,
} from './coming-in.tsx';
import { heldUp, placeOf, wasRight } from './sign-in-brake.ts';

/** The second step of signing in: the code from the app, or a recovery code for who has lost it. */
export function secondStepPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  const halfway = atStage('password', house);
  pages.get('/inloggen/code', halfway, (context) => codePage(house, context, null));
  pages.post('/inloggen/code', halfway, async (context) => {
    const code = context.get('form').text('code');
    const held = heldUp(house, context);
    if (held !== null) return codePage(house, context, held);
    const outcome = await run(house, ownActor(context), confirmCode, { code }, context.get('trace'));
    if (outcome.kind !== 'done') return again(house, context, outcome, codePage);
    wasRight(house, context);
    return letIn(house, context, outcome.value, backOf(house, context));
  });
  pages.get('/inloggen/herstelcode', halfway, (context) => recoveryPage(house, context, null));
  pages.post('/inloggen/herstelcode', halfway, async (context) => {
    const code = context.get('form').text('code');
    const held = heldUp(house, context);
    if (held !== null) return recoveryPage(house, context, held);
    const outcome = await run(house, ownActor(context), spendRecovery, { code }, context.get('trace'));
    if (outcome.kind !== 'done') return again(house, context, outcome, recoveryPage);
    wasRight(house, context);
    handOut(house, context, outcome.value);
    // Who has lost a telephone has something to do first; the page says how many codes are left.
    return seeOther(context, '/mijn?gelukt=herstelcode');
  });
  return pages;
}

type StepPage = (house: House, context: Context<Env>, trouble: Trouble | null) => Response;

function again(house: House, context: Context<Env>, outcome: Outcome<Entry>, page: StepPage): Response {
  const trouble = signInTrouble(outcome, house.clock.now());
  // The session ended between the page and its form.
  if (trouble === null) return seeOther(context, onTheWay('/inloggen', backOf(house, context)));
  return page(house, context, trouble);
}

const codePage: StepPage = (house, context, trouble) => {
  const back = backOf(house, context);
  return stepPage(house, context, {
    title: 'Inlogcode',
    action: '/inloggen/code',
    trouble,
    intro: 'Open de app op uw telefoon waarin Lantaarn staat. Vul de 6 cijfers in die u daar ziet.',
    field: {
      name: 'code',
      label: 'Inlogcode',
      inputMode: 'numeric',
      autoComplete: 'one-time-code',
      width: 'short',
    },
    children: (
      <Paragraph>
        Telefoon niet bij u of kwijt?{' '}
        <Link href={onTheWay('/inloggen/herstelcode', back)}>Gebruik een herstelcode</Link>.
      </Paragraph>
    ),
  });
};

const recoveryPage: StepPage = (house, context, trouble) =>
  stepPage(house, context, {
    title: 'Herstelcode',
    action: '/inloggen/herstelcode',
    trouble,
    backHref: onTheWay('/inloggen/code', backOf(house, context)),
    intro: 'U kreeg tien herstelcodes toen u de inlogcode instelde. Elke code werkt één keer.',
    field: {
      name: 'code',
      label: 'Herstelcode',
      hint: 'Bijvoorbeeld 7K3F-9QX2-M4TD. Streepjes en hoofdletters hoeven niet.',
      spellCheck: false,
      width: 'medium',
    },
    children: (
      <Paragraph>
        Hebt u ook geen herstelcodes? Bel uw beheerder. Die stuurt u een link waarmee u een nieuwe inlogcode
        instelt.
      </Paragraph>
    ),
  });

interface Step {
  readonly title: string;
  readonly action: string;
  readonly trouble: Trouble | null;
  readonly intro: string;
  readonly field: TextInputProps;
  readonly backHref?: string;
  readonly children: ReactNode;
}

function stepPage(house: House, context: Context<Env>, step: Step): Response {
  const { trouble } = step;
  const back = backOf(house, context);
  const page = wayIn(house, {
    title: step.title,
    trouble,
    children: (
      <>
        {step.backHref === undefined ? null : <BackLink href={step.backHref} />}
        <TroubleNotice trouble={trouble} />
        <Heading level={1}>{step.title}</Heading>
        <Paragraph>{step.intro}</Paragraph>
        <Form
          action={step.action}
          csrf={csrfField(house, context)}
          once={randomUUID()}
          hidden={{ ...(back === FIRST_SCREEN ? {} : { naar: back }), ...placeOf(trouble) }}
        >
          <TextInput {...step.field} error={errorAt(trouble, 'code')} required />
          <ActionGroup>
            <Button>Verder</Button>
          </ActionGroup>
        </Form>
        {step.children}
        <LeaveForm house={house} context={context}>
          Met een ander account inloggen
        </LeaveForm>
      </>
    ),
  });
  return html(context, page, trouble?.status ?? 200);
}
