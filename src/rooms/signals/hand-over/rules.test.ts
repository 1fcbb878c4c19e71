import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageGroup,
  type ConsentStatus,
  type ConsentWho,
  codesOf,
  consentPurpose,
  consentStatus,
  domain,
  helpAnswer,
  informed,
} from '../../../../content/code-lists.ts';
import { type PartnerCode, partnerCodes, partners } from '../../../../content/partners.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { type Consent, consentsFor, isConsent } from '../consent/consent.ts';
import { allFields, canGoTo, permission, type Recipient } from './fields.ts';
import { type HandOverChoice, type HandOverFacts, handOverGrounds, problemsWith } from './rules.ts';

const here = 'aaaaaaaa-0000-4000-8000-000000000001' as OrganisationId;
const there = 'aaaaaaaa-0000-4000-8000-000000000002' as OrganisationId;

const partner = (code: PartnerCode): Recipient => {
  const side = partners[code].domain;
  return {
    id: there,
    slug: code,
    name: partners[code].name,
    domain: side === 'both' ? 'care' : side,
    partner: code,
  };
};
const municipality = (side: 'care' | 'safety'): Recipient => ({
  id: there,
  slug: 'elders',
  name: 'Elders',
  domain: side,
  partner: null,
});

const facts: HandOverFacts = {
  domain: 'safety',
  reporterType: 'resident',
  acceptedBefore: false,
  bsnAsked: false,
  cooperations: [],
  minor: 'no',
  help: null,
  needsYouthAdvice: false,
  consents: [],
  today: '2026-11-23',
  agreed: { withoutConsent: false, beyondWhitelist: false },
};
const choice: HandOverChoice = {
  fields: ['whatHappened', 'address'],
  ground: 'public_task',
  consent: 'not_required',
  ageGroup: 'adult_unknown',
  danger: false,
  informed: 'informed',
  reviewDate: null,
  motivation: 'De politie moet dit onderzoeken.',
  reporterAgreed: false,
  consentPurpose: null,
};
const fieldsOf = (
  changed: Partial<HandOverChoice>,
  known: Partial<HandOverFacts> = {},
  to: Recipient = partner('police_avim'),
) => problemsWith({ ...choice, ...changed }, { ...facts, ...known }, to).map(({ field }) => field);

/** What the person said to sharing with the police for an investigation. */
const said = (changed: Partial<Consent>): Consent => ({
  recipient: 'police_avim',
  purpose: 'investigation',
  answer: 'given',
  who: 'self',
  ageGroup: 'adult_unknown',
  until: null,
  at: new Date('2026-11-20T09:00:00Z'),
  ...changed,
});
const yes = { consent: 'given', consentPurpose: 'investigation' } as const;

