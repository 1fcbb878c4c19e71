import type { Destination } from '../../../kernel/navigation.ts';

const group = 'Plan';

/** Lines of the menu for norms, polls and duties. The director has norms of the region under the same address. */
export const normDestinations: readonly Destination[] = [
  { href: '/normen', label: 'Normen en cijfers', verb: 'plan.read-norms', group },
  { href: '/normen', label: 'Normen van de regio', verb: 'plan.read-region-norms', group },
  { href: '/peilingen', label: 'Peilingen', verb: 'plan.read-polls', group },
  { href: '/peilingen', label: 'Peilingen van de regio', verb: 'plan.read-region-polls', group },
  { href: '/functies', label: 'Functies en taken', verb: 'plan.read-duties', group },
];
