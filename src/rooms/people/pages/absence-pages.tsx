import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { absenceReason, codesOf, label } from '../../../../content/code-lists.ts';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  DateInput,
  EmptyState,
  Form,
  Heading,
  Hidden,
  PageHead,
  Paragraph,
  RadioGroup,
  StatusBadge,
  sayDate,
  type TypedDate,
} from '../../../kernel/page/index.ts';
import { seeOther } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { endAbsence } from '../absence/end-absence.ts';
import { type OwnAbsence, type OwnAbsences, readAbsences } from '../absence/read-absences.ts';
import { setAbsence } from '../absence/set-absence.ts';
import { after, ask, partsOf, show, typedDay, type Visit } from './administration/showing.tsx';

const PATH = '/mijn/afwezig';

interface Typed {
  readonly from: TypedDate;
  readonly until: TypedDate;
  readonly reason: string;
}

const NOTHING: Typed = { from: partsOf(null), until: partsOf(null), reason: 'not_said' };

/** Saying when one is away from the seat one works from, and that one is back. */
export function absencePages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, onlySeated, (context) => absencePage({ house, context }, NOTHING));
  pages.post(PATH, onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const [from, until] = [typedDay(form, 'from'), typedDay(form, 'until')];
    const reason = form.text('reason') || 'not_said';
    const input = { from: from.day, until: until.day, reason, once: form.text('_once') };
    return after(
      visit,
      await ask(visit, setAbsence, input),
      ({ uncovered }) => `${PATH}?gelukt=${uncovered === null ? 'gemeld' : 'zonder-vervanger'}`,
      (trouble) => absencePage(visit, { from: from.parts, until: until.parts, reason }, trouble),
    );
  });
  pages.post(`${PATH}/einde`, onlySeated, async (context) => {
    const visit = { house, context };
    const absenceId = context.get('form').text('absence');
    return after(visit, await ask(visit, endAbsence, { absenceId }), `${PATH}?gelukt=terug`, () =>
      seeOther(context, PATH),
    );
  });
  return pages;
}

async function absencePage(visit: Visit, typed: Typed, trouble: Trouble | null = null): Promise<Response> {
  const outcome = await ask(visit, readAbsences, {});
  const found = outcome.kind === 'done' ? outcome.value : null;
  return show(
    visit,
    {
      title: 'Afwezig',
      narrow: true,
      children: (
        <>
          <BackLink href="/mijn">Mijn account</BackLink>
          <TroubleNotice trouble={trouble} />
          <News what={visit.context.req.query('gelukt')} />
          <PageHead
            heading="Afwezig"
            intro={
              found === null ? undefined : (
                <Paragraph>
                  Bent u er een tijd niet? Dan hoort uw vervanger wat er binnenkomt. Dit geldt voor uw functie{' '}
                  {found.title}.
                </Paragraph>
              )
            }
          />
          {found === null ? (
            <EmptyState heading="Voor uw functie hoeft dit niet">
              <Paragraph>Collega’s met dezelfde functie krijgen dezelfde berichten als u.</Paragraph>
            </EmptyState>
          ) : (
            <Own visit={visit} found={found} typed={typed} trouble={trouble} />
          )}
        </>
      ),
    },
    trouble,
  );
}

const NEWS: Readonly<Record<string, string>> = {
  gemeld: 'Uw afwezigheid is opgeslagen',
  terug: 'Deze afwezigheid geldt niet meer',
};

function News({ what }: { what: string | undefined }): ReactNode {
  if (what === 'zonder-vervanger')
    return (
      <Alert kind="warning" heading="Opgeslagen, maar er is geen vervanger">
        <Paragraph>
          De beheerder krijgt hierover een mail, en de andere aandachtsfunctionaris ook als die er is. Niemand
          neemt uw werk vanzelf over: een collega van het andere domein kan en mag dat niet. Vraag uw
          beheerder om een vervanger.
        </Paragraph>
      </Alert>
    );
  const text = what !== undefined && Object.hasOwn(NEWS, what) ? NEWS[what] : undefined;
  return text === undefined ? null : <Alert kind="ok" heading={text} />;
}

interface OwnProps {
  readonly visit: Visit;
  readonly found: OwnAbsences;
  readonly typed: Typed;
  readonly trouble: Trouble | null;
}

function Own({ visit: { house, context }, found, typed, trouble }: OwnProps): ReactNode {
  const csrf = csrfField(house, context);
  return (
    <>
      {found.hasStandIn || context.req.query('gelukt') === 'zonder-vervanger' ? null : (
        <Alert kind="warning" heading="Uw functie heeft geen vervanger">
          <Paragraph>
            Wat binnenkomt, blijft liggen zolang u er niet bent. Vraag uw beheerder om een vervanger. Een
            collega van het andere domein kan en mag dit niet overnemen.
          </Paragraph>
        </Alert>
      )}
      {found.absences.length === 0 ? null : (
        <section className="stack stack--close" aria-labelledby="gemeld">
          <Heading level={2} id="gemeld">
            Wanneer u er niet bent
          </Heading>
          <ul className="line-list">
            {found.absences.map((one) => (
              <li key={one.id} className="task">
                <Period one={one} />
                <Form action={`${PATH}/einde`} csrf={csrf} hidden={{ absence: one.id }} inline>
                  <Button kind="secondary">
                    {one.running ? 'Ik ben er weer' : 'Toch niet'}
                    <Hidden>
                      : {sayDate(one.from)} tot en met {sayDate(one.until)}
                    </Hidden>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack" aria-labelledby="melden">
        <Heading level={2} id="melden">
          Meld wanneer u er niet bent
        </Heading>
        <Form action={PATH} csrf={csrf} once={randomUUID()} keepText>
          <DateInput name="from" label="Eerste dag" value={typed.from} error={errorAt(trouble, 'from')} />
          <DateInput
            name="until"
            label="Laatste dag"
            hint="Deze dag bent u er ook nog niet."
            value={typed.until}
            error={errorAt(trouble, 'until')}
          />
          <RadioGroup
            name="reason"
            label="Waarom?"
            hint="U hoeft dit niet te zeggen. Ziek zijn hoort niet in Lantaarn."
            choices={codesOf(absenceReason).map((value) => ({ value, label: label(absenceReason, value) }))}
            value={typed.reason}
            error={errorAt(trouble, 'reason')}
          />
          <ActionGroup>
            <Button>Opslaan</Button>
          </ActionGroup>
        </Form>
      </section>
    </>
  );
}

const Period = ({ one }: { one: OwnAbsence }): ReactNode => (
  <div className="fact">
    <span>
      {sayDate(one.from)} tot en met {sayDate(one.until)}
      {one.reason === 'not_said' ? '' : `, ${label(absenceReason, one.reason).toLowerCase()}`}
    </span>
    {one.setBy === null ? null : <span>Gemeld door {one.setBy}, beheerder</span>}
    {one.running ? <StatusBadge kind="neutral">Nu</StatusBadge> : null}
    {one.uncovered === null ? null : (
      <StatusBadge kind="warning">Geen vervanger op {sayDate(one.uncovered)}</StatusBadge>
    )}
  </div>
);
