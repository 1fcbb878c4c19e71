import type { PartnerCode } from './partner.ts';
import { type OwnStep, type RouteFacts, type RouteKind, type Situation, situations } from './situations.ts';

export { type OwnStep, ownSteps, type RouteFacts, type RouteKind, routeKinds } from './situations.ts';

/** One proposal: to whom, in which way, why, and what never to do. It decides nothing. */
export interface RouteProposal {
  readonly partner: PartnerCode | OwnStep;
  readonly kind: RouteKind;
  /** Dutch, for the coordinator. Several reasons are joined. */
  readonly reason: string;
  /** 1 is first. */
  readonly order: number;
  readonly never?: string;
}

/**
 * Partners and own steps that fit the facts, in the order of the default advice (domain 4.3): danger first,
 * then minors, then what the person wants, then the kind of exploitation, then the object, then process.
 * Doubt ends with advice without person data (R8), so the answer is never empty.
 */
export function proposePartners(facts: RouteFacts): readonly RouteProposal[] {
  const applying = situations.filter((situation) => situation.applies(facts));
  const steps = applying.flatMap((situation) =>
    situation.steps.map((step) => ({ ...step, never: situation.never })),
  );
  const proposals = new Map<string, Omit<RouteProposal, 'order'>>();
  for (const { target, kind, reason, never } of steps) {
    const known = proposals.get(target);
    proposals.set(target, {
      partner: target,
      // the first situation is the weightiest: its kind stands
      kind: known?.kind ?? kind,
      reason: joined(known?.reason, reason),
      ...(joined(known?.never, never) === '' ? {} : { never: joined(known?.never, never) }),
    });
  }
  return [...proposals.values()].map((proposal, index) => ({ ...proposal, order: index + 1 }));
}

/** Names of the situations that apply, for showing on what a proposal rests. */
export const situationsOf = (facts: RouteFacts): readonly Situation['name'][] =>
  situations.filter((situation) => situation.applies(facts)).map(({ name }) => name);

function joined(first: string | undefined, second: string | undefined): string {
  return [...new Set([first, second])].filter((text) => text !== undefined && text !== '').join(' ');
}
