import type { Context } from 'hono';
import type { ReactNode } from 'react';
import {
  identityWays,
  leftOutReasons,
  recordStates,
  requestDecisions,
  requestKinds,
  requestStates,
} from '../../../../../content/data-requests.ts';
import type { House } from '../../../../kernel/house.ts';
import { typedDay } from '../../../../kernel/local-time.ts';
import {
  Alert,
  BackLink,
  type Column,
  type DataItem,
  DataList,
  Heading,
  List,
  PageHead,
  Panel,
  Paragraph,
  Split,
  StatusBadge,
  sayDate,
  sayMoment,
  Table,
} from '../../../../kernel/page/index.ts';
import { type AnyVerb, run } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import type { Form as Typed } from '../../../../kernel/web/form.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { decideRequest } from '../../requests/decide.ts';
import { type RecordView, type RequestFile, readRequest } from '../../requests/read-requests.ts';
import { addRequestedRecord, searchSubject } from '../../requests/search-subject.ts';
import { checkIdentity, extendRequest } from '../../requests/take-in.ts';
import { RequestSteps } from './request-steps.tsx';
import { foundWords, sayDomain, sayKind } from './request-words.ts';

/** A step on a request, by the last part of its address: its verb, and its fields besides request and version. */
const STEPS: Readonly<Record<string, { readonly verb: AnyVerb; readonly fields: readonly string[] }>> = {
  identiteit: { verb: checkIdentity, fields: ['how', 'on'] },
  verlengen: { verb: extendRequest, fields: ['extension'] },
  zoeken: { verb: searchSubject, fields: ['search'] },
  dossier: { verb: addRequestedRecord, fields: ['reference'] },
  besluit: { verb: decideRequest, fields: ['decision', 'reason'] },
};

/** `/verzoeken/{id}`: who asks what, how far it is, and the step that comes next. */
export async function requestPage(
  house: House,
  context: Context<Env>,
  shown: { readonly typed: Typed; readonly trouble: Trouble | null } | null = null,
): Promise<Response> {
  const id = context.req.param('id') ?? '';
  const outcome = await run(
    house,
    signedIn(context).actor,
    readRequest,
    { request: id },
    context.get('trace'),
  );
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const file = outcome.value;
  const { request } = file;
  const now = house.clock.now();
  const trouble = shown?.trouble ?? null;
  return html(
    context,
    staffPage(house, context, {
      title: `Verzoek: ${sayKind(request.kind).toLowerCase()}`,
      hasErrors: trouble !== null,
      children: (
        <>
          <BackLink href="/verzoeken">Verzoeken van betrokkenen</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={`Verzoek: ${sayKind(request.kind).toLowerCase()}`}
            intro={
              <Paragraph subtle>
                {requestKinds[request.kind].article}, ontvangen op {sayDate(request.receivedOn)}
              </Paragraph>
            }
            actions={<State file={file} />}
          />
          {file.late ? (
            <Alert kind="warning" heading="De termijn is voorbij">
              <Paragraph>Beslis zo snel mogelijk, en laat de betrokkene weten dat het later werd.</Paragraph>
            </Alert>
          ) : null}
          <Split
            main={
              <>
                <Records file={file} />
                {request.decidedAt === null && request.words !== null ? (
                  <RequestSteps
                    file={file}
                    csrf={csrfField(house, context)}
                    typed={shown?.typed ?? null}
                    trouble={trouble}
                  />
                ) : null}
              </>
            }
            aside={<Facts file={file} now={now} />}
          />
        </>
      ),
    }),
    trouble?.status,
  );
}

const State = ({ file: { request } }: { file: RequestFile }): ReactNode => (
  <StatusBadge>
    {request.decision === null ? requestStates[request.state] : requestDecisions[request.decision]}
  </StatusBadge>
);

