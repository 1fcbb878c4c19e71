import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import type { Problem } from '../../../../kernel/outcome.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  Form,
  Heading,
  Link,
  List,
  Paragraph,
  Split,
  sayMoment,
} from '../../../../kernel/page/index.ts';
import type { AnyVerb } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import type { Form as Typed } from '../../../../kernel/web/form.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { actLabel } from '../../act-words.ts';
import { openPart } from '../../handling/open-part.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import { readSafeContact } from '../../safe-contact/read-safe-contact.ts';
import { CAREFUL, type SafeContactRule } from '../../safe-contact/safe-contact.ts';
import { whoDid } from './act-words.tsx';
import { ask, fileAt, hrefOf } from './asking.ts';
import { type DoneCode, DoneNotice } from './done-words.tsx';
import { Head } from './file-page.tsx';
import { Reported, type ReportedProps } from './reported.tsx';

/** What the fields of a form are made of. */
export interface FieldsProps {
  readonly file: SignalFile;
  /** What was typed; null on a page that is opened. */
  readonly typed: Typed | null;
  readonly now: Date;
  readonly error: (field: string) => string | undefined;
  /** A code that the address brought along; '' when it did not. */
  readonly query: (name: string) => string;
  /** What another step on the page found, to be chosen from. */
  readonly extra?: ReactNode;
  /** How the reporter is safe to reach, on a page that asked for it. */
  readonly rule?: SafeContactRule | undefined;
}

/** A page under a file on which one thing is done. */
export interface ActPage {
  /** Last part of its address. */
  readonly path: string;
  readonly heading: string;
  readonly submit: string;
  /** The verb behind it; some pages have two. */
  readonly verb: (typed: Typed) => AnyVerb;
  /** What the verb asks on top of reference, version and once. */
  readonly input: (typed: Typed) => Readonly<Record<string, unknown>>;
  /** Field on the page for a field of the verb, where these differ. */
  readonly fieldOf?: (field: string, typed: Typed) => string;
  /** What is told on the page that follows. */
  readonly told: (typed: Typed) => DoneCode;
  /** Page that follows, under the file; the file itself when left out. */
  readonly onward?: (typed: Typed) => string;
  /** Why it cannot be done with this file now; null when it can. */
  readonly impossible: (file: SignalFile) => string | null;
  readonly Fields: (props: FieldsProps) => ReactNode;
  /** What was reported stands beside the form. */
  readonly besideReport?: boolean;
  /** The reporter may be contacted by it: the page shows how that is safe. */
  readonly withRule?: boolean;
}

/** Gives the page its two routes. */
export function actPageRoutes(house: House, pages: Hono<Env>, page: ActPage): void {
  const path = `/signalen/:reference/${page.path}`;
  pages.get(path, async (context) => {
    const file = await fileAt(house, context);
    if (file === null) return notThere(context, 'staff');
    const rule = await ruleFor(house, context, page);
    return html(context, actPage(house, context, page, { file, typed: null, trouble: null, rule }));
  });
  pages.post(path, async (context) => {
    const typed = context.get('form');
    const reference = context.req.param('reference') ?? '';
    const part = page.besideReport ? partToOpen(typed) : null;
    const outcome =
      part === null
        ? await ask(house, context, page.verb(typed), {
            ...page.input(typed),
            reference,
            version: typed.text('version'),
            once: typed.text('_once'),
          })
        : await ask(house, context, openPart, { reference, part, reason: typed.text('reason') });
    const asForm = typed.has('version');
    if (outcome.kind === 'done' && part === null)
      return seeOther(context, onwardFrom(page, reference, typed));
    if (outcome.kind === 'done' && !asForm) return seeOther(context, hrefOf(reference, page.path));
    const trouble = troubleOf(part === null ? renamed(page, typed, outcome) : outcome, house.clock.now());
    const file = outcome.kind === 'absent' ? null : await fileAt(house, context);
    if (file === null) return notThere(context, 'staff');
    const rule = await ruleFor(house, context, page);
    const shown = { file, typed: asForm ? typed : null, trouble, rule };
    return html(context, actPage(house, context, page, shown), trouble?.status);
  });
}

/** How the reporter is safe to reach, where the page asks; who may read the file may know that. */
async function ruleFor(
  house: House,
  context: Context<Env>,
  page: ActPage,
): Promise<SafeContactRule | undefined> {
  if (page.withRule !== true) return undefined;
  const reference = context.req.param('reference');
  const outcome = await ask(house, context, readSafeContact, { reference });
  return outcome.kind === 'done' ? outcome.value : CAREFUL;
}

/**
 * The part of the report that is to be opened beside the form, whose page then comes back with all that was typed; null
 * when the form itself was sent. Where the form waits for the story, opening sends nothing else along, and no version.
 * Enter in the field of the reason presses the button of the form, but means this.
 */
const partToOpen = (typed: Typed): string | null => {
  if (typed.has('open')) return typed.text('open');
  return typed.text('reason') === '' ? null : 'special';
};

