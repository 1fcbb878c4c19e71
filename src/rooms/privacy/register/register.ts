import { z } from 'zod';
import {
  type ActivityName,
  type ProcessingActivity,
  processingActivities,
} from '../../../../content/processing-activities.ts';
import type { SettingKey } from '../../../../content/settings.ts';
import type { Context } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { done } from '../../../kernel/outcome.ts';
import type { Sentence } from '../../../kernel/policy.ts';
import { knownVerbs, ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { allOrganisations, settingInForce } from '../../people/index.ts';

/** A term that holds today. */
export interface Kept {
  readonly label: string;
  readonly words: string;
  readonly verified: boolean;
}

/** One line of the register, with what the rules and settings in force say. */
export interface RegisterLine extends Omit<ProcessingActivity, 'kept' | 'recipients'> {
  readonly activity: ActivityName;
  /** Who may do it, and on which ground: the sentences that decide. */
  readonly rules: readonly Pick<Sentence, 'key' | 'text' | 'ground'>[];
  readonly recipients: readonly string[];
  readonly kept: readonly Kept[];
}

/** The sentences in force under which somebody can do something for this activity. */
export function rulesOf(house: House, activity: ActivityName): readonly Sentence[] {
  const verbs = knownVerbs();
  return house.sentences.filter((sentence) =>
    sentence.verbs.some((name) => verbs.get(name)?.activity === activity),
  );
}

async function recipientsOf(
  context: Context,
  { recipients }: ProcessingActivity,
): Promise<readonly string[]> {
  if (recipients === 'owner-of-log')
    return context.house.config.processingLogUrl === null
      ? []
      : ['het logboek dataverwerkingen van de organisatie zelf'];
  if (recipients === 'nobody') return [];
  return (await allOrganisations(context.house))
    .filter(
      ({ id, active, kind, canReceive }) =>
        active && kind === 'partner' && canReceive === 'hand-over' && id !== context.actor.organisationId,
    )
    .map(({ name }) => name)
    .sort((one, other) => one.localeCompare(other, 'nl'));
}

async function lineOf(context: Context, activity: ActivityName): Promise<RegisterLine> {
  const described: ProcessingActivity = processingActivities[activity];
  const kept: Kept[] = [];
  for (const key of described.kept satisfies readonly SettingKey[])
    kept.push(await settingInForce(context, key));
  return {
    ...described,
    activity,
    rules: rulesOf(context.house, activity).map(({ key, text, ground }) => ({ key, text, ground })),
    recipients: await recipientsOf(context, described),
    kept,
  };
}

/** Every activity that a rule in force serves, in the order of the content. */
export async function registerLines(context: Context): Promise<readonly RegisterLine[]> {
  const names = Object.keys(processingActivities) as ActivityName[];
  const lines: RegisterLine[] = [];
  for (const name of names)
    if (rulesOf(context.house, name).length > 0) lines.push(await lineOf(context, name));
  return lines;
}

/** The register of processing activities of one's own organisation (AVG art. 30), made of what holds today. */
export const readRegister = verb({
  name: 'privacy.register',
  act: 'read',
  activity: 'house',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('register'),
  run: async (context) => done(await registerLines(context)),
});
