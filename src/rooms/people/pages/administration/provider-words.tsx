import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import type { IssuerId } from '../../../../kernel/ids.ts';
import { DataList, StatusBadge, sayMoment } from '../../../../kernel/page/index.ts';
import type { IssuerOverview } from '../../administration/read-issuers.ts';
import { addressesFor } from '../../providers/issuer.ts';
import { PROBE_OUTCOMES, type ProbeOutcome } from '../../providers/probe.ts';

const OUTCOME_WORDS: Readonly<Record<ProbeOutcome, string>> = {
  good: 'De provider antwoordt goed en kent Lantaarn',
  away: 'De provider antwoordt niet',
  not_allowed: 'Lantaarn mag niet naar dit adres',
  other_name: 'De provider noemt zichzelf anders',
  incomplete: 'De provider kan niet wat Lantaarn nodig heeft',
  wrong_secret: 'De provider kent de client-ID met dit geheim niet',
};

const outcomeOf = (text: string): ProbeOutcome => PROBE_OUTCOMES.find((one) => one === text) ?? 'incomplete';

/** How the last test ended, and when. */
export const TestWords = ({ issuer, now }: { issuer: IssuerOverview; now: Date }): ReactNode => {
  const outcome = outcomeOf(issuer.testOutcome);
  return (
    <span className="fact">
      <StatusBadge kind={outcome === 'good' ? 'success' : 'warning'}>
        {outcome === 'good' ? 'Goed' : 'Niet goed'}
      </StatusBadge>
      <span>
        {OUTCOME_WORDS[outcome]}. Getest {sayMoment(issuer.testedAt, now)}.
      </span>
    </span>
  );
};

export const StateBadge = ({ active }: { active: boolean }): ReactNode =>
  active ? <StatusBadge kind="success">Aan</StatusBadge> : <StatusBadge kind="warning">Uit</StatusBadge>;

/** What has to be filled in at the provider. */
export const Addresses = ({ house, id }: { house: House; id: IssuerId }): ReactNode => {
  const { callback, backChannelLogout, afterLogout } = addressesFor(house, id);
  return (
    <DataList
      items={[
        {
          key: 'Adres om terug te komen (redirect URI)',
          value: <code className="breaks">{callback}</code>,
        },
        {
          key: 'Adres om af te melden (back-channel logout URI)',
          value: <code className="breaks">{backChannelLogout}</code>,
        },
        {
          key: 'Adres na het uitloggen (post logout redirect URI)',
          value: <code className="breaks">{afterLogout}</code>,
        },
      ]}
    />
  );
};
