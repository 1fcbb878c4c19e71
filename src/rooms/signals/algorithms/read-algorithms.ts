import { z } from 'zod';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisation, type Sentence, seated } from '../../../kernel/policy.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { organisationById } from '../../people/index.ts';
import { type AlgorithmEntry, describeAlgorithms } from './describe-algorithms.ts';

/** What one's own organisation hands in to the register of algorithms, made of the rules in force. */
export const readAlgorithms = verb({
  name: 'signals.algorithms',
  act: 'read',
  activity: 'house',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('register'),
  run: async ({ house, actor }): Promise<Outcome<readonly AlgorithmEntry[]>> => {
    const organisation = await organisationById(house, actor.organisationId);
    if (organisation === null) return absent;
    const { name, slug } = organisation;
    const { sentences, config } = house;
    return done(describeAlgorithms({ name, slug, origin: config.publicOrigin, sentences }));
  },
});

/** Who looks at them here; on the public page everybody does. */
export const algorithmSentences: readonly Sentence[] = [
  {
    key: 'signals.officer-sees-algorithms',
    text: 'De functionaris gegevensbescherming ziet wat de organisatie opgeeft aan het algoritmeregister.',
    ground: 'AVG art. 39 lid 1 onder b; openbaarheid van algoritmen',
    verbs: ['signals.algorithms'],
    who: seated('privacy_officer'),
    when: ownOrganisation,
  },
];
