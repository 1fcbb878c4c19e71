import { reportKindOf, type SectionCode, sectionOf, sections } from '../../../../../content/reports.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  Checkbox,
  Form,
  Heading,
  PageHead,
  Paragraph,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { after, ask, show, type Visit } from '../../../../kernel/web/visit.tsx';
import { readReport } from '../read-report.ts';
import { writeText } from '../write-text.ts';

interface TypedText {
  readonly body: string;
  readonly confirmed: boolean;
}

/**
 * `/rapportages/:id/tekst/:section`: the text of one part. When somebody else wrote meanwhile, both texts stand here, and
 * saving again is a choice.
 */
export async function textPage(
  visit: Visit,
  trouble: Trouble | null = null,
  typed: TypedText | null = null,
): Promise<Response> {
  const { house, context } = visit;
  const { id = '', section = '' } = context.req.param() as { id?: string; section?: string };
  const outcome = await ask(visit, readReport, { id });
  if (outcome.kind !== 'done' || !Object.hasOwn(sections, section)) return notThere(context, 'staff');
  const { report, texts } = outcome.value;
  const found = texts.find((text) => text.section === section);
  if (found === undefined || report.state !== 'draft') return notThere(context, 'staff');
  const { title, hint } = sectionOf(section as SectionCode);
  const theirs = trouble?.status === 409 && trouble.notice !== null ? found.body : null;
  const personal = errorAt(trouble, 'body') !== undefined;
  return show(
    visit,
    {
      title: 'Rapportage schrijven',
      narrow: true,
      children: (
        <>
          <BackLink href={`/rapportages/${report.id}`}>{reportKindOf(report.kind).title}</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading={title} intro={<Paragraph subtle>{hint}</Paragraph>} />
          {theirs === null ? null : (
            <Alert kind="info">
              <Heading level={2} looks={3}>
                Zo staat de tekst er nu
              </Heading>
              <Paragraph typed>{theirs}</Paragraph>
              <Paragraph>Uw tekst staat hieronder. Bewaart u die, dan komt die in de plaats.</Paragraph>
            </Alert>
          )}
          <Form
            action={`/rapportages/${report.id}/tekst/${section}`}
            csrf={csrfField(house, context)}
            keepText
            hidden={{ version: String(found.version) }}
          >
            <TextArea
              name="body"
              label="Tekst"
              hint="Een lege regel begint een nieuwe alinea. Geen namen of gegevens van personen."
              rows={14}
              value={typed?.body ?? found.body}
              error={errorAt(trouble, 'body')}
            />
            {personal ? (
              <Checkbox
                name="confirmed"
                label="Dit gaat niet over een persoon"
                checked={typed?.confirmed ?? false}
              />
            ) : null}
            <ActionGroup>
              <Button>Bewaar</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}

/** Saves it, and goes back to the part in the report. */
export async function writeOne(visit: Visit): Promise<Response> {
  const { context } = visit;
  const form = context.get('form');
  const typed = { body: form.text('body'), confirmed: form.has('confirmed') };
  const { id = '', section = '' } = context.req.param() as { id?: string; section?: string };
  const input = { id, section, version: form.text('version'), ...typed };
  return after(
    visit,
    await ask(visit, writeText, input),
    () => `/rapportages/${id}?gelukt=tekst#part-${section}`,
    (trouble) => textPage(visit, trouble, typed),
  );
}
