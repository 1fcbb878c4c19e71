import { describe, expect, it } from 'vitest';
import * as lists from './code-lists.ts';
import { codesOf, isCodeOf, label, reporterType, signalUrgency } from './code-lists.ts';
import { publicMessages } from './messages.ts';
import { confirmedPhones, emergencyPhone, publicPhones } from './public-info.ts';
import {
  firstDomain,
  firstDomains,
  publicReporters,
  type Setting,
  settingKeys,
  settings,
} from './settings.ts';

describe('settings', () => {
  it.each(settingKeys)('%s is complete and lies within its own bounds', (key) => {
    const setting: Setting = settings[key];
    for (const text of [setting.label, setting.hint, setting.source]) expect(text.trim()).not.toBe('');
    expect(setting.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    if (typeof setting.value === 'number') {
      expect(setting.value).toBeGreaterThanOrEqual(setting.min ?? Number.NaN);
      expect(setting.value).toBeLessThanOrEqual(setting.max ?? Number.NaN);
    }
    if (setting.unit === 'url') expect(new URL(String(setting.value)).protocol).toBe('https:');
  });

  it('has a term for every urgency', () => {
    for (const urgency of codesOf(signalUrgency)) expect(settingKeys).toContain(`handOver.${urgency}`);
  });

  it('holds the clock that was proposed, as a proposal', () => {
    expect(settings['clock.confirmation'].value).toBe(1);
    expect(settings['clock.triage'].value).toBe(2);
    expect(settings['clock.enriching'].value).toBe(10);
    for (const key of settingKeys.filter((one) => /^(clock|retention|handOver)\./.test(one)))
      expect(settings[key].verified, key).toBe(false);
  });
});

describe('the first domain', () => {
  it('is known for every kind of reporter', () => {
    expect(Object.keys(firstDomains).sort()).toEqual([...codesOf(reporterType)].sort());
  });

  it('is care for victims, those near them and minors; safety for what was seen', () => {
    const of = (kind: keyof typeof publicReporters) => firstDomain(publicReporters[kind], 'no');
    expect([of('self'), of('relative'), of('resident'), of('work'), of('business')]).toEqual([
      'care',
      'care',
      'safety',
      'safety',
      'safety',
    ]);
    expect(firstDomain('resident', 'yes')).toBe('care');
    expect(firstDomain('business', 'possibly')).toBe('care');
    expect(firstDomain('resident', 'unknown')).toBe('safety');
  });
});

describe('code lists', () => {
  it('have a Dutch label for every code, and no label twice in one list', () => {
    const found = Object.entries(lists).filter(([, list]) => typeof list === 'object');
    expect(found.length).toBeGreaterThanOrEqual(24);
    for (const [name, list] of found) {
      const terms = Object.entries(list as Record<string, { nl: string; en?: string }>);
      for (const [code, { nl, en }] of terms) {
        expect(code, name).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
        expect(nl.trim(), `${name}.${code}`).not.toBe('');
        expect(en?.trim(), `${name}.${code}`).not.toBe('');
      }
      expect(new Set(terms.map(([, { nl }]) => nl)).size, name).toBe(terms.length);
    }
  });

  it('gives sub-forms a form that exists', () => {
    for (const { parent } of Object.values(lists.exploitationSubForm))
      expect(lists.exploitationForm).toHaveProperty(parent);
  });

  it('label codes in the language asked for, falling back to Dutch', () => {
    expect(label(lists.exploitationForm, 'labour', 'en')).toContain('Labour');
    expect(label(lists.legalBasis, 'wmo', 'en')).toBe('Wmo 2015');
    expect(isCodeOf(lists.minor, 'possibly')).toBe(true);
    expect(isCodeOf(lists.minor, 'toString')).toBe(false);
  });
});

describe('public information', () => {
  it('shows as fact only numbers that were confirmed', () => {
    expect(publicPhones[0]).toBe(emergencyPhone);
    expect(confirmedPhones.map(({ code }) => code)).toEqual([
      '112',
      'police_avim',
      'veilig_thuis',
      'nla',
      'comensha',
      'mma',
    ]);
    expect(publicPhones.find(({ code }) => code === 'essm')?.phone.verified).toBe(false);
  });

  it('has the twelve messages in every language, in Dutch to "je"', () => {
    for (const messages of Object.values(publicMessages))
      expect(Object.keys(messages.around.help)).toHaveLength(12);
    for (const [key, text] of Object.entries(publicMessages.nl.around.help)) {
      expect(text, key).not.toMatch(/\b(u|uw)\b/i);
    }
  });
});
