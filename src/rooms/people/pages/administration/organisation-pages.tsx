import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { isPartnerCode, partners } from '../../../../../content/partners.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  DataList,
  Form,
  Heading,
  Link,
  PageHead,
  Panel,
  Paragraph,
  Split,
  StatusBadge,
  sayDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { changeOrganisation } from '../../administration/change-organisation.ts';
import { changeOwnOrganisation } from '../../administration/change-own-organisation.ts';
import { stampOf } from '../../administration/fields.ts';
import { inviteAdministrator } from '../../administration/invite-administrator.ts';
import type { OrganisationLine } from '../../administration/organisation-lines.ts';
import { readOrganisations } from '../../administration/read-organisations.ts';
import { readOwnOrganisation } from '../../administration/read-own-organisation.ts';
import { setOrganisationActive } from '../../administration/set-organisation-active.ts';
import { ColleagueFields, type TypedColleague } from './colleague-fields.tsx';
import { FactFields, type TypedFacts } from './organisation-fields.tsx';
import { KINDS, sayDomain } from './organisation-words.ts';
import { after, ask, News, show, type Visit } from './showing.tsx';
import { saySince } from './vacancies-pages.tsx';

const hrefOf = (id: string, rest = ''): string => `/beheer/organisaties/${id}${rest}`;
const EMPTY: TypedColleague = { name: '', email: '', phone: '' };

/** One organisation: its facts, its empty seats, its administrator, stopping it. */
export function organisationPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/beheer/organisaties/:id', onlySeated, (context) => detail({ house, context }));
  pages.post('/beheer/organisaties/:id', onlySeated, async (context) => {
    const visit = { house, context };
    const organisationId = context.req.param('id') ?? '';
    const fields = context.get('form').fields();
    const { name = '', slug = '', phone = '', places = '', domain = 'both', seen = '' } = fields;
    const outcome = isRegional(visit)
      ? await ask(visit, changeOrganisation, { organisationId, name, slug, phone, places, domain, seen })
      : organisationId === signedIn(context).organisation.id
        ? await ask(visit, changeOwnOrganisation, { name, phone, places, seen })
        : ({ kind: 'absent' } as const);
    return after(visit, outcome, hrefOf(organisationId, '?gelukt=bewaard'), (trouble) =>
      detail(visit, trouble, { name, slug, phone, places, domain }),
    );
  });
  pages.get('/beheer/organisaties/:id/meedoen', onlySeated, (context) => activePage({ house, context }));
  pages.post('/beheer/organisaties/:id/meedoen', onlySeated, async (context) => {
    const visit = { house, context };
    const organisationId = context.req.param('id') ?? '';
    const form = context.get('form');
    const active = form.text('active') === 'yes';
    const outcome = await ask(visit, setOrganisationActive, {
      organisationId,
      active,
      seen: form.text('seen'),
    });
    const next = hrefOf(organisationId, `?gelukt=${active ? 'gestart' : 'gestopt'}`);
    return after(visit, outcome, next, (trouble) => activePage(visit, trouble));
  });
  pages.get('/beheer/organisaties/:id/beheerder', onlySeated, (context) =>
    administratorPage({ house, context }, EMPTY),
  );
  pages.post('/beheer/organisaties/:id/beheerder', onlySeated, async (context) => {
    const visit = { house, context };
    const organisationId = context.req.param('id') ?? '';
    const { name = '', email = '', phone = '' } = context.get('form').fields();
    const outcome = await ask(visit, inviteAdministrator, { organisationId, name, email, phone });
    return after(visit, outcome, hrefOf(organisationId, '?gelukt=uitgenodigd'), (trouble) =>
      administratorPage(visit, { name, email, phone }, trouble),
    );
  });
  return pages;
}

const isRegional = ({ context }: Visit): boolean => signedIn(context).seat.organisationKind === 'region';

/** The organisation of the address, as far as who is signed in may see it. */
async function lineOf(visit: Visit): Promise<OrganisationLine | null> {
  const id = visit.context.req.param('id');
  if (isRegional(visit)) {
    const all = await ask(visit, readOrganisations, {});
    return all.kind === 'done'
      ? (all.value.find(({ organisation }) => organisation.id === id) ?? null)
      : null;
  }
  const own = await ask(visit, readOwnOrganisation, {});
  return own.kind === 'done' && own.value.organisation.id === id ? own.value : null;
}

async function detail(
  visit: Visit,
  trouble: Trouble | null = null,
  typed: TypedFacts | null = null,
): Promise<Response> {
  const line = await lineOf(visit);
  if (line === null) return notThere(visit.context, 'staff');
  const { organisation } = line;
  const regional = isRegional(visit);
  const facts = typed ?? { ...organisation, places: organisation.places.join('\n') };
  return show(
    visit,
    {
      title: 'Organisatie',
      children: (
        <>
          {regional ? <BackLink href="/beheer/organisaties">Organisaties</BackLink> : null}
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={organisation.name}
            intro={organisation.active ? undefined : <StatusBadge>Doet niet mee</StatusBadge>}
            actions={
              regional && organisation.kind !== 'region' ? (
                <ButtonLink href={hrefOf(organisation.id, '/beheerder')} kind="secondary">
                  Nodig een beheerder uit
                </ButtonLink>
              ) : null
            }
          />
          <Split
            main={
              <Form
                action={hrefOf(organisation.id)}
                csrf={csrfField(visit.house, visit.context)}
                once={randomUUID()}
                keepText={true}
                hidden={{ seen: stampOf(organisation.changedAt) }}
              >
                <FactFields
                  typed={facts}
                  trouble={trouble}
                  withSlug={regional}
                  withDomain={regional && organisation.kind === 'partner'}
                />
                <ActionGroup>
                  <Button>Bewaar</Button>
                </ActionGroup>
              </Form>
            }
            aside={<Side line={line} regional={regional} />}
          />
        </>
      ),
    },
    trouble,
  );
}

