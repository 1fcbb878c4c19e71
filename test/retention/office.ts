import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { jobs, recordKinds, sentences } from '../../src/app.ts';
import type { Actor, SeatActor } from '../../src/kernel/actor.ts';
import type { OrganisationId } from '../../src/kernel/ids.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import { withClient } from '../../src/kernel/postgres/index.ts';
import { type AnyVerb, run, type Verb } from '../../src/kernel/verb.ts';
import { type ReportInput, report } from '../../src/rooms/signals/index.ts';
import { close } from '../../src/rooms/signals/verbs.ts';
import { openTestHouse, type TestHouse } from '../house.ts';

/** A town with everybody who has to do with what is kept, a neighbour, and a clock that can be put forward. */
export interface Office extends TestHouse {
  readonly town: OrganisationId;
  readonly officer: SeatActor;
  readonly care: SeatActor;
  readonly safety: SeatActor;
  readonly employee: SeatActor;
  readonly job: Actor;
  /** Nobody of these may do anything here. */
  readonly strangers: readonly Actor[];
  readonly elsewhere: SeatActor;
  do<Input, Value>(actor: Actor, what: Verb<Input, Value>, input: unknown): Promise<Value>;
  kind(actor: Actor, what: AnyVerb, input: unknown): Promise<string>;
  /** A signal of this domain that was closed a moment after it came in; gives its reference. */
  closed(domain: 'care' | 'safety', facts?: Partial<ReportInput>): Promise<string>;
  open(domain: 'care' | 'safety', facts?: Partial<ReportInput>): Promise<string>;
  rows<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Does the work that an act asked for, as the house does. */
  work(job: string, input: Record<string, unknown>): Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const test = await openTestHouse(sentences, { jobs, recordKinds, now: '2026-01-05T09:00:00Z' });
  await test.organisation({ kind: 'region', slug: 'regio-proef' });
  const town = await test.organisation();
  const neighbour = await test.organisation();
  const partner = await test.organisation({ kind: 'partner' });
  const [care, safety] = [
    await test.seat(town, 'coordinator', 'care'),
    await test.seat(town, 'coordinator', 'safety'),
  ];
  const employee = await test.seat(town, 'employee');
  const office = {
    ...test,
    town,
    care,
    safety,
    employee,
    officer: await test.seat(town, 'privacy_officer'),
    elsewhere: await test.seat(neighbour, 'privacy_officer'),
    job: { kind: 'job', organisationId: town, name: 'test' } as const,
    strangers: [
      { kind: 'public', organisationId: town } as const,
      employee,
      await test.seat(town, 'administrator'),
      await test.seat(town, 'reader'),
      await test.seat(partner, 'partner_agent', 'care'),
    ],
    async do<Input, Value>(actor: Actor, what: Verb<Input, Value>, input: unknown): Promise<Value> {
      const outcome: Outcome<Value> = await run(test.house, actor, what, input);
      if (outcome.kind !== 'done') throw new Error(`${what.name}: ${JSON.stringify(outcome)}`);
      return outcome.value;
    },
    kind: async (actor: Actor, what: AnyVerb, input: unknown) =>
      (await run(test.house, actor, what, input)).kind,
    async open(domain: 'care' | 'safety', facts: Partial<ReportInput> = {}): Promise<string> {
      const { reference } = await office.do(employee, report, {
        submission: randomUUID(),
        product: 'report',
        channel: 'web_internal',
        reporterType: domain === 'care' ? 'neighbourhood_team' : 'boa',
        wantsFeedback: true,
        story: {
          whatHappened: 'Verzonnen verhaal over Persoon Verzonnen.',
          address: 'Voorbeeldstraat 12, Poortugaal',
        },
        contact: { anonymous: false, name: 'Melder van der Verzonnen' },
        special: { personNames: 'Persoon Verzonnen\nAnder Bedacht' },
        ...facts,
      });
      return reference;
    },
    async closed(domain: 'care' | 'safety', facts: Partial<ReportInput> = {}): Promise<string> {
      const reference = await office.open(domain, facts);
      await office.do(domain === 'care' ? care : safety, close, {
        reference,
        version: 1,
        once: randomUUID(),
        outcome: 'stored_picture',
        text: 'Verzonnen reden.',
      });
      return reference;
    },
    rows: <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      withClient(
        test.database.superOptions,
        async (client) => (await client.query<Row>(text, [...values])).rows,
      ),
    async work(name: string, input: Record<string, unknown>): Promise<void> {
      const job = jobs.find((one) => one.name === name);
      if (job === undefined) throw new Error(`no job ${name}`);
      const signal = new AbortController().signal;
      await job.run(test.house, { organisation: town, ...input }, { jobId: 'test', number: 1, signal });
    },
  };
  return office;
}
