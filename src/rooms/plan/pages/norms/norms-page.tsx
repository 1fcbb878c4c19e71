import type { ReactNode } from 'react';
import { normOf } from '../../../../../content/norms.ts';
import { type Column, Link, PageHead, Paragraph, Table } from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { NormFinding } from '../../norms/norm.ts';
import { readNorms } from '../../norms/read-norms.ts';
import { NormBadge, NormTabs, SilenceAlert, Sum } from './norm-parts.tsx';
import { ask, News, show, type Visit } from './showing.tsx';

const COLUMNS: readonly Column<NormFinding>[] = [
  {
    key: 'norm',
    label: 'Norm',
    rowHeader: true,
    cell: ({ code }) => (
      <Link href={`/normen/${code}`}>
        {code} {normOf(code).title}
      </Link>
    ),
  },
  { key: 'state', label: 'Stand', cell: ({ state }) => <NormBadge state={state} /> },
  { key: 'sum', label: 'Waar dat op rust', cell: (finding) => <Sum finding={finding} /> },
];

/** `/normen`: every norm of the own municipality with its sum. */
export async function normsPage(visit: Visit): Promise<Response> {
  const outcome = await ask(visit, readNorms, yearIn(visit));
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  const { year, findings, silence } = outcome.value;
  const attention = findings.filter(({ state }) => state === 'not_met' || state === 'at_risk').length;
  return show(visit, {
    title: 'Normen',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading={`Normen in ${year}`}
          intro={
            <Paragraph subtle>
              Lantaarn rekent uit hoe elke norm ervoor staat, en zegt erbij hoe. {sayAttention(attention)}
            </Paragraph>
          }
        />
        <NormTabs current="norms" />
        <SilenceAlert silence={silence} />
        <Table
          id="norms"
          caption={`Normen in ${year}`}
          captionHidden={true}
          columns={COLUMNS}
          rows={findings}
          rowKey={({ code }) => code}
        />
        <YearLink year={year} here="/normen" />
      </>
    ),
  });
}

const sayAttention = (count: number): string => {
  if (count === 0) return 'Geen norm loopt risico.';
  return count === 1 ? '1 norm vraagt aandacht.' : `${count} normen vragen aandacht.`;
};

/** The year in the address, as verbs take it. */
export const yearIn = ({ context }: Visit): { readonly year?: string } => {
  const year = context.req.query('jaar') ?? '';
  return /^20[2-9]\d$/.test(year) ? { year } : {};
};

/** To the year before. */
export const YearLink = ({ year, here }: { year: number; here: string }): ReactNode =>
  year <= 2020 ? null : (
    <Paragraph>
      <Link href={`${here}?jaar=${year - 1}`}>Bekijk {year - 1}</Link>
    </Paragraph>
  );
