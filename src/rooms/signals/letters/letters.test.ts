import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import { letterPdf } from '../../../kernel/documents/letter.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { jobs as peopleJobs } from '../../people/index.ts';
import { refuseHandOver } from '../hand-over/answer-sender.ts';
import { handedOver, offered, openedSignal } from '../hand-over/hand-over.fixture.ts';
import { handOverJobs } from '../hand-over/jobs.ts';
import { offerHandOver } from '../hand-over/offer-hand-over.ts';
import { handOverSentences } from '../hand-over/policy.ts';
import { openSent } from '../hand-over/read-sent.ts';
import { staffSentences } from '../handling/policy.ts';
import { once, reported, signIn } from '../handling/staff.fixture.ts';
import { printAdviceNote } from './advice-note.ts';
import { letterSentences } from './policy.ts';
import { type PrintedLetter, printReceivedHandOver, printSentHandOver } from './print-hand-over.ts';

let place: TestHouse;
let town: OrganisationId;
let safety: SeatActor;
let care: SeatActor;
let elsewhere: SeatActor;
let employee: SeatActor;
let police: SeatActor;

beforeAll(async () => {
  place = await openTestHouse([...staffSentences, ...handOverSentences, ...letterSentences], {
    jobs: [...peopleJobs, ...handOverJobs],
  });
  await place.organisation({ kind: 'region', slug: 'regio' });
  town = await place.organisation({ slug: 'hier', name: 'Hier' });
  const other = await place.organisation({ slug: 'elders', name: 'Elders' });
  const partner = (slug: string, partnerCode: string) =>
    place.organisation({ kind: 'partner', slug, name: `Partner ${slug}`, partnerCode, domain: 'safety' });
  police = await place.seat(await partner('police-avim', 'police_avim'), 'partner_agent');
  await partner('nla', 'nla');
  await partner('riec', 'riec');
  safety = await place.seat(town, 'coordinator', 'safety');
  care = await place.seat(town, 'coordinator', 'care');
  employee = await place.seat(town, 'employee');
  elsewhere = await place.seat(other, 'coordinator', 'safety');
  for (const actor of [safety, care, elsewhere, police]) await signIn(place.database.superOptions, actor);
});
afterAll(() => place.close());

const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

const openSentAs = (reference: string) =>
  run(place.house, safety, openSent, { reference, reason: 'Brief maken' });

/** What a reader of the paper reads. */
async function paper({ letter }: PrintedLetter): Promise<string> {
  const pdf = await getDocument({ data: (await letterPdf(letter)).bytes, verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await pdf.loadingTask.destroy();
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}

describe('signals.print-sent-hand-over', () => {
  it('is for the compartment that handed it over, after opening it', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    const outsiders: Actor[] = [{ kind: 'public', organisationId: town }, elsewhere, care, employee, police];
    for (const actor of outsiders)
      expect(await run(place.house, actor, printSentHandOver, { reference })).toEqual({ kind: 'absent' });
    expect((await run(place.house, safety, printSentHandOver, { reference: '' })).kind).toBe('invalid');
    expect((await run(place.house, safety, printSentHandOver, { reference })).kind).toBe('refused');
    await openSentAs(reference);
    expect((await run(place.house, safety, printSentHandOver, { reference })).kind).toBe('done');
  });

  it('holds recipient, ground, purpose, number and the chosen fields, and nothing else', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    await openSentAs(reference);
    const printed = must(await run(place.house, safety, printSentHandOver, { reference }));
    const text = await paper(printed);
    for (const one of [
      'Partner police-avim',
      'Taak van algemeen belang',
      'Onderzoek naar de woning.',
      printed.number,
      reference,
      'Verzonnen verhaal, ingekort.',
      'Voorbeeldstraat 12',
    ])
      expect(text).toContain(one);
    for (const one of [
      'Nooit gedeeld',
      'Melder van der',
      'Persoon Verzonnen',
      'Zonder politie kan',
      'Poortugaal',
    ])
      expect(text).not.toContain(one);
  });

  it('is the report of the inspectorate or the form of the RIEC, in their own order', async () => {
    const of = async (recipient: string, fields: string[]) => {
      const content = {
        business: 'Verzonnen BV',
        place: 'Rhoon',
        workConditions: 'Geen vrije dag',
        numberOfPeople: '6',
        address: 'Voorbeeldstraat 12',
      };
      const more = { fields, content, ...(recipient === 'riec' ? { ground: 'wgs_riec' } : {}) };
      const reference = await handedOver(place.house, safety, recipient, more);
      await openSentAs(reference);
      return paper(must(await run(place.house, safety, printSentHandOver, { reference })));
    };
    const report = await of('nla', ['workConditions', 'business', 'place', 'numberOfPeople']);
    expect(report).toMatch(
      /Melding aan de Nederlandse Arbeidsinspectie.*Bedrijf en plaats.*Verzonnen BV.*Werk en huisvesting.*Geen vrije dag/,
    );
    const form = await of('riec', ['business', 'address', 'form']);
    expect(form).toMatch(
      /Signaalformulier RIEC.*Pand of bedrijf.*Voorbeeldstraat 12.*geen gegevens van hulpverlening/,
    );
  });

  it('never brings care data to the RIEC: they cannot even be handed over', async () => {
    const reference = await openedSignal(place.house, safety);
    const outcome = await run(
      place.house,
      safety,
      offerHandOver,
      offered(reference, 'riec', {
        fields: ['address', 'needs', 'safeContact'],
        content: {
          address: 'Voorbeeldstraat 12',
          needs: 'Verzonnen hulpvraag',
          safeContact: 'Via een vriendin',
        },
        ground: 'wgs_riec',
      }),
    );
    expect(outcome.kind === 'invalid' && outcome.problems.map(({ text }) => text).join(' ')).toContain(
      'nooit naar het RIEC',
    );
  });

  it('has a number of its own each time, and the ledger knows every one', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    await openSentAs(reference);
    const both = [
      must(await run(place.house, safety, printSentHandOver, { reference })),
      must(await run(place.house, safety, printSentHandOver, { reference })),
    ];
    expect(new Set(both.map(({ number }) => number)).size).toBe(2);
    const kept = await withClient(place.database.superOptions, async (client) => {
      const query =
        "select kind, recipient, ground, fields, sealed from documents where kind = 'hand_over_letter' order by serial desc limit 2";
      return (await client.query<{ sealed: Buffer }>(query)).rows;
    });
    for (const row of kept) {
      expect(row).toMatchObject({
        recipient: 'Partner police-avim',
        ground: 'public_task',
        fields: ['whatHappened', 'address'],
      });
      expect(row.sealed.toString('latin1')).not.toContain('Onderzoek');
    }
    expect(kept).toHaveLength(2);
  });
});

