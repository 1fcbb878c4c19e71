import type { Destination } from '../../kernel/navigation.ts';

/** What this room adds to the menu of professionals. */
export const destinations: readonly Destination[] = [
  { href: '/werk', label: 'Wat vraagt aandacht', verb: 'signals.overview' },
  { href: '/signalen', label: 'Signalen', verb: 'signals.list' },
  { href: '/ontvangen', label: 'Ontvangen', verb: 'signals.received-hand-overs' },
  { href: '/overdrachten', label: 'Doorgezet', verb: 'signals.sent-hand-overs' },
  { href: '/overleg', label: 'Overleg', verb: 'signals.received-consultations' },
  { href: '/postvak', label: 'Postvak', verb: 'signals.mail-proposals' },
  { href: '/regio', label: 'In de regio', verb: 'signals.region-hits' },
  { href: '/tweede-lezer', label: 'Tweede lezer', verb: 'signals.second-readings' },
  { href: '/noodtoegang', label: 'Noodtoegang', verb: 'signals.emergencies' },
  { href: '/nieuw', label: 'Nieuwe melding', verb: 'signals.report', group: 'Melden' },
  { href: '/nieuw/mondeling', label: 'Namens een collega', verb: 'signals.enter-verbal', group: 'Melden' },
  { href: '/mijn-meldingen', label: 'Mijn meldingen', verb: 'signals.my-reports', group: 'Melden' },
  { href: '/beheer/postvak', label: 'Postvak', verb: 'signals.set-mailbox', group: 'Beheer' },
  {
    href: '/regiovragen',
    label: 'Vragen aan de regio',
    verb: 'signals.region-looks',
    group: 'Verantwoorden',
  },
];
