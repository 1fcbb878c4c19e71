import type { ReactNode } from 'react';
import { Alert, Link, List, Paragraph, TextArea } from '../../../../kernel/page/index.ts';
import {
  breachesOf,
  isKnown,
  ruleLines,
  type SafeContactRule,
  type Way,
} from '../../safe-contact/safe-contact.ts';
import { hrefOf } from '../handling/asking.ts';

interface NoticeProps {
  readonly rule: SafeContactRule;
  /** What is about to be done. */
  readonly way: Way;
  /** The signal, where the rule can be changed; left out where it cannot. */
  readonly reference?: string;
  readonly children?: ReactNode;
}

/** The rule, to stand beside the button of whatever contacts the reporter. */
export function SafeContactNotice({ rule, way, reference, children }: NoticeProps): ReactNode {
  const breaches = breachesOf(rule, way);
  return (
    <Alert
      kind="warning"
      headingLevel={3}
      heading={rule.channel === null ? 'Wees voorzichtig met contact' : 'Zo is contact met de melder veilig'}
    >
      {breaches.map((text) => (
        <Paragraph key={text}>
          <strong>{text}</strong>
        </Paragraph>
      ))}
      <List items={ruleLines(rule)} />
      {children}
      {reference === undefined ? null : (
        <Paragraph>
          <Link href={hrefOf(reference, 'veilig-contact')}>
            {isKnown(rule) ? 'Wijzig deze afspraken' : 'Leg vast wat de melder zegt'}
          </Link>
        </Paragraph>
      )}
    </Alert>
  );
}

interface AgainstProps {
  readonly rule: SafeContactRule;
  readonly way: Way;
  readonly value: string;
  readonly error: string | undefined;
}

/** Where somebody says why they do not keep to the rule; asked only when they do not. */
export const AgainstField = ({ rule, way, value, error }: AgainstProps): ReactNode =>
  breachesOf(rule, way).length === 0 && error === undefined && value === '' ? null : (
    <TextArea
      name="against"
      label="Waarom kan het niet anders?"
      hint="Dit gaat tegen de afspraken met de melder in. Uw reden staat verzegeld in het logboek."
      value={value}
      error={error}
      rows={3}
    />
  );
