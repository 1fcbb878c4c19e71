import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { destinations, jobs, recordKinds, sentences } from '../../src/app.ts';
import { type Actor, type Domain, domainsOf, type Role, type SeatActor } from '../../src/kernel/actor.ts';
import type { OrganisationId } from '../../src/kernel/ids.ts';
import { withClient } from '../../src/kernel/postgres/index.ts';
import { newSecret } from '../../src/kernel/secrets/secret.ts';
import { type AnyVerb, run } from '../../src/kernel/verb.ts';
import { organisationBySlug, prepareInstallation } from '../../src/rooms/people/index.ts';
import { openPerson } from '../../src/rooms/people/person.ts';
import { addEvidence } from '../../src/rooms/plan/actions/evidence.ts';
import { addStep } from '../../src/rooms/plan/actions/steps.ts';
import { makeFeed } from '../../src/rooms/plan/feeds/feed-verbs.ts';
import { adoptPlan } from '../../src/rooms/plan/plans/adopt-plan.ts';
import { beginPlan } from '../../src/rooms/plan/plans/begin-plan.ts';
import { addThing } from '../../src/rooms/signals/connect/add-thing.ts';
import { askRegion } from '../../src/rooms/signals/connect/ask-region.ts';
import { handedOver } from '../../src/rooms/signals/hand-over/hand-over.fixture.ts';
import { serialOfHandOver } from '../../src/rooms/signals/hand-over/hand-over-reference.ts';
import { askSecondReader } from '../../src/rooms/signals/handling/ask-second-reader.ts';
import { askReporter } from '../../src/rooms/signals/handling/message-reporter.ts';
import { note } from '../../src/rooms/signals/handling/note.ts';
import { setTask } from '../../src/rooms/signals/handling/set-task.ts';
import { once, reported } from '../../src/rooms/signals/handling/staff.fixture.ts';
import { draftHolder } from '../../src/rooms/signals/reporting/draft.ts';
import { keepDraft } from '../../src/rooms/signals/reporting/keep-draft.ts';
import { report } from '../../src/rooms/signals/reporting/report.ts';
import { serialOfReference } from '../../src/rooms/signals/signal-reference.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { type Corner, cornersOf, hashesOf, type Rows } from './corners.ts';
import { workTogether } from './together.ts';

/** Somebody who tries, and what they are called when it goes wrong. */
export interface Visitor {
  readonly title: string;
  readonly actor: Actor;
}

/** A text that stands in one compartment, and who may ever get to see it. */
export interface Canary {
  readonly text: string;
  readonly where: string;
  readonly maySee: (actor: Actor) => boolean;
}

export interface TwoTowns {
  readonly place: TestHouse;
  readonly visitors: readonly Visitor[];
  readonly canaries: readonly Canary[];
  readonly corners: readonly Corner[];
  /** Rows of an organisation as one hash per compartment, to see that somebody else changed nothing. */
  hashes(): Promise<ReadonlyMap<string, string>>;
  /** The version of the signal or hand-over of this reference now; 1 when there is none. */
  versionOf(reference: string): Promise<number>;
  readonly rows: Rows;
  close(): Promise<void>;
}

const DOMAINS: readonly Domain[] = ['care', 'safety'];
const SEATS: readonly (readonly [Role, Domain | null])[] = [
  ['coordinator', 'care'],
  ['coordinator', 'safety'],
  ['employee', null],
  ['inspector', null],
  ['privacy_officer', null],
  ['mayor', null],
  ['portfolio_holder', null],
  ['adviser', null],
  ['reader', null],
  ['administrator', null],
];
const REGION_SEATS: readonly (readonly [Role, Domain | null])[] = [
  ['regional_director', null],
  ['care_coordinator', 'care'],
  ['privacy_officer', null],
  ['administrator', null],
];

async function must(place: TestHouse, actor: Actor, what: AnyVerb, input: unknown): Promise<void> {
  const outcome = await run(place.house, actor, what, input);
  if (outcome.kind !== 'done') throw new Error(`${what.name}: ${JSON.stringify(outcome)}`);
}

