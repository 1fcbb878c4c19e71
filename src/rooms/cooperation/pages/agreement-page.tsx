import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { type AgreementState, agreementKind, agreementState, label } from '../../../../content/code-lists.ts';
import { TO_VERIFY } from '../../../../content/dated.ts';
import { sayOffice, sayOffices } from '../../../../content/offices.ts';
import type { House } from '../../../kernel/house.ts';
import { localDate } from '../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  CheckboxGroup,
  DataList,
  DateInput,
  Form,
  Heading,
  Link,
  List,
  PageHead,
  Paragraph,
  RadioGroup,
  Split,
  Stack,
  sayDate,
  sayMoment,
  TextInput,
  Timeline,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { allOrganisations } from '../../people/index.ts';
import { nextStates } from '../agreements/agreement.ts';
import { changeAgreement } from '../agreements/keep-agreement.ts';
import { moveOnAgreement } from '../agreements/move-on-agreement.ts';
import { type AgreementFile, readAgreement, readRegionAgreement } from '../agreements/read-agreements.ts';
import { setCoverage } from '../agreements/set-coverage.ts';
import { isCovered } from '../facts.ts';
import { AttentionBadge } from './agreement-table.tsx';
import {
  after,
  ask,
  dayParts,
  formNamed,
  got,
  isOwn,
  may,
  News,
  SureBox,
  show,
  tickedOr,
  typedDay,
  typedIn,
  typedNumber,
  typedOr,
  type Visit,
} from './showing.tsx';

const PATH = '/afspraken/:id';

/** One agreement: what it says, how far it is, and for whom it holds. */
export function agreementPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, onlySeated, (context) => onePage({ house, context }, null));
  pages.post(`${PATH}/stap`, onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const agreementId = context.req.param('id');
    const outcome = await ask(visit, moveOnAgreement, {
      agreementId,
      version: typedNumber(form, 'version'),
      once: form.text('_once'),
      to: form.text('to'),
      remark: form.text('remark'),
      sure: form.text('sure') === 'yes',
    });
    return after(visit, outcome, `/afspraken/${agreementId}?gelukt=bewaard`, (trouble) =>
      onePage(visit, trouble),
    );
  });
  pages.post(`${PATH}/gemeenten`, onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const agreementId = context.req.param('id');
    const outcome = await ask(visit, setCoverage, {
      agreementId,
      version: typedNumber(form, 'version'),
      once: form.text('_once'),
      municipalities: form.all('municipalities'),
      from: typedDay(form, 'from'),
    });
    return after(visit, outcome, `/afspraken/${agreementId}?gelukt=bewaard`, (trouble) =>
      onePage(visit, trouble),
    );
  });
  return pages;
}

async function onePage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { context, house } = visit;
  const agreementId = context.req.param('id');
  const file =
    (await got(visit, readAgreement, { agreementId })) ??
    (may(visit, readRegionAgreement) ? await got(visit, readRegionAgreement, { agreementId }) : null);
  if (file === null) return notThere(context, 'staff');
  const { agreement, attention, acts } = file;
  const now = house.clock.now();
  const keeps = isOwn(visit, agreement) && may(visit, moveOnAgreement);
  return show(
    visit,
    {
      title: 'Afspraak',
      children: (
        <>
          <BackLink href="/afspraken">Afspraken</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={agreement.subject}
            intro={
              <Paragraph>
                {`${label(agreementKind, agreement.kind)} · ${label(agreementState, agreement.state)} `}
                <AttentionBadge attention={attention} />
                {agreement.verified ? null : ` (${TO_VERIFY.nl})`}
              </Paragraph>
            }
            actions={
              keeps && may(visit, changeAgreement) ? (
                <ButtonLink kind="secondary" href={`/afspraken/${agreement.id}/wijzigen`}>
                  Wijzigen
                </ButtonLink>
              ) : null
            }
          />
          <Split
            main={
              <>
                <Facts file={file} />
                {keeps && nextStates(agreement.state).length > 0 ? (
                  <StepForm visit={visit} file={file} trouble={trouble} />
                ) : null}
                <Coverage visit={visit} file={file} trouble={trouble} names={await namesOf(house)} />
              </>
            }
            aside={
              <Stack gap="close">
                <Heading level={2}>Wat er gebeurde</Heading>
                <Timeline
                  acts={acts.map((act) => ({
                    id: act.id,
                    what: ACT[act.kind] ?? label(agreementState, act.state as AgreementState),
                    who: sayOffice(act.office),
                    when: sayMoment(act.at, now),
                    instant: act.at.toISOString(),
                    ...(act.remark === '' ? {} : { children: act.remark }),
                  }))}
                />
              </Stack>
            }
          />
        </>
      ),
    },
    trouble,
  );
}

