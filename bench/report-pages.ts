import { app } from '../src/app.ts';
import { fixedClock } from '../src/kernel/clock.ts';
import type { Effort } from './measure.ts';
import { openBare, perSecond } from './report-rate.ts';
import { median, ratio, type Table, whole } from './table.ts';
import { withTemporaryHouse } from './temporary-house.ts';

const TOWN = '/albrandswaard';
const STORY = 'Het busje komt elke ochtend om half zes en brengt de mannen pas na donker terug. '.repeat(40);

/** Milliseconds in which the brake gives back what beginning one report costs. */
const BRAKE_MS = 600;

type Handle = (request: Request) => Response | Promise<Response>;

/**
 * The same through the public pages: the last step of the form, whole (headers, limits, cookie, brake, draft read
 * and emptied, report, redirect), handed to the app without a network between. Drafts are begun beforehand and are
 * not in the time. Beside it bare inserts, by turns.
 */
export async function measureReportPages({ quick }: Effort): Promise<readonly Table[]> {
  const [seconds, rounds] = quick ? [0.5, 1] : [1, 5];
  // The brake against floods counts by this clock: it goes on while drafts are begun, so that they may be.
  const clock = fixedClock(new Date());
  return withTemporaryHouse(
    async (open) => {
      const handle = app(open.house).fetch;
      const bare = await openBare(open);
      const origin = open.house.config.publicOrigin;
      let [accepted, failed] = [0, 0];
      const rows: string[][] = [];
      for (const senders of [1, 8, 32]) {
        const pairs: { bare: number; pages: number }[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const bareRate = await perSecond(senders, seconds, bare.send);
          const drafts = await beginDrafts(handle, origin, Math.ceil(bareRate * seconds * 0.4) + 50, () =>
            clock.advance(BRAKE_MS),
          );
          const rate = await perSecond(senders, seconds, async () => {
            const cookie = drafts.pop();
            if (cookie === undefined) throw new Error('there were too few drafts');
            const answer = await handle(
              posted(origin, `${TOWN}/melden/controleren`, { story: STORY }, cookie),
            );
            if (answer.status === 303) accepted += 1;
            else failed += 1;
          });
          pairs.push({ bare: bareRate, pages: rate });
        }
        rows.push([
          String(senders),
          whole(median(pairs.map((pair) => pair.bare))),
          whole(median(pairs.map((pair) => pair.pages))),
          ratio(median(pairs.map((pair) => pair.pages / pair.bare))),
        ]);
      }
      await bare.close();
      return [
        {
          heading: `Reports a second, through the last step of the public form (${accepted} accepted, ${failed} failed)`,
          columns: ['senders', 'bare inserts', 'reports', 'ratio'],
          rows,
          failures: failed > 0 ? [`${failed} reports failed`] : [],
        },
      ];
    },
    { clock },
  );
}

/** Begins so many drafts; gives their cookies. */
async function beginDrafts(
  handle: Handle,
  origin: string,
  count: number,
  between: () => void,
): Promise<string[]> {
  const cookies: string[] = [];
  while (cookies.length < count) {
    between();
    const answer = await handle(posted(origin, `${TOWN}/melden/wat`, { story: STORY }, ''));
    const [cookie] = answer.headers.getSetCookie();
    if (cookie === undefined) throw new Error(`no draft was begun: ${answer.status}`);
    cookies.push(cookie.split(';')[0] ?? '');
  }
  return cookies;
}

function posted(origin: string, path: string, fields: Record<string, string>, cookie: string): Request {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': newAddress(),
  };
  return new Request(`${origin}${path}`, { method: 'POST', headers, body });
}

let addresses = 0;
const newAddress = (): string => {
  addresses += 1;
  return `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;
};