function onwardFrom(page: ActPage, reference: string, typed: Typed): string {
  const [onward = '', query = ''] = page.onward?.(typed).split('?') ?? [];
  return `${hrefOf(reference, onward)}?gelukt=${page.told(typed)}${query === '' ? '' : `&${query}`}`;
}

function renamed<Outcome extends { readonly kind: string; readonly problems?: readonly Problem[] }>(
  page: ActPage,
  typed: Typed,
  outcome: Outcome,
): Outcome {
  const { fieldOf } = page;
  if (outcome.problems === undefined || fieldOf === undefined) return outcome;
  return {
    ...outcome,
    problems: outcome.problems.map(({ field, text }) => ({ field: fieldOf(field, typed), text })),
  };
}

interface Shown {
  readonly file: SignalFile;
  readonly typed: Typed | null;
  readonly trouble: Trouble | null;
  readonly extra?: ReactNode;
  readonly rule?: SafeContactRule | undefined;
}

/** The page with what was typed, after another step on it than its own. */
export async function showAgain(
  house: House,
  context: Context<Env>,
  page: ActPage,
  again: { readonly trouble: Trouble | null; readonly extra: ReactNode },
): Promise<Response> {
  const file = await fileAt(house, context);
  return file === null
    ? notThere(context, 'staff')
    : html(
        context,
        actPage(house, context, page, { file, typed: context.get('form'), ...again }),
        again.trouble?.status,
      );
}

function actPage(house: House, context: Context<Env>, page: ActPage, shown: Shown): ReactElement {
  const { file, trouble } = shown;
  const now = house.clock.now();
  const csrf = csrfField(house, context);
  const main = (
    <ActForm page={page} csrf={csrf} now={now} query={(name) => context.req.query(name) ?? ''} {...shown} />
  );
  return staffPage(house, context, {
    title: `${page.heading}, signaal ${file.reference}`,
    hasErrors: trouble !== null,
    narrow: page.besideReport !== true,
    children: (
      <>
        <BackLink href={hrefOf(file.reference)}>Signaal {file.reference}</BackLink>
        <DoneNotice code={context.req.query('gelukt')} />
        <TroubleNotice trouble={trouble} />
        <Meanwhile {...shown} now={now} />
        <Head file={file} now={now} heading={page.heading} />
        {page.besideReport ? (
          <>
            <p className="only-narrow">
              <Link href="#gemeld">Lees wat er is gemeld</Link>
            </p>
            <Split
              main={main}
              aside={
                <Report
                  file={file}
                  csrf={csrf}
                  now={now}
                  trouble={trouble}
                  reason={shown.typed?.text('reason') ?? ''}
                  opensAt={hrefOf(file.reference, page.path)}
                  beside={whyNot(page, shown) === null ? FORM : undefined}
                />
              }
            />
          </>
        ) : (
          main
        )}
      </>
    ),
  });
}

const Report = (props: ReportedProps): ReactNode => (
  <section id="gemeld" className="stack" aria-labelledby="gemeld-heading">
    <Heading level={2} id="gemeld-heading">
      Wat er is gemeld
    </Heading>
    <Reported {...props} />
  </section>
);

/** Why there is no form; null when there is one. What somebody typed stays, whatever happened meanwhile. */
function whyNot(page: ActPage, { file, typed }: Shown): string | null {
  if (typed !== null) return null;
  return file.destroyed ? 'De inhoud van dit signaal is vernietigd.' : page.impossible(file);
}

const FORM = 'handeling';

interface ActFormProps extends Shown {
  readonly page: ActPage;
  readonly csrf: string;
  readonly now: Date;
  readonly query: (name: string) => string;
}

function ActForm({ page, csrf, now, query, file, typed, trouble, extra, rule }: ActFormProps): ReactNode {
  const { Fields } = page;
  const reason = whyNot(page, { file, typed, trouble });
  if (reason !== null) {
    return (
      <Alert kind="info" heading="Dit kan nu niet">
        <Paragraph>{reason}</Paragraph>
      </Alert>
    );
  }
  return (
    <Form
      id={FORM}
      action={hrefOf(file.reference, page.path)}
      csrf={csrf}
      once={randomUUID()}
      keepText
      hidden={{ version: String(file.facts.version) }}
    >
      <Fields
        file={file}
        typed={typed}
        now={now}
        query={query}
        error={(field) => errorAt(trouble, field)}
        extra={extra}
        rule={rule}
      />
      <ActionGroup>
        <Button>{page.submit}</Button>
        <Link href={hrefOf(file.reference)}>Annuleren</Link>
      </ActionGroup>
    </Form>
  );
}

/** What was done to the file since the page was opened on which somebody typed. */
function Meanwhile({ file, typed, now }: Shown & { now: Date }): ReactNode {
  const seen = Number(typed?.text('version') ?? file.facts.version);
  // an act has the position of the version it made
  const acts = Number.isInteger(seen) ? file.acts.slice(seen) : [];
  if (acts.length === 0) return null;
  return (
    <Alert kind="info" heading="Dit gebeurde intussen">
      <List
        items={acts.map((act) => `${actLabel(act.kind)} door ${whoDid(act)}, ${sayMoment(act.at, now)}`)}
      />
    </Alert>
  );
}