/** Two municipalities of the region with the same work in both, a partner of both, and everybody who could try. */
export async function openTwoTowns(): Promise<TwoTowns> {
  const place = await openTestHouse(sentences, { jobs, destinations, recordKinds });
  await prepareInstallation(place.house);
  const town = new Builder(place);
  for (const slug of ['albrandswaard', 'barendrecht']) await town.build(slug);
  await town.outsiders();
  const watcher = new pg.Client(place.database.superOptions);
  await watcher.connect();
  const rows = async <Row extends object>(query: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await watcher.query<Row>(query, [...values])).rows;
  return {
    place,
    visitors: town.visitors,
    canaries: [...town.canaries, ...(await staffNames(place, rows))],
    corners: [
      ...(await cornersOf(rows, town.references, town.words)),
      { title: 'nowhere', references: [], ids: [], words: [] },
    ],
    hashes: () => hashesOf(rows),
    async versionOf(reference) {
      const [found] = await rows<{ version: number }>(
        `select version from signals where serial = $1 union all select version from hand_overs where serial = $2`,
        [serialOfReference(place.house, reference), serialOfHandOver(place.house, reference)],
      );
      return found?.version ?? 1;
    },
    rows,
    async close() {
      await watcher.end();
      await place.close();
    },
  };
}

class Builder {
  readonly place: TestHouse;
  readonly visitors: Visitor[] = [];
  readonly canaries: Canary[] = [];
  readonly references = new Map<string, string[]>();
  readonly words = new Map<string, string[]>();

  constructor(place: TestHouse) {
    this.place = place;
  }

  async id(slug: string): Promise<OrganisationId> {
    const found = await organisationBySlug(this.place.house, slug);
    if (found === null) throw new Error(`no organisation ${slug}`);
    return found.id;
  }

  /** A seat with an account and a session, as signing in gives it. */
  async seat(title: string, town: OrganisationId, role: Role, domain: Domain | null): Promise<SeatActor> {
    const actor = await this.place.seat(town, role, domain);
    await withClient(this.place.database.superOptions, (client) =>
      client.query(
        `with account as (insert into accounts (person_id, organisation_id, email_token, factor_set_at)
           values ($3, $2, $4, now()))
         insert into sessions (id, organisation_id, person_id, secret_hash, holder_id, stage, created_at, seen_at, ends_at)
         values ($1, $2, $3, $4, $5, 'complete', now(), now(), now() + interval '8 hours')`,
        [actor.sessionId, town, actor.personId, randomBytes(32), actor.seat.holderId],
      ),
    );
    this.visitors.push({ title, actor });
    return actor;
  }

  async build(slug: string): Promise<void> {
    const { house } = this.place;
    const town = await this.id(slug);
    const seats: SeatActor[] = [];
    for (const [role, domain] of SEATS)
      seats.push(await this.seat(`${slug} ${role} ${domain ?? ''}`, town, role, domain));
    const [care, safety, employee] = seats;
    if (care === undefined || safety === undefined || employee === undefined) throw new Error('no seats');
    await this.plan(slug, town, care);
    await this.together(slug, town, care);
    const secret = newSecret();
    const receipt = draftHolder(house, town, secret);
    await must(this.place, receipt, keepDraft, {
      secret,
      change: { kind: 'question', question: `kanarie-${slug}-concept` },
    });
    this.words.set(slug, [slug, secret]);
    this.add(slug, 'concept', (actor) => actor.kind === 'public' && actor.organisationId === town);
    for (const domain of DOMAINS)
      await this.fill(slug, town, domain, domain === 'care' ? care : safety, employee);
    await must(this.place, receipt, report, {
      submission: 'draft',
      product: 'report',
      channel: 'web_public',
      reporterType: 'relative',
      story: { whatHappened: `kanarie-${slug}-care-verhaal` },
    });
    if (receipt.kind !== 'public' || receipt.receiptHash === undefined) throw new Error('no receipt');
    const { personId, sessionId } = employee;
    this.visitors.push(
      { title: `${slug} public`, actor: { kind: 'public', organisationId: town } },
      { title: `${slug} public with a draft`, actor: receipt },
      {
        title: `${slug} reporter`,
        actor: { kind: 'reporter', organisationId: town, receiptHash: receipt.receiptHash },
      },
      {
        title: `${slug} reporter with a wrong code`,
        actor: { kind: 'reporter', organisationId: town, receiptHash: randomBytes(32) },
      },
      { title: `${slug} person`, actor: { kind: 'person', organisationId: town, personId, sessionId } },
      { title: `${slug} job`, actor: { kind: 'job', organisationId: town, name: 'signals.remind' } },
      { title: `${slug} command line`, actor: { kind: 'command-line', organisationId: town } },
    );
  }

