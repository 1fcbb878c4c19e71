import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { readSetting } from '../../people/index.ts';
import {
  act,
  actForm,
  changedSince,
  closedAlready,
  destroyed,
  fileVerb,
  requiredText,
} from '../handling/file-verb.ts';
import { isOpen } from '../signal.ts';
import { signalReference } from '../signal-reference.ts';
import { storedBefore } from '../store/files.ts';
import { lookAcrossRegion, looksSince, recordLook } from '../store/region.ts';

const input = actForm.extend({
  text: requiredText('Schrijf waarom u dit vraagt. De functionaris gegevensbescherming leest dit.', 1000),
});

const DAY = 86_400_000;

/** What came of asking: how many hits, not with whom. */
export interface Asked {
  readonly reference: string;
  readonly hits: number;
}

/**
 * Asks whether another municipality of the region knows what stands in this signal, in the same domain: hit or no
 * hit. Both sides learn of a hit; neither learns which municipality the other is, or anything of its signal. Every
 * question has a reason and counts for a limit, and the privacy officer sees it: who fishes is seen.
 */
export const askRegion = fileVerb({
  name: 'signals.ask-region',
  act: 'write',
  input,
  run: async (context, { text, ...form }, signal): Promise<Outcome<Asked>> => {
    const { actor } = context;
    if (actor.kind !== 'seat') throw new Error('only a seat asks the region');
    const reference = signalReference(context.house, signal.serial);
    if (await storedBefore(context, signal.id, form.once)) return done({ reference, hits: 0 });
    if (signal.dataKey === null) return destroyed;
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    // before anything is asked: what the region answers cannot be taken back
    if (signal.version !== form.version) return changedSince(context, signal);
    const limit = await readSetting(context, 'region.looks');
    const since = new Date(context.now.getTime() - DAY);
    context.because(text);
    if ((await looksSince(context, actor.personId, since)) >= limit) {
      context.note({ limit });
      return refused(`U hebt vandaag ${limit} keer gevraagd in de regio. Meer mag niet op één dag.`);
    }
    const answers = await lookAcrossRegion(context, signal);
    if (answers.length === 0)
      return refused('Er staat nog niets in dit signaal om op te vragen. Voeg eerst een gegeven toe.');
    const hits = answers.reduce((sum, { hits: found }) => sum + found, 0);
    const outcome = await act(context, signal, form, {
      kind: 'region_looked',
      codes: { asked: answers.length, hits },
      parts: { story: { text } },
    });
    if (outcome.kind !== 'done') return outcome;
    await recordLook(context, signal, answers);
    context.note({ asked: answers.length, hits });
    return done({ reference, hits });
  },
});
