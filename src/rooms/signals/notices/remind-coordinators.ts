import { z } from 'zod';
import type { PersonId } from '../../../kernel/ids.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { notRemindedYet, sendNotice, tellRegion } from '../../people/index.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { countLate, type Late } from '../store/notices.ts';
import { coordinatorsOf, DOMAINS, standIns } from './whom-to-tell.ts';

/**
 * Reminds the coordinators of one municipality of what is over its term: signals and tasks together, as a number.
 * One mail a person a day, also when it runs twice. Where the seat is empty, others hear that it is.
 */
export const remindCoordinators = verb({
  name: 'signals.remind-coordinators',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context) => {
    const { db, house, actor } = context;
    const late = new Map<PersonId, Late>();
    let empty = false;
    for (const domain of DOMAINS) {
      const here = await countLate(context, domain);
      if (here.count === 0) continue;
      const { persons, covered } = await coordinatorsOf(context, domain);
      empty ||= !covered;
      for (const person of persons) {
        const before = late.get(person);
        late.set(person, {
          count: here.count + (before?.count ?? 0),
          acute: here.acute || before?.acute === true,
        });
      }
    }
    const others = empty ? await standIns(context) : [];
    const fresh = await notRemindedYet(context, [...new Set([...late.keys(), ...others])]);
    for (const personId of fresh) {
      const own = late.get(personId);
      const to = { organisationId: actor.organisationId, personId };
      await house.jobs.enqueue(
        db,
        sendNotice,
        own === undefined
          ? { ...to, template: 'seat-empty' }
          : { ...to, template: 'reminder', count: own.count, ...(own.acute ? { acute: true } : {}) },
      );
    }
    if (empty && others.length === 0) await house.jobs.enqueue(db, tellRegion, {});
    context.note({ reminded: fresh.size, empty });
    return done({ reminded: fresh.size });
  },
});
