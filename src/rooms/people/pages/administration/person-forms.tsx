import { randomUUID } from 'node:crypto';
import {
  ActionGroup,
  BackLink,
  Button,
  Form,
  Link,
  PageHead,
  Paragraph,
} from '../../../../kernel/page/index.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import type { Colleague } from '../../administration/colleagues.ts';
import { stampOf } from '../../administration/fields.ts';
import { ColleagueFields, type TypedColleague } from './colleague-fields.tsx';
import { show, type Visit } from './showing.tsx';

/** Address of a colleague's page, and of what can be done from there. */
export const hrefOf = (personId: string, rest = ''): string => `/beheer/mensen/${personId}${rest}`;

/** Correcting who a colleague is. */
export function correctPage(
  visit: Visit,
  person: Colleague,
  trouble: Trouble | null = null,
  typed: TypedColleague = person,
): Response {
  return show(
    visit,
    {
      title: 'Gegevens van een collega',
      narrow: true,
      children: (
        <>
          <BackLink href={hrefOf(person.personId)}>{person.name}</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Verander gegevens"
            intro={
              <Paragraph>
                Bij een ander e-mailadres wordt de collega overal uitgelogd. Ook het oude adres krijgt een
                mail.
              </Paragraph>
            }
          />
          <Form
            action={hrefOf(person.personId, '/wijzigen')}
            csrf={csrfField(visit.house, visit.context)}
            once={randomUUID()}
            keepText={true}
            hidden={{ seen: stampOf(person.changedAt) }}
          >
            <ColleagueFields typed={typed} trouble={trouble} />
            <ActionGroup>
              <Button>Bewaar</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}

/** Asks whether the link for a lost factor should go. */
export const factorPage = (visit: Visit, person: Colleague, trouble: Trouble | null = null): Response =>
  sure(visit, person, trouble, {
    title: 'Inlogcode kwijt',
    heading: 'Inlogcode kwijt',
    words: [
      'Is de telefoon weg of de app gewist? Probeer eerst een van de tien herstelcodes.',
      'Zijn die ook weg, bel dan de collega, zodat u zeker weet wie het vraagt. Stuur daarna een link naar het e-mailadres van het werk. Die werkt 24 uur, en alleen samen met het wachtwoord.',
    ],
    action: '/inlogcode',
    button: 'Stuur de link',
    danger: false,
  });

/** Asks whether somebody should be signed out everywhere. */
export const signOutPage = (visit: Visit, person: Colleague, trouble: Trouble | null = null): Response =>
  sure(visit, person, trouble, {
    title: 'Overal uitloggen',
    heading: 'Overal uitloggen',
    words: [
      'Bijvoorbeeld als een telefoon of laptop kwijt is. De collega wordt nu overal uitgelogd. Wat nog niet bewaard was, gaat verloren.',
      'Functies, wachtwoord en inlogcode blijven zoals ze zijn. De collega kan meteen weer inloggen, en ziet in het eigen account wat er is gebeurd.',
    ],
    action: '/uitloggen',
    button: 'Log overal uit',
    danger: true,
  });

/** Asks whether somebody's access should end. */
export const endPage = (visit: Visit, person: Colleague, trouble: Trouble | null = null): Response =>
  sure(visit, person, trouble, {
    title: 'Toegang beëindigen',
    heading: 'Toegang beëindigen',
    words: [
      'Alle functies van deze collega eindigen nu, ook in andere organisaties. Wie nog is ingelogd, wordt uitgelogd.',
      'Wat de collega heeft gedaan, blijft in het logboek staan. U kunt later weer toegang geven.',
    ],
    action: '/beeindigen',
    button: 'Beëindig de toegang',
    danger: true,
  });

interface Question {
  readonly title: string;
  readonly heading: string;
  readonly words: readonly string[];
  readonly action: string;
  readonly button: string;
  readonly danger: boolean;
}

const sure = (visit: Visit, person: Colleague, trouble: Trouble | null, question: Question): Response =>
  show(
    visit,
    {
      title: question.title,
      narrow: true,
      children: (
        <>
          <BackLink href={hrefOf(person.personId)}>{person.name}</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading={question.heading} intro={<Paragraph>{person.name}</Paragraph>} />
          {question.words.map((words) => (
            <Paragraph key={words}>{words}</Paragraph>
          ))}
          <Form
            action={hrefOf(person.personId, question.action)}
            csrf={csrfField(visit.house, visit.context)}
            once={randomUUID()}
          >
            <ActionGroup>
              <Button danger={question.danger}>{question.button}</Button>
              <Link href={hrefOf(person.personId)}>Nee, terug</Link>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
