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

/** Who reported and how contact is safe, as far as it was filled in. */
export function contactItems(contact: ContactContent): DataItem[] {
  const { safeContact, reporterFunction = '' } = contact;
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
    [
      'Veilig contact',
      safeContact === undefined ? undefined : ruleLines(ruleFrom(safeContact, contact)).join('\n'),
    ],
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
