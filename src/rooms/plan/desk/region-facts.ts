import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { DeskRow } from './desk-row.ts';

export const regionMeetings = async (
  _context: Context,
): Promise<{ readonly held: number; readonly attended: ReadonlyMap<OrganisationId, number> }> => ({
  held: 0,
  attended: new Map(),
});

export const regionAgreements = async (_context: Context): Promise<ReadonlyMap<OrganisationId, number>> =>
  new Map();

export const regionNorms = async (
  _context: Context,
): Promise<ReadonlyMap<OrganisationId, DeskRow['norms']>> => new Map();

export interface PracticeToShare {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly uses: number;
}

export const practicesToShare = async (_context: Context): Promise<readonly PracticeToShare[]> => [];
