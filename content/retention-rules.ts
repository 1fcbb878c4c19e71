import type { SettingKey } from './settings.ts';

/** Why and from when on a kind of record is kept; how long is a dated setting. */
export interface RetentionRule {
  readonly label: string;
  /** Setting that holds the term. */
  readonly setting: SettingKey;
  /** What starts the term. */
  readonly trigger: string;
  readonly ground: string;
}

const STORAGE =
  'AVG art. 5 lid 1 onder e: niet langer dan nodig. De termijn is een voorstel (te controleren)';

/** Every rule under which something is kept in Lantaarn now. */
export const retentionRules = {
  signal: {
    label: 'Signaal zonder vervolg',
    setting: 'retention.signal',
    trigger: 'de dag waarop het signaal is gesloten',
    ground: STORAGE,
  },
  case: {
    label: 'Signaal dat een zaak werd',
    setting: 'retention.case',
    trigger: 'de dag waarop het signaal is gesloten',
    ground: STORAGE,
  },
  mail: {
    label: 'Mail die op een besluit wacht',
    setting: 'retention.mail',
    trigger: 'de dag waarop de mail kwam',
    ground: STORAGE,
  },
  sharing: {
    label: 'Doel en motivering van een verstrekking',
    setting: 'retention.sharing',
    trigger: 'de dag waarop is gedeeld',
    ground: 'AVG art. 5 lid 2: verantwoording. De termijn is een voorstel (te controleren)',
  },
  request: {
    label: 'Verzoek van een betrokkene',
    setting: 'retention.request',
    trigger: 'de dag van het besluit',
    ground: 'AVG art. 5 lid 2: verantwoording. De termijn is een voorstel (te controleren)',
  },
} as const satisfies Record<string, RetentionRule>;

export type RetentionRuleCode = keyof typeof retentionRules;

/** What stands on a list because its person asked for it, whatever its term. */
export const BY_REQUEST = 'by_request';

/** How a rule is called; also one that only older lists know. */
export const sayRule = (code: string): string =>
  code === BY_REQUEST
    ? 'Op verzoek van de betrokkene'
    : Object.hasOwn(retentionRules, code)
      ? retentionRules[code as RetentionRuleCode].label
      : code;
