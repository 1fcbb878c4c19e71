import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Heading,
  List,
  Paragraph,
  render,
  Table,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { readDpia } from '../../register/dpia.ts';
import { type Block, type Report, reportMarkdown } from '../../register/report.ts';
import { answerFile } from '../answer-file.ts';
import { RegisterHead } from './register-frame.tsx';

async function reportFor(house: House, context: Context<Env>): Promise<Report | null> {
  const outcome = await run(house, signedIn(context).actor, readDpia, {}, context.get('trace'));
  return outcome.kind === 'done' ? outcome.value : null;
}

/** `/verwerkingen/dpia`: the facts of a DPIA as they hold today. */
export async function dpiaPage(house: House, context: Context<Env>): Promise<Response> {
  const report = await reportFor(house, context);
  if (report === null) return notThere(context, 'staff');
  return html(
    context,
    staffPage(house, context, {
      title: 'DPIA',
      children: (
        <>
          <RegisterHead
            here="/verwerkingen/dpia"
            intro={report.intro}
            actions={
              <ActionGroup>
                <ButtonLink href="/verwerkingen/dpia.md" kind="secondary">
                  Markdown ophalen
                </ButtonLink>
                <ButtonLink href="/verwerkingen/dpia.html" kind="secondary">
                  HTML ophalen
                </ButtonLink>
              </ActionGroup>
            }
          />
          <Sections report={report} />
        </>
      ),
    }),
  );
}

const Sections = ({ report }: { report: Report }): ReactNode =>
  report.sections.map(({ heading, blocks }, at) => (
    <section key={heading} className="stack stack--close">
      <Heading level={2}>{heading}</Heading>
      {blocks.map((block, place) => (
        <BlockPart
          key={keyOf(block, place)}
          block={block}
          id={`deel-${at}-${place}`}
          label={place === 0 ? heading : `${heading}, deel ${place + 1}`}
        />
      ))}
    </section>
  ));

const keyOf = (block: Block, at: number): string => `${block.kind}-${at}`;

const BlockPart = ({ block, id, label }: { block: Block; id: string; label: string }): ReactNode => {
  switch (block.kind) {
    case 'text':
      return <Paragraph>{block.text}</Paragraph>;
    case 'list':
      return <List items={block.items} />;
    case 'blank':
      return (
        <Alert heading="In te vullen door uw organisatie" headingLevel={3}>
          <Paragraph>{block.text}</Paragraph>
        </Alert>
      );
    case 'table':
      return (
        <Table<readonly string[]>
          id={id}
          caption={label}
          captionHidden
          columns={block.head.map((head, column) => ({
            key: head,
            label: head,
            rowHeader: column === 0,
            cell: (row) => row[column] ?? '',
          }))}
          rows={block.rows}
          rowKey={(row) => row.join('|')}
        />
      );
  }
};

/** `/verwerkingen/dpia.md` */
export async function dpiaMarkdown(house: House, context: Context<Env>): Promise<Response> {
  const report = await reportFor(house, context);
  return report === null
    ? notThere(context, 'staff')
    : answerFile(context, 'dpia-lantaarn', house.clock.now(), reportMarkdown(report), 'md');
}

/** `/verwerkingen/dpia.html`: one file that stands by itself, without style, for a word processor. */
export async function dpiaHtml(house: House, context: Context<Env>): Promise<Response> {
  const report = await reportFor(house, context);
  return report === null
    ? notThere(context, 'staff')
    : answerFile(context, 'dpia-lantaarn', house.clock.now(), render(<Plain report={report} />), 'html');
}

const Plain = ({ report }: { report: Report }): ReactNode => (
  <html lang="nl">
    <head>
      <meta charSet="utf-8" />
      <title>{report.title}</title>
    </head>
    <body>
      <h1>{report.title}</h1>
      <p>{report.intro}</p>
      {report.sections.map(({ heading, blocks }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {blocks.map((block, place) => (
            <PlainBlock key={keyOf(block, place)} block={block} />
          ))}
        </section>
      ))}
    </body>
  </html>
);

const PlainBlock = ({ block }: { block: Block }): ReactNode => {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'blank':
      return (
        <p>
          <strong>In te vullen:</strong> {block.text}
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, column) => (
                  <td key={block.head[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
};
