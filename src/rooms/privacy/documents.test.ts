import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { inTenant } from '../../kernel/context.ts';
import { type HandOverId, newId, newTrace, type PackageId } from '../../kernel/ids.ts';
import { type AnyVerb, run } from '../../kernel/verb.ts';
import type { NewDocument } from './document.ts';
import { documents, readDocument } from './documents.ts';
import { doneValue, openPrivacy, type Privacy, type SeatActor } from './privacy.fixture.ts';
import { recordDocument, recordPackageEvent } from './record-document.ts';
import { readSharing } from './sharings.ts';

let test: Privacy;
beforeAll(async () => {
  test = await openPrivacy();
});
afterAll(() => test.close());

const made = (actor: SeatActor, changed: Partial<NewDocument> = {}): Promise<string> =>
  inTenant(test.house, actor, 'tenant', newTrace(), (context) =>
    recordDocument(context, {
      kind: 'hand_over_letter',
      format: 'pdf',
      domain: actor.seat.domain,
      record: null,
      recipient: 'Een partner',
      ground: 'public_task',
      fields: ['address'],
      purpose: 'Een verzonnen doel',
      ...changed,
    }),
  );

const numbersFor = async (actor: SeatActor): Promise<readonly string[]> =>
  doneValue(await run(test.house, actor, documents, {})).lines.map(({ number }) => number);

describe('the ledger of documents', () => {
  it('is the privacy officer’s, and each coordinator’s own compartment', async () => {
    const number = await made(test.care);
    const outsiders: Actor[] = [{ kind: 'public', organisationId: test.care.organisationId }];
    for (const verb of [documents, readDocument] as AnyVerb[])
      for (const actor of outsiders)
        expect(await run(test.house, actor, verb, { number })).toEqual({ kind: 'absent' });
    for (const actor of [test.elsewhere, test.safety]) {
      // the same as for a number that is of nothing
      expect((await run(test.house, actor, readDocument, { number })).kind).not.toBe('done');
    }
    expect(await numbersFor(test.safety)).not.toContain(number);
    expect((await run(test.house, test.officer, readDocument, { number: 'zomaar' })).kind).toBe('invalid');
    expect((await run(test.house, test.officer, documents, { after: 'zomaar' })).kind).toBe('invalid');
    for (const actor of [test.officer, test.care]) {
      expect(await numbersFor(actor)).toContain(number);
      const found = doneValue(await run(test.house, actor, readDocument, { number: number.toLowerCase() }));
      expect(found).toMatchObject({
        purpose: 'Een verzonnen doel',
        line: { number, recipient: 'Een partner', ground: 'public_task', fields: ['address'] },
      });
    }
  });

  it('is walked to its end, each document once', async () => {
    const expected = new Set(await numbersFor(test.care));
    for (let count = 0; count < 55; count += 1) expected.add(await made(test.care));
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const input = after === undefined ? {} : { after };
      const page = doneValue(await run(test.house, test.care, documents, input));
      seen.push(...page.lines.map(({ number }) => number));
      after = page.next;
    }
    expect(seen).toHaveLength(expected.size);
    expect(new Set(seen)).toEqual(expected);
  });
});

describe('what became of a package', () => {
  it('stands once with the sharing that it delivered, and nowhere else', async () => {
    const line = await test.share(test.care, await test.signal('care'), {});
    const other = await test.share(test.care, await test.signal('care'), {});
    const handOverId = line.handOverId as HandOverId;
    const packageId = newId<PackageId>();
    const { organisationId } = test.care;
    for (const kind of ['made', 'sent', 'sent', 'opened'] as const) {
      test.clock.advance(1000);
      await inTenant(test.house, test.care, 'tenant', newTrace(), (context) =>
        recordPackageEvent(context, { organisationId, domain: 'care', handOverId, packageId, kind }),
      );
    }
    const kinds = async (id: string) =>
      doneValue(await run(test.house, test.officer, readSharing, { id })).events.map(({ kind }) => kind);
    expect(await kinds(line.id)).toEqual(['made', 'sent', 'opened']);
    expect(await kinds(other.id)).toEqual([]);
  });
});
