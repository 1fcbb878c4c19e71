import { type Context, Hono } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import {
  ageGroup,
  type CodeList,
  codesOf,
  exploitationForm,
  label,
  signalUrgency,
} from '../../../../../content/code-lists.ts';
import { handOverFields } from '../../../../../content/field-whitelists.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  Checkbox,
  Form,
  Heading,
  Link,
  PageHead,
  Paragraph,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import type { Form as Typed } from '../../../../kernel/web/form.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import type { SignalFile } from '../../handling/read-signal.ts';
import { type AdviceField, adviceFields, printAdviceNote } from '../../letters/advice-note.ts';
import { ask, fileAt, hrefOf } from '../handling/asking.ts';
import { answerPdf } from './answer-letter.ts';

const PATH = '/signalen/:reference/adviesnota';

interface Back {
  readonly typed: Typed;
  readonly trouble: Trouble;
}

/** The page with which advice is asked of Veilig Thuis, on paper and without names. */
export function adviceNoteRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use(PATH, onlySeated);
  pages.get(PATH, (context) => show(house, context, null));
  pages.post(PATH, async (context) => {
    const typed = context.get('form');
    const outcome = await ask(house, context, printAdviceNote, {
      ...typed.fields(),
      reference: context.req.param('reference'),
      fields: typed.all('fields'),
    });
    if (outcome.kind === 'done') return answerPdf(context, outcome.value);
    const trouble = troubleOf(outcome, house.clock.now());
    return show(house, context, trouble === null ? null : { typed, trouble });
  });
  return pages;
}

async function show(house: House, context: Context<Env>, back: Back | null): Promise<Response> {
  const file = await fileAt(house, context);
  if (file === null) return notThere(context, 'staff');
  return html(context, page(house, context, file, back), back?.trouble.status ?? 200);
}

function page(house: House, context: Context<Env>, file: SignalFile, back: Back | null): ReactElement {
  const { reference } = file;
  const error = (field: string) => errorAt(back?.trouble ?? null, field);
  return staffPage(house, context, {
    title: `Advies vragen bij signaal ${reference}`,
    narrow: true,
    hasErrors: (back?.trouble.errors.length ?? 0) > 0,
    children: (
      <>
        <BackLink href={hrefOf(reference)}>Signaal {reference}</BackLink>
        <TroubleNotice trouble={back?.trouble ?? null} />
        <PageHead
          heading="Advies vragen aan Veilig Thuis"
          intro={
            <Paragraph subtle>
              U krijgt een nota op papier, zonder namen. Dit is geen melding. Bellen kan ook, dag en nacht.
            </Paragraph>
          }
        />
        <Form action={hrefOf(reference, 'adviesnota')} csrf={csrfField(house, context)} keepText>
          <Stack gap="wide">
            <TextArea
              name="question"
              label="Waarover wilt u advies?"
              hint="Noem geen namen, adressen of telefoonnummers. Schrijf ook niets waaraan iemand te herkennen is, zoals een school of een bijzondere datum."
              value={back?.typed.text('question')}
              error={error('question')}
              rows={5}
              required
            />
            <Heading level={2}>Wat neemt u op?</Heading>
            {adviceFields.map((field) => (
              <AdviceFieldRow
                key={field}
                field={field}
                file={file}
                typed={back?.typed ?? null}
                error={error}
              />
            ))}
            <ActionGroup>
              <Button>Maak de nota (PDF)</Button>
              <Link href={hrefOf(reference)}>Terug naar het signaal</Link>
            </ActionGroup>
          </Stack>
        </Form>
      </>
    ),
  });
}

const lists: Readonly<Partial<Record<AdviceField, CodeList>>> = {
  form: exploitationForm,
  urgency: signalUrgency,
  ageGroup,
};

interface RowProps {
  readonly field: AdviceField;
  readonly file: SignalFile;
  readonly typed: Typed | null;
  readonly error: (field: string) => string | undefined;
}

/** A field, and whether it goes in. What is a choice begins at what the file knows. */
function AdviceFieldRow({ field, file, typed, error }: RowProps): ReactNode {
  const { nl } = handOverFields[field];
  const list = lists[field];
  const known =
    field === 'form' || field === 'urgency' ? file.facts[field] : list === undefined ? '' : 'unknown';
  const value = typed?.text(field) ?? known;
  return (
    <Stack gap="close">
      <Checkbox
        name="fields"
        id={`neem-${field}`}
        value={field}
        label={`${nl} opnemen`}
        checked={typed?.all('fields').includes(field) ?? false}
      />
      {list === undefined ? (
        <TextInput name={field} label={nl} labelHidden value={value} error={error(field)} />
      ) : (
        <Select
          name={field}
          label={nl}
          labelHidden
          value={value}
          choices={codesOf(list).map((code) => ({ value: code, label: label(list, code) }))}
          error={error(field)}
        />
      )}
    </Stack>
  );
}
