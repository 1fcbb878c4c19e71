import { z } from 'zod';
import type { PersonId } from '../../../kernel/ids.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type NoticeTemplate, sendNotice, tellRegion } from '../../people/index.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { takeAnswered, takeUntold } from '../store/notices.ts';
import { takeUntoldInRegion } from '../store/region.ts';
import { coordinatorsOf, DOMAINS, standIns } from './whom-to-tell.ts';

/**
 * Tells the coordinators of one municipality by mail that something new waits, or that a reporter answered: once a
 * signal, one mail a person, without anything of what it is. What the region found or asks is something new too. The sign on the signal goes in the transaction that
 * asks for the mails, so that a process that is killed tells nobody twice and forgets nobody. A seat that nobody
 * holds swallows nothing: others hear that something waits there.
 */
export const tellCoordinators = verb({
  name: 'signals.tell-coordinators',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context) => {
    const { db, house, actor } = context;
    const [fresh, answered] = [await takeUntold(context), await takeAnswered(context)];
    const region = await takeUntoldInRegion(context);
    const told = new Map<PersonId, NoticeTemplate>();
    let empty = false;
    for (const domain of DOMAINS) {
      if (!fresh.has(domain) && !answered.has(domain) && !region.has(domain)) continue;
      const coordinators = await coordinatorsOf(context, domain);
      empty ||= coordinators.length === 0;
      for (const person of coordinators)
        if (told.get(person) !== 'new-signal-waiting')
          told.set(
            person,
            answered.has(domain) && !fresh.has(domain) ? 'answer-waiting' : 'new-signal-waiting',
          );
    }
    const others = empty ? await standIns(context) : [];
    // The emptiness is what they cannot see by themselves; what is new is on their first screen.
    for (const person of others) told.set(person, 'seat-empty');
    for (const [personId, template] of told)
      await house.jobs.enqueue(db, sendNotice, { organisationId: actor.organisationId, personId, template });
    if (empty && others.length === 0) await house.jobs.enqueue(db, tellRegion, {});
    const count = (of: ReadonlyMap<unknown, number>) => [...of.values()].reduce((sum, one) => sum + one, 0);
    context.note({
      fresh: count(fresh),
      answered: count(answered),
      region: count(region),
      told: told.size,
      empty,
    });
    return done({ told: told.size });
  },
});
