import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement } from 'react';
import { exploitationForm, signalUrgency } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import { looksLikePerson } from '../../../../kernel/looks-like-person.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  Checkbox,
  Form,
  PageHead,
  Paragraph,
  RadioGroup,
  Select,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { askConsultation } from '../../consultations/ask-consultation.ts';
import { whomToAsk } from '../../consultations/whom-to-ask.ts';
import { ask, fileAt, hrefOf } from '../handling/asking.ts';
import { choicesOf } from '../handling/signal-words.tsx';
import { consultationHref } from './consultation-words.tsx';

interface Shown {
  /** The signal it is asked from; null without one. */
  readonly reference: string | null;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly trouble: Trouble | null;
  readonly once: string;
}

const here = (reference: string | null): string =>
  reference === null ? '/overleg/nieuw' : hrefOf(reference, 'overleggen');

/** A question without names (R8). From a signal its form and urgency are filled in already, and nothing else is. */
export async function answerAskPage(house: House, context: Context<Env>): Promise<Response> {
  if (context.req.param('reference') === undefined)
    return show(house, context, { reference: null, values: {}, trouble: null, once: randomUUID() });
  const file = await fileAt(house, context);
  if (file === null) return notThere(context, 'staff');
  const { form, urgency } = file.facts;
  return show(house, context, {
    reference: file.reference,
    values: { form, urgency },
    trouble: null,
    once: randomUUID(),
  });
}

/** Takes in the question; what seems to be about a person comes back once. */
export async function answerAsk(house: House, context: Context<Env>): Promise<Response> {
  const typed = context.get('form');
  const values = typed.fields();
  const reference = context.req.param('reference') ?? null;
  const once = typed.text('_once') || randomUUID();
  const outcome = await ask(house, context, askConsultation, {
    once,
    reference,
    adviser: typed.text('adviser'),
    situation: typed.text('situation'),
    question: typed.text('question'),
    form: typed.text('form'),
    urgency: typed.text('urgency'),
    sure: typed.text('sure') === 'yes',
  });
  if (outcome.kind === 'done')
    return seeOther(context, `${consultationHref(outcome.value.reference)}?gelukt=gevraagd`);
  const trouble = troubleOf(outcome, house.clock.now());
  return trouble === null
    ? notThere(context, 'staff')
    : show(house, context, { reference, values, trouble, once });
}

async function show(house: House, context: Context<Env>, shown: Shown): Promise<Response> {
  const advisers = await ask(house, context, whomToAsk, {});
  if (advisers.kind !== 'done') return notThere(context, 'staff');
  const choices = advisers.value.map(({ slug, name }) => ({ value: slug, label: name }));
  return html(context, askPage(house, context, shown, choices), shown.trouble?.status ?? 200);
}

function askPage(
  house: House,
  context: Context<Env>,
  { reference, values, trouble, once }: Shown,
  choices: readonly { value: string; label: string }[],
): ReactElement {
  const doubt =
    trouble !== null &&
    looksLikePerson(`${values['situation'] ?? ''}\n${values['question'] ?? ''}`).length > 0;
  return staffPage(house, context, {
    title: 'Om advies vragen',
    narrow: true,
    hasErrors: trouble !== null && trouble.errors.length > 0,
    children: (
      <>
        {reference === null ? (
          <BackLink href="/overleg">Overleg</BackLink>
        ) : (
          <BackLink href={hrefOf(reference)}>Signaal {reference}</BackLink>
        )}
        <TroubleNotice trouble={trouble} />
        <PageHead
          heading="Om advies vragen"
          intro={
            <Paragraph subtle>
              Zonder namen. Schrijf niet over wie het gaat, en niets waaraan iemand te herkennen is.
              {reference === null ? '' : ' Wie u vraagt, ziet het signaal niet.'}
            </Paragraph>
          }
        />
        <Form action={here(reference)} csrf={csrfField(house, context)} once={once} keepText>
          <Select
            name="adviser"
            label="Aan wie vraagt u het?"
            empty="Kies een organisatie"
            choices={choices}
            value={values['adviser']}
            error={errorAt(trouble, 'adviser')}
            required
          />
          <TextArea
            name="situation"
            label="Wat is de situatie?"
            hint="Bijvoorbeeld: een vrouw van ongeveer 30 jaar werkt elke dag tot laat, en mag niet alleen weg."
            rows={6}
            value={values['situation']}
            error={errorAt(trouble, 'situation')}
            required
          />
          <TextArea
            name="question"
            label="Wat is uw vraag?"
            rows={3}
            value={values['question']}
            error={errorAt(trouble, 'question')}
            required
          />
          {doubt ? (
            <Checkbox
              name="sure"
              label="Ik heb het nagekeken: er staan geen persoonsgegevens in"
              checked={values['sure'] === 'yes'}
            />
          ) : null}
          <Select
            name="form"
            label="Vorm van uitbuiting"
            empty="Kies een vorm"
            choices={choicesOf(exploitationForm)}
            value={values['form']}
            error={errorAt(trouble, 'form')}
            required
          />
          <RadioGroup
            name="urgency"
            label="Hoe snel hebt u een antwoord nodig?"
            hint="Is er nu gevaar? Bel 112."
            choices={choicesOf(signalUrgency)}
            value={values['urgency']}
            error={errorAt(trouble, 'urgency')}
          />
          <ActionGroup>
            <Button>Vraag versturen</Button>
          </ActionGroup>
        </Form>
      </>
    ),
  });
}
