import { z } from 'zod';
import { settings } from '../../../../content/settings.ts';
import type { House } from '../../../kernel/house.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { done } from '../../../kernel/outcome.ts';
import { isUnavailable } from '../../../kernel/postgres/index.ts';
import { ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { readSetting } from '../../people/index.ts';

/** What public pages tell or follow of a municipality's settings. */
export interface PublicTerms {
  /** Working days within which the reporter hears something first. */
  readonly confirmationDays: number;
  readonly draftMinutes: number;
  readonly retentionMonths: number;
  readonly typeBack: boolean;
  /** Where "Verlaat deze pagina" goes. */
  readonly exitTarget: string;
}

/** Reads the settings that public pages show. */
export const readPublicTerms = verb({
  name: 'signals.read-public-terms',
  act: 'read',
  activity: 'house',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('organisation'),
  run: async (context) =>
    done<PublicTerms>({
      confirmationDays: await readSetting(context, 'clock.confirmation'),
      draftMinutes: await readSetting(context, 'draft.life'),
      retentionMonths: await readSetting(context, 'retention.signal'),
      typeBack: await readSetting(context, 'receipt.typeBack'),
      exitTarget: await readSetting(context, 'exit.target'),
    }),
});

const defaults: PublicTerms = {
  confirmationDays: settings['clock.confirmation'].value,
  draftMinutes: settings['draft.life'].value,
  retentionMonths: settings['retention.signal'].value,
  typeBack: settings['receipt.typeBack'].value,
  exitTarget: settings['exit.target'].value,
};

const FRESH_MS = 30_000;
const known = new WeakMap<House, Map<OrganisationId, { at: number; terms: PublicTerms }>>();

/** The terms of a municipality, at most half a minute old; the last known or the defaults while the database is away. */
export async function publicTermsOf(house: House, organisationId: OrganisationId): Promise<PublicTerms> {
  const ofHouse = known.get(house) ?? new Map();
  known.set(house, ofHouse);
  const kept = ofHouse.get(organisationId);
  if (kept !== undefined && performance.now() - kept.at < FRESH_MS) return kept.terms;
  try {
    const outcome = await run(house, { kind: 'public', organisationId }, readPublicTerms, {});
    const terms = outcome.kind === 'done' ? outcome.value : defaults;
    ofHouse.set(organisationId, { at: performance.now(), terms });
    return terms;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return kept?.terms ?? defaults;
  }
}
