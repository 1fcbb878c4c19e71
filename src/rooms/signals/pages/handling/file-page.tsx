import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { label, signalChannel, waitsFor } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Heading,
  PageHead,
  Split,
  Stack,
  StatusBadge,
  Timeline,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { finishTask } from '../../handling/finish-task.ts';
import { openPart } from '../../handling/open-part.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import { isOpen } from '../../signal.ts';
import { filesBeside } from '../attachments/files-beside.tsx';
import { actsInWords } from './act-words.tsx';
import { ask, fileAt, hrefOf } from './asking.ts';
import { Dialogue, WriteMessage } from './dialogue.tsx';
import { DoneNotice } from './done-words.tsx';
import { FileAside, FirstStep } from './file-aside.tsx';
import { Hints } from './file-hints.tsx';
import { handOversBeside } from './hand-over-place.tsx';
import { Reported } from './reported.tsx';
import { MinorBadge, StateBadge, shortForm, Term, UrgencyBadge } from './signal-words.tsx';

interface Told {
  readonly trouble?: Trouble | null;
  readonly reason?: string;
}

/** The file of one signal. */
export async function answerFile(house: House, context: Context<Env>): Promise<Response> {
  const file = await fileAt(house, context);
  return file === null ? notThere(context, 'staff') : html(context, await filePage(house, context, file));
}

/** Opens a part for the actor's session and shows the page again. */
export async function answerOpening(house: House, context: Context<Env>): Promise<Response> {
  const form = context.get('form');
  const reference = context.req.param('reference') ?? '';
  const input = { reference, part: form.text('open'), reason: form.text('reason') };
  const outcome = await ask(house, context, openPart, input);
  if (outcome.kind === 'done') return seeOther(context, `${hrefOf(reference)}#gemeld`);
  return withTrouble(house, context, troubleOf(outcome, house.clock.now()), input.reason);
}

/** Marks a task as done. */
export async function answerFinishedTask(house: House, context: Context<Env>): Promise<Response> {
  const reference = context.req.param('reference') ?? '';
  const outcome = await ask(house, context, finishTask, {
    reference,
    task: context.get('form').text('task'),
  });
  return outcome.kind === 'done'
    ? seeOther(context, `${hrefOf(reference)}?gelukt=taak-klaar`)
    : withTrouble(house, context, troubleOf(outcome, house.clock.now()));
}

async function withTrouble(
  house: House,
  context: Context<Env>,
  trouble: Trouble | null,
  reason = '',
): Promise<Response> {
  const file = trouble === null ? null : await fileAt(house, context);
  if (file === null) return notThere(context, 'staff');
  return html(context, await filePage(house, context, file, { trouble, reason }), trouble?.status);
}

async function filePage(
  house: House,
  context: Context<Env>,
  file: SignalFile,
  told: Told = {},
): Promise<ReactElement> {
  const now = house.clock.now();
  const csrf = csrfField(house, context);
  const { trouble = null, reason = '' } = told;
  const handOvers = await handOversBeside(house, context, file);
  const files = file.destroyed ? null : await filesBeside(house, context, file.reference);
  return staffPage(house, context, {
    title: `Signaal ${file.reference}`,
    hasErrors: trouble !== null,
    children: (
      <>
        <BackLink href="/signalen">Signalen</BackLink>
        <DoneNotice code={context.req.query('gelukt')} />
        <TroubleNotice trouble={trouble} />
        <Head file={file} now={now} />
        <Hints file={file} />
        <Split
          main={
            <Stack gap="wide">
              <Section id="gemeld" heading="Wat er is gemeld">
                <Reported file={file} csrf={csrf} now={now} trouble={trouble} reason={reason} />
              </Section>
              <Section id="berichten" heading="Berichten met de melder">
                <Dialogue file={file} now={now} />
                <WriteMessage file={file} />
              </Section>
              <Section id="verloop" heading="Verloop">
                <Timeline acts={actsInWords(file, now)} />
              </Section>
            </Stack>
          }
          aside={
            <FileAside file={file} csrf={csrf} now={now} today={localDate(now)} trouble={trouble}>
              {files}
              {handOvers}
            </FileAside>
          }
        />
      </>
    ),
  });
}

const Section = ({
  id,
  heading,
  children,
}: {
  id: string;
  heading: string;
  children: ReactNode;
}): ReactNode => (
  <section id={id} className="stack stack--close" aria-labelledby={`${id}-heading`}>
    <Heading level={2} id={`${id}-heading`}>
      {heading}
    </Heading>
    {children}
  </section>
);

/** Reference, and what matters at a glance: a minor first (R6). */
export const Head = ({
  file,
  now,
  heading,
}: {
  file: SignalFile;
  now: Date;
  heading?: string;
}): ReactNode => (
  <PageHead
    heading={heading ?? `Signaal ${file.reference}`}
    intro={
      <>
        <div className="badges">
          <MinorBadge minor={file.facts.minor} />
          <StateBadge state={file.facts.state} />
          <UrgencyBadge urgency={file.facts.urgency} always />
          {file.destroyed ? <StatusBadge>Inhoud vernietigd</StatusBadge> : null}
        </div>
        <HeadLine facts={file.facts} now={now} />
      </>
    }
    {...(heading === undefined
      ? {
          actions: (
            <ActionGroup>
              <FirstStep file={file} />
            </ActionGroup>
          ),
        }
      : {})}
  />
);

function HeadLine({ facts, now }: { facts: SignalFile['facts']; now: Date }): ReactNode {
  const open = isOpen(facts.state);
  return (
    <div className="dotted">
      <span>{shortForm(facts.form)}</span>
      <span>{label(signalChannel, facts.channel)}</span>
      {open && facts.waitsFor !== null ? <span>{label(waitsFor, facts.waitsFor)}</span> : null}
      {open && facts.dueAt !== null ? (
        <span>
          Termijn: <Term signal={facts} now={now} />
        </span>
      ) : null}
    </div>
  );
}
