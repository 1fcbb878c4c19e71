import type { ReactNode } from 'react';
import { ageGroup, isCodeOf, label, workFunction } from '../../../../../content/code-lists.ts';
import { handOverFields } from '../../../../../content/field-whitelists.ts';
import { type DataItem, DataList, Paragraph } from '../../../../kernel/page/index.ts';
import type { ContactContent, SpecialContent, StoryContent } from '../../act-content.ts';
import { ruleFrom, ruleLines } from '../../safe-contact/safe-contact.ts';

const named = (field: keyof typeof handOverFields): string => handOverFields[field].nl;

const filled = (pairs: readonly (readonly [string, string | undefined])[]): DataItem[] =>
  pairs.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [{ key, value }]));

/** The story first, as it was told; facts below it, and only what was filled in. */
export function Story({ story }: { story: StoryContent }): ReactNode {
  const items = filled([
    [named('whereText'), story.whereText],
    [named('address'), [story.address, story.place].filter((part) => part !== undefined).join(', ')],
    [named('whenText'), story.whenText],
    [named('numberOfPeople'), story.numberOfPeople],
    [named('business'), story.business],
    [named('kvk'), story.kvk],
    [named('vehicles'), story.vehicles],
    [named('workConditions'), story.workConditions],
    [named('housing'), story.housing],
    [named('languages'), story.languages],
    ['In eigen woorden', story.ownWords],
  ]);
  return (
    <>
      {[story.whatHappened, story.text].map((text) =>
        // what came from elsewhere has the sender's own words beside what happened
        text === undefined ? null : (
          <Paragraph key={text} typed>
            {text}
          </Paragraph>
        ),
      )}
      {items.length === 0 ? null : <DataList items={items} />}
    </>
  );
}

type Rule = NonNullable<ContactContent['safeContact']>;

/** What was written down last about safe contact, as far as it is open; undefined when nothing was since the report. */
export const newestRule = (
  acts: readonly { readonly kind: string; readonly content: { readonly contact: ContactContent | null } }[],
): Rule | undefined =>
  acts.findLast(({ kind, content }) => kind === 'safe_contact_set' && content.contact !== null)?.content
    .contact?.safeContact;

/**
 * Who reported, as far as it was filled in, and never how to reach them without how that is safe. `newest` is what was
 * said about that since: then it holds, and what came with the report stands below it.
 */
export function contactItems(contact: ContactContent, newest?: Rule): DataItem[] {
  const { safeContact, reporterFunction = '' } = contact;
  const reachable = contact.phone !== undefined || contact.email !== undefined;
  const lines = (rule: Rule | undefined): string => ruleLines(ruleFrom(rule, contact)).join('\n');
  const shown = safeContact !== undefined || newest !== undefined || reachable;
  return filled([
    ['Anoniem', contact.anonymous ? 'Ja' : undefined],
    ['Naam', contact.name],
    [
      'Functie',
      isCodeOf(workFunction, reporterFunction) ? label(workFunction, reporterFunction) : reporterFunction,
    ],
    ['Via wie', contact.viaWhom],
    ['Telefoon', contact.phone],
    ['E-mail', contact.email],
    ['Nummer of adres dat veilig is', safeContact?.how],
    ['Veilig contact', shown ? lines(newest ?? safeContact) : undefined],
    ['Eerder over veilig contact', newest === undefined || !safeContact ? undefined : lines(safeContact)],
  ]);
}

/** What is known of persons, as far as it was filled in. */
export function specialItems(special: SpecialContent): DataItem[] {
  const { ageGroup: age = '' } = special;
  return filled([
    [named('personNames'), special.personNames],
    [named('alias'), special.alias],
    ['Leeftijd', isCodeOf(ageGroup, age) ? label(ageGroup, age) : age],
    [named('personsDescription'), special.personsDescription],
    [named('personPhones'), special.personPhones],
    ['Gezondheid', special.health],
    [named('needs'), special.needs],
  ]);
}
