import type { Destination } from '../../kernel/navigation.ts';
import { normDestinations } from './norms/destinations.ts';

/** What this room adds to the menu of professionals. */
export const destinations: readonly Destination[] = [...normDestinations];
