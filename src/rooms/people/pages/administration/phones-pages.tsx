import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { publicMessages } from '../../../../../content/messages.ts';
import type { PublicPhone } from '../../../../../content/public-info.ts';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  type Column,
  DateInput,
  Form,
  Link,
  PageHead,
  Paragraph,
  RadioGroup,
  StatusBadge,
  sayDate,
  Table,
  TextInput,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { confirmPhone } from '../../administration/confirm-phone.ts';
import { stampOf } from '../../administration/fields.ts';
import { type PhoneOverview, readPhones } from '../../administration/read-phones.ts';
import { SettingTabs } from './settings-pages.tsx';
import { after, ask, News, partsOf, show, typedDay, type Visit } from './showing.tsx';

/** Numbers on the public pages: who confirmed them, and confirming them (decision 0003). */
export function phonesPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/beheer/telefoonnummers', onlySeated, async (context) => {
    const outcome = await ask({ house, context }, readPhones, {});
    return outcome.kind === 'done'
      ? phonesPage({ house, context }, outcome.value)
      : notThere(context, 'staff');
  });
  pages.get('/beheer/telefoonnummers/:code', onlySeated, (context) => phonePage({ house, context }));
  pages.post('/beheer/telefoonnummers/:code', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const checkedOn = typedDay(form, 'checkedOn');
    const { show: shown = '', number = '', source = '', seen = '' } = form.fields();
    const input = { code: context.req.param('code'), show: shown, number, source, seen };
    const outcome = await ask(visit, confirmPhone, { ...input, checkedOn: checkedOn.day });
    return after(visit, outcome, '/beheer/telefoonnummers?gelukt=bewaard', (trouble) =>
      phonePage(visit, trouble, { shown, number, source, checkedOn: checkedOn.parts }),
    );
  });
  return pages;
}

/** What the public reads of a number, in Dutch. */
const textOf = ({ code }: PublicPhone) => publicMessages.nl.around.phones[code];

const BY: Readonly<Record<PhoneOverview['by'], string>> = {
  own: 'uw organisatie',
  region: 'de regio',
  standard: 'Lantaarn',
};

const COLUMNS: readonly Column<PhoneOverview>[] = [
  {
    key: 'name',
    label: 'Van wie',
    rowHeader: true,
    cell: ({ phone }) => <Link href={`/beheer/telefoonnummers/${phone.code}`}>{textOf(phone).name}</Link>,
  },
  { key: 'number', label: 'Nummer', nowrap: true, cell: ({ phone }) => phone.phone.value.shown },
  {
    key: 'shown',
    label: 'Op de pagina’s',
    cell: ({ shown }) =>
      shown ? (
        <StatusBadge kind="success">Staat erop</StatusBadge>
      ) : (
        <StatusBadge kind="warning">Staat er niet op</StatusBadge>
      ),
  },
  {
    key: 'checked',
    label: 'Gecontroleerd',
    cell: ({ checkedOn, by, source }) => `${sayDate(checkedOn)} door ${BY[by]}: ${source}`,
  },
];

const phonesPage = (visit: Visit, phones: readonly PhoneOverview[]): Response =>
  show(visit, {
    title: 'Telefoonnummers',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Instellingen"
          intro={
            <Paragraph subtle>
              Een verkeerd nummer is erger dan geen nummer. Op de openbare pagina’s staat alleen wat bevestigd
              is. 112 staat er altijd.
            </Paragraph>
          }
        />
        <SettingTabs current="phones" />
        <Table
          id="phones"
          caption="Telefoonnummers op de openbare pagina’s"
          captionHidden={true}
          columns={COLUMNS}
          rows={phones}
          rowKey={({ phone }) => phone.code}
        />
      </>
    ),
  });

interface TypedPhone {
  readonly shown: string;
  readonly number: string;
  readonly source: string;
  readonly checkedOn: TypedDate;
}

async function phonePage(
  visit: Visit,
  trouble: Trouble | null = null,
  given: TypedPhone | null = null,
): Promise<Response> {
  const { house, context } = visit;
  const outcome = await ask(visit, readPhones, {});
  const code = context.req.param('code');
  const found = outcome.kind === 'done' ? outcome.value.find(({ phone }) => phone.code === code) : undefined;
  if (found === undefined) return notThere(context, 'staff');
  const typed = given ?? {
    shown: '',
    number: found.phone.phone.value.shown,
    source: '',
    checkedOn: partsOf(localDate(house.clock.now())),
  };
  return show(
    visit,
    {
      title: 'Telefoonnummer',
      narrow: true,
      children: (
        <>
          <BackLink href="/beheer/telefoonnummers">Telefoonnummers</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={textOf(found.phone).name}
            intro={<Paragraph>{textOf(found.phone).forWhat}</Paragraph>}
          />
          <Paragraph>
            Bel het nummer zelf, of kijk op de website van de organisatie. Leg daarna vast wat u vond.
          </Paragraph>
          <Form
            action={`/beheer/telefoonnummers/${found.phone.code}`}
            csrf={csrfField(house, context)}
            once={randomUUID()}
            keepText={true}
            hidden={{ seen: stampOf(found.changedAt) }}
          >
            <TextInput
              name="number"
              type="tel"
              label="Nummer"
              value={typed.number}
              error={errorAt(trouble, 'number')}
              width="medium"
            />
            <RadioGroup
              name="show"
              label="Mag het op de openbare pagina’s staan?"
              value={typed.shown}
              error={errorAt(trouble, 'show')}
              choices={[
                { value: 'yes', label: 'Ja, dit nummer klopt' },
                { value: 'no', label: 'Nee, laat het niet zien' },
              ]}
            />
            <DateInput
              name="checkedOn"
              label="Wanneer is het gecontroleerd?"
              value={typed.checkedOn}
              error={errorAt(trouble, 'checkedOn')}
            />
            <TextInput
              name="source"
              label="Hoe?"
              hint="Bijvoorbeeld: zelf gebeld, of de website van de organisatie."
              value={typed.source}
              error={errorAt(trouble, 'source')}
            />
            <ActionGroup>
              <Button>Bewaar</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}
