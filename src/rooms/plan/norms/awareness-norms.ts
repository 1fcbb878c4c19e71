import { sayDate } from '../../../kernel/page/dates.ts';
import { finding, type NormFinding, type NormPart, stateOfParts } from './norm.ts';
import type { NormFacts, NormReport } from './norm-facts.ts';

const OWN = { ownWord: true } as const;

const ofKind = (reports: readonly NormReport[], kind: NormReport['kind']): readonly NormReport[] =>
  reports.filter((one) => one.kind === kind);
const inYear = ({ onDate }: NormReport, year: number): boolean => onDate.startsWith(`${year}-`);

/** Newest first, by the day it is about, and of one day by when it was filled in. */
const newest = (reports: readonly NormReport[]): readonly NormReport[] =>
  [...reports].sort(
    (one, other) => other.onDate.localeCompare(one.onDate) || +other.enteredAt - +one.enteredAt,
  );

/** Whether so many of so many is at least this share, in whole numbers: 59,9 % is not 60 % (S116). */
export const reaches = (done: number, whole: number, percent: number): boolean =>
  whole > 0 && done * 100 >= whole * percent;

/** Cut off after one decimal, never rounded up to what was not reached: "59,9 %". */
export function sayShare(done: number, whole: number): string {
  const tenths = Math.floor((done * 1000) / whole);
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `,${tenths % 10}`} %`;
}

/** N4: each hotel by its newest report (S114-S117). Works for one hotel as for many. */
export function hotelCertificate({
  reports,
  hotelShare,
}: Pick<NormFacts, 'reports' | 'hotelShare'>): NormFinding {
  const hotels = newest([...ofKind(reports, 'hotel'), ...ofKind(reports, 'no_hotel')]);
  if (hotels[0]?.kind === 'no_hotel')
    return finding(
      'N4',
      'not_applicable',
      `Er is geen hotel of vakantiepark (${sayDate(hotels[0].onDate)})`,
      OWN,
    );
  const byName = Map.groupBy(ofKind(hotels, 'hotel'), ({ label }) => label.trim().toLowerCase());
  const latest = [...byName.values()].flatMap(([one]) => one ?? []);
  if (latest.length === 0)
    return finding('N4', 'unknown', 'Er is geen hotel ingevuld', {
      missing:
        'Vul in hoeveel personeel er is en hoeveel de training hebben gevolgd, of dat er geen hotel is.',
    });
  const parts = latest.map((one): NormPart => hotelPart(one, hotelShare));
  const met = parts.filter(({ state }) => state === 'met').length;
  return finding('N4', stateOfParts(parts), `${met} van ${parts.length} met minstens ${hotelShare} %`, {
    ...OWN,
    parts,
  });
}

function hotelPart({ label, amount, ofTotal, onDate }: NormReport, percent: number): NormPart {
  const [done, staff] = [amount ?? 0, ofTotal ?? 0];
  if (staff === 0) return { text: `${label}: het aantal medewerkers is 0`, state: 'unknown' };
  const text = `${label}: ${done} van ${staff} is ${sayShare(done, staff)} (${sayDate(onDate)})`;
  return { text, state: reaches(done, staff, percent) ? 'met' : 'not_met' };
}

/** How far from two hours still counts as "ongeveer twee uur", in minutes. */
const SESSION = { least: 90, most: 150 } as const;

/** N6: the session takes about two hours and is free (S119). */
export function awarenessSession({ reports, year }: NormFacts): NormFinding {
  const held = newest(ofKind(reports, 'session')).filter((one) => inYear(one, year));
  if (held.length === 0)
    return finding('N6', 'unknown', `Over ${year} is geen bijeenkomst ingevuld`, {
      missing: 'Vraag een bijeenkomst aan bij de VAR, of vul in wat is gehouden.',
    });
  const parts = held.map(({ onDate, amount, ofTotal, label }): NormPart => {
    const [minutes, euro] = [amount ?? 0, ofTotal ?? 0];
    const fits = minutes >= SESSION.least && minutes <= SESSION.most && euro === 0;
    const price = euro === 0 ? 'gratis' : `${euro} euro`;
    return {
      text: `${sayDate(onDate)}${label === '' ? '' : `, ${label}`}: ${minutes} minuten, ${price}`,
      state: fits ? 'met' : 'not_met',
    };
  });
  const met = parts.filter(({ state }) => state === 'met').length;
  return finding('N6', stateOfParts(parts), `${met} van ${parts.length} ongeveer twee uur en gratis`, {
    ...OWN,
    parts,
  });
}

/** N7: of the glasses of the region no more are lent on any day than there are (S121). */
export function glassesLent({ glasses: { owned, busiest }, year }: NormFacts): NormFinding {
  if (busiest === 0)
    return finding('N7', 'not_applicable', `In ${year} zijn in de regio geen brillen geleend`, OWN);
  const sum = `${busiest} van ${owned} brillen op de drukste dag van ${year}, in de hele regio`;
  return busiest <= owned
    ? finding('N7', 'met', sum, OWN)
    : finding('N7', 'not_met', sum, { ...OWN, forecast: 'Er zijn brillen dubbel uitgeleend.' });
}

/** N12: cards go to people who were trained first (S73). */
export function cardsAfterTraining({ reports, actions, year }: NormFacts): NormFinding {
  const spread = newest(ofKind(reports, 'cards')).filter((one) => inYear(one, year));
  const parts = spread.map(({ onDate, untilDate, label }): NormPart => {
    const whom = label === '' ? '' : ` aan ${label}`;
    const after = untilDate !== null && untilDate <= onDate;
    const training = untilDate === null ? 'geen training' : `training op ${sayDate(untilDate)}`;
    return { text: `${sayDate(onDate)}${whom}: ${training}`, state: after ? 'met' : 'not_met' };
  });
  const early = parts.filter(({ state }) => state === 'not_met').length;
  if (parts.length > 0)
    return finding(
      'N12',
      early === 0 ? 'met' : 'not_met',
      `${early} keer kaarten vóór de training, van ${parts.length} keer`,
      {
        ...OWN,
        parts,
      },
    );
  return byActions(actions);
}

/** Without a report: what the plan says of the cards (A6) and of the trainings before them (A2, A4). */
function byActions(actions: NormFacts['actions']): NormFinding {
  const [cards, ...trainings] = ['A6', 'A2', 'A4'].map((code) => actions.find((one) => one.code === code));
  if (cards === undefined || !cards.begun)
    return finding('N12', 'not_applicable', 'Er zijn nog geen signaalkaarten verspreid');
  return trainings.some((one) => one?.done === true)
    ? finding('N12', 'met', '0 keer kaarten vóór de training: de training van het plan is klaar')
    : finding('N12', 'unknown', 'De actie met de kaarten is begonnen, de training is nog niet klaar', {
        missing: 'Vul in wanneer kaarten zijn verspreid en wanneer die medewerkers zijn getraind.',
      });
}
