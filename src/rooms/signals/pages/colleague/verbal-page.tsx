import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement } from 'react';
import { label, signalChannel } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Button,
  FieldRow,
  Form,
  PageHead,
  Paragraph,
  RadioGroup,
  TextArea,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { html } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { SignalCardsBeside } from '../../../recognise/index.ts';
import { enterVerbal } from '../../colleague/enter-verbal.ts';
import { hrefOf } from '../handling/asking.ts';
import { firstValues, verbalOf, verbalProblems } from './answers.ts';
import { DangerFirst, Estimate, FunctionSelect, Whereabouts } from './parts.tsx';
import { AboutWhom } from './report-page.tsx';
import { type PageState, takeIn } from './take-in.ts';

/** What a colleague told at the coffee machine, in under a minute (S111). For coordinators only. */
export function showVerbal(house: House, context: Context<Env>): Response {
  const values = { ...firstValues, channel: 'in_person' };
  return html(context, verbalPage(house, context, { values, trouble: null, once: randomUUID() }));
}

/** Takes it in, and goes on to the file that it became. */
export const sendVerbal = (house: House, context: Context<Env>): Promise<Response> =>
  takeIn(house, context, {
    verb: enterVerbal,
    problems: verbalProblems,
    input: verbalOf,
    onward: ({ reference }) => hrefOf(reference),
    page: (state) => verbalPage(house, context, state),
  });

function verbalPage(house: House, context: Context<Env>, { values, trouble, once }: PageState): ReactElement {
  return staffPage(house, context, {
    title: 'Namens een collega',
    narrow: true,
    hasErrors: trouble !== null && trouble.errors.length > 0,
    children: (
      <>
        <DangerFirst />
        <TroubleNotice trouble={trouble} />
        <PageHead
          heading="Namens een collega"
          intro={<Paragraph subtle>Wat u mondeling hoorde, wordt een signaal in uw domein.</Paragraph>}
        />
        <Form action="/nieuw/mondeling" csrf={csrfField(house, context)} once={once} keepText>
          <SignalCardsBeside level={2} />
          <TextArea
            name="what"
            label="Wat hoorde u?"
            rows={4}
            value={values['what']}
            error={errorAt(trouble, 'what')}
            required
          />
          <Whereabouts values={values} trouble={trouble} />
          <FieldRow>
            <TextInput
              name="via"
              label="Van wie hoorde u dit?"
              hint="Alleen u ziet dit."
              value={values['via']}
              error={errorAt(trouble, 'via')}
              required
            />
            <TextInput
              name="department"
              label="Afdeling"
              hint="Waar uw collega werkt."
              value={values['department']}
              error={errorAt(trouble, 'department')}
            />
          </FieldRow>
          <FieldRow>
            <FunctionSelect values={values} trouble={trouble} label="Functie van uw collega" all />
            <RadioGroup
              name="channel"
              label="Hoe?"
              value={values['channel']}
              choices={(['in_person', 'phone'] as const).map((code) => ({
                value: code,
                label: label(signalChannel, code),
              }))}
            />
          </FieldRow>
          <Estimate values={values} trouble={trouble} />
          <AboutWhom values={values} trouble={trouble} />
          <ActionGroup>
            <Button>Opslaan en openen</Button>
          </ActionGroup>
        </Form>
      </>
    ),
  });
}
