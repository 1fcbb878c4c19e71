import type { ReactNode } from 'react';
import { helpAnswer, helpRefusal } from '../../../../content/code-lists.ts';
import { Paragraph, RadioGroup, Select } from '../../../kernel/page/index.ts';
import { choicesOf } from './handling/signal-words.tsx';

interface WantsHelpProps {
  readonly help: string | undefined;
  readonly refusal: string | undefined;
  readonly error: (field: string) => string | undefined;
}

/**
 * The fork: of an adult, whether help is wanted. Not shown where a minor was chosen, who takes the youth path by itself;
 * a refusal asks why, and puts away the fields that say who it is. The style sheet hides and shows by what is chosen,
 * so that it works without JavaScript; what counts is decided where it is taken in.
 */
export const WantsHelp = ({ help, refusal, error }: WantsHelpProps): ReactNode => (
  <div className="fork__adult stack">
    <RadioGroup
      name="help"
      label="Alleen bij een volwassene: wil die persoon hulp? (mag leeg blijven)"
      hint="Onder de 18, of misschien? Dan hoeft u dit niet te vragen."
      choices={choicesOf(helpAnswer)}
      value={help}
      error={error('help')}
    />
    <div className="fork__refusal stack stack--close">
      <Select
        name="helpRefusal"
        label="Waarom niet?"
        empty="Kies een reden"
        choices={choicesOf(helpRefusal)}
        value={refusal}
        error={error('helpRefusal')}
      />
      <Paragraph subtle>
        Wie geen hulp wil, telt mee zonder naam. Namen en telefoonnummers worden niet bewaard.
      </Paragraph>
    </div>
  </div>
);
