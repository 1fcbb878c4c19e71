import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { csvOf } from '../../../../kernel/csv.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  ButtonLink,
  type Column,
  DataList,
  Heading,
  Link,
  List,
  PageHead,
  Paragraph,
  Table,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type Kept, type RegisterLine, readRegister } from '../../register/register.ts';
import { answerFile } from '../answer-file.ts';
import { RegisterHead } from './register-frame.tsx';

async function linesFor(house: House, context: Context<Env>): Promise<readonly RegisterLine[] | null> {
  const outcome = await run(house, signedIn(context).actor, readRegister, {}, context.get('trace'));
  return outcome.kind === 'done' ? outcome.value : null;
}

/** `/verwerkingen`: the register of processing activities. */
export async function registerPage(house: House, context: Context<Env>): Promise<Response> {
  const lines = await linesFor(house, context);
  if (lines === null) return notThere(context, 'staff');
  return html(
    context,
    staffPage(house, context, {
      title: 'Register van verwerkingen',
      children: (
        <>
          <RegisterHead
            here="/verwerkingen"
            intro="Het register van verwerkingsactiviteiten (AVG art. 30), gemaakt uit de regels en instellingen die nu gelden."
            actions={
              <ActionGroup>
                <ButtonLink href="/verwerkingen/register.csv" kind="secondary">
                  Exporteren
                </ButtonLink>
              </ActionGroup>
            }
          />
          <Table<RegisterLine>
            id="register"
            caption="Verwerkingen"
            captionHidden
            columns={COLUMNS}
            rows={lines}
            rowKey={({ activity }) => activity}
          />
        </>
      ),
    }),
  );
}

const COLUMNS: readonly Column<RegisterLine>[] = [
  {
    key: 'name',
    label: 'Verwerking',
    rowHeader: true,
    cell: ({ slug, name }) => <Link href={`/verwerkingen/${slug}`}>{name}</Link>,
  },
  { key: 'purpose', label: 'Doel', cell: ({ purpose }) => purpose },
  {
    key: 'people',
    label: 'Van wie',
    cell: ({ people }) => (people.length === 0 ? 'Niemand' : people.join(', ')),
  },
  { key: 'kept', label: 'Bewaren', cell: (line) => keptOf(line) },
];

/** A term, with the mark of what still has to be confirmed. */
const sayKept = ({ label, words, verified }: Kept): string =>
  `${label}: ${words}${verified ? '' : ' (te controleren)'}`;

const keptOf = ({ kept, keptWords }: RegisterLine): string =>
  [...kept.map(sayKept), keptWords].filter((words) => words !== '').join('. ');

/** `/verwerkingen/{word}`: one activity, and where the processing log refers to. */
export async function activityPage(house: House, context: Context<Env>, slug: string): Promise<Response> {
  const line = (await linesFor(house, context))?.find((one) => one.slug === slug);
  if (line === undefined) return notThere(context, 'staff');
  return html(
    context,
    staffPage(house, context, {
      title: line.name,
      children: (
        <>
          <BackLink href="/verwerkingen">Register van verwerkingen</BackLink>
          <PageHead heading={line.name} intro={<Paragraph subtle>{line.purpose}</Paragraph>} />
          <DataList items={factsOf(line)} />
          <Heading level={2}>Wie mag dit, en op welke grond</Heading>
          <Table<RegisterLine['rules'][number]>
            id="rules"
            caption="De regels die nu gelden"
            columns={[
              { key: 'rule', label: 'Regel', rowHeader: true, cell: ({ text }) => text },
              { key: 'ground', label: 'Grondslag', cell: ({ ground }) => ground },
            ]}
            rows={line.rules}
            rowKey={({ key }) => key}
          />
          <Heading level={2}>Ontvangers buiten de organisatie</Heading>
          {line.recipients.length === 0 ? <Paragraph>Geen.</Paragraph> : <List items={line.recipients} />}
        </>
      ),
    }),
  );
}

const factsOf = (line: RegisterLine): { key: string; value: ReactNode }[] =>
  [
    { key: 'Van wie', value: line.people.join(', ') },
    { key: 'Welke gegevens', value: line.categories.join('; ') },
    { key: 'Bijzondere gegevens', value: line.special },
    { key: 'Bewaren', value: keptOf(line) },
    { key: 'Beveiliging', value: line.people.length === 0 ? '' : SECURITY },
    { key: 'Buiten de EU', value: line.people.length === 0 ? '' : 'Lantaarn geeft niets door.' },
  ].filter(({ value }) => value !== '');

const SECURITY =
  'Versleuteld per dossier, gescheiden per organisatie en domein, toegang per functie, elke handeling in een logboek dat niet ongemerkt te wijzigen is.';

/** `/verwerkingen/register.csv` */
export async function registerFile(house: House, context: Context<Env>): Promise<Response> {
  const lines = await linesFor(house, context);
  if (lines === null) return notThere(context, 'staff');
  return answerFile(context, 'register-van-verwerkingen', house.clock.now(), csvOf(HEAD, lines.map(rowOf)));
}

const HEAD = [
  'Verwerking',
  'Doel',
  'Van wie',
  'Welke gegevens',
  'Bijzondere gegevens',
  'Grondslagen',
  'Ontvangers',
  'Bewaren',
  'Beveiliging',
];

const rowOf = (line: RegisterLine): readonly string[] => [
  line.name,
  line.purpose,
  line.people.join(', '),
  line.categories.join('; '),
  line.special,
  [...new Set(line.rules.map(({ ground }) => ground))].join('; '),
  line.recipients.join(', '),
  keptOf(line),
  line.people.length === 0 ? '' : SECURITY,
];
