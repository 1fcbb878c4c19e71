import type { Destination } from '../../kernel/navigation.ts';

/** What this room adds to the menu of professionals. */
export const destinations: readonly Destination[] = [
  { href: '/herkennen', label: 'Signalen herkennen', verb: 'recognise.read-cards', group: 'Melden' },
];
