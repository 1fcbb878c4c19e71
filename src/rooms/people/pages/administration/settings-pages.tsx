import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { TO_VERIFY } from '../../../../../content/dated.ts';
import type { Setting } from '../../../../../content/settings.ts';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  type Column,
  DateInput,
  Form,
  Heading,
  Link,
  PageHead,
  Paragraph,
  RadioGroup,
  StatusBadge,
  sayDate,
  sayMoment,
  Table,
  Tabs,
  TextInput,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { stampOf } from '../../administration/fields.ts';
import { readSettings, type SettingOverview, type SettingStep } from '../../administration/read-settings.ts';
import { setSetting } from '../../administration/set-setting.ts';
import { sayUnit, sayValue } from '../../setting-words.ts';
import { GROUPS, inGroup } from './setting-words.ts';
import { after, ask, News, partsOf, show, typedDay, type Visit } from './showing.tsx';

/** Terms and choices, each with what holds today, where it comes from, and what held before. */
export function settingsPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/beheer/instellingen', onlySeated, async (context) => {
    const outcome = await ask({ house, context }, readSettings, {});
    return outcome.kind === 'done'
      ? settingsPage({ house, context }, outcome.value)
      : notThere(context, 'staff');
  });
  pages.get('/beheer/instellingen/:key', onlySeated, (context) => settingPage({ house, context }));
  pages.post('/beheer/instellingen/:key', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const from = typedDay(form, 'from');
    const { value = '', source = '', seen = '' } = form.fields();
    const input = { key: context.req.param('key'), value, from: from.day, source, seen };
    return after(
      visit,
      await ask(visit, setSetting, input),
      '/beheer/instellingen?gelukt=bewaard',
      (trouble) => settingPage(visit, trouble, { value, source, from: from.parts }),
    );
  });
  return pages;
}

/** The two sides of what can be set. */
export const SettingTabs = ({ current }: { current: 'settings' | 'phones' }): ReactNode => (
  <Tabs
    label="Instellingen"
    tabs={[
      { href: '/beheer/instellingen', label: 'Termijnen en keuzes', current: current === 'settings' },
      { href: '/beheer/telefoonnummers', label: 'Telefoonnummers', current: current === 'phones' },
    ]}
  />
);

/** That a fact or proposal still has to be looked at by a person. */
export const ToVerify = (): ReactNode => (
  <StatusBadge kind="warning">{TO_VERIFY.nl[0]?.toUpperCase() + TO_VERIFY.nl.slice(1)}</StatusBadge>
);

/** A value; an address may be broken anywhere. */
const Value = ({ setting, value }: { setting: Setting; value: SettingStep['value'] }): ReactNode =>
  setting.unit === 'url' ? <span className="breaks">{value}</span> : sayValue(setting, value);

const COLUMNS: readonly Column<SettingOverview>[] = [
  {
    key: 'label',
    label: 'Instelling',
    rowHeader: true,
    cell: ({ key, setting }) => <Link href={`/beheer/instellingen/${key}`}>{setting.label}</Link>,
  },
  {
    key: 'today',
    label: 'Nu',
    cell: ({ setting, today, later }) => (
      <>
        <Value setting={setting} value={today.value} />
        {later.map((step) => (
          <div key={step.from}>
            <small>
              Vanaf {sayDate(step.from)}: {sayValue(setting, step.value)}
            </small>
          </div>
        ))}
      </>
    ),
  },
  { key: 'source', label: 'Bron', cell: ({ today }) => today.source },
  { key: 'check', label: 'Let op', cell: ({ today }) => (today.verified ? null : <ToVerify />) },
];

function settingsPage(visit: Visit, all: readonly SettingOverview[]): Response {
  const groups = GROUPS.map((group) => ({
    ...group,
    rows: all.filter(({ key }) => inGroup(key, group)),
  })).filter(({ rows }) => rows.length > 0);
  const open = all.filter(({ own, today }) => own && !today.verified).length;
  return show(visit, {
    title: 'Instellingen',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Instellingen"
          intro={
            <Paragraph subtle>
              {open === 0
                ? 'Alles is bevestigd.'
                : `Te controleren: ${open}. Dat zijn voorstellen. Bevestig ze, of kies een andere waarde.`}
            </Paragraph>
          }
        />
        <SettingTabs current="settings" />
        <div className="aligned-tables stack">
          {groups.map(({ label, rows }, index) => (
            <Table
              key={label}
              id={`settings-${index}`}
              caption={label}
              columns={COLUMNS}
              rows={rows}
              rowKey={({ key }) => key}
            />
          ))}
        </div>
      </>
    ),
  });
}

