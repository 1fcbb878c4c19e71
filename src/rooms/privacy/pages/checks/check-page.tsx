import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { sayVerb } from '../../../../../content/verb-words.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  BackLink,
  Button,
  type DataItem,
  DataList,
  Form,
  Heading,
  Link,
  PageHead,
  Paragraph,
  RadioGroup,
  Split,
  StatusBadge,
  sayMoment,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { askExplanation, type CheckDetail, judgeCheck, readCheck } from '../../checks/read-checks.ts';
import { judgements } from '../../store/read-checks.ts';
import { judgementKinds, judgementWords, ownerWords } from './check-words.ts';

interface Typed {
  readonly judgement: string;
  readonly remark: string;
}

const NOTHING: Typed = { judgement: '', remark: '' };

/** `/logboek/steekproef/{id}`: one look, what was asked and explained, and the judgement. */
export async function checkPage(house: House, context: Context<Env>, id: string): Promise<Response> {
  return answer(house, context, id, NOTHING, null);
}

async function answer(
  house: House,
  context: Context<Env>,
  id: string,
  typed: Typed,
  trouble: Trouble | null,
): Promise<Response> {
  const outcome = await run(house, signedIn(context).actor, readCheck, { id }, context.get('trace'));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, page(house, context, outcome.value, typed, trouble), trouble?.status);
}

/** Asks the colleague for an explanation. */
export async function askPage(house: House, context: Context<Env>, id: string): Promise<Response> {
  const { actor } = signedIn(context);
  const outcome = await run(house, actor, askExplanation, { id }, context.get('trace'));
  if (outcome.kind === 'done') return seeOther(context, `/logboek/steekproef/${id}`);
  const trouble = troubleOf(outcome, house.clock.now());
  return trouble === null ? notThere(context, 'staff') : answer(house, context, id, NOTHING, trouble);
}

/** Writes the judgement. */
export async function judgePage(house: House, context: Context<Env>, id: string): Promise<Response> {
  const { actor } = signedIn(context);
  const form = context.get('form');
  const typed = { judgement: form.text('judgement'), remark: form.text('remark') };
  const input = { ...typed, id, version: form.text('version') };
  const outcome = await run(house, actor, judgeCheck, input, context.get('trace'));
  if (outcome.kind === 'done') return seeOther(context, '/logboek/steekproef');
  const trouble = troubleOf(outcome, house.clock.now());
  return trouble === null ? notThere(context, 'staff') : answer(house, context, id, typed, trouble);
}

function page(
  house: House,
  context: Context<Env>,
  detail: CheckDetail,
  typed: Typed,
  trouble: Trouble | null,
): ReactElement {
  const { check, explanation, reason } = detail;
  const now = house.clock.now();
  const csrf = csrfField(house, context);
  return staffPage(house, context, {
    title: 'Inzage nagaan',
    hasErrors: trouble !== null,
    children: (
      <>
        <BackLink href="/logboek/steekproef">Steekproef</BackLink>
        <TroubleNotice trouble={trouble} />
        <PageHead
          heading={sayVerb(check.verb)}
          intro={
            <Paragraph subtle>
              Door {check.name}
              {check.seatTitle === null ? '' : `, ${check.seatTitle}`}, {sayMoment(check.readAt, now)}
            </Paragraph>
          }
        />
        <Split
          main={
            <>
              <Heading level={2}>Uitleg van de collega</Heading>
              <Explanation detail={detail} csrf={csrf} />
              <Heading level={2}>Uw oordeel</Heading>
              {check.judgement === null ? (
                <JudgeForm detail={detail} csrf={csrf} typed={typed} trouble={trouble} />
              ) : (
                <Judged detail={detail} now={now} />
              )}
            </>
          }
          aside={<DataList items={factsOf(detail, now)} />}
        />
        {explanation === '' && reason === '' && check.kind === 'sample' ? (
          <Paragraph subtle>Bij de inzage zelf is geen reden gevraagd.</Paragraph>
        ) : null}
      </>
    ),
  });
}

const Explanation = ({ detail, csrf }: { detail: CheckDetail; csrf: string }): ReactNode => {
  const { check, explanation } = detail;
  if (explanation !== '') return <Paragraph typed>{explanation}</Paragraph>;
  if (check.askedAt !== null)
    return <Paragraph>Er is om uitleg gevraagd. De collega kreeg een mail.</Paragraph>;
  return (
    <Form action={`/logboek/steekproef/${check.id}/vragen`} csrf={csrf} inline>
      <Button kind="secondary">Vraag om uitleg</Button>
    </Form>
  );
};

interface JudgeProps {
  readonly detail: CheckDetail;
  readonly csrf: string;
  readonly typed: Typed;
  readonly trouble: Trouble | null;
}

const JudgeForm = ({ detail: { check }, csrf, typed, trouble }: JudgeProps): ReactNode => (
  <Form
    action={`/logboek/steekproef/${check.id}`}
    csrf={csrf}
    hidden={{ version: String(check.version) }}
    keepText
  >
    <RadioGroup
      name="judgement"
      label="Was deze inzage nodig?"
      choices={judgements.map((value) => ({ value, label: judgementWords[value] }))}
      value={typed.judgement}
      error={errorAt(trouble, 'judgement')}
    />
    <TextArea
      name="remark"
      label="Toelichting"
      hint="Verplicht als de inzage niet nodig of niet duidelijk was: wat klopte er niet, en wat doet u ermee?"
      value={typed.remark}
      error={errorAt(trouble, 'remark')}
    />
    <Button>Oordeel vastleggen</Button>
  </Form>
);

const Judged = ({ detail: { check, remark }, now }: { detail: CheckDetail; now: Date }): ReactNode => (
  <>
    <Paragraph>
      {check.judgement === null ? null : (
        <StatusBadge kind={judgementKinds[check.judgement]}>{judgementWords[check.judgement]}</StatusBadge>
      )}{' '}
      {check.judgedByName}
      {check.judgedAt === null ? '' : `, ${sayMoment(check.judgedAt, now)}`}
    </Paragraph>
    {remark === '' ? null : <Paragraph typed>{remark}</Paragraph>}
  </>
);

const factsOf = ({ check, reason, emergency }: CheckDetail, now: Date): readonly DataItem[] => [
  { key: 'Soort', value: check.kind === 'emergency' ? 'Noodtoegang' : 'Steekproef' },
  ...(check.reference === null
    ? []
    : [
        {
          key: 'Kenmerk',
          value: <Link href={`/logboek?reference=${check.reference}`}>{check.reference}</Link>,
        },
      ]),
  ...(reason === '' ? [] : [{ key: 'Reden bij het openen', value: reason }]),
  ...(emergency === null
    ? []
    : [
        { key: 'Eigen collega', value: ownerWords[emergency.owner] },
        { key: 'Open tot', value: sayMoment(emergency.untilAt, now) },
      ]),
];