  /** A plan with a step and evidence at an action: for the own town, and the regional director, who reads along. */
  private async plan(slug: string, town: OrganisationId, coordinator: SeatActor): Promise<void> {
    const title = `kanarie-${slug}-plan`;
    await must(this.place, coordinator, beginPlan, {
      once: once(),
      source: 'template',
      title,
      startsOn: '2025-01-01',
      endsOn: '2026-12-31',
    });
    const found = await withClient(this.place.database.superOptions, async (client) =>
      client.query<{ plan: string; item: string }>(
        `select p.id as plan, i.id as item from plans p join plan_items i on i.plan_id = p.id and i.code = 'A2'
         where p.organisation_id = $1`,
        [town],
      ),
    );
    const { plan, item } = found.rows[0] ?? { plan: '', item: '' };
    await must(this.place, coordinator, adoptPlan, {
      plan,
      once: once(),
      collegeOn: '2025-01-14',
      collegeReference: 'B-1',
    });
    await must(this.place, coordinator, addStep, { item, once: once(), title: `${title}-stap` });
    await must(this.place, coordinator, addEvidence, {
      item,
      once: once(),
      what: 'training_held',
      label: `${title}-bewijs`,
      happenedOn: '2026-03-10',
      number: '12',
    });
    await must(this.place, coordinator, makeFeed, {});
    this.add(
      slug,
      'plan',
      (actor) =>
        actor.organisationId === town || (actor.kind === 'seat' && actor.seat.role === 'regional_director'),
    );
  }

  /** What is done together: the own town's, and the director's; a stuck case is of who asked and the director alone. */
  private async together(slug: string, town: OrganisationId, care: SeatActor): Promise<void> {
    await workTogether(slug, care, async (what, input) => {
      const outcome = await run(this.place.house, care, what, input);
      if (outcome.kind !== 'done') throw new Error(`${what.name}: ${JSON.stringify(outcome)}`);
      return outcome.value;
    });
    const isDirector = (actor: Actor): boolean =>
      actor.kind === 'seat' && actor.seat.role === 'regional_director';
    this.add(slug, 'samen', (actor) => actor.organisationId === town || isDirector(actor));
    this.add(
      slug,
      'vast',
      (actor) =>
        isDirector(actor) ||
        (actor.organisationId === town &&
          actor.kind === 'seat' &&
          actor.seat.role === 'coordinator' &&
          actor.seat.domain === 'care'),
    );
  }

