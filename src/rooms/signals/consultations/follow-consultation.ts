import { z } from 'zod';
import { isPartnerCode, partners } from '../../../../content/partners.ts';
import type { Context } from '../../../kernel/context.ts';
import type { SignalId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { run, verb } from '../../../kernel/verb.ts';
import { organisationById } from '../../people/index.ts';
import { jobActor, tellReaders } from '../hand-over/tell-readers.ts';
import { isOpen } from '../signal.ts';
import { markQuestion } from '../store/consultation-lists.ts';
import {
  answerTo,
  type Consultation,
  consultationById,
  keepUntil,
  signalAskedFrom,
} from '../store/consultations.ts';
import { holdSignal } from '../store/dialogue.ts';
import { actsOf, appendAct, signalById } from '../store/files.ts';
import { keyFor, openAnswer, openQuestion } from './consultation-content.ts';
import { consultationReference } from './consultation-reference.ts';
import { consultationSubject } from './consultation-verb.ts';
import { wordsKeptUntil } from './keep-words.ts';

const input = z.object({ consultation: z.uuid() });

const subject = async (context: Context, { consultation }: z.output<typeof input>) => {
  const row = await consultationById(context, consultation);
  return row === null ? null : consultationSubject(row);
};

/** Tells whoever is asked that a question waits. When nobody there can read it, the asker hears that at once. */
export const announce = verb({
  name: 'signals.announce-consultation',
  act: 'write',
  activity: 'signals',
  input,
  subject,
  run: async (context, { consultation }): Promise<Outcome<{ readonly readers: number }>> => {
    const row = await consultationById(context, consultation);
    if (row === null || row.state !== 'asked') return done({ readers: 0 });
    const readers = await tellReaders(context, row.recipientDomain, 'consultation-waiting', {
      acute: row.urgency === 'acute',
    });
    context.note({ readers });
    if (readers === 0 && (await markQuestion(context, row.id, 'silent_at'))) {
      const news = { organisation: row.senderOrganisationId, consultation: row.id };
      await context.house.jobs.enqueue(context.db, followConsultation, news);
    }
    return done({ readers });
  },
});

/** The job behind `signals.announce-consultation`; acts for whoever is asked. */
export const announceConsultation = defineJob({
  name: 'signals.announce-consultation',
  input: input.extend({ organisation: z.uuid() }),
  retry: { limit: 8, delaySeconds: 5, maxDelaySeconds: 3600 },
  run: async (house, { organisation, consultation }) => {
    await run(house, jobActor(organisation, 'signals.announce-consultation'), announce, { consultation });
  },
});

/**
 * Brings an answer, or that none will come, to the asker: as an act in the file of the signal it was asked from, and
 * as a mail that something waits. Done twice, an answer is written and told once.
 */
export const applyAnswer = verb({
  name: 'signals.apply-consultation-answer',
  act: 'write',
  activity: 'signals',
  input,
  subject,
  run: async (context, { consultation }): Promise<Outcome<{ readonly told: boolean }>> => {
    const row = await consultationById(context, consultation);
    if (row === null || row.state === 'withdrawn') return done({ told: false });
    if (row.state === 'asked') {
      const silent = row.silentAt !== null;
      const acute = row.urgency === 'acute';
      if (silent) await tellReaders(context, row.senderDomain, 'hand-over-silent', { acute });
      return done({ told: silent });
    }
    const signalId = await signalAskedFrom(context, row.id);
    const told =
      signalId === null
        ? await keepUntil(context, row.id, await wordsKeptUntil(context))
        : await writeOnSignal(context, row, signalId);
    const acute = row.urgency === 'acute';
    if (told) await tellReaders(context, row.senderDomain, 'answer-waiting', { acute });
    context.note({ told });
    return done({ told });
  },
});

/** Question and answer in the own file, under its own key: they live as long as the file. */
async function writeOnSignal(context: Context, row: Consultation, signalId: SignalId): Promise<boolean> {
  await holdSignal(context, signalId);
  const [signal, key, answer] = [
    await signalById(context, signalId),
    keyFor(context, row, 'asker'),
    await answerTo(context, row.id),
  ];
  if (signal === null || signal.dataKey === null || key === null || answer === null) return false;
  const acts = await actsOf(context, signal.id);
  if (acts.some(({ codes }) => codes['consultation'] === row.id && codes['stage'] === 'answered'))
    return false;
  const partner = await partnerTypeOf(context, row);
  const text = `Vraag: ${openQuestion(row, key).question}\n\nAntwoord: ${openAnswer(row.id, key, answer.sealed)}`;
  return appendAct(context, signal, null, {
    kind: 'consulted',
    by: 'partner',
    codes: {
      consultation: row.id,
      consultationReference: consultationReference(context.house, row.serial),
      stage: 'answered',
      adviser: partner ?? row.recipientDomain,
      ...(partner === null ? {} : { partner }),
      ...(isOpen(signal.state) ? { waitsFor: 'coordinator' as const } : {}),
    },
    parts: { story: { text } },
  });
}

async function partnerTypeOf(context: Context, { organisationId }: Consultation) {
  const code = (await organisationById(context.house, organisationId))?.partnerCode ?? '';
  return isPartnerCode(code) ? partners[code].type : null;
}

/** The job behind `signals.apply-consultation-answer`; acts for the asker. */
export const followConsultation = defineJob({
  name: 'signals.follow-consultation',
  input: input.extend({ organisation: z.uuid() }),
  retry: { limit: 8, delaySeconds: 5, maxDelaySeconds: 3600 },
  run: async (house, { organisation, consultation }) => {
    await run(house, jobActor(organisation, 'signals.follow-consultation'), applyAnswer, { consultation });
  },
});
