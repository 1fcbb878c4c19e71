import type { Destination } from '../../kernel/navigation.ts';
import { normDestinations } from './norms/destinations.ts';

/** What this room adds to the menu of professionals. */
export const destinations: readonly Destination[] = [
  { href: '/plan', label: 'Plan', verb: 'plan.read-plans', group: 'Plan' },
  { href: '/acties', label: 'Acties', verb: 'plan.read-actions', group: 'Plan', landing: ['adviser'] },
  { href: '/acties/regio', label: 'Acties in de regio', verb: 'plan.read-region-actions', group: 'Plan' },
  ...normDestinations,
  {
    href: '/regiobeeld',
    label: 'Regiobeeld',
    verb: 'plan.read-desk',
    group: 'Plan',
    landing: ['regional_director'],
  },
  {
    href: '/rapportages',
    label: 'Rapportages',
    verb: 'plan.read-reports',
    group: 'Plan',
    landing: ['mayor', 'portfolio_holder', 'reader'],
  },
  { href: '/regiobeeld/barrieres', label: 'Barrières', verb: 'plan.read-instruments', group: 'Plan' },
];
