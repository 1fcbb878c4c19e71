import type { RouteFacts } from './situations.ts';

/** Facts that only a person knows, as yes or no. */
export type RouteQuestion = {
  [Fact in keyof RouteFacts]-?: boolean extends RouteFacts[Fact] ? Fact : never;
}[keyof RouteFacts];

/** What the coordinator is asked before partners are proposed, in order. Nothing here is stored. */
export const routeQuestions = {
  object: { nl: 'Het gaat over een adres, verhuurder of bedrijf' },
  wantsHelp: { nl: 'Deze persoon wil hulp' },
  refusesReport: { nl: 'Deze persoon wil geen aangifte doen' },
  dependent: { nl: 'De partner of familie is misschien de uitbuiter' },
  suspect: { nl: 'Deze persoon is ook als dader in beeld' },
  witness: { nl: 'Deze persoon is getuige' },
  withoutGuardian: { nl: 'Minderjarig, en niemand in Nederland heeft het gezag' },
  border: { nl: 'Gezien bij een grens, luchthaven of militair terrein' },
  reporterUnknown: { nl: 'De melder moet onbekend blijven' },
  stuck: { nl: 'De zaak loopt vast tussen organisaties' },
} as const satisfies Record<RouteQuestion, { readonly nl: string }>;
