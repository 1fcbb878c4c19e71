import { codesOf, domain, exploitationForm, minor, signalUrgency } from '../../../../content/code-lists.ts';
import { proposePartners, type RouteFacts } from '../../../../content/routes.ts';

/** What may be known of somebody besides the form, the age and the haste; each alone. */
const KNOWN = [
  { wantsHelp: true },
  { wantsHelp: false },
  { refusesReport: true },
  { suspect: true },
  { witness: true },
  { dependent: true },
  { withoutGuardian: true },
  { border: true },
  { reporterUnknown: true },
  { stuck: true },
] as const satisfies readonly Partial<RouteFacts>[];

let counted: { readonly situations: number; readonly deadEnds: number } | null = null;

/** In how many situations the default advice proposes nothing; looked at once, for the advice is content. */
export function routesWithoutAdvice(): { readonly situations: number; readonly deadEnds: number } {
  counted ??= count(allSituations());
  return counted;
}

const count = (all: readonly RouteFacts[]) => ({
  situations: all.length,
  deadEnds: all.filter((facts) => proposePartners(facts).length === 0).length,
});

/** Everything that is always known in every combination, and what may be known besides with every form and age. */
const allSituations = (): readonly RouteFacts[] =>
  codesOf(exploitationForm).flatMap((form) =>
    codesOf(minor).flatMap((age): RouteFacts[] => {
      const plain = codesOf(signalUrgency).flatMap((urgency) =>
        codesOf(domain).flatMap((side) =>
          [true, false].map((object) => ({ form, minor: age, urgency, domain: side, object })),
        ),
      );
      const somebody = { form, minor: age, urgency: 'normal', domain: 'care', object: false } as const;
      return [...plain, ...KNOWN.map((known) => ({ ...somebody, ...known }))];
    }),
  );
