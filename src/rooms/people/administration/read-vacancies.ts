import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type Vacancy, vacancies } from './organisation-lines.ts';

const input = z.object({});

/** Where in the region a seat of an aandachtsfunctionaris is empty. No person stands in the answer. */
export const readVacancies = verb<z.infer<typeof input>, readonly Vacancy[]>({
  name: 'people.read-vacancies',
  act: 'read',
  activity: 'house',
  scope: 'region-administration',
  input,
  subject: ownOrganisationAsSubject('seats'),
  run: async (context) => done(await vacancies(context)),
});
