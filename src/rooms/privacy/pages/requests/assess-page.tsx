import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { leftOutReasons, recordStates } from '../../../../../content/data-requests.ts';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  Checkbox,
  DataList,
  Form,
  Heading,
  Link,
  PageHead,
  Panel,
  Paragraph,
  RadioGroup,
  Select,
  StatusBadge,
  sayDate,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import type { Form as Typed } from '../../../../kernel/web/form.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import {
  assessRecord,
  type PassageView,
  type RecordToAssess,
  readRequestedRecord,
} from '../../requests/assess.ts';
import { excerptLetter } from '../../requests/excerpt-letter.ts';
import { answerPdf } from '../answer-pdf.ts';
import { Assessed } from './assessed.tsx';
import { choicesIn, recordHref, sayKind } from './request-words.ts';

interface Shown {
  readonly typed: Typed | null;
  readonly trouble: Trouble | null;
}

/** `/verzoeken/dossiers/{verzoek}/{kenmerk}`: one record, piece by piece; after that what was released. */
export async function assessPage(
  house: House,
  context: Context<Env>,
  shown: Shown = { typed: null, trouble: null },
): Promise<Response> {
  const input = named(context);
  const outcome = await run(house, signedIn(context).actor, readRequestedRecord, input, context.get('trace'));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const file = outcome.value;
  const { record, request, reference } = file;
  return html(
    context,
    staffPage(house, context, {
      title: `Signaal ${reference} bij een verzoek`,
      hasErrors: shown.trouble !== null,
      children: (
        <>
          <BackLink href="/verzoeken/dossiers">Dossiers bij verzoeken</BackLink>
          <TroubleNotice trouble={shown.trouble} />
          <PageHead
            heading={`Signaal ${reference} bij een verzoek`}
            actions={<StatusBadge>{recordStates[record.state]}</StatusBadge>}
          />
          <DataList
            items={[
              { key: 'Betrokkene', value: request.words?.name ?? 'Vernietigd' },
              { key: 'Vraagt', value: `${sayKind(request.kind)}: ${request.words?.question ?? ''}` },
              { key: 'Veilig bereikbaar', value: request.words?.contact ?? '' },
              { key: 'Antwoord uiterlijk', value: sayDate(request.dueOn) },
            ]}
          />
          {record.state === 'to_assess' ? (
            <Assess file={file} csrf={csrfField(house, context)} {...shown} />
          ) : (
            <Assessed file={file} />
          )}
        </>
      ),
    }),
    shown.trouble?.status,
  );
}

const named = (context: Context<Env>): { request: string; reference: string } => ({
  request: context.req.param('request') ?? '',
  reference: context.req.param('reference') ?? '',
});

const VERDICTS = [
  { value: 'released', label: 'Dit gaat over de betrokkene: vrijgeven' },
  { value: 'not_about', label: 'Dit gaat over iemand anders' },
  {
    value: 'withheld',
    label: 'Dit gaat over de betrokkene, maar vrijgeven is gevaarlijk',
    hint: 'Voor een slachtoffer of een onderzoek (AVG art. 23, UAVG art. 41)',
  },
] as const;

