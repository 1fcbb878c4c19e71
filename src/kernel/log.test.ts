import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedClock } from './clock.ts';
import { newSpan, newTrace } from './ids.ts';
import { createLog, type Log, type LogFields } from './log.ts';
import { framesOf } from './log-frames.ts';

function recording(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog(fixedClock('2026-03-02T09:00:00Z'), (line) => lines.push(line)), lines };
}

const NAME = 'Wiktoria Łukaszewicz';
const MAIL = 'w.lukaszewicz@voorbeeld.nl';
const RECEIPT = '7QK4-M2ZD-9XWB-H3VN-C';

describe('log', () => {
  it('writes one JSON line with ids and codes', () => {
    const { log, lines } = recording();
    const fields = {
      traceId: newTrace(),
      spanId: newSpan(),
      organisationId: '6f1c2c9e-4f0e-4c57-9a55-0c9a4f6f2f11',
      seatId: '6f1c2c9e-4f0e-4c57-9a55-0c9a4f6f2f12',
      jobId: '6f1c2c9e-4f0e-4c57-9a55-0c9a4f6f2f13',
      verb: 'signals.hand-over',
      outcome: 'done',
      ms: 12.3,
      status: 303,
      route: '/signalen/:id/overdragen',
      reference: 'K7M4-Q2X',
      errorName: 'TypeError',
      errorCode: '23505',
    };
    log.info('request', fields);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.endsWith('}\n')).toBe(true);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: '2026-03-02T09:00:00.000Z',
      level: 'info',
      event: 'request',
      ...fields,
    });
  });

  it('lets no name, address, receipt or path through, whatever field it is put in', () => {
    const names = [
      'traceId',
      'spanId',
      'organisationId',
      'seatId',
      'jobId',
      'verb',
      'outcome',
      'ms',
      'status',
    ];
    const more = ['route', 'reference', 'errorName', 'errorCode', 'count', 'name', 'email', 'message', 'at'];
    const paths = [`/ontvangst/${RECEIPT}`, '/signalen/6f1c2c9e-4f0e-4c57-9a55-0c9a4f6f2f11', '/zoek?naam=x'];
    for (const value of [NAME, MAIL, RECEIPT, RECEIPT.replaceAll('-', ''), '06-12345678', ...paths]) {
      const { log, lines } = recording();
      const fields = Object.fromEntries([...names, ...more].map((name) => [name, value])) as LogFields;
      log.info(value, fields);
      log.warn('mistake', fields);
      log.error('mistake', fields, new Error(value, { cause: new Error(value) }));
      expect(lines.join('')).not.toContain(value);
    }
  });

  it('drops what nests, and never throws', () => {
    const { log, lines } = recording();
    fc.assert(
      fc.property(fc.object(), (fields) => {
        log.info('anything', fields as LogFields);
      }),
    );
    for (const line of lines) {
      for (const value of Object.values(JSON.parse(line))) expect(typeof value).not.toBe('object');
    }
  });

  it('tells of an error its name, code and place, and neither message nor detail', () => {
    const { log, lines } = recording();
    const error = Object.assign(new Error(`Key (email)=(${MAIL}) already exists.`), {
      code: '23505',
      detail: `Key (email)=(${MAIL}) already exists.`,
      where: NAME,
      parameters: [NAME],
    });
    log.error('verb-failed', { reference: '0a1b2c3d' }, error);
    const line = JSON.parse(lines[0] ?? '');
    expect(line).toMatchObject({ errorName: 'Error', errorCode: '23505', reference: '0a1b2c3d' });
    expect(line.at[0]).toMatch(/^src\/kernel\/log\.test\.ts:\d+:\d+$/);
    expect(lines[0]).not.toContain(MAIL);
    expect(lines[0]).not.toContain(NAME);
  });

  it('is not fooled by a message that looks like a place', () => {
    const forged = new Error(`x\n    at ${NAME} (/home/${RECEIPT}.ts:1:1)`);
    expect(framesOf(forged).join()).not.toContain(RECEIPT);
    expect(framesOf(forged).length).toBeGreaterThan(0);
    const renamed = new Error('before');
    renamed.message = 'after';
    renamed.stack = `Error: ${NAME}\n    at ${NAME}\n    at file:///srv/x.ts:3:4`;
    expect(framesOf(renamed).join()).not.toContain(NAME);
  });
});
