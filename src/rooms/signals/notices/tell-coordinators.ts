import { z } from 'zod';
import type { NoticeKind } from '../../../../content/code-lists.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { sendNotice, tellRegion } from '../../people/index.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { takeAnswered, takeUntold } from '../store/notices.ts';
import { takeUntoldInRegion } from '../store/region.ts';
import { coordinatorsOf, DOMAINS, standIns } from './whom-to-tell.ts';

/** What somebody hears: that something is new, that somebody answered, or both in one mail. */
interface News {
  readonly kinds: readonly NoticeKind[];
  readonly acute: boolean;
}

const together = (before: News | undefined, news: News): News => ({
  kinds: [...new Set([...(before?.kinds ?? []), ...news.kinds])],
  acute: news.acute || before?.acute === true,
});

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
    const told = new Map<PersonId, News>();
    let empty = false;
    for (const domain of DOMAINS) {
      const isNew = fresh.counts.has(domain) || region.has(domain);
      if (!isNew && !answered.counts.has(domain)) continue;
      const { persons, covered } = await coordinatorsOf(context, domain);
      empty ||= !covered;
      const kinds: NoticeKind[] = [
        ...(isNew ? (['signal'] as const) : []),
        ...(answered.counts.has(domain) ? (['answer'] as const) : []),
      ];
      const acute = fresh.acute.has(domain) || answered.acute.has(domain);
      for (const person of persons) told.set(person, together(told.get(person), { kinds, acute }));
    }
    const others = empty ? await standIns(context) : [];
    const organisationId = actor.organisationId;
    for (const [personId, { kinds, acute }] of told) {
      // The emptiness is what others cannot see by themselves; what is new is on their first screen.
      if (others.includes(personId) && !acute) continue;
      const template = kinds.includes('signal') ? 'new-signal-waiting' : 'answer-waiting';
      await house.jobs.enqueue(db, sendNotice, {
        organisationId,
        personId,
        template,
        ...(kinds.length > 1 ? { kinds: [...kinds] } : {}),
        ...(acute ? { acute } : {}),
      });
    }
    for (const personId of others)
      await house.jobs.enqueue(db, sendNotice, { organisationId, personId, template: 'seat-empty' });
    if (empty && others.length === 0) await house.jobs.enqueue(db, tellRegion, {});
    const everybody = new Set([...told.keys(), ...others]).size;
    const count = (of: ReadonlyMap<unknown, number>) => [...of.values()].reduce((sum, one) => sum + one, 0);
    context.note({
      fresh: count(fresh.counts),
      answered: count(answered.counts),
      region: count(region),
      told: everybody,
      empty,
    });
    return done({ told: everybody });
  },
});
