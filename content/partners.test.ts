import { describe, expect, it } from 'vitest';
import { codesOf, partnerType } from './code-lists.ts';
import { TO_VERIFY } from './dated.ts';
import { fieldWhitelists, handOverFields, permissionFor } from './field-whitelists.ts';
import { canReceiveHandOver, crossesDomains, isPartnerCode, partnerCodes, partners } from './partners.ts';

describe('partners', () => {
  it.each(partnerCodes)('%s says everything a coordinator needs', (code) => {
    const partner = partners[code];
    expect(codesOf(partnerType)).toContain(partner.type);
    for (const text of [partner.name, partner.purpose, partner.whenToUse, partner.basis, partner.feedback])
      expect(text.trim()).not.toBe('');
    expect(partner.conditions.length).toBeGreaterThan(0);
  });

  it.each(partnerCodes)('%s has a whitelist exactly when something may go there', (code) => {
    const { canReceive } = partners[code];
    const { fields, conditional } = fieldWhitelists[code];
    const some = fields.length + Object.keys(conditional).length > 0;
    expect(some).toBe(canReceive === 'hand-over' || canReceive === 'process-only');
  });

  it('dials what it shows', () => {
    for (const code of partnerCodes) {
      const { phone, otherPhone } = partners[code];
      for (const dated of [phone, otherPhone]) {
        if (dated === null || dated === undefined) continue;
        const digits = dated.value.shown.replaceAll(/\D/g, '');
        expect(dated.value.dial.replace('+31', '0').replaceAll(/\D/g, '')).toBe(digits.replace(/^31/, '0'));
        expect(dated.checkedOn).toBe('2026-11-23');
      }
    }
  });

  it('keeps numbers that were not found in a current source unconfirmed', () => {
    for (const code of ['kmar', 'essm', 'fairwork'] as const)
      expect(partners[code].phone?.verified).toBe(false);
    expect(TO_VERIFY.nl).toBe('te controleren');
  });

  it('hands nothing over to who may only be referred to, or only knows', () => {
    for (const code of ['mma', 'fairwork', 'cosm', 'emm', 'ketenregisseur'] as const)
      expect(canReceiveHandOver(code)).toBe(false);
  });

  it('knows when the line between care and safety is crossed', () => {
    expect(crossesDomains('care', 'police_avim')).toBe(true);
    expect(crossesDomains('safety', 'police_avim')).toBe(false);
    expect(crossesDomains('safety', 'essm')).toBe(true);
    expect(crossesDomains('care', 'zvh')).toBe(true);
    expect(isPartnerCode('constructor')).toBe(false);
  });
});

describe('what may go along', () => {
  it('lets no field be listed and conditional at once', () => {
    for (const { fields, conditional } of Object.values(fieldWhitelists)) {
      expect(new Set(fields).size).toBe(fields.length);
      for (const field of fields) expect(conditional[field]).toBeUndefined();
    }
  });

  it('never gives the reporter away unless the reporter agreed (R12)', () => {
    for (const { fields, conditional } of Object.values(fieldWhitelists)) {
      for (const field of fields) expect(handOverFields[field].kind).not.toBe('reporter');
      if (conditional.reporterContact) expect(conditional.reporterContact).toBe('reporter-agreed');
    }
  });

  it('gives names to nobody as a matter of course', () => {
    for (const { fields } of Object.values(fieldWhitelists)) {
      expect(fields).not.toContain('personNames');
      expect(fields).not.toContain('personPhones');
      expect(fields).not.toContain('ownConclusion');
    }
  });

  it('says of each field whether it may go', () => {
    expect(permissionFor('nla', 'kvk')).toEqual({ kind: 'listed' });
    expect(permissionFor('nla', 'personNames')).toEqual({ kind: 'beyond' });
    expect(permissionFor('zvh', 'personNames')).toEqual({
      kind: 'conditional',
      condition: 'after-acceptance',
    });
  });

  it('keeps persons out of what the regional director gets', () => {
    for (const field of fieldWhitelists.ketenregisseur.fields)
      expect(handOverFields[field].kind).toBe('process');
  });
});
