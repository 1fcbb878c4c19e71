import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { leftOutReasons, type RequestKind, recordStates } from '../../../../../content/data-requests.ts';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  ButtonLink,
  Checkbox,
  type Column,
  DataList,
  EmptyState,
  Form,
  Heading,
  Link,
  List,
  PageHead,
  Panel,
  Paragraph,
  RadioGroup,
  Select,
  StatusBadge,
  sayDate,
  Table,
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
  requestedRecords,
} from '../../requests/assess.ts';
import { excerptLetter } from '../../requests/excerpt-letter.ts';
import type { Excerpt } from '../../store/excerpts.ts';
import type { WaitingRecord } from '../../store/request-records.ts';
import { answerPdf } from '../answer-pdf.ts';
import { choicesIn, sayKind } from './request-words.ts';

type Waiting = WaitingRecord & { readonly reference: string };

const hrefOf = (request: string, reference: string): string =>
  `/verzoeken/dossiers/${request}/${encodeURIComponent(reference)}`;

/** `/verzoeken/dossiers`: what a coordinator has to assess for requests. */
export async function waitingPage(house: House, context: Context<Env>): Promise<Response> {
  const outcome = await run(house, signedIn(context).actor, requestedRecords, {}, context.get('trace'));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(
    context,
    staffPage(house, context, {
      title: 'Dossiers bij verzoeken',
      children: (
        <>
          <PageHead
            heading="Dossiers bij verzoeken"
            intro={
              <Paragraph subtle>
                Iemand vraagt wat er over hem staat. U beoordeelt de dossiers van uw domein, en geeft wat die
                persoon mag zien.
              </Paragraph>
            }
          />
          {outcome.value.length === 0 ? (
            <EmptyState heading="Er wacht niets op u">
              <Paragraph>Vindt een verzoek een dossier in uw domein, dan staat het hier.</Paragraph>
            </EmptyState>
          ) : (
            <Table<Waiting>
              id="waiting"
              caption="Eerst wat het eerst klaar moet zijn"
              columns={COLUMNS}
              rows={outcome.value}
              rowKey={({ requestId, serial }) => `${requestId} ${serial}`}
            />
          )}
        </>
      ),
    }),
  );
}

const COLUMNS: readonly Column<Waiting>[] = [
  {
    key: 'reference',
    label: 'Signaal',
    rowHeader: true,
    nowrap: true,
    cell: ({ requestId, reference }) => <Link href={hrefOf(requestId, reference)}>{reference}</Link>,
  },
  { key: 'kind', label: 'Vraagt', cell: ({ requestKind }) => sayKind(requestKind as RequestKind) },
  { key: 'due', label: 'Antwoord uiterlijk', nowrap: true, cell: ({ dueOn }) => sayDate(dueOn) },
  {
    key: 'state',
    label: 'Stand',
    cell: ({ state }) =>
      state === 'to_assess' ? (
        <StatusBadge kind="warning">{recordStates[state]}</StatusBadge>
      ) : (
        recordStates[state]
      ),
  },
];

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
    <Form action={hrefOf(file.request.id, file.reference)} csrf={csrf} keepText>
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

const Assessed = ({ file: { request, record, reference, excerpt } }: { file: RecordToAssess }): ReactNode => (
  <>
    {record.state === 'released' ? (
      <Released excerpt={excerpt} pdf={`${hrefOf(request.id, reference)}/uittreksel.pdf`} />
    ) : null}
    {record.leftOut.length === 0 ? null : (
      <>
        <Heading level={2}>Weggelaten, en waarom</Heading>
        <List items={record.leftOut.map((code) => leftOutReasons[code])} />
      </>
    )}
  </>
);

const Released = ({ excerpt, pdf }: { excerpt: Excerpt | null; pdf: string }): ReactNode =>
  excerpt === null ? (
    <Paragraph>Wat was vrijgegeven, is vernietigd.</Paragraph>
  ) : (
    <>
      <Heading level={2}>Voor de betrokkene</Heading>
      <Paragraph>
        Geef dit aan de betrokkene langs de veilige weg. De functionaris gegevensbescherming ziet deze tekst
        niet.
      </Paragraph>
      <ActionGroup>
        <ButtonLink href={pdf}>Download als PDF</ButtonLink>
      </ActionGroup>
      {excerpt.length === 0 ? <Paragraph>Er bleef niets over om te geven.</Paragraph> : null}
      {excerpt.map(({ at, label, text }) => (
        <Panel key={`${at} ${label}`}>
          <Heading level={3}>
            {label}, {sayDate(localDate(new Date(at)))}
          </Heading>
          <Paragraph typed>{text}</Paragraph>
        </Panel>
      ))}
    </>
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
  if (outcome.kind === 'done') return seeOther(context, hrefOf(input.request, input.reference));
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  return assessPage(house, context, { typed, trouble: troubleOf(outcome, house.clock.now()) });
}
