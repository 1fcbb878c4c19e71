import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type SharedItem, sharedItems } from '../store/shared-items.ts';
import { type PracticeToShare, practicesToShare } from './region-facts.ts';

/** What the director can share with the region. */
export interface ToShare {
  readonly practices: readonly PracticeToShare[];
  /** Of the template of the region: what few plans have yet. */
  readonly items: readonly SharedItem[];
}

const input = z.object({});

/** Good practices, and what the template has that few plans took over. */
export const readToShare = verb<z.infer<typeof input>, ToShare>({
  name: 'plan.read-to-share',
  act: 'read',
  activity: 'planning',
  scope: 'region-picture',
  input,
  subject: ownOrganisationAsSubject('desk'),
  run: async (context) =>
    done({ practices: await practicesToShare(context), items: await sharedItems(context) }),
});
