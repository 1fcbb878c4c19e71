import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processingActivities } from '../../../../content/processing-activities.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { Secret } from '../../../kernel/secret.ts';
import { type AnyVerb, knownVerbs, run } from '../../../kernel/verb.ts';
import { auditTrail } from '../audit-trail.ts';
import { doneValue, openPrivacy, type PlainSignal, type Privacy } from '../privacy.fixture.ts';
import { readDpia } from './dpia.ts';
import { exportProcessingLog, processingLog } from './processing-log.ts';
import { readRegister } from './register.ts';
import { reportMarkdown } from './report.ts';
import { sendLines } from './send-lines.ts';

let test: Privacy;
let signal: PlainSignal;
beforeAll(async () => {
  test = await openPrivacy();
  await test.organisation({ kind: 'region', name: 'Voorbeeldregio' });
  signal = await test.signal('care');
  await test.read(test.care, signal);
});
afterAll(() => test.close());

const verbs: readonly [AnyVerb, object, readonly object[]][] = [
  [readRegister, {}, [{ more: 'yes' }]],
  [readDpia, {}, [{ more: 'yes' }]],
  [
    processingLog,
    {},
    [{ trace: 'x' }, { subject: 'niemand' }, { activity: 'zomaar' }, { reference: 'ZZZZ-ZZZZ' }],
  ],
  [exportProcessingLog, { purpose: 'Proef' }, [{}, { purpose: ' ' }, { purpose: 'Proef', before: '-1' }]],
];

describe.each(verbs)('$name', (verb, input, bad) => {
  it('gives nothing to who is not signed in, to a stranger, or to a coordinator', async () => {
    for (const actor of [...test.strangers, test.care, test.safety])
      expect(await run(test.house, actor, verb, input), actor.kind).toEqual({ kind: 'absent' });
  });

  it.each(bad)('refuses what makes no sense: %j', async (wrong) => {
    expect((await run(test.house, test.officer, verb, wrong)).kind).toBe('invalid');
  });

  it('answers the privacy officer', async () => {
    expect((await run(test.house, test.officer, verb, input)).kind).toBe('done');
  });
});

describe('the register', () => {
  it('has the rules in force and the settings that hold, and follows when they change', async () => {
    const before = doneValue(await run(test.house, test.officer, readRegister, {}));
    const oversight = before.find(({ activity }) => activity === 'oversight');
    expect(oversight?.rules.map(({ key }) => key)).toContain('privacy.officer-sees-trail');
    expect(oversight?.kept).toMatchObject([{ words: '5 jaar', verified: false }]);
    const without = {
      ...test.house,
      sentences: test.house.sentences.filter(({ key }) => key !== 'privacy.officer-sees-trail'),
    };
    const after = doneValue(await run(without, test.officer, readRegister, {}));
    expect(after.find(({ activity }) => activity === 'oversight')?.rules.map(({ key }) => key)).not.toContain(
      'privacy.officer-sees-trail',
    );
    await withClient(test.database.superOptions, (client) =>
      client.query(
        `insert into settings (id, organisation_id, key, value, valid_from, source, verified, set_at)
         values (gen_random_uuid(), $1, 'retention.audit', '7', '2026-01-01', 'archivaris', true, now())`,
        [test.town],
      ),
    );
    const changed = doneValue(await run(test.house, test.officer, readRegister, {}));
    expect(changed.find(({ activity }) => activity === 'oversight')?.kept).toMatchObject([
      { words: '7 jaar', verified: true },
    ]);
  });

  it('leaves an activity out that no rule in force serves', async () => {
    const lines = doneValue(await run(test.house, test.officer, readRegister, {}));
    expect(lines.map(({ activity }) => activity)).not.toContain('access');
  });

  it('knows an activity of every verb', () => {
    for (const { activity } of knownVerbs().values())
      expect(Object.keys(processingActivities)).toContain(activity);
  });
});

describe('the DPIA', () => {
  it('says what holds, and what only the organisation can say', async () => {
    const report = doneValue(await run(test.house, test.officer, readDpia, {}));
    const text = reportMarkdown(report);
    expect(text).toContain('# DPIA Lantaarn, Voorbeeldstad');
    expect(text).toContain('LET OP: deze installatie staat niet op een https-adres');
    expect(text).toContain(
      '| De functionaris gegevensbescherming ziet wie wat heeft ingezien en gedaan, en om welke reden. |',
    );
    expect(text).toContain('**In te vullen:**');
    const secure = {
      ...test.house,
      config: { ...test.house.config, publicOrigin: 'https://lantaarn.voorbeeld.nl' },
    };
    const safe = doneValue(await run(secure, test.officer, readDpia, {}));
    expect(reportMarkdown(safe)).toContain('De verbinding is versleuteld (https).');
  });
});

