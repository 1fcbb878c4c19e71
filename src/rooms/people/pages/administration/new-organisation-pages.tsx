import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { partnerCodes, partners } from '../../../../../content/partners.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  Form,
  PageHead,
  Paragraph,
  RadioGroup,
  Select,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { addOrganisation } from '../../administration/add-organisation.ts';
import { readOrganisations } from '../../administration/read-organisations.ts';
import { FactFields, type TypedFacts } from './organisation-fields.tsx';
import { after, ask, show, type Visit } from './showing.tsx';

type TypedOrganisation = TypedFacts & { readonly kind: string; readonly partnerCode: string };

const EMPTY: TypedOrganisation = {
  name: '',
  slug: '',
  phone: '',
  places: '',
  domain: 'both',
  kind: '',
  partnerCode: '',
};

/** Adding a municipality or a partner; for the administrator of the region. */
export function newOrganisationPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/beheer/organisaties/nieuw', onlySeated, async (context) => {
    const visit = { house, context };
    return (await ask(visit, readOrganisations, {})).kind === 'done'
      ? newPage(visit, EMPTY)
      : notThere(context, 'staff');
  });
  pages.post('/beheer/organisaties/nieuw', onlySeated, async (context) => {
    const visit = { house, context };
    const typed = { ...EMPTY, ...context.get('form').fields() };
    return after(
      visit,
      await ask(visit, addOrganisation, typed),
      (id) => `/beheer/organisaties/${id}?gelukt=toegevoegd`,
      (trouble) => newPage(visit, typed, trouble),
    );
  });
  return pages;
}

const newPage = (visit: Visit, typed: TypedOrganisation, trouble: Trouble | null = null): Response =>
  show(
    visit,
    {
      title: 'Organisatie toevoegen',
      narrow: true,
      children: (
        <>
          <BackLink href="/beheer/organisaties">Organisaties</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Organisatie toevoegen"
            intro={
              <Paragraph>
                Wat voor organisatie het is, staat daarna vast: daarvan hangt af wat er gedeeld mag worden.
              </Paragraph>
            }
          />
          <Form
            action="/beheer/organisaties/nieuw"
            csrf={csrfField(visit.house, visit.context)}
            once={randomUUID()}
            keepText={true}
          >
            <RadioGroup
              name="kind"
              label="Wat voor organisatie is het?"
              value={typed.kind}
              error={errorAt(trouble, 'kind')}
              choices={[
                {
                  value: 'municipality',
                  label: 'Gemeente',
                  hint: 'Begint met twee lege functies: aandachtsfunctionaris zorg en veiligheid.',
                },
                {
                  value: 'partner',
                  label: 'Partner',
                  hint: 'Kies hieronder ook wat voor partner, en het domein.',
                },
              ]}
            />
            <Select
              name="partnerCode"
              label="Soort partner (leeg bij een gemeente)"
              value={typed.partnerCode}
              empty="Kies een soort"
              error={errorAt(trouble, 'partnerCode')}
              choices={partnerCodes.map((value) => ({ value, label: partners[value].name }))}
            />
            <FactFields typed={typed} trouble={trouble} withSlug={true} withDomain={true} />
            <ActionGroup>
              <Button>Voeg toe</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
