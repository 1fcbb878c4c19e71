import type { Destination } from '../../kernel/navigation.ts';

/** What this room adds to the menu of professionals. */
export const destinations: readonly Destination[] = [
  { href: '/regiobeeld', label: 'Regiobeeld', verb: 'plan.read-desk', group: 'Plan' },
  { href: '/rapportages', label: 'Rapportages', verb: 'plan.read-reports', group: 'Plan' },
  { href: '/regiobeeld/barrieres', label: 'Barrières', verb: 'plan.read-instruments', group: 'Plan' },
];