describe('the processing log', () => {
  it('is found by reference, tells no name, and joins the audit trail by its trace', async () => {
    const { lines } = doneValue(
      await run(test.house, test.officer, processingLog, { reference: signal.reference }),
    );
    expect(lines.length).toBeGreaterThan(0);
    const trail = doneValue(
      await run(test.house, test.officer, auditTrail, { reference: signal.reference }),
    ).lines;
    const read = lines.find(({ operation }) => operation === 'signals.read');
    expect(trail.find(({ traceId }) => traceId === read?.traceId)?.personId).toBe(test.care.personId);
    expect(JSON.stringify(lines)).not.toContain(test.care.personId);
    expect(JSON.stringify(lines)).not.toContain(signal.id);
    const again = doneValue(
      await run(test.house, test.officer, processingLog, {
        subject: read?.subject ?? '',
        activity: 'signals',
      }),
    );
    expect(again.lines.some(({ id }) => id === read?.id)).toBe(true);
    expect(doneValue(await run(test.house, test.elsewhere, processingLog, {})).lines).toEqual([]);
  });

  it('does not tell through its trace who reported', async () => {
    const reported = await test.signal('care');
    await test.reportAs(test.employee, reported);
    const { lines } = doneValue(
      await run(test.house, test.officer, processingLog, { reference: reported.reference }),
    );
    expect(lines.find(({ operation }) => operation === 'signals.report')?.traceId).toBe('');
    const file = doneValue(
      await run(test.house, test.officer, exportProcessingLog, {
        purpose: 'Proef',
        reference: reported.reference,
      }),
    );
    const [row] = await withClient(
      test.database.superOptions,
      async (client) =>
        (
          await client.query<{ trace_id: string }>(
            `select trace_id from audit_entries where verb = 'signals.report' and subject_id = $1`,
            [reported.id],
          )
        ).rows,
    );
    expect(row).toBeDefined();
    expect(file).not.toContain(row?.trace_id ?? 'x');
  });

  it('comes as OpenTelemetry spans with the attributes of the standard', async () => {
    const file = doneValue(
      await run(test.house, test.officer, exportProcessingLog, {
        purpose: 'Proef',
        reference: signal.reference,
      }),
    );
    const spans = file
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).resourceSpans[0].scopeSpans[0].spans[0]);
    const read = spans.find(({ name }) => name === 'Signaal gelezen');
    expect(read).toMatchObject({
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
      startTimeUnixNano: expect.stringMatching(/^\d{19}$/),
      status: { code: 1 },
    });
    const keys = read.attributes.map(({ key }: { key: string }) => key);
    expect(keys).toEqual([
      'dpl.core.processing_activity_id',
      'dpl.core.data_subject_id',
      'dpl.core.data_subject_id_type',
    ]);
    expect(read.attributes[0].value.stringValue).toMatch(/\/verwerkingen\/signalen$/);
  });
});

describe('sending it to a log elsewhere', () => {
  const bodies: { spans: number; token: string | undefined; traceparent: string | undefined }[] = [];
  let answer = 200;
  const spansIn = (body: string): number => JSON.parse(body).resourceSpans[0].scopeSpans[0].spans.length;
  const server = createServer((request: IncomingMessage, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const { authorization, traceparent } = request.headers;
      bodies.push({ spans: spansIn(body), token: authorization, traceparent: String(traceparent) });
      response.writeHead(answer).end();
    });
  });
  beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)));
  afterAll(() => new Promise((closed) => server.close(closed)));

  const attempt = { jobId: 'x', number: 1, signal: new AbortController().signal };
  const sending = () => ({
    ...test.house,
    config: {
      ...test.house.config,
      processingLogUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`,
      processingLogToken: new Secret('proef'),
    },
  });

  it('sends nothing where no address was set, and again what was not confirmed, and nothing twice', async () => {
    test.clock.set(new Date('2026-11-23T10:00:00Z'));
    await sendLines.run(test.house, {}, attempt);
    expect(bodies).toEqual([]);
    answer = 503;
    await expect(sendLines.run(sending(), {}, attempt)).rejects.toThrow('503');
    answer = 200;
    const failed = bodies.splice(0).length;
    expect(failed).toBe(1);
    await sendLines.run(sending(), {}, attempt);
    const all = await withClient(test.database.superOptions, async (client) =>
      Number((await client.query('select count(*) as n from processing_lines')).rows[0].n),
    );
    expect(bodies.reduce((sum, { spans }) => sum + spans, 0)).toBe(all);
    expect(bodies[0]?.token).toBe('Bearer proef');
    expect(bodies[0]?.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    bodies.splice(0);
    await sendLines.run(sending(), {}, attempt);
    expect(bodies).toEqual([]);
    test.clock.set(new Date('2026-11-23T09:00:00Z'));
  });
});
