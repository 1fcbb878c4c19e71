import type { ReactNode } from 'react';
import { identityWays, requestDecisions } from '../../../../../content/data-requests.ts';
import {
  Button,
  Details,
  Form,
  Heading,
  Paragraph,
  RadioGroup,
  TextArea,
  TextInput,
} from '../../../../kernel/page/index.ts';
import type { Form as Typed } from '../../../../kernel/web/form.ts';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';
import type { RequestFile } from '../../requests/read-requests.ts';
import { choicesIn } from './request-words.ts';

interface StepsProps {
  readonly file: RequestFile;
  readonly csrf: string;
  /** What was typed in one of the forms; null on a page that is opened. */
  readonly typed: Typed | null;
  readonly trouble: Trouble | null;
}

/** The steps that can be taken now, the next one first. */
export const RequestSteps = (props: StepsProps): ReactNode => {
  const { state, extendedOn } = props.file.request;
  return (
    <>
      {state === 'received' ? <Identity {...props} /> : null}
      {state === 'identified' || state === 'assembling' ? <Search {...props} /> : null}
      {state === 'received' || state === 'searching' ? null : <Add {...props} />}
      <Decide {...props} />
      {extendedOn === null ? <Extend {...props} /> : null}
    </>
  );
};

const StepForm = ({
  step,
  file,
  csrf,
  children,
}: Pick<StepsProps, 'file' | 'csrf'> & { step: string; children: ReactNode }): ReactNode => (
  <Form
    action={`/verzoeken/${file.request.id}/${step}`}
    csrf={csrf}
    hidden={{ version: String(file.request.version) }}
    keepText
  >
    {children}
  </Form>
);

const Identity = (props: StepsProps): ReactNode => (
  <>
    <Heading level={2}>Wie is het?</Heading>
    <Paragraph>
      Stel buiten Lantaarn vast dat de vraag van de betrokkene zelf komt. Bewaar geen kopie van een
      identiteitsbewijs.
    </Paragraph>
    <StepForm step="identiteit" {...props}>
      <RadioGroup
        name="how"
        label="Hoe bleek het?"
        value={props.typed?.text('how')}
        error={errorAt(props.trouble, 'how')}
        choices={choicesIn(identityWays)}
      />
      <TextInput
        name="on"
        label="Op welke dag?"
        hint="Bijvoorbeeld 3-12-2026"
        value={props.typed?.text('on')}
        error={errorAt(props.trouble, 'on')}
        width="short"
        required
      />
      <Button>Identiteit is vastgesteld</Button>
    </StepForm>
  </>
);

const Search = (props: StepsProps): ReactNode => (
  <>
    <Heading level={2}>Zoeken</Heading>
    <StepForm step="zoeken" {...props}>
      <TextArea
        name="search"
        label="Waarop zoeken?"
        hint="Een regel per naam, adres, telefoonnummer, kenteken of e-mailadres. Lantaarn zoekt zonder dossiers te openen."
        value={props.typed?.text('search') || (props.file.request.words?.search ?? '')}
        error={errorAt(props.trouble, 'search')}
        rows={4}
        required
      />
      <Button kind={props.file.records.length === 0 ? 'primary' : 'secondary'}>Zoek dossiers</Button>
    </StepForm>
  </>
);

const Add = (props: StepsProps): ReactNode => (
  <Details
    summary="Een dossier toevoegen op kenmerk"
    open={errorAt(props.trouble, 'reference') !== undefined}
  >
    <Paragraph>
      Wie zelf meldde, is niet op naam te vinden: dat beschermt melders. De betrokkene kan het kenmerk van de
      melding geven.
    </Paragraph>
    <StepForm step="dossier" {...props}>
      <TextInput
        name="reference"
        label="Kenmerk van het signaal"
        value={props.typed?.text('reference')}
        error={errorAt(props.trouble, 'reference')}
        width="short"
        required
      />
      <Button kind="secondary">Toevoegen</Button>
    </StepForm>
  </Details>
);

const Decide = (props: StepsProps): ReactNode => (
  <>
    <Heading level={2}>Besluit</Heading>
    <StepForm step="besluit" {...props}>
      <RadioGroup
        name="decision"
        label="Wat besluit u?"
        value={props.typed?.text('decision')}
        error={errorAt(props.trouble, 'decision')}
        choices={choicesIn(requestDecisions)}
      />
      <TextArea
        name="reason"
        label="Waarom?"
        hint={
          props.file.request.kind === 'access'
            ? 'Noem het artikel als u iets weigert, en dat de betrokkene kan klagen bij de Autoriteit Persoonsgegevens.'
            : 'Wijst u wissen of bezwaar toe, dan komen de vrijgegeven dossiers op een vernietigingslijst.'
        }
        value={props.typed?.text('reason')}
        error={errorAt(props.trouble, 'reason')}
        rows={4}
        required
      />
      <Button>Besluit opslaan</Button>
    </StepForm>
  </>
);

const Extend = (props: StepsProps): ReactNode => (
  <Details summary="De termijn verlengen" open={errorAt(props.trouble, 'extension') !== undefined}>
    <Paragraph>
      Dat kan één keer, met twee maanden, als het verzoek ingewikkeld is. Laat het de betrokkene binnen de
      eerste termijn weten.
    </Paragraph>
    <StepForm step="verlengen" {...props}>
      <TextArea
        name="extension"
        label="Waarom is er meer tijd nodig?"
        value={props.typed?.text('extension')}
        error={errorAt(props.trouble, 'extension')}
        rows={3}
        required
      />
      <Button kind="secondary">Verlengen</Button>
    </StepForm>
  </Details>
);
