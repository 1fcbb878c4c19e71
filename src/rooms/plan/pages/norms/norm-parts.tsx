import type { ReactNode } from 'react';
import { norms } from '../../../../../content/norms.ts';
import { CAVEAT } from '../../../../../content/plan-indicators.ts';
import {
  Alert,
  Paragraph,
  StatusBadge,
  type StatusKind,
  sayDate,
  Tabs,
} from '../../../../kernel/page/index.ts';
import type { Silence } from '../../indicators/silence.ts';
import { type NormFinding, type NormState, normStates, OWN_WORD } from '../../norms/norm.ts';

const KINDS: Readonly<Record<NormState, StatusKind>> = {
  met: 'success',
  on_track: 'neutral',
  at_risk: 'warning',
  not_met: 'danger',
  not_applicable: 'plain',
  unknown: 'plain',
};

/** How a norm stands, in a word. */
export const NormBadge = ({ state }: { state: NormState }): ReactNode => (
  <StatusBadge kind={KINDS[state]}>{normStates[state]}</StatusBadge>
);

/** The sum behind a norm, with what is still to come. */
export const Sum = ({ finding }: { finding: NormFinding }): ReactNode => (
  <>
    {finding.sum}
    {finding.ownWord ? ` (${OWN_WORD})` : ''}
    {finding.forecast === null ? null : (
      <>
        <br />
        {finding.forecast}
      </>
    )}
  </>
);

/** "N3 Netwerk Aandachtsfunctionarissen". */
export const normTitle = (code: keyof typeof norms): string => `${code} ${norms[code].title}`;

type Side = 'norms' | 'figures' | 'ibp' | 'reference';

/** The sides of norms and figures. */
export const NormTabs = ({ current }: { current: Side }): ReactNode => (
  <Tabs
    label="Normen en cijfers"
    tabs={[
      { href: '/normen', label: 'Normen', current: current === 'norms' },
      { href: '/normen/cijfers', label: 'Cijfers', current: current === 'figures' },
      { href: '/normen/ibp', label: 'IBP-zelfcheck', current: current === 'ibp' },
      { href: '/normen/landelijk', label: 'Cijfers van anderen', current: current === 'reference' },
    ]}
  />
);

/** Stands on every page with figures (S36). */
export const Caveat = (): ReactNode => (
  <Alert kind="info">
    <Paragraph>{CAVEAT}</Paragraph>
  </Alert>
);

/** That nothing was reported for long (S41); nothing when something was. Never a reproach: a reason to look. */
export const SilenceAlert = ({ silence }: { silence: Silence }): ReactNode =>
  silence.silent ? (
    <Alert kind="warning" heading="Het is stil">
      <Paragraph>
        {silence.last === null
          ? 'Hier is nog nooit een melding binnengekomen.'
          : `De laatste melding kwam binnen op ${sayDate(silence.last)}, langer dan ${silence.months} maanden geleden.`}{' '}
        Dat betekent niet dat er niets gebeurt. Kijk of mensen het meldpunt kennen, bijvoorbeeld met een
        peiling.
      </Paragraph>
    </Alert>
  ) : null;
