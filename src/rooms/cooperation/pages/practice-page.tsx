import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  DataList,
  Details,
  Form,
  Heading,
  Link,
  PageHead,
  Paragraph,
  RadioGroup,
  Stack,
  TextArea,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { organisationById } from '../../people/index.ts';
import { type PracticeLine, readPractice, readPracticeToReview } from '../practices/read-practices.ts';
import { reviewPractice } from '../practices/review-practice.ts';
import { changePractice, withdrawPractice } from '../practices/submit-practice.ts';
import { usePractice } from '../practices/use-practice.ts';
import { NamedForm } from './form-frame.tsx';
import { PracticeBadge, sayTasks } from './practice-words.tsx';
import {
  after,
  ask,
  got,
  isOwn,
  may,
  News,
  SureBox,
  show,
  typedIn,
  typedNumber,
  typedOr,
  type Visit,
} from './showing.tsx';

const PATH = '/voorbeelden/:id';

/** One good practice: reading it, using it, and judging it. */
export function practicePage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, onlySeated, (context) => onePage({ house, context }, null));
  pages.post(`${PATH}/gebruik`, onlySeated, async (context) => {
    const visit = { house, context };
    const practiceId = context.req.param('id');
    const use = context.get('form').text('use') === 'yes';
    const outcome = await ask(visit, usePractice, { practiceId, use });
    return after(visit, outcome, `/voorbeelden/${practiceId}?gelukt=bewaard`, (trouble) =>
      onePage(visit, trouble),
    );
  });
  pages.post(`${PATH}/oordeel`, onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const practiceId = context.req.param('id');
    const outcome = await ask(visit, reviewPractice, {
      practiceId,
      version: typedNumber(form, 'version'),
      decision: form.text('decision'),
      answer: form.text('answer'),
      sure: form.text('sure') === 'yes',
    });
    return after(visit, outcome, '/voorbeelden?gelukt=bewaard', (trouble) => onePage(visit, trouble));
  });
  pages.post(`${PATH}/terug`, onlySeated, async (context) => {
    const visit = { house, context };
    const practiceId = context.req.param('id');
    const outcome = await ask(visit, withdrawPractice, { practiceId });
    return after(visit, outcome, '/voorbeelden?gelukt=ingetrokken', (trouble) => onePage(visit, trouble));
  });
  return pages;
}

async function onePage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { house, context } = visit;
  const practiceId = context.req.param('id');
  const line =
    (await got(visit, readPractice, { practiceId })) ??
    (may(visit, readPracticeToReview) ? await got(visit, readPracticeToReview, { practiceId }) : null);
  if (line === null) return notThere(context, 'staff');
  const { practice } = line;
  const from = await organisationById(house, practice.organisationId);
  const waits = practice.state === 'submitted' || practice.state === 'asked';
  return show(
    visit,
    {
      title: 'Goed voorbeeld',
      narrow: true,
      children: (
        <>
          <BackLink href="/voorbeelden">Goede voorbeelden</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead heading={practice.title} intro={<PracticeBadge state={practice.state} />} />
          <Paragraph typed>{practice.what}</Paragraph>
          <DataList
            items={[
              { key: 'Voor wie', value: practice.forWhom },
              { key: 'Wat het oplevert', value: practice.brings },
              { key: 'Opgave', value: sayTasks(practice.tasks) },
              {
                key: 'Materiaal',
                value:
                  practice.link === '' ? (
                    'Niet ingevuld'
                  ) : (
                    <Link href={practice.link} rel="noopener noreferrer">
                      {practice.link}
                    </Link>
                  ),
              },
              { key: 'Van', value: from?.name ?? 'Een gemeente' },
              {
                key: 'Gebruiken dit ook',
                value: practice.uses === 1 ? '1 gemeente' : `${practice.uses} gemeenten`,
              },
              ...(practice.answer === '' ? [] : [{ key: 'De regisseur schrijft', value: practice.answer }]),
            ]}
          />
          {practice.state === 'published' && may(visit, usePractice) && !isOwn(visit, practice) ? (
            <UseForm visit={visit} line={line} />
          ) : null}
          {waits && may(visit, reviewPractice) ? (
            <ReviewForm visit={visit} line={line} trouble={trouble} />
          ) : null}
          {isOwn(visit, practice) && may(visit, withdrawPractice) && practice.state !== 'withdrawn' ? (
            <OwnerForms visit={visit} line={line} changeable={waits && may(visit, changePractice)} />
          ) : null}
        </>
      ),
    },
    trouble,
  );
}

const UseForm = ({
  visit: { house, context },
  line: { practice, used },
}: {
  visit: Visit;
  line: PracticeLine;
}): ReactNode => (
  <Form
    action={`/voorbeelden/${practice.id}/gebruik`}
    csrf={csrfField(house, context)}
    once={randomUUID()}
    hidden={{ use: used ? 'no' : 'yes' }}
    inline
  >
    <Button kind={used ? 'secondary' : 'primary'}>
      {used ? 'Wij gebruiken dit niet meer' : 'Wij gebruiken dit ook'}
    </Button>
  </Form>
);

function ReviewForm({
  visit,
  line: { practice },
  trouble,
}: {
  visit: Visit;
  line: PracticeLine;
  trouble: Trouble | null;
}): ReactNode {
  const form = typedIn(visit, 'review');
  return (
    <Stack gap="close">
      <Heading level={2}>Wat doet u met dit voorbeeld</Heading>
      <NamedForm
        visit={visit}
        name="review"
        version={practice.version}
        action={`/voorbeelden/${practice.id}/oordeel`}
        send="Leg vast"
      >
        <RadioGroup
          name="decision"
          label="Uw keuze"
          choices={[
            { value: 'published', label: 'Deel met de regio' },
            { value: 'asked', label: 'Stel eerst een vraag' },
            { value: 'declined', label: 'Deel niet' },
          ]}
          value={typedOr(form, 'decision', '')}
          error={errorAt(trouble, 'decision')}
        />
        <TextArea
          name="answer"
          label="Vraag of reden"
          hint="Wie het instuurde, leest dit."
          rows={3}
          value={typedOr(form, 'answer', '')}
          error={errorAt(trouble, 'answer')}
        />
        <SureBox trouble={trouble} form={form} />
      </NamedForm>
    </Stack>
  );
}

const OwnerForms = ({
  visit: { house, context },
  line: { practice },
  changeable,
}: {
  visit: Visit;
  line: PracticeLine;
  changeable: boolean;
}): ReactNode => (
  <>
    {changeable ? (
      <ActionGroup>
        <ButtonLink kind="secondary" href={`/voorbeelden/${practice.id}/wijzigen`}>
          Wijzigen
        </ButtonLink>
      </ActionGroup>
    ) : null}
    <Details summary="Wilt u dit voorbeeld niet meer delen?">
      <Form action={`/voorbeelden/${practice.id}/terug`} csrf={csrfField(house, context)} once={randomUUID()}>
        <ActionGroup>
          <Button kind="secondary">Trek het voorbeeld terug</Button>
        </ActionGroup>
      </Form>
    </Details>
  </>
);