const ACT: Readonly<Record<string, string>> = {
  made: 'Toegevoegd',
  changed: 'Gewijzigd',
  covered: 'Geldt voor meer of andere gemeenten',
  uncovered: 'Geldt voor minder gemeenten',
};

const namesOf = async (house: House): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await allOrganisations(house))
      .filter(({ kind }) => kind === 'municipality')
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
      .map(({ id, name }) => [id as string, name]),
  );

const day = (date: string | null, none: string): string => (date === null ? none : sayDate(date));

const Facts = ({ file: { agreement } }: { file: AgreementFile }): ReactNode => (
  <DataList
    items={[
      {
        key: 'Met',
        value: (
          <List
            items={agreement.parties.map((party) => (
              <Link key={party} href={`/afspraken/partner/${party}`}>
                {sayOffice(party)}
              </Link>
            ))}
          />
        ),
      },
      { key: 'Ondertekend door', value: sayOffices(agreement.signatories) || 'Nog niet ingevuld' },
      { key: 'Geldt vanaf', value: day(agreement.startsOn, 'Nog niet ingevuld') },
      { key: 'Tot en met', value: day(agreement.endsOn, 'Geen einddatum') },
      { key: 'Opnieuw bekijken', value: day(agreement.reviewOn, 'Geen datum') },
      {
        key: 'Gegevens delen',
        value: agreement.dataSharing ? `Ja: ${agreement.dataSharingReference}` : 'Nee',
      },
      { key: 'Bron', value: agreement.source || 'Niet ingevuld' },
    ]}
  />
);

interface PartProps {
  readonly visit: Visit;
  readonly file: AgreementFile;
  readonly trouble: Trouble | null;
}

function StepForm({ visit, file: { agreement }, trouble }: PartProps): ReactNode {
  const form = typedIn(visit, 'step');
  return (
    <Stack gap="close">
      <Heading level={2}>Volgende stap</Heading>
      <Form
        action={`/afspraken/${agreement.id}/stap`}
        csrf={csrfField(visit.house, visit.context)}
        once={form.text('_once') || randomUUID()}
        hidden={formNamed('step', agreement.version)}
      >
        <RadioGroup
          name="to"
          label="Waar staat de afspraak nu"
          choices={nextStates(agreement.state).map((value) => ({
            value,
            label: label(agreementState, value),
          }))}
          value={typedOr(form, 'to', '')}
          error={errorAt(trouble, 'to')}
        />
        <TextInput
          name="remark"
          label="Opmerking (mag leeg blijven)"
          hint="Bijvoorbeeld het nummer van het besluit. Geen namen."
          value={typedOr(form, 'remark', '')}
          error={errorAt(trouble, 'remark')}
        />
        <SureBox trouble={trouble} form={form} />
        <ActionGroup>
          <Button>Leg vast</Button>
        </ActionGroup>
      </Form>
    </Stack>
  );
}

function Coverage({
  visit,
  file: { agreement, coverage },
  trouble,
  names,
}: PartProps & { names: ReadonlyMap<string, string> }): ReactNode {
  const today = localDate(visit.house.clock.now());
  const now = coverage
    .filter((one) => isCovered(one, today))
    .map(({ municipalityId }) => municipalityId as string);
  const open = coverage
    .filter(({ until }) => until === null)
    .map(({ municipalityId }) => municipalityId as string);
  const form = typedIn(visit, 'coverage');
  const sets = agreement.shared && isOwn(visit, agreement) && may(visit, setCoverage);
  return (
    <Stack gap="close">
      <Heading level={2}>Voor wie</Heading>
      <Paragraph>
        {now.length === 0
          ? 'Deze afspraak geldt nu voor geen gemeente.'
          : `Geldt nu voor ${now.length} ${now.length === 1 ? 'gemeente' : 'gemeenten'}: ${now.map((id) => names.get(id) ?? 'een gemeente').join(', ')}.`}
      </Paragraph>
      {sets ? (
        <Form
          action={`/afspraken/${agreement.id}/gemeenten`}
          csrf={csrfField(visit.house, visit.context)}
          once={form.text('_once') || randomUUID()}
          hidden={formNamed('coverage', agreement.version)}
        >
          <CheckboxGroup
            name="municipalities"
            label="Voor welke gemeenten geldt zij"
            choices={[...names].map(([value, label]) => ({ value, label }))}
            values={tickedOr(form, 'municipalities', open)}
            error={errorAt(trouble, 'municipalities')}
          />
          <DateInput
            name="from"
            label="Vanaf welke dag"
            hint="Een gemeente die u uitvinkt, deed mee tot en met de dag ervoor."
            value={dayParts(form, 'from', today)}
            error={errorAt(trouble, 'from')}
          />
          <ActionGroup>
            <Button kind="secondary">Leg vast voor wie</Button>
          </ActionGroup>
        </Form>
      ) : null}
    </Stack>
  );
}