describe('what may go along (R9, R12, R3, R4)', () => {
  it('is what the partner is listed for', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ fields: [] })).toEqual(['fields']);
    expect(fieldsOf({ fields: ['needs'] })).toEqual(['fields']);
  });

  it('is more only with a second reader who agreed and a reason', () => {
    const agreed = { withoutConsent: true, beyondWhitelist: true };
    expect(fieldsOf({ fields: ['needs'] }, { agreed })).toEqual([]);
    expect(fieldsOf({ fields: ['needs'], motivation: '' }, { agreed })).toEqual(['motivation']);
  });

  it('is never the reporter, except to the police when the reporter agreed', () => {
    const agreed = { withoutConsent: true, beyondWhitelist: true };
    for (const code of partnerCodes) {
      const found = fieldsOf({ fields: ['reporterContact'] }, { agreed }, partner(code));
      if (code !== 'police_avim' && code !== 'kmar') expect(found).toContain('fields');
    }
    expect(fieldsOf({ fields: ['reporterContact'] }, { agreed }, municipality('care'))).toContain('fields');
    expect(fieldsOf({ fields: ['reporterContact'] })).toEqual(['reporterAgreed']);
    expect(fieldsOf({ fields: ['reporterContact'], reporterAgreed: true })).toEqual([]);
  });

  it('is nothing that came from the police, but to the police', () => {
    const agreed = { withoutConsent: true, beyondWhitelist: true };
    const police = { ...facts, reporterType: 'police' as const, agreed };
    for (const field of ['whatHappened', 'address', 'vehicles', 'personNames'] as const) {
      expect(permission(police, municipality('care'), field).kind).toBe('never');
      expect(permission(police, partner('essm'), field).kind).toBe('never');
      expect(permission(police, partner('police_avim'), field).kind).not.toBe('never');
    }
    expect(permission(police, municipality('care'), 'ownConclusion').kind).toBe('listed');
  });

  it('is a name for the Zorg- en Veiligheidshuis only after it accepted the question', () => {
    expect(permission(facts, partner('zvh'), 'personNames').kind).toBe('never');
    expect(permission({ ...facts, acceptedBefore: true }, partner('zvh'), 'personNames').kind).toBe(
      'conditional',
    );
  });

  it('goes to nobody who takes no hand-overs, and not to the own compartment', () => {
    const sender = { id: here, domain: 'care' as const };
    for (const code of ['mma', 'fairwork', 'emm', 'cosm', 'ketenregisseur'] as const) {
      expect(canGoTo(sender, partner(code))).toBe(false);
    }
    expect(canGoTo(sender, { ...municipality('care'), id: here })).toBe(false);
    expect(canGoTo(sender, { ...municipality('safety'), id: here })).toBe(true);
    expect(canGoTo(sender, municipality('care'))).toBe(true);
  });
});

describe('the ground (R3)', () => {
  const care = { domain: 'care' as const };

  it('from care to safety is consent, danger, a duty or a motivated breach', () => {
    expect(fieldsOf({}, care)).toContain('ground');
    expect(fieldsOf({ ground: 'wmo' }, care, municipality('safety'))).toContain('ground');
    expect(fieldsOf({ ground: 'consent', ...yes }, { ...care, consents: [said({})] })).toEqual([]);
    expect(fieldsOf({ ground: 'vital', danger: true, consent: 'not_asked_safety' }, care)).toEqual([]);
    expect(fieldsOf({ ground: 'vital' }, care)).toEqual(['danger']);
    expect(fieldsOf({ ground: 'breach_of_confidentiality' }, care)).toEqual([]);
    expect(fieldsOf({ ground: 'breach_of_confidentiality', motivation: 'kort' }, care)).toEqual([
      'motivation',
    ]);
  });

  it('from safety to care, and inside a domain, is a task', () => {
    expect(fieldsOf({}, {}, municipality('care'))).toEqual([]);
    expect(fieldsOf({ ground: 'wmo' }, care, municipality('care'))).toEqual([]);
  });

  it('is "anonymous" only when nobody can be recognised', () => {
    expect(
      fieldsOf({ ground: 'anonymous', fields: ['form', 'place'], motivation: '' }, {}, partner('riec')),
    ).toEqual([]);
    expect(fieldsOf({ ground: 'anonymous' })).toEqual(['ground']);
  });

  it('never is consent that was not given', () => {
    const arbitrary = fc.constantFrom(...codesOf(consentStatus));
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...codesOf(domain)), (consent, side) => {
        const found = fieldsOf({ ground: 'consent', consent }, { domain: side });
        if (!isConsent(consent)) expect(found).toContain('consent');
      }),
    );
  });
});

const whoOf: Readonly<Partial<Record<ConsentStatus, ConsentWho>>> = {
  guardian: 'guardian',
  minor_12_15: 'both',
};

