import type { Context } from 'hono';
import type { ReactElement } from 'react';
import type { House } from '../../../kernel/house.ts';
import { typedDay } from '../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  Form,
  Link,
  PageHead,
  Paragraph,
  TextInput,
} from '../../../kernel/page/index.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { staffPage } from '../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { addressOf } from './asking.ts';

/** A list that can be taken along as a file. */
export interface ExportPage {
  readonly heading: string;
  /** What is in the file, and what stays behind. */
  readonly text: string;
  /** Address of the list; the form stands at `/exporteren` below it. */
  readonly path: string;
  readonly filters: readonly string[];
}

interface Asked {
  readonly filters: Readonly<Record<string, string>>;
  readonly purpose: string;
  readonly trouble: Trouble | null;
}

/** What the form sent: the filters of the list, as its own page reads them, and the purpose. */
export function sentExport(
  context: Context<Env>,
  { filters }: ExportPage,
): { readonly filters: Readonly<Record<string, string>>; readonly purpose: string } {
  const form = context.get('form');
  const given = filters.flatMap((name) => {
    const value = form.text(name).slice(0, 100);
    return value === '' ? [] : [[name, name === 'from' || name === 'until' ? typedDay(value) : value]];
  });
  return { filters: Object.fromEntries(given), purpose: form.text('purpose') };
}

/** Asks what a file is for: that stands in the trail with who took it (R15). */
export function exportPage(
  house: House,
  context: Context<Env>,
  page: ExportPage,
  { filters, purpose, trouble }: Asked,
): ReactElement {
  const back = addressOf(page.path, filters);
  return staffPage(house, context, {
    title: page.heading,
    narrow: true,
    hasErrors: trouble !== null,
    children: (
      <>
        <BackLink href={back} />
        <TroubleNotice trouble={trouble} />
        <PageHead heading={page.heading} />
        <Paragraph>{page.text}</Paragraph>
        <Form action={`${page.path}/exporteren`} csrf={csrfField(house, context)} hidden={filters}>
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
