import { z } from 'zod';
import {
  type IdentityWay,
  identityWays,
  type RequestKind,
  requestKinds,
} from '../../../../content/data-requests.ts';
import { type DataRequestId, newId } from '../../../kernel/ids.ts';
import { addMonths, isLocalDate, localDate } from '../../../kernel/local-time.ts';
import { absent, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { readSetting } from '../../people/index.ts';
import { changeRequest, insertRequest } from '../store/data-requests.ts';
import { ACTIVITY, requestSubject, requestToChange, stepForm } from './request-subject.ts';

const codes = <Code extends string>(of: Readonly<Record<Code, unknown>>): [Code, ...Code[]] =>
  Object.keys(of) as [Code, ...Code[]];

const day = z
  .string()
  .min(1, 'Vul een datum in.')
  .refine(isLocalDate, 'Vul een bestaande datum in, zoals 31-12-2026.');
const NOT_YET = 'Deze dag moet nog komen. Vul een dag in die er al is geweest.';

/** Takes in what somebody asks about their own data. The term runs from the day it came in (AVG art. 12 lid 3). */
export const registerRequest = verb({
  name: 'privacy.register-request',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({
    kind: z.enum(codes<RequestKind>(requestKinds), 'Kies wat de betrokkene vraagt.'),
    receivedOn: day,
    name: z.string().trim().min(1, 'Vul in wie het vraagt.').max(200),
    contact: z.string().trim().min(1, 'Vul in hoe u de betrokkene veilig bereikt.').max(500),
    question: z.string().trim().min(1, 'Schrijf wat de betrokkene vraagt.').max(5_000),
    once: z.uuid(),
  }),
  subject: ownOrganisationAsSubject('data_requests'),
  run: async (
    context,
    { kind, receivedOn, once, ...typed },
  ): Promise<Outcome<{ readonly request: DataRequestId }>> => {
    const { actor } = context;
    if (actor.kind !== 'seat') return absent;
    if (receivedOn > localDate(context.now)) return invalid({ field: 'receivedOn', text: NOT_YET });
    const request = await insertRequest(context, {
      id: newId<DataRequestId>(),
      kind,
      receivedOn,
      dueOn: addMonths(receivedOn, await readSetting(context, 'request.term')),
      registeredBy: actor.personId,
      words: { ...typed, search: '', extension: '', decision: '' },
      submission: once,
    });
    context.about('data_request', request);
    context.note({ kind });
    return done({ request });
  },
});

/** Writes that somebody showed who they are, and how. Lantaarn keeps no copy and no number of a document. */
export const checkIdentity = verb({
  name: 'privacy.check-identity',
  act: 'write',
  activity: ACTIVITY,
  input: stepForm.extend({
    how: z.enum(codes<IdentityWay>(identityWays), 'Kies hoe de betrokkene liet zien wie hij is.'),
    on: day,
  }),
  subject: requestSubject,
  run: async (context, { how, on, ...form }): Promise<Outcome<null>> => {
    const request = await requestToChange(context, form);
    if (!('words' in request)) return request;
    if (on > localDate(context.now)) return invalid({ field: 'on', text: NOT_YET });
    if (request.state !== 'received') return refused('De identiteit is al vastgesteld.');
    await changeRequest(context, request, { state: 'identified', identified: { on, how } });
    context.note({ how });
    return done(null);
  },
});

/** Gives the answer more time, once, with a reason that the person hears within the first term (AVG art. 12 lid 3). */
export const extendRequest = verb({
  name: 'privacy.extend-request',
  act: 'write',
  activity: ACTIVITY,
  input: stepForm.extend({
    extension: z.string().trim().min(1, 'Schrijf waarom er meer tijd nodig is.').max(2_000),
  }),
  subject: requestSubject,
  run: async (context, { extension, ...form }): Promise<Outcome<null>> => {
    const request = await requestToChange(context, form);
    if (!('words' in request)) return request;
    const today = localDate(context.now);
    if (request.extendedOn !== null) return refused('De termijn is al een keer verlengd. Vaker mag niet.');
    if (today > request.dueOn) {
      return refused('De eerste termijn is voorbij. Verlengen kan alleen binnen de eerste termijn.');
    }
    const dueOn = addMonths(request.dueOn, await readSetting(context, 'request.extension'));
    await changeRequest(context, request, { dueOn, extendedOn: today, words: { extension } });
    return done(null);
  },
});