describe('consent by age (R6, R7)', () => {
  it.each([
    ['0_11', 'guardian'],
    ['12_15', 'minor_12_15'],
    ['16_17', 'minor_16_17'],
    ['18_22', 'given'],
  ] as const)('%s: %s', (age, consent) => {
    expect(consentsFor(age, 'unknown')).toEqual([consent]);
    for (const other of codesOf(consentStatus).filter(isConsent)) {
      const consents = [said({ ageGroup: age, who: whoOf[consent] ?? 'self' })];
      const found = fieldsOf(
        { ageGroup: age, ground: 'consent', consent: other, consentPurpose: 'investigation' },
        { consents },
      );
      expect(found.includes('consent')).toBe(other !== consent);
    }
  });

  it('treats an unknown age as that of a minor when it may be one', () => {
    expect(consentsFor('unknown', 'possibly')).not.toContain('given');
    expect(consentsFor('unknown', 'no')).toEqual(['given']);
    expect(consentsFor('age_disputed', 'no')).not.toContain('given');
  });

  it('asks for advice of Veilig Thuis first, unless there is danger', () => {
    const needed = { minor: 'possibly', needsYouthAdvice: true } as const;
    expect(fieldsOf({}, needed)).toEqual(['youthAdvice']);
    expect(fieldsOf({ danger: true }, needed)).toEqual([]);
    expect(fieldsOf({}, { ...needed, needsYouthAdvice: false })).toEqual([]);
    expect(fieldsOf({ fields: ['whatHappened'] }, needed, partner('veilig_thuis'))).toEqual([]);
  });
});

describe('consent with a hand-over (R7)', () => {
  it('is what the file says, for this recipient and this purpose, and today', () => {
    const on = (consents: readonly Consent[], changed: object = {}) =>
      fieldsOf({ ground: 'consent', ...yes, ...changed }, { consents });
    expect(on([said({})])).toEqual([]);
    expect(on([])).toEqual(['consent']);
    expect(on([said({})], { consentPurpose: null })).toEqual(['consentPurpose']);
    expect(on([said({})], { consentPurpose: 'help' })).toEqual(['consent']);
    expect(on([said({ recipient: 'nla' })])).toEqual(['consent']);
    expect(on([said({ until: '2026-11-23' })])).toEqual([]);
    expect(on([said({ until: '2026-11-22' })])).toEqual(['consent']);
    expect(on([said({ answer: 'withdrawn' })])).toEqual(['consent']);
    expect(on([said({ who: 'guardian', ageGroup: '0_11' })])).toEqual(['consent']);
  });

  it('is not passed over when it was refused or withdrawn: the ledger hears it, with the reason', () => {
    for (const answer of ['refused', 'withdrawn'] as const) {
      const consents = [said({ answer })];
      expect(fieldsOf({}, { consents })).toEqual(['consent']);
      expect(fieldsOf({ consent: 'not_asked_safety' }, { consents })).toEqual(['consent']);
      expect(fieldsOf({ consent: answer }, { consents })).toEqual([]);
      expect(fieldsOf({ consent: answer, motivation: '' }, { consents })).toEqual(['motivation']);
      expect(fieldsOf({}, { consents: [said({ answer, recipient: 'nla' })] })).toEqual([]);
    }
  });

  it('names nobody who wants no help, unless there is danger', () => {
    const names = { fields: ['personNames'] } as const;
    expect(fieldsOf(names, { help: 'no' })).toEqual(['fields']);
    expect(fieldsOf({ ...names, danger: true }, { help: 'no' })).toEqual([]);
    expect(fieldsOf(names, { help: 'yes' })).toEqual([]);
    expect(fieldsOf({}, { help: 'no' })).toEqual([]);
  });
});

describe('what belongs to a regime stays in it (D7)', () => {
  it('keeps a conclusion that may rest on a cooperation within that cooperation', () => {
    const agreed = { withoutConsent: true, beyondWhitelist: true };
    const known = { ...facts, agreed, cooperations: ['riec' as const] };
    expect(permission(known, partner('nla'), 'ownConclusion').kind).toBe('never');
    expect(permission(known, municipality('care'), 'ownConclusion').kind).toBe('never');
    expect(permission(known, partner('riec'), 'ownConclusion').kind).not.toBe('never');
    expect(permission(known, partner('nla'), 'address').kind).toBe('listed');
  });

  it('sends a BSN only where the law of the recipient asks for it, and never to a municipality', () => {
    for (const code of partnerCodes) {
      expect(permission(facts, partner(code), 'bsn').kind).toBe('never');
    }
    const asked = { ...facts, bsnAsked: true };
    expect(permission(asked, partner('veilig_thuis'), 'bsn').kind).toBe('conditional');
    expect(permission(asked, municipality('care'), 'bsn').kind).toBe('never');
  });
});

