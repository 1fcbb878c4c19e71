import type { ReactNode } from 'react';
import {
  codesOf,
  label,
  personRole,
  placeRole,
  type ThingKind,
  thingKind,
} from '../../../../../content/code-lists.ts';
import {
  Alert,
  Button,
  CheckboxGroup,
  Paragraph,
  Select,
  TextArea,
  TextInput,
} from '../../../../kernel/page/index.ts';
import type { Form } from '../../../../kernel/web/form.ts';
import { addThing } from '../../connect/add-thing.ts';
import { removeThing } from '../../connect/remove-thing.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import { isOpen } from '../../signal.ts';
import type { ActPage, FieldsProps } from '../handling/act-page.tsx';
import { hrefOf } from '../handling/asking.ts';
import { choicesOf } from '../handling/signal-words.tsx';
import { thingsIn } from './things-in.ts';

/** Page on which each kind of thing is added. */
export const pathOf: Readonly<Record<ThingKind, string>> = {
  person: 'toevoegen/persoon',
  address: 'toevoegen/adres',
  phone: 'toevoegen/telefoonnummer',
  plate: 'toevoegen/kenteken',
  business: 'toevoegen/bedrijf',
};

const labels: Readonly<Record<ThingKind, string>> = {
  person: 'Naam',
  address: 'Adres',
  phone: 'Telefoonnummer',
  plate: 'Kenteken',
  business: 'Naam van het bedrijf',
};
const hints: Readonly<Record<ThingKind, string>> = {
  person: 'Voornaam en achternaam, zoals u ze kent. De volgorde maakt niet uit.',
  address: 'Straat, huisnummer en plaats, of postcode en huisnummer.',
  phone: 'Bijvoorbeeld 06 12345678 of +48 22 123 45 67.',
  plate: 'Nederlands of buitenlands, met of zonder streepjes.',
  business: 'Zoals het op de gevel of in het handelsregister staat.',
};

export const onlyOpen = ({ facts }: SignalFile): string | null =>
  isOpen(facts.state) ? null : 'Dit signaal is gesloten. Heropen het eerst.';

const textOf = (typed: Form): string => typed.text('found') || typed.text('text');

/** The page to add things of one kind. `searches`: addresses can be looked up here. */
export const thingPage = (kind: ThingKind, searches: boolean): ActPage => ({
  path: pathOf[kind],
  heading: `${label(thingKind, kind)} toevoegen`,
  submit: 'Toevoegen',
  verb: () => addThing,
  input: (typed) => ({
    kind,
    text: textOf(typed),
    role: typed.text('role'),
    kvk: typed.text('kvk'),
    note: typed.text('note'),
    ties: typed.all('ties'),
  }),
  told: () => 'toegevoegd',
  onward: () => 'verbanden',
  impossible: onlyOpen,
  Fields: (props: FieldsProps): ReactNode => <ThingFields kind={kind} searches={searches} {...props} />,
});

function ThingFields({
  kind,
  searches,
  file,
  typed,
  error,
  extra,
}: FieldsProps & { kind: ThingKind; searches: boolean }): ReactNode {
  const roles = kind === 'person' ? personRole : kind === 'address' ? placeRole : null;
  return (
    <>
      <TextInput
        name="text"
        label={labels[kind]}
        hint={hints[kind]}
        value={typed === null ? undefined : extra === undefined ? textOf(typed) : typed.text('text')}
        error={error('text')}
        type={kind === 'phone' ? 'tel' : 'text'}
        autoComplete="off"
        spellCheck={false}
        required
      />
      {kind === 'address' && searches ? (
        <div className="stack">
          <div>
            <Button kind="secondary" formAction={hrefOf(file.reference, `${pathOf.address}/zoeken`)}>
              Zoek het adres op
            </Button>
          </div>
          {extra}
        </div>
      ) : null}
      {kind === 'business' ? (
        <TextInput
          name="kvk"
          label="KVK-nummer (mag leeg blijven)"
          hint="8 cijfers"
          value={typed?.text('kvk')}
          error={error('kvk')}
          inputMode="numeric"
          width="short"
        />
      ) : null}
      {roles === null ? null : (
        <Select
          name="role"
          label={kind === 'person' ? 'Rol (mag leeg blijven)' : 'Wat voor plaats (mag leeg blijven)'}
          hint={kind === 'person' ? 'Wie verdachte lijkt, kan ook slachtoffer zijn.' : undefined}
          empty="Niet bekend"
          choices={choicesOf(roles)}
          value={typed?.text('role')}
          error={error('role')}
          width="medium"
        />
      )}
      <Ties file={file} typed={typed} error={error} />
      <TextArea
        name="note"
        label="Toelichting (mag leeg blijven)"
        hint="Wordt versleuteld bewaard."
        value={typed?.text('note')}
        error={error('note')}
        rows={3}
      />
    </>
  );
}

function Ties({ file, typed, error }: Pick<FieldsProps, 'file' | 'typed' | 'error'>): ReactNode {
  const things = thingsIn(file);
  return things.length === 0 ? null : (
    <CheckboxGroup
      name="ties"
      label="Hoort bij (mag leeg blijven)"
      choices={things.map(({ id, words }) => ({ value: id, label: words }))}
      values={typed?.all('ties') ?? []}
      error={error('ties')}
    />
  );
}

/** Takes a thing out; which one the address says. */
export const removePage: ActPage = {
  path: 'weghalen',
  heading: 'Gegeven weghalen',
  submit: 'Weghalen',
  verb: () => removeThing,
  input: (typed) => ({ thing: typed.text('thing'), text: typed.text('text') }),
  told: () => 'weggehaald',
  onward: () => 'verbanden',
  impossible: (file) =>
    onlyOpen(file) ?? (thingsIn(file).length === 0 ? 'Er staat geen gegeven bij dit signaal.' : null),
  Fields: ({ file, typed, error, query }: FieldsProps): ReactNode => (
    <>
      <Alert kind="info">
        <Paragraph>
          Lantaarn vindt dit signaal er dan niet meer op, en een andere gemeente krijgt er geen treffer meer
          op. In het verloop blijft staan dat het er was.
        </Paragraph>
      </Alert>
      <Select
        name="thing"
        label="Wat haalt u weg?"
        empty="Kies een gegeven"
        choices={thingsIn(file).map(({ id, words }) => ({ value: id, label: words }))}
        value={typed?.text('thing') ?? query('gegeven')}
        error={error('thing')}
      />
      <TextArea
        name="text"
        label="Waarom?"
        value={typed?.text('text')}
        error={error('text')}
        rows={3}
        required
      />
    </>
  ),
};

/** Every page on which something is added. */
export const thingPages = (searches: boolean): readonly ActPage[] =>
  codesOf(thingKind).map((kind) => thingPage(kind, searches));
