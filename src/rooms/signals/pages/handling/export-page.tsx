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
  RadioGroup,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { exportReaders, readerTitle } from '../../handling/export-columns.ts';
import { exportSignals, MOST_EXPORTED } from '../../handling/export-signals.ts';
import { ask } from './asking.ts';
import { addressOf, filterInWords, type Narrowing, readFilter, writtenFilter } from './list-filter.ts';

interface Asked {
  readonly filter: Narrowing;
  readonly purpose: string;
  readonly reader: string;
  readonly format: string;
  readonly trouble: Trouble | null;
}

/** Asks what the file is for. */
export function answerExportPage(house: House, context: Context<Env>): Response {
  const filter = readFilter((name) => context.req.query(name));
  return html(
    context,
    exportPage(house, context, { filter, purpose: '', reader: 'coordinator', format: 'ods', trouble: null }),
  );
}

/** Gives the file. Its name tells the domain and the day, nothing of a person. */
export async function answerExport(house: House, context: Context<Env>): Promise<Response> {
  const form = context.get('form');
  const filter = readFilter((name) => form.text(name));
  const typed = { purpose: form.text('purpose'), reader: form.text('reader'), format: form.text('format') };
  const outcome = await ask(house, context, exportSignals, { ...filter, ...typed });
  if (outcome.kind === 'absent') return notThere(context, 'staff');
  if (outcome.kind !== 'done') {
    const trouble = troubleOf(outcome, house.clock.now());
    return html(context, exportPage(house, context, { filter, ...typed, trouble }), trouble?.status ?? 422);
  }
  const domain = signedIn(context).seat.domain === 'safety' ? 'veiligheid' : 'zorg';
  context.header('Cache-Control', 'no-store');
  const { number, format, file } = outcome.value;
  const name = `signalen-${domain}-${localDate(house.clock.now())}-${number}.${format}`;
  context.header('Content-Type', TYPES[format]);
  context.header('Content-Disposition', `attachment; filename="${name}"`);
  return context.body(file);
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

function exportPage(
  house: House,
  context: Context<Env>,
  { filter, purpose, reader, format, trouble }: Asked,
): ReactElement {
  const back = addressOf('/signalen', writtenFilter(filter));
  const narrowed = filterInWords(filter);
  const domain = signedIn(context).seat.domain === 'safety' ? 'safety' : 'care';
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
          U krijgt een bestand voor uw rekenprogramma, met kenmerken, codes en datums. Namen, adressen en
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
            hint="Dit komt in het logboek en in het register te staan. Het bestand krijgt een nummer."
            value={purpose}
            error={errorAt(trouble, 'purpose')}
            required
          />
          <RadioGroup
            name="reader"
            label="Voor wie is het bestand?"
            hint="Wat deze functie niet hoort te weten, is afgeschermd. Geef het aan niemand anders."
            choices={exportReaders.map((value) => ({ value, label: readerTitle(value, domain) }))}
            value={reader}
            error={errorAt(trouble, 'reader')}
          />
          <RadioGroup
            name="format"
            label="Soort bestand"
            choices={[
              { value: 'ods', label: 'Rekenblad (ODS)', hint: 'Met een blad over doel en nummer.' },
              { value: 'csv', label: 'Tekst met puntkomma’s (CSV)' },
            ]}
            value={format}
            error={errorAt(trouble, 'format')}
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
