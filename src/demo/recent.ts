import type { ReporterType } from '../../content/code-lists.ts';
import { agencyThings, asksRegion, withThings } from './plots/connected.ts';
import { gaveLetter } from './plots/gave-letter.ts';
import type { To } from './plots/hand-over.ts';
import {
  advice,
  asked,
  consulted,
  inProgress,
  longCase,
  lookedInto,
  secondReading,
  toldByPolice,
  untouched,
  waitsForReader,
  wantsNoHelp,
} from './plots/own-work.ts';
import { type Course, handedOver } from './plots/partner-work.ts';
import type { Plot } from './plots/steps.ts';
import type { Given } from './told.ts';

/** What came in lately. */
export interface Recent {
  readonly slug: string;
  readonly daysAgo: number;
  /** Code of a kind of report. */
  readonly kind: string;
  readonly given: Given;
  readonly plot: Plot;
}

const at =
  (slug: string) =>
  (daysAgo: number, kind: string, reporter: ReporterType, plot: Plot, given: Given = {}): Recent => ({
    slug,
    daysAgo,
    kind,
    plot,
    given: { ...given, reporter },
  });

const URGENT = { urgency: 'urgent' } as const;
const SOON = { urgency: 'soon' } as const;
const NORMAL = { urgency: 'normal', minor: 'no' } as const;
const YOUNG = { urgency: 'soon', minor: 'yes' } as const;
const sent = (course: Course, to: To): Plot => handedOver(course, to);

const albrandswaard = at('albrandswaard');
const barendrecht = at('barendrecht');
const ridderkerk = at('ridderkerk');
const nissewaard = at('nissewaard');

