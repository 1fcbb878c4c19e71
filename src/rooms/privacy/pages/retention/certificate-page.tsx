import type { Context } from 'hono';
import { sayRule } from '../../../../../content/retention-rules.ts';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  BackLink,
  ButtonLink,
  type Column,
  DataList,
  Heading,
  List,
  PageHead,
  Paragraph,
  sayDate,
  sayMoment,
  Table,
} from '../../../../kernel/page/index.ts';
import { run } from '../../../../kernel/verb.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type Certificate, certificate } from '../../retention/certificate.ts';
import { certificateLetter } from '../../retention/certificate-letter.ts';
import { answerPdf } from '../answer-pdf.ts';
import { kindWords, roleWords, sayCompartment } from './retention-words.ts';

type Count = Certificate['counts'][number];
type Destroyed = Certificate['records'][number];

const COUNTS: readonly Column<Count>[] = [
  { key: 'rule', label: 'Reden', rowHeader: true, cell: ({ rule }) => sayRule(rule) },
  { key: 'destroyed', label: 'Vernietigd', numeric: true, cell: ({ destroyed }) => destroyed },
  { key: 'kept', label: 'Gebleven', numeric: true, cell: ({ kept }) => kept },
];

const RECORDS: readonly Column<Destroyed>[] = [
  {
    key: 'reference',
    label: 'Kenmerk',
    rowHeader: true,
    nowrap: true,
    cell: ({ reference }) => reference || '-',
  },
  { key: 'kind', label: 'Soort', cell: ({ kind }) => kindWords[kind] ?? kind },
  { key: 'rule', label: 'Reden', cell: ({ rule }) => sayRule(rule) },
  { key: 'at', label: 'Vernietigd op', nowrap: true, cell: ({ at }) => sayDate(localDate(at)) },
];

/** `/bewaren/lijsten/{id}/verklaring.pdf`: the same on paper. */
export async function certificateFile(house: House, context: Context<Env>): Promise<Response> {
  const list = context.req.param('id') ?? '';
  const outcome = await run(house, signedIn(context).actor, certificate, { list }, context.get('trace'));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const words = { compartment: sayCompartment(outcome.value.domain), roles: roleWords, kinds: kindWords };
  return answerPdf(context, 'verklaring-van-vernietiging', certificateLetter(outcome.value, words));
}

/** `/bewaren/lijsten/{id}/verklaring`: the proof of destruction, to read and to print. */
export async function certificatePage(house: House, context: Context<Env>): Promise<Response> {
  const list = context.req.param('id') ?? '';
  const outcome = await run(house, signedIn(context).actor, certificate, { list }, context.get('trace'));
  if (outcome.kind === 'refused') return seeOther(context, `/bewaren/lijsten/${list}`);
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const proof = outcome.value;
  const now = house.clock.now();
  return html(
    context,
    staffPage(house, context, {
      title: `Verklaring van vernietiging ${proof.number}`,
      children: (
        <>
          <BackLink href={`/bewaren/lijsten/${list}`}>Vernietigingslijst {proof.number}</BackLink>
          <PageHead
            heading="Verklaring van vernietiging"
            intro={
              <Paragraph subtle>
                {proof.organisation}, lijst {proof.number}, {sayCompartment(proof.domain)}
              </Paragraph>
            }
            actions={
              <ButtonLink href={`/bewaren/lijsten/${list}/verklaring.pdf`} kind="secondary">
                Download als PDF
              </ButtonLink>
            }
          />
          <DataList
            items={[
              { key: 'Voorgesteld', value: sayMoment(proof.proposedAt, now) },
              { key: 'Uitgevoerd', value: sayMoment(proof.finishedAt, now) },
              {
                key: 'Hoe',
                value: 'De sleutel van elk dossier is vernietigd, en wat ermee was versleuteld is gewist.',
              },
              { key: 'Controlegetal', value: proof.digest },
            ]}
          />
          <Heading level={2}>Goedgekeurd door</Heading>
          <List
            items={proof.approvals.map(
              ({ name, role, at }) => `${name}, ${roleWords[role] ?? role}, ${sayMoment(at, now)}`,
            )}
          />
          <Table<Count>
            id="counts"
            caption="Aantallen"
            columns={COUNTS}
            rows={proof.counts}
            rowKey={({ rule }) => rule}
          />
          <Table<Destroyed>
            id="destroyed"
            caption="Vernietigde dossiers"
            columns={RECORDS}
            rows={proof.records}
            rowKey={({ id }) => id}
          />
        </>
      ),
    }),
  );
}