  /** One compartment with a report, a note, a task, a question, a second reading and a hand-over. */
  private async fill(
    slug: string,
    town: OrganisationId,
    domain: Domain,
    coordinator: SeatActor,
    employee: SeatActor,
  ): Promise<void> {
    const { house } = this.place;
    const canary = (kind: string): string => `kanarie-${slug}-${domain}-${kind}`;
    const reference = await reported(house, employee, {
      reporterType: domain === 'care' ? 'neighbourhood_team' : 'boa',
      story: { whatHappened: canary('verhaal') },
      contact: { anonymous: false, name: canary('melder') },
      special: { personNames: canary('persoon'), health: canary('bijzonder') },
    });
    const form = (version: number) => ({ reference, version, once: once() });
    await must(this.place, coordinator, note, { ...form(1), text: canary('notitie') });
    await must(this.place, coordinator, setTask, {
      ...form(2),
      text: canary('taak'),
      dueDate: '2026-12-03',
    });
    await must(this.place, coordinator, askReporter, { ...form(3), text: canary('bericht') });
    await must(this.place, coordinator, askSecondReader, {
      ...form(4),
      kind: 'not_trafficking',
      text: canary('lezer'),
    });
    await must(this.place, coordinator, addThing, {
      ...form(5),
      kind: 'person',
      text: canary('gegeven'),
    });
    // both towns know this one, so that there is a hit to try
    await must(this.place, coordinator, addThing, { ...form(6), kind: 'phone', text: '06-00000999' });
    await must(this.place, coordinator, askRegion, { ...form(7), text: 'Verzonnen vraag.' });
    const recipient = domain === 'care' ? 'veilig-thuis' : 'police-avim';
    const handOver =
      domain === 'care'
        ? null
        : await handedOver(house, coordinator, recipient, {
            content: { whatHappened: canary('gedeeld'), address: 'Voorbeeldstraat 12' },
            purpose: canary('gedeeld-doel'),
          });
    this.references.set(`${slug} ${domain}`, [reference, ...(handOver === null ? [] : [handOver])]);
    const inside = (actor: Actor): boolean =>
      actor.organisationId === town && domainsOf(actor).includes(domain);
    const eitherCoordinator = (actor: Actor): boolean =>
      actor.organisationId === town &&
      (inside(actor) || (actor.kind === 'seat' && actor.seat.role === 'coordinator'));
    for (const kind of ['verhaal', 'melder', 'persoon', 'bijzonder', 'notitie', 'taak', 'gegeven'])
      this.canaries.push({ text: canary(kind), where: `${slug} ${domain}`, maySee: inside });
    this.canaries.push(
      {
        text: canary('bericht'),
        where: `${slug} ${domain}`,
        maySee: (actor) => inside(actor) || (actor.kind === 'seat' && actor.personId === employee.personId),
      },
      { text: canary('lezer'), where: `${slug} ${domain}`, maySee: eitherCoordinator },
      {
        text: canary('gedeeld'),
        where: `${slug} ${domain}`,
        maySee: (actor) =>
          inside(actor) ||
          (actor.kind === 'seat' &&
            (actor.seat.role === 'partner_agent' ||
              (actor.organisationId === town && actor.seat.role === 'privacy_officer'))),
      },
      {
        text: reference,
        where: `${slug} ${domain}`,
        maySee: (actor) =>
          eitherCoordinator(actor) ||
          (actor.kind === 'seat' &&
            actor.organisationId === town &&
            ['employee', 'privacy_officer'].includes(actor.seat.role)),
      },
    );
  }

  private add(slug: string, kind: string, maySee: (actor: Actor) => boolean): void {
    this.canaries.push({ text: `kanarie-${slug}-${kind}`, where: slug, maySee });
  }

  /** The region and a partner: they see what was shared with them, and how things go. */
  async outsiders(): Promise<void> {
    const region = await this.id('regio-rotterdam');
    for (const [role, domain] of REGION_SEATS) await this.seat(`region ${role}`, region, role, domain);
    const partner = await this.id('police-avim');
    await this.seat('police partner_agent', partner, 'partner_agent', 'safety');
    await this.seat('police administrator', partner, 'administrator', null);
    const other = await this.id('veilig-thuis');
    await this.seat('veilig thuis partner_agent', other, 'partner_agent', 'care');
  }
}

/** Names of colleagues are for their own organisation. */
async function staffNames(place: TestHouse, rows: Rows): Promise<readonly Canary[]> {
  const found = await rows<{ id: never; organisation_id: OrganisationId; data_key: Buffer; sealed: Buffer }>(
    'select id, organisation_id, data_key, sealed from persons',
  );
  const canaries: Canary[] = [];
  for (const { id, organisation_id, data_key, sealed } of found) {
    const person = await openPerson(place.house, id, {
      organisationId: organisation_id,
      dataKey: data_key,
      sealed,
    });
    if (person !== null)
      canaries.push({
        text: person.email,
        where: 'names',
        maySee: (actor) => actor.organisationId === organisation_id,
      });
  }
  return canaries;
}
