import { chainParty, stuckCause, stuckNeeded, stuckTried } from '../../../../content/code-lists.ts';
import { Alert, CheckboxGroup, DateInput, Paragraph, Select, TextArea } from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import { askDirector } from '../stuck/ask-director.ts';
import { showForm } from './form-frame.tsx';
import { choicesOf, dayParts, may, tickedOr, typedIn, typedOr, type Visit } from './showing.tsx';

/** Asks for help with facts of the process only. */
export function askDirectorPage(visit: Visit, trouble: Trouble | null): Response {
  if (!may(visit, askDirector)) return notThere(visit.context, 'staff');
  const form = typedIn(visit, 'case');
  return showForm({
    visit,
    trouble,
    title: 'Hulp vragen',
    heading: 'Vraag de ketenregisseur om hulp',
    back: { href: '/vastgelopen', label: 'Vastgelopen zaken' },
    before: (
      <Alert>
        <Paragraph>
          Vertel alleen over het proces. Een naam, een nummer of een adres wordt niet aangenomen: de
          ketenregisseur mag niet weten over wie het gaat.
        </Paragraph>
      </Alert>
    ),
    name: 'case',
    action: '/vastgelopen/nieuw',
    send: 'Vraag om hulp',
    children: (
      <>
        <Select
          name="cause"
          label="Waarom zit het vast"
          choices={choicesOf(stuckCause)}
          empty="Kies"
          value={typedOr(form, 'cause', '')}
          error={errorAt(trouble, 'cause')}
          required
        />
        <Select
          name="waiting"
          label="Wie wacht er"
          choices={choicesOf(chainParty)}
          empty="Kies"
          value={typedOr(form, 'waiting', '')}
          error={errorAt(trouble, 'waiting')}
          required
        />
        <CheckboxGroup
          name="waitingFor"
          label="Op wie wordt er gewacht"
          choices={choicesOf(chainParty)}
          values={tickedOr(form, 'waitingFor', [])}
          error={errorAt(trouble, 'waitingFor')}
        />
        <DateInput
          name="since"
          label="Sinds wanneer"
          hint="Ongeveer is goed."
          value={dayParts(form, 'since', null)}
          error={errorAt(trouble, 'since')}
        />
        <CheckboxGroup
          name="tried"
          label="Wat is er geprobeerd"
          choices={choicesOf(stuckTried)}
          values={tickedOr(form, 'tried', [])}
          error={errorAt(trouble, 'tried')}
        />
        <Select
          name="needed"
          label="Wat is er nodig"
          choices={choicesOf(stuckNeeded)}
          empty="Kies"
          value={typedOr(form, 'needed', '')}
          error={errorAt(trouble, 'needed')}
          required
        />
        <TextArea
          name="explanation"
          label="Toelichting (mag leeg blijven)"
          hint="Hoogstens 500 tekens. Geen namen, nummers, adressen of kenmerken, ook niet van een medewerker."
          rows={4}
          value={typedOr(form, 'explanation', '')}
          error={errorAt(trouble, 'explanation')}
        />
      </>
    ),
  });
}
