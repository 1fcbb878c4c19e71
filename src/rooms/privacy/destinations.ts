import type { Destination } from '../../kernel/navigation.ts';

/** What this room adds to the menu of professionals. */
export const destinations: readonly Destination[] = [
  { href: '/verstrekkingen', label: 'Verstrekkingen', verb: 'privacy.sharings', group: 'Verantwoorden' },
  { href: '/logboek', label: 'Logboek', verb: 'privacy.audit-trail', group: 'Verantwoorden' },
  { href: '/logboek/steekproef', label: 'Steekproef', verb: 'privacy.read-checks', group: 'Verantwoorden' },
  { href: '/inzagen', label: 'Vragen over inzage', verb: 'privacy.own-checks', group: 'Verantwoorden' },
  { href: '/verwerkingen', label: 'Verwerkingen', verb: 'privacy.register', group: 'Verantwoorden' },
  { href: '/bewaren', label: 'Bewaren', verb: 'privacy.retention', group: 'Verantwoorden' },
  { href: '/verzoeken', label: 'Verzoeken', verb: 'privacy.data-requests', group: 'Verantwoorden' },
  {
    href: '/verzoeken/dossiers',
    label: 'Dossiers bij verzoeken',
    verb: 'privacy.requested-records',
    group: 'Verantwoorden',
  },
];
