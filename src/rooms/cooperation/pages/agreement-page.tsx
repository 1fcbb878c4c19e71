import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { type AgreementState, agreementKind, agreementState, label } from '../../../../content/code-lists.ts';
import { TO_VERIFY } from '../../../../content/dated.ts';
import { sayOffice, sayOffices } from '../../../../content/offices.ts';
import { byName } from '../../../kernel/by-name.ts';
import type { House } from '../../../kernel/house.ts';
import {
  BackLink,
  ButtonLink,
  DataList,
  Heading,
  Link,
  List,
  PageHead,
  Paragraph,
  Split,
  Stack,
  sayDate,
  sayMoment,
  Timeline,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { allOrganisations } from '../../people/index.ts';
import { nextStates } from '../agreements/agreement.ts';
import { changeAgreement } from '../agreements/keep-agreement.ts';
import { moveOnAgreement } from '../agreements/move-on-agreement.ts';
import { type AgreementFile, readAgreement, readRegionAgreement } from '../agreements/read-agreements.ts';
import { setCoverage } from '../agreements/set-coverage.ts';
import { Coverage, StepForm } from './agreement-forms.tsx';
import { AttentionBadge } from './agreement-table.tsx';
import { after, ask, got, isOwn, may, News, show, typedDay, typedNumber, type Visit } from './showing.tsx';

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
      .toSorted(byName)
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
