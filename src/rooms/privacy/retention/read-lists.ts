import { z } from 'zod';
import { type RetentionRule, retentionRules } from '../../../../content/retention-rules.ts';
import { settings } from '../../../../content/settings.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { namesOf } from '../../people/index.ts';
import { listPlaceInput, listPlaceText, readListPlace } from '../list-place.ts';
import { referenceFor } from '../references.ts';
import {
  type Approval,
  approvalsOf,
  countItems,
  type ItemOutcome,
  type ItemRow,
  itemsAfter,
  type ListRow,
  listById,
  listsAfter,
} from '../store/destruction-lists.ts';
import { heldAmong } from '../store/holds.ts';
import { whyNotApprove } from './approve.ts';
import { compartmentOf } from './hold.ts';
import { ACTIVITY, listSubject } from './list-subject.ts';
import { ruleCodes, type Term, termOf } from './terms.ts';

const ON_A_PAGE = 50;
/** The largest number that a place on a list can have: an integer of the database. */
const LAST_PLACE = 2_147_483_647;

/** A list as people read it. */
export interface ListView extends ListRow {
  readonly by: string;
}

/** A rule with its term in this organisation, and whether its default was checked by somebody. */
export interface RuleView extends RetentionRule, Term {
  readonly source: string;
  readonly verified: boolean;
}

export interface Retention {
  readonly rules: readonly RuleView[];
  readonly lists: readonly ListView[];
  readonly next: string | null;
}

const place = listPlaceInput('Deze plaats bestaat niet. Begin opnieuw bij de nieuwste.');

async function viewsOf(context: Context, lists: readonly ListRow[]): Promise<readonly ListView[]> {
  const names = await namesOf(
    context,
    lists.map(({ proposedBy }) => proposedBy),
  );
  return lists.map((list) => ({ ...list, by: names.get(list.proposedBy) ?? 'Een collega' }));
}

/** How long everything is kept, and the lists of what may go; a coordinator sees those of the own compartment. */
export const retention = verb({
  name: 'privacy.retention',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({ after: place }),
  subject: ownOrganisationAsSubject('destruction_lists'),
  run: async (context, { after }): Promise<Outcome<Retention>> => {
    const from = readListPlace(after);
    const found = await listsAfter(context, compartmentOf(context.actor), from, ON_A_PAGE + 1);
    const shown = found.slice(0, ON_A_PAGE);
    const last = shown.at(-1);
    const terms = await Promise.all(ruleCodes.map((code) => termOf(context, code)));
    return done({
      rules: terms.flatMap((term) => (term === null ? [] : [ruleView(term)])),
      lists: await viewsOf(context, shown),
      next: found.length > ON_A_PAGE && last ? listPlaceText({ at: last.proposedAt, id: last.id }) : null,
    });
  },
});

function ruleView(term: Term): RuleView {
  const rule = retentionRules[term.code];
  const { source, verified } = settings[rule.setting];
  return { ...rule, ...term, source, verified };
}

/** A record on a list: a number, why it stands there, and what became of it. */
export interface ItemView extends ItemRow {
  readonly reference: string | null;
  /** It is on hold now, so it will stay. */
  readonly held: boolean;
}

export interface ListFile {
  readonly list: ListView;
  readonly counts: readonly {
    readonly rule: string;
    readonly outcome: ItemOutcome | null;
    readonly count: number;
  }[];
  readonly approvals: readonly (Approval & { readonly name: string })[];
  readonly items: readonly ItemView[];
  /** Position to go on from, or null on the last page. */
  readonly next: number | null;
  /** Why whoever asks cannot approve it; null when they can. */
  readonly whyNot: string | null;
}

/** One list: which records by number, under which rule, since when; never what they hold. */
export const readList = verb({
  name: 'privacy.read-destruction',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({
    list: z.uuid(),
    after: z.coerce
      .number('Deze plaats in de lijst bestaat niet.')
      .int('Deze plaats in de lijst bestaat niet.')
      .min(0, 'Deze plaats in de lijst bestaat niet.')
      .max(LAST_PLACE, 'Deze plaats in de lijst bestaat niet.')
      .default(0),
  }),
  subject: listSubject,
  run: async (context, { list: id, after }): Promise<Outcome<ListFile>> => {
    const { actor } = context;
    const row = await listById(context, id);
    if (row === null || actor.kind !== 'seat') return absent;
    const [list] = await viewsOf(context, [row]);
    if (list === undefined) return absent;
    const approvals = await approvalsOf(context, id);
    const names = await namesOf(
      context,
      approvals.map(({ personId }) => personId),
    );
    const found = await itemsAfter(context, id, after, ON_A_PAGE + 1);
    const shown = found.slice(0, ON_A_PAGE);
    const last = shown.at(-1);
    return done({
      list,
      counts: await countItems(context, id),
      approvals: approvals.map((one) => ({ ...one, name: names.get(one.personId) ?? 'Een collega' })),
      items: await itemViews(context, shown),
      next: found.length > ON_A_PAGE && last ? last.position : null,
      whyNot: whyNotApprove(approvals, actor),
    });
  },
});

async function itemViews(context: Context, items: readonly ItemRow[]): Promise<readonly ItemView[]> {
  const held = new Set<string>();
  for (const [kind, some] of Map.groupBy(items, (item) => item.kind)) {
    for (const id of await heldAmong(
      context,
      kind,
      some.map(({ recordId }) => recordId),
    ))
      held.add(id);
  }
  return items.map((item) => ({
    ...item,
    reference: item.serial === null ? null : referenceFor(context.house, 'signal', item.serial),
    held: item.outcome === null && held.has(item.recordId),
  }));
}
