import { z } from 'zod';
import { bodyKind, bodyLevel, codesOf } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { changed, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { organisationById } from '../../people/index.ts';
import { codeFrom, personProblems, sure, words } from '../input.ts';
import { keepBody, lockBody } from '../store/bodies.ts';
import { bodyNamed } from './body.ts';
import { office } from './fields.ts';

const facts = {
  name: words('Vul in hoe het overleg heet.', 120),
  kind: codeFrom(codesOf(bodyKind), 'Kies wat voor overleg het is.'),
  chair: office,
  members: z.array(office).min(1, 'Kies wie er wordt uitgenodigd.').max(30),
  sure,
};

const newBody = z.object({ ...facts, once: z.uuid() });
const existing = z.object({
  ...facts,
  code: z.string().max(41),
  active: z.boolean(),
  version: z.int().min(0),
});

const regionOwns = async (context: Context): Promise<boolean> =>
  (await organisationById(context.house, context.actor.organisationId))?.kind === 'region';

/** Adds a body of one's own: of the municipality, or for the whole region. Sent twice, it is added once. */
export const addBody = verb<z.infer<typeof newBody>, string>({
  name: 'cooperation.add-body',
  act: 'write',
  activity: 'cooperation',
  input: newBody,
  subject: ownOrganisationAsSubject('bodies'),
  run: async (context, { once, sure: isSure, ...body }): Promise<Outcome<string>> => {
    const problems = personProblems({ name: body.name }, isSure);
    if (problems.length > 0) return invalid(...problems);
    const code = `own_${once.replaceAll('-', '').slice(0, 16)}`;
    if ((await lockBody(context, context.actor.organisationId, code)) !== null) return done(code);
    const shared = await regionOwns(context);
    await keepBody(context, {
      ...body,
      members: [...body.members],
      organisation_id: context.actor.organisationId,
      code,
      level: shared ? (body.kind === 'national' ? 'national' : 'regional') : 'local',
      shared,
      active: true,
      version: 1,
      changed_at: context.now,
    });
    return done(code);
  },
});

/** A body as policies judge it: whose it is. */
export async function bodyAsSubject(
  context: Context,
  { code }: { readonly code: string },
): Promise<Subject | null> {
  const body = await bodyNamed(context, code);
  return body === null ? null : { kind: 'body', id: null, organisationId: body.organisationId };
}

/** Changes a body: another chair, other members, or no longer in use. What stands in the content is the first version. */
export const changeBody = verb<z.infer<typeof existing>, null>({
  name: 'cooperation.change-body',
  act: 'write',
  activity: 'cooperation',
  input: existing,
  subject: bodyAsSubject,
  run: async (context, { code, version, sure: isSure, ...body }): Promise<Outcome<null>> => {
    const problems = personProblems({ name: body.name }, isSure);
    if (problems.length > 0) return invalid(...problems);
    const row = await lockBody(context, context.actor.organisationId, code);
    const known = await bodyNamed(context, code);
    if ((row?.version ?? 0) !== version)
      return changed({ what: 'Dit overleg is gewijzigd', at: row?.changed_at ?? context.now });
    await keepBody(context, {
      ...body,
      members: [...body.members],
      organisation_id: context.actor.organisationId,
      code,
      level: known?.level ?? codesOf(bodyLevel)[0] ?? 'local',
      shared: known?.level !== 'local',
      version: version + 1,
      changed_at: context.now,
    });
    return done(null);
  },
});
