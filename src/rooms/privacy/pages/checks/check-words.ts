import type { StatusKind } from '../../../../kernel/page/index.ts';
import type { OwnerAway } from '../../store/emergencies.ts';
import type { Judgement } from '../../store/read-checks.ts';

export const judgementWords: Readonly<Record<Judgement, string>> = {
  needed: 'Nodig',
  not_needed: 'Niet nodig',
  unclear: 'Niet duidelijk',
};

export const judgementKinds: Readonly<Record<Judgement, StatusKind>> = {
  needed: 'success',
  not_needed: 'danger',
  unclear: 'warning',
};

export const ownerWords: Readonly<Record<OwnerAway, string>> = {
  no_answer: 'Nam niet op',
  absent: 'Was er niet',
  seat_empty: 'De functie was niet bezet',
};
