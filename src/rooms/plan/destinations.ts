import type { Destination } from '../../kernel/navigation.ts';
import { normDestinations } from './norms/destinations.ts';

/** What this room adds to the menu of professionals. */
export const destinations: readonly Destination[] = [
  { href: '/plan', label: 'Plan', verb: 'plan.read-plans', group: 'Plan' },
  { href: '/acties', label: 'Acties', verb: 'plan.read-actions', group: 'Plan' },
  { href: '/acties/regio', label: 'Acties in de regio', verb: 'plan.read-region-actions', group: 'Plan' },
  ...normDestinations,
];
