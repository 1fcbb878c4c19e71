import { z } from 'zod';
import { type DestructionListId, newId } from '../../../kernel/ids.ts';
import { absent, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { insertList, listOfForm, listUnderWay } from '../store/destruction-lists.ts';
import { gatherList } from './collect.ts';
import { registerOf } from './destroy.ts';
import { ACTIVITY } from './list-subject.ts';

/**
 * Asks for a list of everything in one compartment whose term is over. Who asks sees no compartment, so the house
 * gathers it.
 */
export const proposeDestruction = verb({
  name: 'privacy.propose-destruction',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({
    domain: z.enum(['care', 'safety', 'none'], 'Kies waarvan u een lijst wilt maken.'),
    once: z.uuid(),
  }),
  subject: ownOrganisationAsSubject('destruction_lists'),
  run: async (context, { domain: chosen, once }): Promise<Outcome<{ readonly list: DestructionListId }>> => {
    const { actor, house, db } = context;
    if (actor.kind !== 'seat') return absent;
    const domain = chosen === 'none' ? null : chosen;
    const before = await listOfForm(context, once);
    if (before !== null) return done({ list: before });
    if (!registerOf(house).writable()) {
      return refused(
        'Het register van vernietigde dossiers is niet te schrijven, dus er kan nu niets worden vernietigd. Vraag wie Lantaarn beheert het na te kijken.',
      );
    }
    if (await listUnderWay(context, domain)) {
      return refused('Er loopt al een lijst voor dit deel. Rond die eerst af.');
    }
    const list = await insertList(context, {
      id: newId<DestructionListId>(),
      domain,
      cause: 'term',
      requestId: null,
      proposedBy: actor.personId,
      submission: once,
    });
    context.about('destruction_list', list);
    const organisation = actor.organisationId;
    await house.jobs.enqueue(db, gatherList, { organisation, list }, { singletonKey: list });
    return done({ list });
  },
});
