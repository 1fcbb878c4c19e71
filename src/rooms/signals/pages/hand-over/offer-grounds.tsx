import type { ReactNode } from 'react';
import {
  ageGroup,
  consentAnswer,
  consentPurpose,
  consentStatus,
  exploitationForm,
  informed,
  label,
  legalBasis,
  signalUrgency,
} from '../../../../../content/code-lists.ts';
import {
  Alert,
  Checkbox,
  ErrorText,
  Heading,
  Link,
  List,
  Panel,
  Paragraph,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { hrefOf } from '../handling/asking.ts';
import { choicesOf } from '../handling/signal-words.tsx';
import type { SharedProps } from './offer-fields.tsx';

/** Why this may be shared: ground, consent by age, danger, advice for minors, and the motivation where one is asked. */
export function WhyItMay({ found, typed, error }: SharedProps): ReactNode {
  const said = found.consents.length === 1 ? found.consents[0] : undefined;
  const reporter = found.fields.some(({ field }) => field === 'reporterContact');
  return (
    <section className="stack" aria-labelledby="grond">
      <Heading level={2} id="grond">
        Waarom mag dit?
      </Heading>
      {found.crosses ? <Crossing domain={found.signal.domain} /> : null}
      {found.partner === null ? null : <Paragraph subtle>Meestal: {found.partner.basis}</Paragraph>}
      {found.asksYouthAdvice ? (
        <AdviceFirst reference={found.reference} error={error('youthAdvice')} />
      ) : null}
      <Select
        name="ground"
        label="Grondslag"
        empty="Kies een grondslag"
        choices={found.grounds.map((value) => ({ value, label: label(legalBasis, value) }))}
        value={typed?.text('ground')}
        error={error('ground')}
      />
      <ConsentOnFile found={found} />
      <Select
        name="ageGroup"
        label="Leeftijdsgroep"
        hint="Bepaalt wie toestemming geeft: onder de 12 wie het gezag heeft, van 12 tot en met 15 samen met het kind, vanaf 16 de persoon zelf."
        empty="Kies een leeftijdsgroep"
        choices={choicesOf(ageGroup)}
        value={typed === null ? said?.ageGroup : typed.text('ageGroup')}
        error={error('ageGroup')}
      />
      <Select
        name="consent"
        label="Toestemming"
        empty="Kies hoe het zit met toestemming"
        choices={choicesOf(consentStatus)}
        value={typed === null ? said?.status : typed.text('consent')}
        error={error('consent')}
      />
      <Select
        name="consentPurpose"
        label="Waarvoor zei de persoon dit?"
        hint="Alleen nodig als de persoon iets zei over delen met deze ontvanger."
        empty="Kies een doel"
        choices={choicesOf(consentPurpose)}
        value={typed === null ? said?.purpose : typed.text('consentPurpose')}
        error={error('consentPurpose')}
        width="medium"
      />
      <Checkbox
        name="danger"
        label="Er is iemand in gevaar"
        hint="Is er nu gevaar? Bel eerst 112."
        checked={typed?.has('danger') ?? false}
        error={error('danger')}
      />
      {reporter ? (
        <Checkbox
          name="reporterAgreed"
          label="De melder vindt het goed dat deze ontvanger contact opneemt"
          hint="Alleen nodig als u deelt hoe de melder te bereiken is."
          checked={typed?.has('reporterAgreed') ?? false}
          error={error('reporterAgreed')}
        />
      ) : null}
      <TextArea
        name="motivation"
        label="Uitleg"
        hint="Nodig als u deelt zonder toestemming, uw geheimhouding doorbreekt, of meer deelt dan gewoonlijk. Staat in het verstrekkingenregister; de ontvanger leest dit niet."
        value={typed?.text('motivation')}
        error={error('motivation')}
        rows={4}
      />
      {found.readings.without_consent === 'agreed' ? (
        <Paragraph subtle>
          Een tweede lezer is het eens met delen zonder toestemming. Daarvoor hoeft u niets uit te leggen.
        </Paragraph>
      ) : null}
    </section>
  );
}

/** The advice step cannot be ticked away: it stands in the file, or it was not done (R6). */
const AdviceFirst = ({ reference, error }: { reference: string; error: string | undefined }): ReactNode => (
  <div id="youthAdvice">
    <ErrorText id="youthAdvice" error={error} />
    <Alert kind="warning" heading="Vraag eerst advies aan Veilig Thuis" headingLevel={3}>
      <Paragraph>
        Het gaat misschien om een minderjarige. U noemt geen namen.{' '}
        <Link href={`${hrefOf(reference, 'notitie')}?met=veilig_thuis`}>Leg het advies vast</Link>. Bij gevaar
        kan het later.
      </Paragraph>
    </Alert>
  </div>
);

/** What the person said about this recipient; the form cannot say otherwise (R7). */
function ConsentOnFile({ found }: { found: SharedProps['found'] }): ReactNode {
  const { consents, reference, refusesHelp } = found;
  return (
    <Panel labelledBy="in-dossier">
      <Heading level={3} id="in-dossier">
        Wat de persoon zei over deze ontvanger
      </Heading>
      {refusesHelp ? (
        <Paragraph>
          Deze persoon wil geen hulp, en telt mee zonder naam. Namen gaan alleen mee bij gevaar.
        </Paragraph>
      ) : null}
      {consents.length === 0 ? (
        <Paragraph subtle>In het dossier staat hierover niets.</Paragraph>
      ) : (
        <List
          items={consents.map(
            ({ purpose, answer, holds }) =>
              `${label(consentPurpose, purpose)}: ${label(consentAnswer, answer).toLowerCase()}${
                answer === 'given' && !holds ? ', niet meer geldig' : ''
              }`,
          )}
        />
      )}
      <Paragraph>
        <Link href={hrefOf(reference, 'toestemming')}>Leg vast wat de persoon zei</Link>
      </Paragraph>
    </Panel>
  );
}

const Crossing = ({ domain }: { domain: 'care' | 'safety' }): ReactNode => (
  <Alert kind="warning" heading="Dit gaat naar het andere domein" headingLevel={3}>
    <Paragraph>
      {domain === 'care'
        ? 'Van zorg naar veiligheid kan alleen met toestemming, bij levensgevaar, bij een wettelijke plicht, of als u uitlegt waarom u uw geheimhouding doorbreekt.'
        : 'Deel alleen wat nodig is om te helpen. Geef geen informatie van de politie door.'}
    </Paragraph>
  </Alert>
);

/** The form is asked only where it can go along. */
export const asksForm = ({ fields, readings }: SharedProps['found']): boolean =>
  fields.some(
    ({ field, permission }) =>
      field === 'form' && (permission.kind !== 'beyond' || readings.beyond_whitelist === 'agreed'),
  );

/** Whether the person was told, and for what it is shared. */
export function TellAndPurpose({ found, typed, error }: SharedProps): ReactNode {
  return (
    <>
      <section className="stack" aria-labelledby="vertellen">
        <Heading level={2} id="vertellen">
          Weet de persoon ervan?
        </Heading>
        <RadioGroup
          name="informed"
          label="Hebt u verteld dat u dit deelt?"
          hint="Vertellen is de regel. Het mag wachten als het gevaarlijk is of een onderzoek schaadt."
          choices={choicesOf(informed)}
          value={typed?.text('informed')}
          error={error('informed')}
        />
        <TextInput
          name="reviewDate"
          label="Wanneer bekijkt u dit opnieuw?"
          hint="Bijvoorbeeld 31-12-2026. Niet nodig als u het hebt verteld of niemand bekend is."
          value={typed?.text('reviewDate')}
          error={error('reviewDate')}
          width="medium"
        />
      </section>
      <section className="stack" aria-labelledby="doel">
        <Heading level={2} id="doel">
          Waarvoor?
        </Heading>
        <TextArea
          name="purpose"
          label="Wat moet de ontvanger hiermee doen?"
          hint="In uw eigen woorden. De ontvanger leest dit."
          value={typed?.text('purpose')}
          error={error('purpose')}
          rows={4}
          required
        />
        {asksForm(found) ? (
          <Select
            name="form"
            label="Vorm van uitbuiting"
            choices={choicesOf(exploitationForm)}
            value={typed?.text('form') ?? found.signal.form}
            error={error('form')}
          />
        ) : null}
        <RadioGroup
          name="urgency"
          label="Hoe snel hebt u een antwoord nodig?"
          hint="Een overdracht vervangt geen telefoontje. Bel als het niet kan wachten."
          choices={choicesOf(signalUrgency)}
          value={typed?.text('urgency') ?? found.signal.urgency}
          error={error('urgency')}
        />
      </section>
    </>
  );
}
