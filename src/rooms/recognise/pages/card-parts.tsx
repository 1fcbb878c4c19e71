import type { ReactNode } from 'react';
import { TO_VERIFY } from '../../../../content/dated.ts';
import {
  afterSeeing,
  type CardSignal,
  cardCodes,
  cardForms,
  type SignalCard,
  signalCards,
} from '../../../../content/signal-cards.ts';
import { Details, Heading, List, Paragraph } from '../../../kernel/page/index.ts';

const WEIGHTS = [
  ['strong', 'Sterke signalen'],
  ['supporting', 'Zegt op zichzelf weinig'],
] as const;

/** With the forms that it points at, where it does not point at all three. */
const signalInWords = ({ text, forms }: CardSignal): string =>
  forms.length === 3 ? text : `${text} (${forms.map((form) => cardForms[form]).join(' of ')})`;

/** What stands on one card, under headings of this level. */
export const CardBody = ({ card, level }: { card: SignalCard; level: 2 | 3 }): ReactNode => (
  <>
    <Heading level={level}>Wat u kunt zien</Heading>
    {WEIGHTS.map(([weight, words]) => (
      <div key={weight} className="stack stack--close">
        <Heading level={level === 2 ? 3 : 4}>{words}</Heading>
        <List items={card.signals.filter((signal) => signal.weight === weight).map(signalInWords)} />
      </div>
    ))}
    <Heading level={level}>Wat u kunt vragen bij twijfel</Heading>
    <List items={card.questions} />
    <Heading level={level}>Wat u niet moet doen</Heading>
    <List items={card.doNot} />
    <Paragraph>{afterSeeing}</Paragraph>
    <Paragraph subtle>
      Bron: {card.sources.join('; ')}
      {card.verified ? '' : ` (${TO_VERIFY.nl})`}.
    </Paragraph>
  </>
);

/**
 * The cards within a form: they open where one is, so that nothing that was typed is lost, and need no JavaScript.
 * Its headings begin at `level`: one under the heading that it stands under.
 */
export const SignalCardsBeside = ({ level = 3 }: { level?: 2 | 3 }): ReactNode => (
  <Details summary="Waar kunt u op letten? Signalen per functie">
    <Paragraph subtle>Lees hier mee. Wat u al hebt ingevuld, blijft staan.</Paragraph>
    {cardCodes.map((code) => (
      <Details key={code} summary={signalCards[code].title}>
        <CardBody card={signalCards[code]} level={level} />
      </Details>
    ))}
  </Details>
);
