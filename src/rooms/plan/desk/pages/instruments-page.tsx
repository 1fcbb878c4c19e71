import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import {
  type InstrumentCode,
  instrumentCodes,
  instrumentStateCodes,
  instrumentStates,
  instruments,
} from '../../../../../content/instruments.ts';
import { sayOffice } from '../../../../../content/offices.ts';
import {
  ActionGroup,
  Alert,
  Button,
  DateInput,
  Form,
  Heading,
  Hidden,
  PageHead,
  Panel,
  Paragraph,
  Select,
  sayMoment,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { after, ask, may, partsOf, show, typedDay, type Visit } from '../../../../kernel/web/visit.tsx';
import { type OwnInstrument, readInstruments } from '../../instruments/read-instruments.ts';
import { stateInstruments } from '../../instruments/state-instruments.ts';

type Typed = Readonly<Record<string, { readonly state: string; readonly since: TypedDate } | undefined>>;

const NO_DATE: TypedDate = { day: '', month: '', year: '' };

/** `/regiobeeld/barrieres`: what the own municipality says of its instruments, on one page. */
export async function instrumentsPage(
  visit: Visit,
  trouble: Trouble | null = null,
  typed: Typed = {},
): Promise<Response> {
  const { house, context } = visit;
  const outcome = await ask(visit, readInstruments, {});
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const own = outcome.value;
  const writable = may(visit, stateInstruments.name);
  const now = house.clock.now();
  return show(
    visit,
    {
      title: 'Barrières',
      narrow: true,
      children: (
        <>
          {context.req.query('gelukt') === undefined ? null : (
            <Alert kind="ok" heading="De opgave is bewaard" />
          )}
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Barrières in onze gemeente"
            intro={
              <>
                <Paragraph>
                  Geef op hoe ver uw gemeente is. De regisseur ziet dan waar het in de regio nog openstaat.
                  Weet u het niet? Kies dan onbekend.
                </Paragraph>
                <Paragraph subtle>{lastStated(own, now)}</Paragraph>
              </>
            }
          />
          {writable ? (
            <Form
              action="/regiobeeld/barrieres"
              csrf={csrfField(house, context)}
              once={randomUUID()}
              keepText
              hidden={{ seen: String(now.getTime()) }}
            >
              {own.map((one) => (
                <OneInstrument key={one.code} own={one} trouble={trouble} typed={typed[one.code]} />
              ))}
              <ActionGroup>
                <Button>Bewaar de opgave</Button>
              </ActionGroup>
            </Form>
          ) : (
            own.map(({ code, stated }) => (
              <Panel key={code} labelledBy={`instrument-${code}`}>
                <Heading level={2} looks={3} id={`instrument-${code}`}>
                  {instruments[code].title}
                </Heading>
                <Paragraph>{instrumentStates[stated?.state ?? 'unknown'].nl}</Paragraph>
              </Panel>
            ))
          )}
        </>
      ),
    },
    trouble,
  );
}

function lastStated(own: readonly OwnInstrument[], now: Date): string {
  const newest = own
    .flatMap(({ stated }) => stated ?? [])
    .toSorted((one, other) => +other.statedAt - +one.statedAt)[0];
  return newest === undefined
    ? 'Er is nog niets opgegeven.'
    : `Laatst opgegeven: ${sayMoment(newest.statedAt, now)}, ${sayOffice(newest.office)}.`;
}

/** The same question nine times: a screen reader hears about which. */
const Named = ({ words, code }: { words: string; code: InstrumentCode }): ReactNode => (
  <>
    {words}
    <Hidden> {instruments[code].title}</Hidden>
  </>
);

const OneInstrument = ({
  own: { code, stated },
  trouble,
  typed,
}: {
  own: OwnInstrument;
  trouble: Trouble | null;
  typed: Typed[string];
}): ReactNode => (
  <Panel labelledBy={`instrument-${code}`}>
    <Heading level={2} looks={3} id={`instrument-${code}`}>
      {instruments[code].title}
    </Heading>
    <Paragraph subtle>{instruments[code].about}</Paragraph>
    <Select
      name={`state-${code}`}
      label={<Named words="Hoe ver bent u?" code={code} />}
      value={typed?.state ?? stated?.state ?? 'unknown'}
      error={errorAt(trouble, `state-${code}`)}
      choices={instrumentStateCodes.map((state) => ({ value: state, label: instrumentStates[state].nl }))}
    />
    <DateInput
      name={`since-${code}`}
      label={<Named words="Sinds wanneer? Mag leeg blijven." code={code} />}
      value={typed?.since ?? (stated?.since == null ? NO_DATE : partsOf(stated.since))}
      error={errorAt(trouble, `since-${code}`)}
    />
  </Panel>
);

/** Writes down what was filled in; problems of the list come back at their own field. */
export async function stateOnes(visit: Visit): Promise<Response> {
  const form = visit.context.get('form');
  const given = instrumentCodes.map((code) => {
    const { parts, day } = typedDay(form, `since-${code}`);
    return { code, state: form.text(`state-${code}`), parts, since: day };
  });
  const input = {
    statements: given.map(({ code, state, since }) => ({ instrument: code, state, since })),
    seen: form.text('seen'),
    once: form.text('_once'),
  };
  const typed = Object.fromEntries(given.map(({ code, state, parts }) => [code, { state, since: parts }]));
  return after(
    visit,
    await ask(visit, stateInstruments, input),
    () => '/regiobeeld/barrieres?gelukt=bewaard',
    (trouble) => instrumentsPage(visit, atOwnFields(trouble), typed),
  );
}

/** "statements.2.since" stands at the third instrument. */
const atOwnFields = (trouble: Trouble): Trouble => ({
  ...trouble,
  errors: trouble.errors.map((error) => {
    const [, index = '', field = ''] = /^statements\.(\d+)\.(state|since)$/.exec(error.field) ?? [];
    const code: InstrumentCode | undefined = index === '' ? undefined : instrumentCodes[Number(index)];
    return code === undefined ? error : { ...error, field: `${field}-${code}` };
  }),
});