const Assess = ({ file, csrf, typed, trouble }: Shown & { file: RecordToAssess; csrf: string }): ReactNode =>
  file.passages.length === 0 ? (
    <Alert heading="Er is niets meer te geven">
      <Paragraph>De inhoud van dit signaal is vernietigd, of over het verzoek is al besloten.</Paragraph>
    </Alert>
  ) : (
    <Form action={recordHref(file.request.id, file.reference)} csrf={csrf} keepText>
      <RadioGroup
        name="verdict"
        label="Gaat dit over de betrokkene?"
        value={typed?.text('verdict')}
        error={errorAt(trouble, 'verdict')}
        choices={VERDICTS}
      />
      <Checkbox
        name="isReporter"
        label="De betrokkene is zelf de melder van dit signaal"
        checked={typed?.has('isReporter') ?? false}
      />
      {file.request.kind === 'correction' ? (
        <Alert heading="Verbeteren">
          <Paragraph>
            Schrijf de verbetering als notitie in{' '}
            <Link href={`/signalen/${encodeURIComponent(file.reference)}`}>het signaal</Link>. Wat er stond,
            blijft staan: zo is te zien wat wanneer bekend was.
          </Paragraph>
        </Alert>
      ) : null}
      <Heading level={2}>Wat de betrokkene krijgt</Heading>
      <Paragraph>
        Lantaarn maakte andere namen, nummers en adressen zwart (▇▇▇) voor zover die te herkennen zijn. Lees
        elke tekst, en haal weg wat over een ander gaat. U kunt alleen weglaten. Ook een bijnaam of een plaats
        kan iemand verraden.
      </Paragraph>
      {file.passages.map((passage) => (
        <Piece key={passage.key} passage={passage} typed={typed} trouble={trouble} />
      ))}
      <ActionGroup>
        <Button>Beoordeling opslaan</Button>
        <Link href="/verzoeken/dossiers">Annuleren</Link>
      </ActionGroup>
    </Form>
  );

interface PieceProps {
  readonly passage: PassageView;
  readonly typed: Typed | null;
  readonly trouble: Trouble | null;
}

const Piece = ({ passage: { key, at, label, never, proposed }, typed, trouble }: PieceProps): ReactNode => (
  <Panel labelledBy={`piece-${key}`}>
    <Heading level={3} id={`piece-${key}`}>
      {label}, {sayDate(localDate(at))}
    </Heading>
    {never === null ? null : (
      <Paragraph subtle>
        Blijft weg. {leftOutReasons[never]}. Alleen als de betrokkene zelf de melder is, telt uw keuze.
      </Paragraph>
    )}
    <Select
      name={`choice-${key}`}
      label="Geven of weglaten?"
      empty="Kies"
      value={typed?.text(`choice-${key}`) ?? (never === null ? '' : never)}
      error={errorAt(trouble, `choice-${key}`)}
      choices={[{ value: 'give', label: 'Geven' }, ...choicesIn(leftOutReasons)]}
      width="medium"
    />
    <TextArea
      name={`text-${key}`}
      label="Tekst voor de betrokkene"
      value={typed === null ? proposed : typed.text(`text-${key}`)}
      error={errorAt(trouble, `text-${key}`)}
      rows={Math.min(8, 2 + Math.floor(proposed.length / 90))}
    />
  </Panel>
);

/** `/verzoeken/dossiers/{verzoek}/{kenmerk}/uittreksel.pdf`: what the person gets, on paper. */
export async function excerptFile(house: House, context: Context<Env>): Promise<Response> {
  const { actor, organisation } = signedIn(context);
  const outcome = await run(house, actor, readRequestedRecord, named(context), context.get('trace'));
  if (outcome.kind !== 'done' || outcome.value.excerpt === null) return notThere(context, 'staff');
  const letter = excerptLetter(outcome.value, outcome.value.excerpt, organisation.name);
  return answerPdf(context, 'uittreksel', letter);
}

/** The form of an assessment. */
export async function assess(house: House, context: Context<Env>): Promise<Response> {
  const typed = context.get('form');
  const under = (start: string): Record<string, string> =>
    Object.fromEntries(
      typed
        .names()
        .filter((name) => name.startsWith(start))
        .map((name) => [name.slice(start.length), typed.text(name)]),
    );
  const input = {
    ...named(context),
    verdict: typed.text('verdict'),
    isReporter: typed.has('isReporter'),
    choices: under('choice-'),
    texts: under('text-'),
  };
  const outcome = await run(house, signedIn(context).actor, assessRecord, input, context.get('trace'));
  if (outcome.kind === 'done') return seeOther(context, recordHref(input.request, input.reference));
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  return assessPage(house, context, { typed, trouble: troubleOf(outcome, house.clock.now()) });
}