interface TypedSetting {
  readonly value: string;
  readonly source: string;
  readonly from: TypedDate;
}

const asTyped = (value: SettingStep['value']): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);

async function settingPage(
  visit: Visit,
  trouble: Trouble | null = null,
  typed: TypedSetting | null = null,
): Promise<Response> {
  const { house, context } = visit;
  const outcome = await ask(visit, readSettings, {});
  const key = context.req.param('key');
  const found = outcome.kind === 'done' ? outcome.value.find((one) => one.key === key) : undefined;
  if (found === undefined) return notThere(context, 'staff');
  const { setting, today, own } = found;
  const now = house.clock.now();
  const filled = typed ?? { value: asTyped(today.value), source: '', from: partsOf(localDate(now)) };
  return show(
    visit,
    {
      title: 'Instelling',
      narrow: true,
      children: (
        <>
          <BackLink href="/beheer/instellingen">Instellingen</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={setting.label}
            intro={
              <>
                <Paragraph>{setting.hint}</Paragraph>
                <Paragraph>
                  Nu:{' '}
                  <strong>
                    <Value setting={setting} value={today.value} />
                  </strong>{' '}
                  {today.verified ? null : <ToVerify />}
                </Paragraph>
              </>
            }
          />
          {own ? (
            <SettingForm visit={visit} found={found} typed={filled} trouble={trouble} />
          ) : (
            <Alert kind="info">
              <Paragraph>
                Deze waarde geldt voor de hele regio. De beheerder van de regio stelt die in.
              </Paragraph>
            </Alert>
          )}
          <Heading level={2}>Wat er gold en gaat gelden</Heading>
          <Table
            id="history"
            caption="Waarden"
            captionHidden={true}
            columns={historyColumns(found, now)}
            rows={found.history}
            rowKey={({ from, setAt }) => `${from} ${setAt?.getTime() ?? ''}`}
          />
        </>
      ),
    },
    trouble,
  );
}

const historyColumns = ({ setting }: SettingOverview, now: Date): readonly Column<SettingStep>[] => [
  { key: 'from', label: 'Vanaf', rowHeader: true, nowrap: true, cell: ({ from }) => sayDate(from) },
  {
    key: 'value',
    label: 'Waarde',
    cell: ({ value }) => <Value setting={setting} value={value} />,
  },
  { key: 'source', label: 'Bron', cell: ({ source }) => source },
  {
    key: 'who',
    label: 'Ingesteld',
    cell: ({ setAt, setBy }) =>
      setAt === null
        ? 'Standaard van Lantaarn'
        : `${sayMoment(setAt, now)}${setBy === null ? '' : `, ${setBy}`}`,
  },
];

const SettingForm = ({
  visit: { house, context },
  found: { key, setting, changedAt },
  typed,
  trouble,
}: {
  visit: Visit;
  found: SettingOverview;
  typed: TypedSetting;
  trouble: Trouble | null;
}): ReactNode => (
  <Form
    action={`/beheer/instellingen/${key}`}
    csrf={csrfField(house, context)}
    once={randomUUID()}
    keepText={true}
    hidden={{ seen: stampOf(changedAt) }}
  >
    {setting.unit === 'switch' ? (
      <RadioGroup
        name="value"
        label="Waarde"
        value={typed.value}
        error={errorAt(trouble, 'value')}
        choices={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
        ]}
      />
    ) : (
      <TextInput
        name="value"
        label={setting.unit === 'url' ? 'Adres' : `Aantal ${sayUnit(setting.unit)}`}
        hint={
          setting.unit === 'url' ? undefined : `Van ${setting.min ?? 0} tot en met ${setting.max ?? 10_000}.`
        }
        value={typed.value}
        error={errorAt(trouble, 'value')}
        width={setting.unit === 'url' ? 'full' : 'medium'}
        inputMode={setting.unit === 'url' ? 'text' : 'numeric'}
      />
    )}
    <DateInput
      name="from"
      label="Vanaf"
      hint="Vandaag, of een dag die nog komt."
      value={typed.from}
      error={errorAt(trouble, 'from')}
    />
    <TextInput
      name="source"
      label="Bron"
      hint="Waar dit vandaan komt: een besluit met datum, een afspraak, een wetsartikel. Geen namen."
      value={typed.source}
      error={errorAt(trouble, 'source')}
    />
    <ActionGroup>
      <Button>Bewaar</Button>
    </ActionGroup>
  </Form>
);
