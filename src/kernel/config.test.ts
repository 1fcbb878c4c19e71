import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigProblem, readConfig } from './config.ts';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env, '/srv');
  } catch (error) {
    if (error instanceof ConfigProblem) return error.problems;
    throw error;
  }
  return [];
};

describe('configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({}, '/srv/lantaarn')).toEqual({
      home: '/srv/lantaarn/data',
      clamd: null,
      host: '127.0.0.1',
      keyService: null,
      drainSeconds: 0,
      port: 3000,
      publicOrigin: 'http://localhost:3000',
      databaseUrl: null,
      databaseOwnerUrl: null,
      masterKeyFile: '/srv/lantaarn/data/keys/master.key',
      destroyedRecordsFile: '/srv/lantaarn/data/keys/destroyed-records.txt',
      smtpUrl: null,
      mailFrom: 'Lantaarn <lantaarn@localhost>',
      demo: false,
      trustProxy: 0,
      mailboxServers: [],
      meldpuntLinks: [],
      exitUrl: 'https://www.buienradar.nl/',
      auditForward: null,
      breachedPasswordsFile: null,
      processingLogUrl: null,
      processingLogToken: null,
      internalIssuers: [],
      pdokUrl: null,
      bagUrl: null,
      bagKey: null,
      securityContact: 'mailto:security@lantaarn.example',
    });
  });

  it('sends the processing log over TLS or within the machine, and nowhere else', () => {
    expect(problemsOf({ PROCESSING_LOG_URL: 'http://logboek.voorbeeld.nl/v1/traces' })).toHaveLength(1);
    expect(problemsOf({ PROCESSING_LOG_URL: 'https://logboek.voorbeeld.nl/v1/traces' })).toEqual([]);
    expect(problemsOf({ PROCESSING_LOG_URL: 'http://127.0.0.1:4318/v1/traces' })).toEqual([]);
  });

  it('looks addresses up over TLS or within the machine, and nowhere else', () => {
    const asked = (url: string) => problemsOf({ PDOK_URL: url, BAG_URL: url, BAG_API_KEY: 'x' });
    expect(asked('http://api.voorbeeld.nl/adressen')).toHaveLength(2);
    expect(asked('https://api.voorbeeld.nl/adressen')).toEqual([]);
    expect(asked('http://127.0.0.1:4000/adressen')).toEqual([]);
  });

  it('takes names of machines where a provider may stand, and nothing else', () => {
    const names = (text: string) => readConfig({ OIDC_INTERNAL_HOSTS: text }, '/srv').internalIssuers;
    expect(names('Inloggen.gemeente.local, login')).toEqual(['inloggen.gemeente.local', 'login']);
    for (const wrong of ['https://inloggen.local', '*', 'a,,b', '10.0.0.0/8'])
      expect(() => names(wrong)).toThrow('OIDC_INTERNAL_HOSTS');
  });

  it('copies the audit trail to a file, or to a collector over TLS', () => {
    const to = (address: string) =>
      readConfig({ AUDIT_FORWARD: address, AUDIT_FORWARD_CA_FILE: 'ca.pem' }, '/srv').auditForward;
    expect(to('/var/log/lantaarn/audit.jsonl')).toEqual({ file: '/var/log/lantaarn/audit.jsonl' });
    expect(to('syslog+tls://logboek.local:6514')).toEqual({
      host: 'logboek.local',
      port: 6514,
      caFile: '/srv/ca.pem',
    });
  });

  it('keeps the demo in a folder of its own, and takes an empty variable for none', () => {
    expect(readConfig({ DEMO: 'ja', PORT: '' }, '/srv')).toMatchObject({
      home: '/srv/data/demo',
      masterKeyFile: '/srv/data/demo/keys/master.key',
      destroyedRecordsFile: '/srv/data/demo/keys/destroyed-records.txt',
      demo: true,
      port: 3000,
    });
  });

  it('takes what is written, and cuts the slash off the origin', () => {
    const config = readConfig(
      {
        LANTAARN_HOME: '/var/lib/lantaarn',
        PORT: '8443',
        PUBLIC_ORIGIN: 'https://lantaarn.voorbeeld.nl/',
        MASTER_KEY_FILE: 'keys/one',
        TRUST_PROXY: '1',
      },
      '/srv',
    );
    expect(config).toMatchObject({
      home: '/var/lib/lantaarn',
      port: 8443,
      publicOrigin: 'https://lantaarn.voorbeeld.nl',
      masterKeyFile: '/srv/keys/one',
      trustProxy: 1,
    });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '3e3'],
    ['HOST', 'a b'],
    ['PUBLIC_ORIGIN', 'https://voorbeeld.nl/pad'],
    ['PUBLIC_ORIGIN', 'voorbeeld.nl'],
    ['DATABASE_URL', 'mysql://x'],
    ['SMTP_URL', 'mail.voorbeeld.nl'],
    ['DEMO', 'misschien'],
    ['AUDIT_FORWARD', 'syslog://logboek.voorbeeld.nl:514'],
    ['AUDIT_FORWARD', 'syslog+tls://logboek.voorbeeld.nl'],
    ['TRUST_PROXY', 'true'],
    ['EXIT_URL', 'http://voorbeeld.nl'],
    ['MELDPUNT_LINKS', 'https://www.voorbeeld.nl, http://www.voorbeeld.nl'],
    ['EXIT_URL', 'javascript:alert(1)'],
    ['MAIL_FROM', 'a@b.nl\r\nBcc: c@d.nl'],
  ])('names %s when it is %s and says what to write', (name, value) => {
    const problems = problemsOf({ MAIL_FROM: 'lantaarn@voorbeeld.nl', [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: schrijf `));
  });

  it('tells everything that is wrong at once, and what must go together', () => {
    expect(problemsOf({ PORT: 'x', EXIT_URL: 'y' })).toHaveLength(2);
    expect(problemsOf({ DATABASE_OWNER_URL: 'postgres://o@h/d' })[0]).toContain('DATABASE_URL');
    expect(problemsOf({ SMTP_URL: 'smtp://h' })[0]).toContain('MAIL_FROM');
  });

  it('never prints a secret, not even in an error', () => {
    const config = readConfig({ DATABASE_URL: 'postgres://app:hunter2@db/lantaarn' }, '/srv');
    expect(config.databaseUrl?.reveal()).toContain('hunter2');
    const printed = `${inspect(config, { depth: 9, showHidden: true })}${JSON.stringify(config)}${config.databaseUrl}`;
    expect(printed).not.toContain('hunter2');
    expect(problemsOf({ DATABASE_URL: 'mysql://app:hunter2@db' }).join()).not.toContain('hunter2');
  });
});
