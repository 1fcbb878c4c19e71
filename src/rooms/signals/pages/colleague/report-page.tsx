import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { fileMessages } from '../../../../../content/messages/files.ts';
import { ACCEPT } from '../../../../kernel/files/kinds.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Button,
  Checkbox,
  Details,
  FileInput,
  Form,
  Heading,
  PageHead,
  Paragraph,
  RadioGroup,
  Stack,
  Tabs,
  TextArea,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { html } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { SignalCardsBeside } from '../../../recognise/index.ts';
import { report } from '../../reporting/report.ts';
import { FILES } from '../attachments/giving.ts';
import { ownFilesHref } from '../attachments/own-files.tsx';
import { asksPerson, firstValues, reportOf, reportProblems } from './answers.ts';
import { DangerFirst, Estimate, type FormState, FunctionSelect, Whereabouts, WhoReads } from './parts.tsx';
import { type PageState, takeIn } from './take-in.ts';
import { whoReads } from './who-reads.ts';

/** The form for colleagues: one page, two minutes, only "what" and one's function have to be filled in (S65, S109). */
export const showReport = (house: House, context: Context<Env>): Response =>
  html(context, reportPage(house, context, { values: firstValues, trouble: null, once: randomUUID() }));

/** Takes in what a colleague reports, and goes on to what happens now. */
export const sendReport = (house: House, context: Context<Env>): Promise<Response> =>
  takeIn(house, context, {
    verb: report,
    problems: reportProblems,
    input: (values, once) => reportOf(values, once, signedIn(context).name),
    onward: ({ reference }) => `/nieuw/verzonden/${reference}`,
    filesTo: ({ reference }) => ({
      place: { kind: 'own', reference },
      missed: `${ownFilesHref(reference)}?gemist=ja`,
    }),
    page: (state) => reportPage(house, context, state),
  });

/** Reporting and asking for advice: two products that are counted apart (S33). */
export const ProductTabs = ({ current }: { current: '/nieuw' | '/nieuw/advies' }): ReactNode => (
  <Tabs
    label="Melden of advies vragen"
    tabs={[
      { href: '/nieuw', label: 'Melding', current: current === '/nieuw' },
      { href: '/nieuw/advies', label: 'Advies zonder namen', current: current === '/nieuw/advies' },
    ]}
  />
);

function reportPage(house: House, context: Context<Env>, state: PageState): ReactElement {
  const { values, trouble, once } = state;
  return staffPage(house, context, {
    title: 'Nieuwe melding',
    narrow: true,
    hasErrors: trouble !== null && trouble.errors.length > 0,
    children: (
      <>
        <DangerFirst />
        <TroubleNotice trouble={trouble} />
        <PageHead
          heading="Nieuwe melding"
          intro={<Paragraph subtle>Twee minuten. Een vermoeden is genoeg.</Paragraph>}
        />
        <ProductTabs current="/nieuw" />
        <Form action="/nieuw" csrf={csrfField(house, context)} once={once} keepText multipart>
          <Stack gap="wide">
            <Part heading="Wat, waar en wanneer">
              <SignalCardsBeside />
              <TextArea
                name="what"
                label="Wat zag of hoorde u?"
                hint="Schrijf feiten. Namen en gezondheid horen niet hier, maar bij “Over wie gaat het?”."
                rows={6}
                value={values['what']}
                error={errorAt(trouble, 'what')}
                required
              />
              <Whereabouts values={values} trouble={trouble} />
            </Part>
            <Part heading="Uw inschatting">
              <Estimate values={values} trouble={trouble} />
            </Part>
            <AboutWhom values={values} trouble={trouble} />
            <AboutYou
              state={state}
              name={signedIn(context).name}
              readers={whoReads(signedIn(context).actor)}
            />
            <Part heading="Foto’s en bestanden">
              <FileInput
                name={FILES}
                label="Kies foto’s of bestanden (mag leeg blijven)"
                hint={`${fileMessages.nl.removed} Kan de melding niet verder? Kies ze dan opnieuw.`}
                accept={ACCEPT}
                multiple
              />
            </Part>
          </Stack>
          <ActionGroup>
            <Button>Verstuur de melding</Button>
          </ActionGroup>
        </Form>
      </>
    ),
  });
}

const Part = ({ heading, children }: { heading: string; children: ReactNode }): ReactNode => (
  <Stack>
    <Heading level={2}>{heading}</Heading>
    {children}
  </Stack>
);

const ABOUT = ['persons', 'names', 'phones', 'special'] as const;

/** Not asked of an adult who wants no help. Sealed apart from the story, and opened with a reason (R10). Open again when something stands in it. */
export function AboutWhom({ values, trouble }: FormState): ReactNode {
  if (!asksPerson(values)) return null;
  const open = ABOUT.some((name) => (values[name] ?? '') !== '');
  return (
    <div className="fork__person">
      <Part heading="Over wie gaat het?">
        <Paragraph subtle>
          Dit deel mag leeg blijven. Het gaat apart op slot: de aandachtsfunctionaris opent het alleen met een
          reden.
        </Paragraph>
        <Details summary="Ik weet iets over een persoon" open={open}>
          <Stack>
            <TextInput
              name="names"
              label="Naam of namen"
              value={values['names']}
              error={errorAt(trouble, 'names')}
            />
            <TextInput
              name="phones"
              label="Telefoonnummers"
              value={values['phones']}
              error={errorAt(trouble, 'phones')}
            />
            <TextArea
              name="persons"
              label="Hoe ziet de persoon eruit, of hoe is die te herkennen?"
              rows={3}
              value={values['persons']}
              error={errorAt(trouble, 'persons')}
            />
            <TextArea
              name="special"
              label="Bijzondere gegevens"
              hint="Gezondheid, seksualiteit, geloof, afkomst of strafbare feiten. Alleen als dat nodig is om te helpen."
              rows={3}
              value={values['special']}
              error={errorAt(trouble, 'special')}
            />
          </Stack>
        </Details>
      </Part>
    </div>
  );
}

const AboutYou = ({
  state: { values, trouble },
  name,
  readers,
}: {
  state: FormState;
  name: string;
  readers: readonly string[];
}): ReactNode => (
  <Part heading="Over u">
    <FunctionSelect values={values} trouble={trouble} label="Uw functie" />
    <WhoReads sentences={readers} />
    <RadioGroup
      name="identity"
      label="Mag uw naam erbij?"
      value={values['identity']}
      choices={[
        {
          value: 'named',
          label: `Ja, meld als ${name}`,
          hint: 'Alleen de aandachtsfunctionaris ziet uw naam. Een partner ziet die nooit.',
        },
        {
          value: 'anonymous',
          label: 'Nee, meld zonder naam',
          hint: 'In het dossier staat niet wie u bent. Antwoorden leest u bij Mijn meldingen.',
        },
      ]}
    />
    <TextInput
      name="reach"
      label="Waar bent u te bereiken?"
      hint="Telefoon of kamer. Alleen als uw naam erbij mag."
      width="medium"
      value={values['reach']}
      error={errorAt(trouble, 'reach')}
    />
    <Checkbox name="feedback" label="Ik wil horen wat ermee gebeurt" checked={values['feedback'] === 'yes'} />
  </Part>
);
