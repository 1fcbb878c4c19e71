import type { Destination } from '../../kernel/navigation.ts';

/** What this room adds to the menu of professionals. */
export const destinations: readonly Destination[] = [
  {
    href: '/beheer/organisaties',
    label: 'Organisaties',
    verb: 'people.read-own-organisation',
    group: 'Beheer',
  },
  { href: '/beheer/vacatures', label: 'Lege functies', verb: 'people.read-vacancies', group: 'Beheer' },
  { href: '/beheer/mensen', label: 'Mensen', verb: 'people.read-people', group: 'Beheer' },
  { href: '/beheer/functies', label: 'Functies', verb: 'people.read-seats', group: 'Beheer' },
  { href: '/beheer/inloggen', label: 'Inloggen', verb: 'people.read-issuers', group: 'Beheer' },
  { href: '/beheer/instellingen', label: 'Instellingen', verb: 'people.read-settings', group: 'Beheer' },
  { href: '/beheer/uiterlijk', label: 'Uiterlijk', verb: 'people.set-colour', group: 'Beheer' },
  {
    href: '/beheer/mislukt-werk',
    label: 'Mislukt werk',
    verb: 'people.read-dead-letters',
    group: 'Beheer',
  },
];
