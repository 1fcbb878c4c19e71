import type { Destination } from '../../kernel/navigation.ts';

const group = 'Samenwerken';

/** What this room adds to the menu of professionals. */
export const destinations: readonly Destination[] = [
  { href: '/overleggen', label: 'Overleggen', verb: 'cooperation.list-meetings', group },
  { href: '/afspraken', label: 'Afspraken', verb: 'cooperation.list-agreements', group },
  { href: '/vastgelopen', label: 'Vastgelopen zaken', verb: 'cooperation.read-case', group },
  { href: '/voorbeelden', label: 'Goede voorbeelden', verb: 'cooperation.list-practices', group },
];
