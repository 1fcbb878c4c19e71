import { addDays } from '../../../kernel/local-time.ts';
import { sayDate } from '../../../kernel/page/dates.ts';
import { finding, type NormFinding, type NormPart, stateOfParts } from './norm.ts';
import type { NormFacts, SeatFact } from './norm-facts.ts';

/** Days ahead that the end of a sitting, or of the plan, is told. */
const AHEAD = 60;

/** N1: the four agreements of the Interbestuurlijk Programma (S10-S14). */
export function interGovernment(facts: NormFacts): NormFinding {
  const parts = [policy(facts), shelter(facts), signalling(facts), anyCoordinator(facts)];
  const met = parts.filter(({ state }) => state === 'met' || state === 'at_risk').length;
  const open = parts.filter(({ state }) => state !== 'met').map(({ text }) => text);
  return finding('N1', stateOfParts(parts), `${met} van 4 afspraken`, {
    parts,
    missing: parts.some(({ state }) => state === 'unknown')
      ? 'Vul aan wat bij een afspraak "onbekend" staat.'
      : null,
    forecast: open.length === 0 ? null : `Nog te doen of te volgen: ${open.length}.`,
  });
}

function policy({ plan, policyValid, today }: NormFacts): NormPart {
  if (plan?.inForce !== true) {
    return policyValid
      ? { text: 'Beleid: er geldt een beleidsdocument, er is geen geldend plan', state: 'met' }
      : { text: 'Beleid: er is geen vastgesteld plan dat nu geldt', state: 'not_met' };
  }
  const ends = `tot en met ${sayDate(plan.endsOn)}`;
  return plan.endsOn < addDays(today, AHEAD)
    ? { text: `Beleid: het plan geldt nog ${ends}`, state: 'at_risk' }
    : { text: `Beleid: het plan geldt ${ends}`, state: 'met' };
}

function shelter({ agreements }: NormFacts): NormPart {
  if (agreements === null)
    return { text: 'Opvang en zorgcoördinatie: er staan geen afspraken in Lantaarn', state: 'unknown' };
  const { shelter: bed, careCoordination } = agreements;
  const missing = [bed ? '' : 'opvang', careCoordination ? '' : 'zorgcoördinatie'].filter(
    (one) => one !== '',
  );
  return missing.length === 0
    ? { text: 'Opvang en zorgcoördinatie: beide afspraken gelden', state: 'met' }
    : {
        text: `Opvang en zorgcoördinatie: er geldt geen afspraak over ${missing.join(' en ')}`,
        state: 'not_met',
      };
}

/** What is done to see, not what was seen: a municipality without a report may look as hard as any (S13, S35). */
function signalling({ signals, trainings, year }: NormFacts): NormPart {
  if (trainings > 0)
    return {
      text: `Actieve signalering: ${trainings} ${trainings === 1 ? 'training' : 'trainingen'} in ${year}`,
      state: 'met',
    };
  if (signals.reports + signals.advice > 0)
    return { text: `Actieve signalering: in ${year} kwamen meldingen of vragen binnen`, state: 'met' };
  return {
    text: `Actieve signalering: over ${year} staat geen training, melding of vraag in Lantaarn`,
    state: 'unknown',
  };
}

function anyCoordinator({ seats: { care, safety } }: NormFacts): NormPart {
  const count = Number(care.held) + Number(safety.held);
  return {
    text: `Aandachtsfunctionaris: ${count} van minstens 1`,
    state: count >= 1 ? 'met' : 'not_met',
  };
}

/** N2: a coordinator for care and one for safety (S52). */
export function twoCoordinators({ seats, today }: NormFacts): NormFinding {
  const named: readonly (readonly [string, SeatFact])[] = [
    ['zorg', seats.care],
    ['veiligheid', seats.safety],
  ];
  const parts = named.map(([name, seat]): NormPart => seatPart(name, seat, today));
  const held = named.filter(([, seat]) => seat.held).length;
  const leaving = parts.filter(({ state }) => state === 'at_risk');
  return finding('N2', stateOfParts(parts), `${held} van 2 functies bezet`, {
    parts,
    forecast: leaving.length === 0 ? null : 'Een functie komt binnenkort leeg. Wijs op tijd iemand aan.',
  });
}

function seatPart(name: string, seat: SeatFact, today: string): NormPart {
  const stands = seat.deputies === 0 ? 'zonder vervanger' : 'met een vervanger';
  if (!seat.held) {
    const since = seat.emptySince === null ? 'nog nooit bezet' : `leeg sinds ${sayDate(seat.emptySince)}`;
    return { text: `Functie ${name}: ${since}, ${stands}`, state: 'not_met' };
  }
  return seat.until !== null && seat.until < addDays(today, AHEAD)
    ? { text: `Functie ${name}: bezet tot en met ${sayDate(seat.until)}, ${stands}`, state: 'at_risk' }
    : { text: `Functie ${name}: bezet, ${stands}`, state: 'met' };
}