describe('signals.print-received-hand-over', () => {
  it('is the recipient’s, as long as it may read', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    for (const actor of [
      { kind: 'public', organisationId: town } as const,
      elsewhere,
      care,
      safety,
      employee,
    ])
      expect(await run(place.house, actor, printReceivedHandOver, { reference })).toEqual({ kind: 'absent' });
    expect((await run(place.house, police, printReceivedHandOver, { reference: '' })).kind).toBe('invalid');
    const text = await paper(must(await run(place.house, police, printReceivedHandOver, { reference })));
    expect(text).toContain('Verzonnen verhaal, ingekort.');
    expect(text).not.toContain('Nooit gedeeld');
    const form = { reference, version: 1, once: once(), outcome: 'rejected_capacity', text: 'Verzonnen' };
    must(await run(place.house, police, refuseHandOver, form));
    expect((await run(place.house, police, printReceivedHandOver, { reference })).kind).toBe('refused');
  });
});

describe('signals.print-advice-note', () => {
  const note = (reference: string, changed: object = {}) => ({
    reference,
    question: 'Wat kunnen wij doen voor een jongere die niet naar school gaat?',
    fields: ['ageGroup', 'languages'],
    form: 'unknown',
    urgency: 'normal',
    ageGroup: '16_17',
    languages: 'Bulgaars',
    ...changed,
  });

  it('is for the coordinator of the signal', async () => {
    const reference = await reported(place.house, employee);
    const verb: AnyVerb = printAdviceNote;
    for (const actor of [{ kind: 'public', organisationId: town } as const, elsewhere, safety, employee])
      expect(await run(place.house, actor, verb, note(reference))).toEqual({ kind: 'absent' });
    expect((await run(place.house, care, verb, note(reference, { question: ' ' }))).kind).toBe('invalid');
    const text = await paper(must(await run(place.house, care, printAdviceNote, note(reference))));
    expect(text).toMatch(/Adviesnota Veilig Thuis.*niet naar school.*Bulgaars.*geen melding/);
    expect(text).not.toMatch(/Verzonnen|Voorbeeldstraat/);
    expect(text).not.toContain(reference);
  });

  it('knows no identity fields, and sends back a text in which somebody can be found (R8)', async () => {
    const reference = await reported(place.house, employee);
    for (const field of ['personNames', 'personPhones', 'address', 'place', 'alias'])
      expect((await run(place.house, care, printAdviceNote, note(reference, { fields: [field] }))).kind).toBe(
        'invalid',
      );
    for (const found of [
      'bel 06 12345678',
      'mail a@voorbeeld.example',
      'op 3161 AB 12',
      'kenteken 12-ABC-3',
    ]) {
      const outcome = await run(
        place.house,
        care,
        printAdviceNote,
        note(reference, { question: `Help, ${found}` }),
      );
      expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ field: 'question' }] });
    }
    const empty = await run(place.house, care, printAdviceNote, note(reference, { languages: '' }));
    expect(empty).toMatchObject({ kind: 'invalid', problems: [{ field: 'languages' }] });
  });
});
