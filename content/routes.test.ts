import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, domain, exploitationForm, minor, signalUrgency } from './code-lists.ts';
import { canReceiveHandOver, isPartnerCode, partners } from './partners.ts';
import { ownSteps, proposePartners, type RouteFacts, routeKinds, situationsOf } from './routes.ts';
import { situations } from './situations.ts';

const plain: RouteFacts = {
  form: 'unknown',
  minor: 'no',
  urgency: 'normal',
  domain: 'safety',
  object: false,
};
const order = (facts: Partial<RouteFacts>) =>
  proposePartners({ ...plain, ...facts }).map((one) => one.partner);

const anyFacts: fc.Arbitrary<RouteFacts> = fc.record(
  {
    form: fc.constantFrom(...codesOf(exploitationForm)),
    minor: fc.constantFrom(...codesOf(minor)),
    urgency: fc.constantFrom(...codesOf(signalUrgency)),
    domain: fc.constantFrom(...codesOf(domain)),
    object: fc.boolean(),
    wantsHelp: fc.boolean(),
    refusesReport: fc.boolean(),
    suspect: fc.boolean(),
    witness: fc.boolean(),
    dependent: fc.boolean(),
    withoutGuardian: fc.boolean(),
    border: fc.boolean(),
    reporterUnknown: fc.boolean(),
    stuck: fc.boolean(),
  },
  { requiredKeys: ['form', 'minor', 'urgency', 'domain', 'object'] },
);

describe('the default advice', () => {
  it.each<[string, Partial<RouteFacts>, string[]]>([
    ['acute danger', { urgency: 'acute' }, ['call_112', 'police_avim', 'essm']],
    ['an adult who wants help', { wantsHelp: true }, ['essm', 'comensha']],
    ['an adult who refuses to report', { refusesReport: true }, ['essm', 'rights_leaflet']],
    ['labour', { form: 'labour' }, ['nla', 'fairwork', 'essm']],
    ['labour and a facilitator', { form: 'labour', object: true }, ['nla', 'fairwork', 'essm', 'riec']],
    ['a minor', { minor: 'yes' }, ['veilig_thuis', 'neighbourhood_team']],
    [
      'a minor in danger',
      { minor: 'yes', urgency: 'urgent' },
      ['veilig_thuis', 'neighbourhood_team', 'police_avim'],
    ],
    [
      'a minor alone',
      { minor: 'yes', withoutGuardian: true },
      ['veilig_thuis', 'neighbourhood_team', 'nidos'],
    ],
    ['a minor suspect', { form: 'criminal', suspect: true }, ['police_avim', 'essm', 'halt']],
    [
      'a landlord seen from care',
      { object: true, domain: 'care' },
      ['coordinator_safety', 'riec', 'inspection_team'],
    ],
    ['a landlord seen from safety', { object: true }, ['riec', 'inspection_team', 'nla']],
    ['a reporter who stays unknown', { reporterUnknown: true }, ['mma']],
    ['a stuck case', { stuck: true }, ['ketenregisseur', 'zvh']],
    ['a witness', { witness: true }, ['police_avim', 'safe_place', 'lawyer']],
    ['doubt', {}, ['essm']],
  ])('for %s', (_, facts, expected) => {
    expect(order(facts).slice(0, expected.length)).toEqual(expected);
  });

  it('asks Veilig Thuis for advice, never reports there by itself', () => {
    for (const known of ['yes', 'possibly'] as const) {
      const found = proposePartners({ ...plain, minor: known }).find((one) => one.partner === 'veilig_thuis');
      expect(found?.kind).toBe('advice');
    }
    expect(order({ minor: 'unknown' })).not.toContain('veilig_thuis');
  });

  it('keeps consent first when somebody wants help, and joins the reasons', () => {
    const [first] = proposePartners({ ...plain, wantsHelp: true, form: 'sexual' });
    expect(first).toMatchObject({ partner: 'essm', kind: 'hand-over', order: 1 });
    expect(first?.reason).toContain('Vraag toestemming.');
    expect(first?.reason).toContain('zonder bewijs');
    expect(first?.never).toContain('politie');
  });
});

describe('every proposal', () => {
  it('has a reason, its own place and a partner that may be used in that way', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const proposals = proposePartners(facts);
        expect(proposals.length).toBeGreaterThan(0);
        expect(new Set(proposals.map((one) => one.partner)).size).toBe(proposals.length);
        for (const [index, one] of proposals.entries()) {
          expect(one.order).toBe(index + 1);
          expect(one.reason).toMatch(/\.$/);
          expect(Object.hasOwn(routeKinds, one.kind)).toBe(true);
          if (!isPartnerCode(one.partner)) {
            expect(Object.hasOwn(ownSteps, one.partner)).toBe(true);
            continue;
          }
          if (one.kind === 'hand-over') expect(canReceiveHandOver(one.partner)).toBe(true);
          expect(partners[one.partner].canReceive).not.toBe('knowledge');
        }
      }),
    );
  });

  it('puts 112 first in danger, before anything else is said', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const first = proposePartners(facts)[0]?.partner;
        expect(first === 'call_112').toBe(facts.urgency === 'acute');
      }),
    );
  });

  it('looks at nothing but the facts it names', () => {
    fc.assert(
      fc.property(anyFacts, fc.string(), (facts, text) => {
        const more = { ...facts, nationality: text, sex: text, sexWork: true };
        expect(proposePartners(more)).toEqual(proposePartners(facts));
      }),
    );
  });

  it('can say on which situations it rests', () => {
    expect(situationsOf({ ...plain, stuck: true })).toEqual([
      'Loopt vast tussen organisaties',
      'Bij twijfel',
    ]);
    const names = situations.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
