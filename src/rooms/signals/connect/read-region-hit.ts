import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { hitById } from '../store/region.ts';
import { type HitView, viewsOfHits } from './region-hits.ts';
import { hitNamed, hitSubject } from './talk.ts';

/** One hit with another municipality, as one's own side sees it. */
export const readRegionHit = verb({
  name: 'signals.read-region-hit',
  act: 'read',
  activity: ACTIVITY,
  input: hitNamed,
  subject: hitSubject,
  run: async (context, { hit }): Promise<Outcome<HitView>> => {
    const found = await hitById(context, hit);
    const [view] = found === null ? [] : await viewsOfHits(context, [found], found.domain);
    return view === undefined ? absent : done(view);
  },
});
