import type { Context } from '../../kernel/context.ts';
import type { LocalDate } from '../../kernel/local-time.ts';

/** A meeting that is still to come. */
export interface ComingMeeting {
  readonly body: string;
  readonly startsAt: Date;
  readonly place: string;
}

/** Meetings to come, of the own organisation or shared by the region, soonest first; at most 50. */
export const comingMeetings = (context: Context): Promise<ComingMeeting[]> =>
  context.db
    .selectFrom('meetings')
    .select(['body', 'starts_at as startsAt', 'place'])
    .where('state', '=', 'planned')
    .where('starts_at', '>=', context.now)
    .where((where) =>
      where.or([where('organisation_id', '=', context.actor.organisationId), where('shared', '=', true)]),
    )
    .orderBy('starts_at')
    .limit(50)
    .execute();

/** An agreement that has not ended. */
export interface OpenAgreement {
  readonly subject: string;
  readonly kind: string;
  readonly state: string;
  readonly endsOn: LocalDate | null;
}

/** Agreements of the own organisation, or shared by the region, that have not ended; at most 100. */
export const openAgreements = (context: Context): Promise<OpenAgreement[]> =>
  context.db
    .selectFrom('agreements')
    .select(['subject', 'kind', 'state', 'ends_on as endsOn'])
    .where('open', '=', true)
    .where((where) =>
      where.or([where('organisation_id', '=', context.actor.organisationId), where('shared', '=', true)]),
    )
    .orderBy('subject')
    .limit(100)
    .execute();
