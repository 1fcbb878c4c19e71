import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { agreementKind } from '../../../../content/code-lists.ts';
import { type OfficeCode, officeCodes, offices } from '../../../../content/offices.ts';
import type { House } from '../../../kernel/house.ts';
import { Checkbox, CheckboxGroup, DateInput, Select, TextInput } from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import type { Form as TypedForm } from '../../../kernel/web/form.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import { addAgreement, changeAgreement } from '../agreements/keep-agreement.ts';
import { readAgreement } from '../agreements/read-agreements.ts';
import type { Agreement } from '../store/agreements.ts';
import { showForm } from './form-frame.tsx';
import {
  after,
  ask,
  choicesOf,
  dayParts,
  got,
  isOwn,
  may,
  officeChoices,
  SureBox,
  tickedOr,
  typedDay,
  typedIn,
  typedNumber,
  typedOr,
  type Visit,
} from './showing.tsx';

/** Adding an agreement, and changing what it says. */
export function agreementFormPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/afspraken/nieuw', onlySeated, (context) => newPage({ house, context }, null));
  pages.post('/afspraken/nieuw', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, addAgreement, factsIn(context.get('form')));
    return after(
      visit,
      outcome,
      (id) => `/afspraken/${id}?gelukt=toegevoegd`,
      (trouble) => newPage(visit, trouble),
    );
  });
  pages.get('/afspraken/:id/wijzigen', onlySeated, (context) => changePage({ house, context }, null));
  pages.post('/afspraken/:id/wijzigen', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const agreementId = context.req.param('id');
    const input = { ...factsIn(form), agreementId, version: typedNumber(form, 'version') };
    const outcome = await ask(visit, changeAgreement, input);
    return after(visit, outcome, `/afspraken/${agreementId}?gelukt=bewaard`, (trouble) =>
      changePage(visit, trouble),
    );
  });
  return pages;
}

const factsIn = (form: TypedForm) => ({
  once: form.text('_once'),
  kind: form.text('kind'),
  subject: form.text('subject'),
  parties: form.all('parties'),
  signatories: form.all('signatories'),
  startsOn: typedDay(form, 'startsOn'),
  endsOn: typedDay(form, 'endsOn'),
  reviewOn: typedDay(form, 'reviewOn'),
  dataSharing: form.text('dataSharing') === 'yes',
  dataSharingReference: form.text('dataSharingReference'),
  source: form.text('source'),
  sure: form.text('sure') === 'yes',
});

const PARTIES: readonly OfficeCode[] = officeCodes.filter(
  (code) => offices[code].kind === 'partner' || ['var', 'regional_team'].includes(code),
);
const SIGNATORIES: readonly OfficeCode[] = officeCodes.filter(
  (code) =>
    offices[code].kind === 'partner' ||
    ['college', 'mayor', 'portfolio_holder', 'council', 'var', 'regional_director'].includes(code),
);

const Fields = ({
  form,
  known,
  trouble,
}: {
  form: TypedForm;
  known: Agreement | null;
  trouble: Trouble | null;
}): ReactNode => (
  <>
    <TextInput
      name="subject"
      label="Waar gaat de afspraak over"
      value={typedOr(form, 'subject', known?.subject ?? '')}
      error={errorAt(trouble, 'subject')}
      required
    />
    <Select
      name="kind"
      label="Wat voor afspraak"
      choices={choicesOf(agreementKind)}
      empty="Kies"
      value={typedOr(form, 'kind', known?.kind ?? '')}
      error={errorAt(trouble, 'kind')}
      required
    />
    <CheckboxGroup
      name="parties"
      label="Met wie"
      choices={officeChoices(PARTIES)}
      values={tickedOr(form, 'parties', known?.parties ?? [])}
      error={errorAt(trouble, 'parties')}
    />
    <CheckboxGroup
      name="signatories"
      label="Wie ondertekent"
      hint="Functies, geen namen. Mag later."
      choices={officeChoices(SIGNATORIES)}
      values={tickedOr(form, 'signatories', known?.signatories ?? [])}
      error={errorAt(trouble, 'signatories')}
    />
    <DateInput
      name="startsOn"
      label="Geldt vanaf (mag later)"
      value={dayParts(form, 'startsOn', known?.startsOn ?? null)}
      error={errorAt(trouble, 'startsOn')}
    />
    <DateInput
      name="endsOn"
      label="Geldt tot en met"
      hint="Leeg: er is geen einddatum."
      value={dayParts(form, 'endsOn', known?.endsOn ?? null)}
      error={errorAt(trouble, 'endsOn')}
    />
    <DateInput
      name="reviewOn"
      label="Wanneer bekijkt u de afspraak opnieuw"
      hint="U krijgt van tevoren een bericht."
      value={dayParts(form, 'reviewOn', known?.reviewOn ?? null)}
      error={errorAt(trouble, 'reviewOn')}
    />
    <Checkbox
      name="dataSharing"
      label="Er staat in welke gegevens gedeeld mogen worden"
      checked={typedOr(form, 'dataSharing', known?.dataSharing ? 'yes' : '') === 'yes'}
    />
    <TextInput
      name="dataSharingReference"
      label="Waar dat staat"
      hint="Bijvoorbeeld: artikel 5 van het convenant."
      value={typedOr(form, 'dataSharingReference', known?.dataSharingReference ?? '')}
      error={errorAt(trouble, 'dataSharingReference')}
    />
    <TextInput
      name="source"
      label="Bron (mag leeg blijven)"
      hint="Waar de afspraak te vinden is."
      value={typedOr(form, 'source', known?.source ?? '')}
      error={errorAt(trouble, 'source')}
    />
    <SureBox trouble={trouble} form={form} />
  </>
);

function newPage(visit: Visit, trouble: Trouble | null): Response {
  const { context } = visit;
  if (!may(visit, addAgreement)) return notThere(context, 'staff');
  const form = typedIn(visit, 'agreement');
  return showForm({
    visit,
    trouble,
    title: 'Afspraak toevoegen',
    heading: 'Voeg een afspraak toe',
    intro: 'De afspraak begint als concept.',
    back: { href: '/afspraken', label: 'Afspraken' },
    name: 'agreement',
    action: '/afspraken/nieuw',
    send: 'Voeg toe',
    children: <Fields form={form} known={null} trouble={trouble} />,
  });
}

async function changePage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { context } = visit;
  const file = await got(visit, readAgreement, { agreementId: context.req.param('id') });
  if (file === null || !isOwn(visit, file.agreement) || !may(visit, changeAgreement))
    return notThere(context, 'staff');
  const { agreement } = file;
  const form = typedIn(visit, 'agreement');
  return showForm({
    visit,
    trouble,
    title: 'Afspraak wijzigen',
    heading: 'Wijzig de afspraak',
    back: { href: `/afspraken/${agreement.id}`, label: 'De afspraak' },
    name: 'agreement',
    version: agreement.version,
    action: `/afspraken/${agreement.id}/wijzigen`,
    send: 'Bewaar',
    children: <Fields form={form} known={agreement} trouble={trouble} />,
  });
}