function Side({ line, regional }: { line: OrganisationLine; regional: boolean }): ReactNode {
  const { organisation, vacancies, uncovered, administrators } = line;
  const { kind, partnerCode, domain, slug, active } = organisation;
  return (
    <>
      <Panel labelledBy="facts">
        <Heading level={2} id="facts">
          Gegevens
        </Heading>
        <DataList
          items={[
            { key: 'Wat', value: isPartnerCode(partnerCode) ? partners[partnerCode].name : KINDS[kind] },
            { key: 'Domein', value: sayDomain(domain) },
            { key: 'Adres', value: <span className="breaks">/{slug}</span> },
            { key: 'Beheerders', value: administrators === 0 ? 'Nog niemand' : String(administrators) },
          ]}
        />
      </Panel>
      {kind === 'municipality' ? (
        <Panel labelledBy="seats">
          <Heading level={2} id="seats">
            Aandachtsfunctionarissen
          </Heading>
          {vacancies.length === 0 ? (
            <Paragraph>Zorg en veiligheid zijn bezet.</Paragraph>
          ) : (
            vacancies.map((vacancy) => (
              <Paragraph key={vacancy.title}>
                <StatusBadge kind="danger">Niet bezet</StatusBadge> {sayDomain(vacancy.domain)},{' '}
                {saySince(vacancy)}
              </Paragraph>
            ))
          )}
          {uncovered.map(({ domain: side, until }) => (
            <Paragraph key={side}>
              <StatusBadge kind="warning">Niet gedekt</StatusBadge> {sayDomain(side)}, tot en met{' '}
              {sayDate(until)}: afwezig zonder vervanger
            </Paragraph>
          ))}
          {regional ? null : <Link href="/beheer/functies">Naar Functies</Link>}
        </Panel>
      ) : null}
      {regional && kind !== 'region' ? (
        <Paragraph>
          <Link href={hrefOf(organisation.id, '/meedoen')}>
            {active ? 'Laat deze organisatie stoppen' : 'Laat deze organisatie weer meedoen'}
          </Link>
        </Paragraph>
      ) : null}
    </>
  );
}

async function activePage(visit: Visit, trouble: Trouble | null = null): Promise<Response> {
  const line = isRegional(visit) ? await lineOf(visit) : null;
  if (line === null) return notThere(visit.context, 'staff');
  const { id, name, active, changedAt } = line.organisation;
  return show(
    visit,
    {
      title: 'Meedoen',
      narrow: true,
      children: (
        <>
          <BackLink href={hrefOf(id)}>{name}</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading={active ? 'Organisatie laten stoppen' : 'Organisatie weer laten meedoen'} />
          <Paragraph>
            {active
              ? 'De pagina’s van deze organisatie zijn dan weg, en niemand kan er meer voor inloggen. Er gaat niets meer naartoe. Wat er is gedaan, blijft bewaard.'
              : 'De pagina’s van deze organisatie komen terug, en wie er een functie heeft kan weer inloggen.'}
          </Paragraph>
          <Form
            action={hrefOf(id, '/meedoen')}
            csrf={csrfField(visit.house, visit.context)}
            once={randomUUID()}
            hidden={{ seen: stampOf(changedAt), active: active ? 'no' : 'yes' }}
          >
            <ActionGroup>
              <Button danger={active}>{active ? 'Laat stoppen' : 'Laat weer meedoen'}</Button>
              <Link href={hrefOf(id)}>Nee, terug</Link>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}

async function administratorPage(
  visit: Visit,
  typed: TypedColleague,
  trouble: Trouble | null = null,
): Promise<Response> {
  const line = isRegional(visit) ? await lineOf(visit) : null;
  if (line === null) return notThere(visit.context, 'staff');
  const { id, name } = line.organisation;
  return show(
    visit,
    {
      title: 'Beheerder uitnodigen',
      narrow: true,
      children: (
        <>
          <BackLink href={hrefOf(id)}>{name}</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Beheerder uitnodigen"
            intro={
              <Paragraph>
                De beheerder nodigt daarna zelf de collega’s uit. Is een eerdere uitnodiging verlopen? Vul
                hetzelfde adres in, dan gaat er een nieuwe link.
                {line.administrators > 0 ? ' De beheerders die er al zijn, krijgen hierover een mail.' : ''}
              </Paragraph>
            }
          />
          <Form
            action={hrefOf(id, '/beheerder')}
            csrf={csrfField(visit.house, visit.context)}
            once={randomUUID()}
            keepText={true}
          >
            <ColleagueFields typed={typed} trouble={trouble} />
            <ActionGroup>
              <Button>Verstuur de uitnodiging</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}