const Facts = ({ file: { request, registeredBy }, now }: { file: RequestFile; now: Date }): ReactNode => {
  const { words } = request;
  return (
    <Panel labelledBy="facts">
      <Heading level={2} id="facts">
        Gegevens
      </Heading>
      {words === null ? <Paragraph>Wie het vroeg en wat, is vernietigd.</Paragraph> : null}
      <DataList
        items={[
          ...(words === null
            ? []
            : [
                { key: 'Naam', value: words.name },
                { key: 'Veilig bereikbaar', value: words.contact },
                { key: 'Vraag', value: words.question },
              ]),
          { key: 'Antwoord uiterlijk', value: sayDate(request.dueOn) },
          ...optional(request.extendedOn, (day) => [
            { key: 'Verlengd', value: `op ${sayDate(day)}. ${words?.extension ?? ''}` },
          ]),
          ...optional(request.identifiedOn, (day) => [
            {
              key: 'Identiteit',
              value: `${request.identityHow === null ? '' : identityWays[request.identityHow]}, ${sayDate(day)}`,
            },
          ]),
          ...optional(request.decidedAt, (at) => [
            { key: 'Besloten', value: sayMoment(at, now) },
            { key: 'Waarom', value: words?.decision ?? '' },
          ]),
          { key: 'Ingevoerd door', value: registeredBy },
        ]}
      />
    </Panel>
  );
};

const optional = <Value,>(
  value: Value | null,
  items: (value: Value) => readonly DataItem[],
): readonly DataItem[] => (value === null ? [] : items(value));

const COLUMNS: readonly Column<RecordView>[] = [
  { key: 'reference', label: 'Signaal', rowHeader: true, nowrap: true, cell: ({ reference }) => reference },
  { key: 'domain', label: 'Domein', cell: ({ domain }) => sayDomain(domain) },
  {
    key: 'found',
    label: 'Gevonden op',
    cell: ({ foundBy }) => foundBy.map((code) => foundWords[code] ?? code).join(', '),
  },
  { key: 'state', label: 'Stand', cell: (record) => <RecordState record={record} /> },
  {
    key: 'left',
    label: 'Weggelaten',
    cell: ({ leftOut }) =>
      leftOut.length === 0 ? null : <List items={leftOut.map((code) => leftOutReasons[code])} />,
  },
];

const RecordState = ({ record: { state, by } }: { record: RecordView }): ReactNode =>
  state === 'to_assess' ? (
    <StatusBadge kind="warning">{recordStates[state]}</StatusBadge>
  ) : (
    `${recordStates[state]}${by === null ? '' : `, door ${by}`}`
  );

const Records = ({ file: { request, records } }: { file: RequestFile }): ReactNode => {
  if (request.state === 'received' || request.state === 'identified') return null;
  return (
    <>
      <Heading level={2}>Dossiers</Heading>
      <Paragraph>
        U ziet de nummers, niet wat erin staat. De aandachtsfunctionaris van het domein beoordeelt elk dossier
        en geeft de betrokkene wat die mag zien.
      </Paragraph>
      {records.length === 0 ? (
        <Paragraph>
          {request.state === 'searching'
            ? 'Er wordt gezocht. Kijk over een minuut nog eens.'
            : 'Er is geen dossier gevonden.'}
        </Paragraph>
      ) : (
        <Table<RecordView>
          id="records"
          caption="Gevonden dossiers"
          columns={COLUMNS}
          rows={records}
          rowKey={({ recordId }) => recordId}
        />
      )}
    </>
  );
};

/** `/verzoeken/{id}/{stap}`: takes a step, and comes back to the request. */
export async function takeStep(house: House, context: Context<Env>): Promise<Response> {
  const id = context.req.param('id') ?? '';
  const name = context.req.param('step') ?? '';
  const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
  if (step === undefined) return notThere(context, 'staff');
  const typed = context.get('form');
  const fields = step.fields.map((name) => [
    name,
    name === 'on' ? typedDay(typed.text(name)) : typed.text(name),
  ]);
  const input = { request: id, version: typed.text('version'), ...Object.fromEntries(fields) };
  const outcome = await run(house, signedIn(context).actor, step.verb, input, context.get('trace'));
  if (outcome.kind === 'done') return seeOther(context, `/verzoeken/${id}`);
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  return requestPage(house, context, { typed, trouble: troubleOf(outcome, house.clock.now()) });
}