/** Chosen so that every seat has something to do today: new, urgent, late, waiting, silent, and tasks this week. */
export const recent: readonly Recent[] = [
  // safety in Albrandswaard
  albrandswaard(1, 'hotel-room', 'anonymous', gaveLetter, { ...URGENT, minor: 'unknown' }),
  albrandswaard(1, 'greenhouse', 'resident', untouched, NORMAL),
  albrandswaard(2, 'many-registrations', 'civil_affairs', untouched, NORMAL),
  albrandswaard(9, 'flat-visits', 'resident', untouched, { ...SOON, minor: 'unknown' }),
  albrandswaard(4, 'kitchen', 'boa', asksRegion(withThings(agencyThings.second, toldByPolice)), {
    ...SOON,
    minor: 'no',
  }),
  albrandswaard(6, 'building-site', 'resident', asked(lookedInto('stored_picture')), NORMAL),
  albrandswaard(
    12,
    'greenhouse',
    'anonymous',
    withThings(agencyThings.first, sent('accepted', 'nla')),
    NORMAL,
  ),
  albrandswaard(15, 'nail-salon', 'inspector', sent('unseen', 'nla'), NORMAL),
  albrandswaard(17, 'taken-over-home', 'housing_corp', sent('asked', 'riec'), NORMAL),
  albrandswaard(14, 'grower', 'resident', sent('seen', 'police_avim'), NORMAL),
  albrandswaard(13, 'company-in-name', 'inspector', sent('refused', 'police_avim'), NORMAL),
  albrandswaard(8, 'noise', 'boa', waitsForReader, { ...NORMAL, urgency: 'info' }),
  // care in Albrandswaard
  albrandswaard(1, 'older-friend', 'youth_worker', untouched, { ...URGENT, minor: 'yes' }),
  albrandswaard(1, 'forced-by-partner', 'self', gaveLetter, { ...SOON, minor: 'no' }),
  albrandswaard(1, 'advice-resident', 'relative', untouched),
  albrandswaard(8, 'low-pay', 'self', untouched, NORMAL),
  albrandswaard(5, 'client-new-friend', 'neighbourhood_team', wantsNoHelp, { ...SOON, minor: 'no' }),
  albrandswaard(7, 'live-in', 'relative', asked(inProgress), { ...SOON, minor: 'no' }),
  albrandswaard(11, 'forced-by-partner', 'self', sent('accepted', 'essm'), { ...SOON, minor: 'no' }),
  albrandswaard(10, 'pictures-online', 'school', sent('accepted', 'veilig_thuis'), YOUNG),
  albrandswaard(16, 'bank-account', 'neighbourhood_team', sent('unseen', 'essm'), NORMAL),
  albrandswaard(6, 'parcels', 'youth_worker', sent('seen', 'veilig_thuis'), YOUNG),
  albrandswaard(9, 'client-new-friend', 'neighbourhood_team', sent('accepted', 'other_side'), {
    ...SOON,
    minor: 'no',
  }),
  albrandswaard(12, 'forced-marriage', 'self', sent('withdrawn', 'comensha'), { ...SOON, minor: 'no' }),
  albrandswaard(9, 'advice-professional', 'work_income', advice),
  albrandswaard(45, 'forced-by-partner', 'self', longCase, { ...SOON, minor: 'no' }),
  // Barendrecht
  barendrecht(1, 'parcels', 'relative', untouched, { ...URGENT, minor: 'yes' }),
  barendrecht(1, 'greenhouse', 'anonymous', untouched, NORMAL),
  barendrecht(3, 'advice-resident', 'hotel', untouched),
  barendrecht(7, 'kitchen', 'resident', sent('asked', 'nla'), NORMAL),
  barendrecht(
    9,
    'hotel-room',
    'anonymous',
    withThings(agencyThings.elsewhere, sent('accepted', 'police_avim')),
    { ...SOON, minor: 'no' },
  ),
  barendrecht(13, 'live-in', 'neighbourhood_team', sent('done', 'essm'), { ...SOON, minor: 'no' }),
  barendrecht(8, 'unclear', 'resident', consulted, NORMAL),
  barendrecht(16, 'family-visit', 'resident', secondReading('agreed'), NORMAL),
  barendrecht(6, 'older-friend', 'relative', sent('accepted', 'veilig_thuis'), YOUNG),
  // Ridderkerk
  ridderkerk(1, 'begging', 'boa', untouched, { ...SOON, minor: 'unknown' }),
  ridderkerk(2, 'older-friend', 'youth_worker', untouched, YOUNG),
  ridderkerk(8, 'building-site', 'anonymous', sent('accepted', 'nla'), NORMAL),
  ridderkerk(10, 'taken-over-home', 'resident', sent('accepted', 'riec'), NORMAL),
  ridderkerk(12, 'pictures-online', 'relative', sent('unseen', 'youth'), YOUNG),
  ridderkerk(14, 'company-in-name', 'business', sent('returned', 'police_avim'), NORMAL),
  ridderkerk(11, 'bank-account', 'self', sent('accepted', 'zvh'), NORMAL),
  // Nissewaard, where nobody sits on the seat for safety
  nissewaard(1, 'forced-by-partner', 'self', untouched, { ...SOON, minor: 'no' }),
  nissewaard(4, 'many-registrations', 'civil_affairs', untouched, NORMAL),
  nissewaard(9, 'flat-visits', 'resident', untouched, NORMAL),
  nissewaard(13, 'greenhouse', 'resident', untouched, NORMAL),
  nissewaard(6, 'live-in', 'relative', inProgress, { ...SOON, minor: 'no' }),
  nissewaard(15, 'parcels', 'relative', sent('accepted', 'veilig_thuis'), YOUNG),
];

/** Reports of which the start screen shows the receipt code, so that anybody can be the reporter. */
export const shownReports: readonly { readonly name: string; readonly what: string }[] = [
  { name: 'recent-5', what: 'De gemeente stelde een vraag over een bouwplaats' },
  { name: 'recent-18', what: 'Iemand die zelf vastzit in een situatie; een partner heeft geantwoord' },
  { name: 'recent-0', what: 'Een hotel; er is nog niet gekeken' },
];
