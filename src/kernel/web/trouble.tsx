import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReactNode } from 'react';
import type { Outcome } from '../outcome.ts';
import { Alert, ErrorSummary, type FieldError, Paragraph, sayMoment } from '../page/index.ts';

/** Why a form did not do what was asked; shown above the form, in which everything typed still stands. */
export interface Trouble {
  readonly errors: readonly FieldError[];
  /** For what lies at no field: refused, or somebody else was first. */
  readonly notice: { readonly heading: string; readonly text: string } | null;
  readonly status: ContentfulStatusCode;
}

/** What to tell of an outcome that is not `done`; null for `absent`, which has a page of its own. */
export function troubleOf(outcome: Outcome<unknown>, now: Date): Trouble | null {
  switch (outcome.kind) {
    case 'invalid':
      return { errors: outcome.problems, notice: null, status: 422 };
    case 'refused':
      return { errors: [], notice: { heading: 'Dit kan nu niet', text: outcome.reason }, status: 409 };
    case 'changed':
      return {
        errors: [],
        notice: {
          heading: 'Iemand anders was eerder',
          text: `${outcome.since.what}, ${sayMoment(outcome.since.at, now)}. Wat u typte staat er nog. Kijk eerst wat er is veranderd, en verstuur het dan opnieuw.`,
        },
        status: 409,
      };
    case 'done':
    case 'absent':
      return null;
  }
}

/** The trouble above a form; nothing when there is none. */
export const TroubleNotice = ({ trouble }: { trouble: Trouble | null }): ReactNode => {
  if (trouble === null) return null;
  return (
    <>
      <ErrorSummary errors={trouble.errors} />
      {trouble.notice === null ? null : (
        <Alert kind="warning" heading={trouble.notice.heading}>
          <Paragraph>{trouble.notice.text}</Paragraph>
        </Alert>
      )}
    </>
  );
};

/** The error at one field, to stand beside it. */
export const errorAt = (trouble: Trouble | null, field: string): string | undefined =>
  trouble?.errors.find((error) => error.field === field)?.text;
