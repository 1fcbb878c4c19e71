import { verified } from '../dated.ts';
import type { OfficeCode } from '../offices.ts';

/** A document of policy that a plan stands in. */
export interface PolicyFrame {
  readonly title: string;
  readonly adoptedBy: OfficeCode;
  readonly adoptedOn: string;
  /** First and last day on which it holds. */
  readonly from: string;
  readonly until: string;
  readonly source: string;
}

/** The frame of every plan in the region (S2, S3). That it runs to the end of 2026 follows from its name. */
export const regionalFrame: PolicyFrame = {
  title: 'Regionaal Beleidskader Mensenhandel 2023-2026',
  adoptedBy: 'rvo',
  adoptedOn: '2023-07-03',
  from: '2023-07-03',
  until: '2026-12-31',
  source: verified('uitvoeringsplan Albrandswaard 2025-2026; regionaal beleidskader 2023-2026', 'VAR').value,
};
