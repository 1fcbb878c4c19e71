import type { ReactNode } from 'react';
import { fieldConditions } from '../../../../../content/field-whitelists.ts';
import {
  Checkbox,
  Details,
  ErrorText,
  FieldGroup,
  Paragraph,
  TextArea,
} from '../../../../kernel/page/index.ts';
import type { Form as Typed } from '../../../../kernel/web/form.ts';
import type { FieldToShare, Preparation } from '../../hand-over/prepare-hand-over.ts';
import { isCoded } from '../../hand-over/shared-content.ts';

export interface SharedProps {
  readonly found: Preparation;
  /** What was typed; null on a page that is opened. */
  readonly typed: Typed | null;
  readonly error: (field: string) => string | undefined;
}

/** What goes along: each field is chosen by itself and its text cut down. Nothing is chosen beforehand (R9). */
export function WhatIsShared(props: SharedProps): ReactNode {
  const { found, error } = props;
  const usual = found.fields.filter(({ permission }) => permission.kind !== 'beyond');
  const beyond = found.fields.filter(({ permission }) => permission.kind === 'beyond');
  return (
    <FieldGroup
      name="fields"
      label="Wat deelt u?"
      hint="Kruis aan wat meegaat, en haal weg wat niet nodig is. Wat u niet aankruist, gaat niet mee."
      error={error('fields')}
    >
      {found.fromPolice ? (
        <Paragraph>Dit signaal komt van de politie. Alleen uw eigen woorden kunnen mee (Wpg).</Paragraph>
      ) : null}
      <div className="share">
        {usual.map((field, index) => (
          <ShareRow key={field.field} field={field} id={index === 0 ? 'fields' : undefined} {...props} />
        ))}
      </div>
      {beyond.length === 0 ? null : <Beyond fields={beyond} {...props} />}
    </FieldGroup>
  );
}

function Beyond({ fields, ...props }: SharedProps & { fields: readonly FieldToShare[] }): ReactNode {
  const { found, typed } = props;
  const agreed = found.readings.beyond_whitelist === 'agreed';
  const chosen = typed?.all('fields') ?? [];
  return (
    <Details
      summary="Meer delen dan deze ontvanger gewoonlijk krijgt"
      open={fields.some(({ field }) => chosen.includes(field))}
    >
      <Paragraph>{beyondWords[found.readings.beyond_whitelist]}</Paragraph>
      {agreed ? (
        <div className="share">
          {fields.map((field) => (
            <ShareRow key={field.field} field={field} id={undefined} {...props} />
          ))}
        </div>
      ) : (
        <Paragraph subtle>
          Het gaat om: {fields.map(({ label }) => label.toLowerCase()).join(', ')}.
        </Paragraph>
      )}
    </Details>
  );
}

const beyondWords = {
  agreed: 'De tweede lezer is het eens. Dit geldt voor één keer doorzetten.',
  waiting: 'De vraag staat bij de tweede lezer. Is die het eens, dan kunt u hier meer kiezen.',
  none: 'Dat kan alleen als een tweede lezer het eens is. Vraag dat onderaan deze pagina, met de reden.',
} as const;

interface RowProps extends SharedProps {
  readonly field: FieldToShare;
  readonly id: string | undefined;
}

function ShareRow({ field, id, typed, error }: RowProps): ReactNode {
  const { field: name, label, permission, known, closed } = field;
  const chosen = typed?.all('fields').includes(name) ?? false;
  const condition = permission.kind === 'conditional' ? fieldConditions[permission.condition] : undefined;
  const text = `content_${name}`;
  // a part that was opened since fills in what was left empty
  const written = typed?.text(text) ?? '';
  const value = written === '' ? known : written;
  return (
    <div className="share__row">
      <Checkbox
        name="fields"
        id={id ?? `fields-${name}`}
        value={name}
        label={label}
        checked={chosen}
        hint={hintOf(condition, name)}
      />
      {isCoded(name) ? null : (
        <div className="share__text">
          {closed !== null && written === '' ? (
            <>
              <ErrorText id={text} error={error(text)} />
              <Paragraph subtle id={text}>
                Nog versleuteld
              </Paragraph>
            </>
          ) : (
            <TextArea
              name={text}
              label={`${label}: tekst die meegaat`}
              labelHidden
              value={value}
              rows={rowsFor(value)}
              error={error(text)}
            />
          )}
        </div>
      )}
    </div>
  );
}

function hintOf(condition: string | undefined, name: FieldToShare['field']): string | undefined {
  if (!isCoded(name)) return condition;
  return [condition, 'Wat u verderop kiest, gaat mee.'].filter(Boolean).join(' ');
}

const rowsFor = (text: string): number =>
  Math.min(8, Math.max(1, Math.ceil(text.length / 70), text.split('\n').length));
