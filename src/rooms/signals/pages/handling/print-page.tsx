import type { Context } from 'hono';
import type { ReactElement } from 'react';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  DataList,
  Form,
  Heading,
  Link,
  List,
  PageHead,
  Paragraph,
  Stack,
  sayDate,
  sayTime,
  TextInput,
  Timeline,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { partNames } from '../../act-content.ts';
import { type PrintedSignal, printSignal } from '../../handling/print-signal.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import type { PartName } from '../../report-content.ts';
import { actsInWords } from './act-words.tsx';
import { ask, fileAt, hrefOf } from './asking.ts';
import { Head } from './file-page.tsx';
import { OpenReport } from './reported.tsx';

interface Asked {
  readonly purpose: string;
  readonly trouble: Trouble | null;
}

/** Asks what the paper is for, and says what will be on it. */
export async function answerPrintPage(house: House, context: Context<Env>): Promise<Response> {
  const file = await fileAt(house, context);
  return file === null
    ? notThere(context, 'staff')
    : html(context, askingPage(house, context, file, { purpose: '', trouble: null }));
}

/** Shows the paper, to be printed from the browser. */
export async function answerPrint(house: House, context: Context<Env>): Promise<Response> {
  const purpose = context.get('form').text('purpose');
  const reference = context.req.param('reference') ?? '';
  const outcome = await ask(house, context, printSignal, { reference, purpose });
  if (outcome.kind === 'done') {
    context.header('Cache-Control', 'no-store');
    return html(context, paper(house, context, outcome.value));
  }
  const trouble = troubleOf(outcome, house.clock.now());
  const file = outcome.kind === 'absent' ? null : await fileAt(house, context);
  if (file === null) return notThere(context, 'staff');
  return html(context, askingPage(house, context, file, { purpose, trouble }), trouble?.status);
}

const partWords: Readonly<Record<PartName, string>> = {
  story: 'Het verhaal, met notities, taken en berichten',
  contact: 'De melder',
  special: 'Over personen',
};

const onPaper = ({ opened }: SignalFile): readonly string[] => [
  'Status, vorm, termijn en verloop',
  ...partNames.filter((part) => opened.has(part)).map((part) => partWords[part]),
];

function askingPage(
  house: House,
  context: Context<Env>,
  file: SignalFile,
  { purpose, trouble }: Asked,
): ReactElement {
  const back = hrefOf(file.reference);
  const closed = partNames.some((part) => !file.opened.has(part));
  return staffPage(house, context, {
    title: `Signaal ${file.reference} afdrukken`,
    narrow: true,
    hasErrors: trouble !== null,
    children: (
      <>
        <BackLink href={back}>Signaal {file.reference}</BackLink>
        <TroubleNotice trouble={trouble} />
        <PageHead heading="Afdrukken" />
        <Paragraph>Papier kan blijven liggen. Kijk eerst of een afdruk nodig is. Op papier komt:</Paragraph>
        <List items={onPaper(file)} />
        {closed ? (
          <Paragraph subtle>
            Wat u niet hebt geopend, komt niet op papier. Open het eerst in het signaal.
          </Paragraph>
        ) : null}
        <Form action={hrefOf(file.reference, 'afdrukken')} csrf={csrfField(house, context)}>
          <TextInput
            name="purpose"
            label="Waarvoor hebt u de afdruk nodig?"
            hint="Dit komt in het logboek, in het register en op het papier te staan. De afdruk krijgt een nummer."
            value={purpose}
            error={errorAt(trouble, 'purpose')}
            required
          />
          <ActionGroup>
            <Button>Afdruk maken</Button>
            <Link href={back}>Terug naar het signaal</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  });
}

function paper(house: House, context: Context<Env>, printed: PrintedSignal): ReactElement {
  const { file, number, purpose, reader } = printed;
  const now = house.clock.now();
  return staffPage(house, context, {
    title: `Afdruk ${number}`,
    children: (
      <>
        <div className="no-print">
          <BackLink href={hrefOf(file.reference)}>Signaal {file.reference}</BackLink>
          <Paragraph>
            Kies afdrukken in het menu van uw browser, of druk op Ctrl en P (op een Mac: Cmd en P). Menu en
            knoppen komen niet mee.
          </Paragraph>
        </div>
        <Head file={file} now={now} heading={`Signaal ${file.reference}`} />
        <DataList
          items={[
            { key: 'Nummer van de afdruk', value: number },
            { key: 'Alleen voor', value: reader },
            { key: 'Doel', value: purpose },
            { key: 'Afgedrukt', value: `${sayDate(localDate(now))}, ${sayTime(now)}` },
          ]}
        />
        <Stack gap="wide">
          <section className="stack stack--close">
            <Heading level={2}>Wat er is gemeld</Heading>
            <OpenReport file={file} />
          </section>
          <section className="stack stack--close">
            <Heading level={2}>Verloop</Heading>
            <Timeline acts={actsInWords(file, now)} />
          </section>
        </Stack>
        <Paragraph>
          Geef dit papier aan niemand anders. Vernietig het als u het niet meer nodig hebt.
        </Paragraph>
      </>
    ),
  });
}
