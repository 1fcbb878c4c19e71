import { expect, test } from 'vitest';
import { codesOf, reporterType } from '../../../../../content/code-lists.ts';
import { canReceiveHandOver, partnerCodes, partners } from '../../../../../content/partners.ts';
import { newId, type OrganisationId } from '../../../../kernel/ids.ts';
import { permission } from '../../hand-over/fields.ts';
import { sayReporterGoes } from './reporter-goes.ts';

const goes = (code: (typeof partnerCodes)[number]): boolean => {
  const side = partners[code].domain;
  const recipient = {
    id: newId<OrganisationId>(),
    slug: code,
    name: partners[code].name,
    domain: side === 'both' ? 'care' : side,
    partner: code,
  } as const;
  const facts = {
    domain: 'care',
    reporterType: 'resident',
    acceptedBefore: true,
    bsnAsked: true,
    cooperations: [],
  } as const;
  return canReceiveHandOver(code) && permission(facts, recipient, 'reporterContact').kind !== 'never';
};

test('the sentence names whoever may get it by the rule of a hand-over, and nobody else', () => {
  const said = sayReporterGoes('resident');
  for (const code of partnerCodes) expect(said.includes(partners[code].name), code).toBe(goes(code));
  expect(said).toContain('als de melder dat goed vindt');
});

test('only of a victim who reported it says that how to reach them may go to who helps', () => {
  for (const code of codesOf(reporterType))
    expect(sayReporterGoes(code).includes('wie helpt'), code).toBe(code === 'self');
});
