import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import {
  ActionGroup,
  Button,
  type ButtonKind,
  Details,
  Form,
  Heading,
  RadioGroup,
  TextArea,
} from '../../../../kernel/page/index.ts';
import type { Form as Typed } from '../../../../kernel/web/form.ts';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';
import type { HandOverView } from '../../hand-over/hand-over-view.ts';

/** One thing that can be done with a hand-over from its page. */
export interface StepWords {
  /** Last part of the address it is sent to; also makes the ids on the page its own. */
  readonly path: string;
  readonly heading: string;
  readonly text: string;
  readonly hint?: string;
  readonly submit: string;
  readonly kind?: ButtonKind;
  readonly danger?: boolean;
  /** Codes to choose an outcome from. */
  readonly outcomes?: {
    readonly label: string;
    readonly choices: readonly { value: string; label: string }[];
  };
}

/** What was typed in one of the forms of a page that came back, and why. */
export interface StepTrouble {
  readonly path: string;
  readonly typed: Typed;
  readonly trouble: Trouble;
}

interface StepProps {
  readonly step: StepWords;
  readonly action: string;
  readonly csrf: string;
  readonly handOver: HandOverView;
  readonly back: StepTrouble | null;
  /** Always in sight; otherwise it folds out. */
  readonly first?: boolean;
}

/** The fields of a step have names of their own on the page, because there are several forms. */
export const fieldOf = (path: string, field: string): string => `${path}-${field}`;

/** A step as a form; all but the likeliest fold out, and one that came back with an error stands open. */
export function Step({ step, back, first, ...props }: StepProps): ReactNode {
  const own = back?.path === step.path ? back : null;
  const form = <StepForm step={step} own={own} {...props} />;
  return first ? (
    <section className="stack stack--close" aria-labelledby={`${step.path}-heading`}>
      <Heading level={3} id={`${step.path}-heading`}>
        {step.heading}
      </Heading>
      {form}
    </section>
  ) : (
    <Details summary={step.heading} open={own !== null}>
      {form}
    </Details>
  );
}

function StepForm({
  step,
  own,
  action,
  csrf,
  handOver,
}: Omit<StepProps, 'back' | 'first'> & { own: StepTrouble | null }): ReactNode {
  const trouble = own?.trouble ?? null;
  const { path, outcomes } = step;
  return (
    <Form
      action={action}
      csrf={csrf}
      once={randomUUID()}
      keepText
      hidden={{ version: String(handOver.version) }}
    >
      {outcomes === undefined ? null : (
        <RadioGroup
          name="outcome"
          id={fieldOf(path, 'outcome')}
          label={outcomes.label}
          choices={outcomes.choices}
          value={own?.typed.text('outcome')}
          error={errorAt(trouble, fieldOf(path, 'outcome'))}
        />
      )}
      <TextArea
        name="text"
        id={fieldOf(path, 'text')}
        label={step.text}
        hint={step.hint}
        value={own?.typed.text('text')}
        error={errorAt(trouble, fieldOf(path, 'text'))}
        rows={3}
      />
      <ActionGroup>
        <Button kind={step.kind ?? 'primary'} danger={step.danger ?? false}>
          {step.submit}
        </Button>
      </ActionGroup>
    </Form>
  );
}
