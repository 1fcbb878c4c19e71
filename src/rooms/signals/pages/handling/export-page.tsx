import type { Context } from 'hono';
import type { ReactElement } from 'react';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  Form,
  Link,
  List,
  PageHead,
  Paragraph,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { exportSignals, MOST_EXPORTED } from '../../handling/export-signals.ts';
import { ask } from './asking.ts';
import { addressOf, filterInWords, type Narrowing, readFilter, writtenFilter } from './list-filter.ts';

interface Asked {
  readonly filter: Narrowing;
  readonly purpose: string;
  readonly trouble: Trouble | null;
}

/** Asks what the file is for. */
export function answerExportPage(house: House, context: Context<Env>): Response {
  const filter = readFilter((name) => context.req.query(name));
  return html(context, exportPage(house, context, { filter, purpose: '', trouble: null }));
}

/** Gives the file. Its name tells the domain and the day, nothing of a person. */
export async function answerExport(house: House, context: Context<Env>): Promise<Response> {
  const form = context.get('form');
  const filter = readFilter((name) => form.text(name));
  const purpose = form.text('purpose');
  const outcome = await ask(house, context, exportSignals, { ...filter, purpose });
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  if (outcome.kind !== 'done') {
    const trouble = troubleOf(outcome, house.clock.now());
    return html(context, exportPage(house, context, { filter, purpose, trouble }), trouble?.status ?? 422);
  }
  const domain = signedIn(context).seat.domain === 'safety' ? 'veiligheid' : 'zorg';
  context.header('Cache-Control', 'no-store');
  context.header('Content-Type', 'text/csv; charset=utf-8');
  context.header(
    'Content-Disposition',
    `attachment; filename="signalen-${domain}-${localDate(house.clock.now())}.csv"`,
  );
  return context.body(outcome.value.csv);
}

function exportPage(house: House, context: Context<Env>, { filter, purpose, trouble }: Asked): ReactElement {
  const back = addressOf('/signalen', writtenFilter(filter));
  const narrowed = filterInWords(filter);
  return staffPage(house, context, {
    title: 'Signalen exporteren',
    narrow: true,
    hasErrors: trouble !== null,
    children: (
      <>
        <BackLink href={back}>Signalen</BackLink>
        <TroubleNotice trouble={trouble} />
        <PageHead heading="Signalen exporteren" />
        <Paragraph>
          U krijgt een CSV-bestand voor uw rekenprogramma, met kenmerken, codes en datums. Namen, adressen en
          verhalen staan er niet in. Het bestand heeft hooguit {MOST_EXPORTED.toLocaleString('nl-NL')} regels.
        </Paragraph>
        {narrowed.length === 0 ? (
          <Paragraph>Alle signalen van uw domein.</Paragraph>
        ) : (
          <List items={narrowed} />
        )}
        <Form action="/signalen/exporteren" csrf={csrfField(house, context)} hidden={writtenFilter(filter)}>
          <TextInput
            name="purpose"
            label="Waarvoor gebruikt u het bestand?"
            hint="Dit komt in het logboek te staan."
            value={purpose}
            error={errorAt(trouble, 'purpose')}
            required
          />
          <ActionGroup>
            <Button>Bestand ophalen</Button>
            <Link href={back}>Terug naar de lijst</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  });
}
