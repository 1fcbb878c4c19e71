import { randomUUID } from 'node:crypto';
import { verbs } from '../rooms/signals/index.ts';
import type { SeatActor, Stage } from './stage.ts';

const TOWN = 'albrandswaard';

interface Thought {
  readonly from: 'care' | 'safety';
  readonly adviser: string;
  readonly situation: string;
  readonly question: string;
  readonly form: string;
  readonly urgency: string;
  /** Left out: it still waits. */
  readonly answer?: string;
}

const thoughts: readonly Thought[] = [
  {
    from: 'care',
    adviser: 'essm',
    situation:
      'Een vrouw van ongeveer 30 jaar komt elke week bij het wijkteam. Er is altijd iemand bij, en die voert het woord.',
    question: 'Hoe spreken wij haar alleen, zonder dat het opvalt?',
    form: 'sexual',
    urgency: 'soon',
    answer:
      'Maak er een afspraak over iets anders van, bijvoorbeeld bij de huisarts. Vraag haar daar hoe het gaat. Dring niet aan: wil zij niets zeggen, laat dan weten waar zij later terechtkan.',
  },
  {
    from: 'safety',
    adviser: 'police-avim',
    situation: 'In een loods staan bedden. Overdag is er niemand, en voor het werk halen busjes mensen op.',
    question: 'Is dit genoeg om samen te gaan kijken, of zoeken wij eerst verder?',
    form: 'labour',
    urgency: 'normal',
  },
  {
    from: 'safety',
    adviser: 'andere-functie',
    situation: 'Bij een controle zei iemand dat zijn papieren bij de baas liggen. Hij wilde geen hulp.',
    question: 'Wat kan zorg doen als iemand zegt dat hij niets wil?',
    form: 'labour',
    urgency: 'soon',
  },
];

/** Questions without names of one municipality: answered, and waiting. */
export async function thinkAlong(stage: Stage): Promise<void> {
  for (const { from, adviser, answer, ...asked } of thoughts) {
    const [asker] = stage.seated(TOWN, 'coordinator', from);
    if (asker === undefined) throw new Error(`the demo misses a coordinator of ${from}`);
    const form = { ...asked, once: randomUUID(), adviser };
    const { reference } = await stage.act(asker, verbs.askConsultation, form);
    const [agent]: readonly SeatActor[] = stage.seated(adviser, 'partner_agent');
    if (answer !== undefined && agent !== undefined)
      await stage.act(agent, verbs.answerConsultation, { reference, once: randomUUID(), text: answer });
  }
}