describe('telling the person (R16) and sharing without consent (R17)', () => {
  it('asks for a day to look again unless it was told or nobody is known', () => {
    for (const one of codesOf(informed)) {
      const asks = fieldsOf({ informed: one }).includes('reviewDate');
      expect(asks).toBe(one !== 'informed' && one !== 'anonymous');
    }
    const told = { informed: 'danger' as const };
    expect(fieldsOf({ ...told, reviewDate: '2026-12-23' })).toEqual([]);
    expect(fieldsOf({ ...told, reviewDate: '2026-11-23' })).toEqual(['reviewDate']);
    expect(fieldsOf({ ...told, reviewDate: '2029-01-01' })).toEqual(['reviewDate']);
  });

  it('asks for a reason without consent, unless a second reader agreed', () => {
    expect(fieldsOf({ motivation: '' })).toEqual(['motivation']);
    expect(
      fieldsOf({ motivation: '' }, { agreed: { withoutConsent: true, beyondWhitelist: false } }),
    ).toEqual([]);
    expect(fieldsOf({ motivation: '', ...yes }, { consents: [said({})] })).toEqual([]);
  });
});

describe('the rules together', () => {
  it('let nothing through that is never allowed, whatever else is chosen', () => {
    const arbitraryChoice: fc.Arbitrary<HandOverChoice> = fc.record({
      fields: fc.uniqueArray(fc.constantFrom(...allFields), { maxLength: 6 }),
      ground: fc.constantFrom(...handOverGrounds),
      consent: fc.constantFrom(...codesOf(consentStatus)),
      ageGroup: fc.constantFrom(...codesOf(ageGroup)),
      danger: fc.boolean(),
      informed: fc.constantFrom(...codesOf(informed)),
      reviewDate: fc.constantFrom(null, '2026-12-23'),
      motivation: fc.constantFrom('', 'Een uitleg die lang genoeg is.'),
      reporterAgreed: fc.boolean(),
      consentPurpose: fc.constantFrom(...codesOf(consentPurpose), null),
    });
    const arbitraryTo = fc.constantFrom(
      ...partnerCodes.map(partner),
      municipality('care'),
      municipality('safety'),
    );
    const side = fc.constantFrom(...codesOf(domain));
    const help = fc.constantFrom(...codesOf(helpAnswer), null);
    const answer = fc.constantFrom('given' as const, 'refused' as const, 'withdrawn' as const);
    const consent = fc
      .option(
        answer.map((one) => said({ answer: one })),
        { nil: null },
      )
      .map((one) => (one === null ? [] : [one]));
    fc.assert(
      fc.property(arbitraryChoice, arbitraryTo, side, fc.boolean(), help, consent, (...drawn) => {
        const [one, to, from, agreed, wantsHelp, consents] = drawn;
        const known = {
          ...facts,
          help: wantsHelp,
          consents,
          domain: from,
          agreed: { withoutConsent: agreed, beyondWhitelist: agreed },
        };
        const kinds = one.fields.map((field) => permission(known, to, field).kind);
        if (problemsWith(one, known, to).length > 0) return;
        expect(kinds).not.toContain('never');
        expect(one.fields).not.toContain('bsn');
        if (isConsent(one.consent)) expect(consents[0]).toMatchObject({ answer: 'given' });
        if (wantsHelp === 'no' && !one.danger) expect(one.fields).not.toContain('personNames');
        if (!agreed) expect(kinds).not.toContain('beyond');
        if (from === 'care' && to.domain === 'safety')
          expect(['public_task', 'wmo', 'jeugdwet']).not.toContain(one.ground);
      }),
      { numRuns: 2000 },
    );
  });
});
