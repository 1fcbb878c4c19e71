// Shows all parts of the pages for review, and photographs them: `node scripts/gallery.mjs`. Not shipped.
import type { ReactElement } from 'react';
import {
  ActionGroup,
  Alert,
  AnswerList,
  BackLink,
  Button,
  ButtonLink,
  CalmPage,
  CardList,
  Checkbox,
  CheckboxGroup,
  CopyableCode,
  DataList,
  DateInput,
  Details,
  Due,
  EmergencyBanner,
  EmptyState,
  ErrorSummary,
  FigureList,
  Filters,
  Form,
  Heading,
  Link,
  List,
  MessageList,
  PageHead,
  Pagination,
  Panel,
  Paragraph,
  PhoneList,
  PublicFrame,
  type PublicFrameProps,
  RadioGroup,
  render,
  Select,
  SignInFrame,
  Split,
  Stack,
  StaffFrame,
  type StaffFrameProps,
  StatusBadge,
  type StatusKind,
  StepText,
  Table,
  Tabs,
  TextArea,
  TextInput,
  Timeline,
} from '../src/kernel/page/index.ts';

const publicFrame: Omit<PublicFrameProps, 'children'> = {
  lang: 'nl',
  title: 'Informatie',
  brand: { name: 'Gemeente Albrandswaard', href: '/albrandswaard' },
  exitHref: 'https://www.buienradar.nl',
  languages: [
    { code: 'nl', ownName: 'Nederlands', href: '/albrandswaard' },
    { code: 'en', ownName: 'English', href: '/en/albrandswaard' },
  ],
  footer: [
    { href: '/veilig', label: 'Veilig deze website gebruiken' },
    { href: '/code', label: 'Ik heb een ontvangstcode' },
    { href: '/privacy', label: 'Privacy' },
    { href: '/toegankelijk', label: 'Toegankelijkheid' },
  ],
};

const phones = [
  { number: '112', text: 'Bij gevaar', note: 'Dag en nacht, gratis' },
  { number: '0900-8844', text: 'Politie, geen spoed', note: 'Te controleren' },
  { number: '0800-7000', text: 'Meld Misdaad Anoniem', note: 'Gratis, uw nummer is niet te zien' },
];

const home = (
  <PublicFrame {...publicFrame} banner={<EmergencyBanner text="Is er nu gevaar?" />}>
    <Heading level={1}>Wordt u of iemand anders gedwongen?</Heading>
    <Paragraph lead>
      Bijvoorbeeld om te werken, om seks te hebben of om iets strafbaars te doen. U kunt het hier vertellen. U
      hoeft uw naam niet te geven.
    </Paragraph>
    <CardList
      cards={[
        {
          href: '/melden',
          title: 'Vertel wat er aan de hand is',
          text: 'Dit duurt ongeveer 5 minuten. U kiest zelf wat u vertelt.',
        },
        {
          href: '/advies',
          title: 'Vraag advies zonder namen',
          text: 'Voor als u twijfelt of eerst iets wilt weten.',
        },
        {
          href: '/antwoord',
          title: 'Lees ons antwoord',
          text: 'Met de ontvangstcode die u eerder kreeg.',
        },
      ]}
    />
    <Paragraph>
      <Link href="/veilig">
        Kijkt er iemand mee op uw telefoon of computer? Lees eerst hoe u veilig blijft.
      </Link>
    </Paragraph>
    <Heading level={2}>Waar gaat het om?</Heading>
    <List
      items={[
        'U krijgt veel te weinig loon, werkt te lang, of mag niet stoppen.',
        'Iemand heeft uw paspoort afgepakt.',
        'Iemand dreigt u of uw familie iets aan te doen.',
      ]}
    />
    <Heading level={2}>Liever bellen?</Heading>
    <PhoneList phones={phones} />
  </PublicFrame>
);

const question = (
  <PublicFrame {...publicFrame}>
    <BackLink href="/terug" />
    <Stack gap="close">
      <StepText current={2} total={8} />
      <Form action="/melden/wie" csrf="token" once="once">
        <RadioGroup
          name="who"
          label="Wie bent u?"
          asHeading
          hint="Zo weten wij welke vragen bij u passen."
          value="know"
          lastApart
          choices={[
            { value: 'self', label: 'Het gaat over mij' },
            { value: 'know', label: 'Ik ken iemand', hint: 'Familie, een vriend, een buur of een collega' },
            { value: 'work', label: 'Ik zag iets op mijn werk' },
            { value: 'business', label: 'Ik ben ondernemer' },
            { value: 'skip', label: 'Dat zeg ik liever niet' },
          ]}
        />
        <ActionGroup>
          <Button>Verder</Button>
          <Button kind="subtle" name="skip" value="yes">
            Sla over
          </Button>
        </ActionGroup>
      </Form>
    </Stack>
  </PublicFrame>
);

const faults = (
  <PublicFrame {...publicFrame} hasErrors>
    <BackLink href="/terug" />
    <ErrorSummary
      errors={[
        { field: 'what', text: 'Vertel in uw eigen woorden wat er gebeurt' },
        { field: 'form', text: 'Kies wat het meest lijkt op wat u ziet' },
        { field: 'since', text: 'Vul de maand in als een getal, bijvoorbeeld 11' },
      ]}
    />
    <Stack gap="close">
      <StepText current={3} total={8} />
      <Heading level={1}>Wat is er aan de hand?</Heading>
    </Stack>
    <Form action="/melden/wat" csrf="token" once="once">
      <TextArea
        name="what"
        label="Wat gebeurt er?"
        hint="U hoeft geen namen te noemen. Schrijf in de taal die u het best spreekt."
        error="Vertel in uw eigen woorden wat er gebeurt"
      />
      <RadioGroup
        name="form"
        label="Waar lijkt het op?"
        error="Kies wat het meest lijkt op wat u ziet"
        lastApart
        choices={[
          { value: 'sex', label: 'Gedwongen seks of prostitutie' },
          { value: 'labour', label: 'Gedwongen werk' },
          { value: 'unknown', label: 'Ik weet het niet' },
        ]}
      />
      <DateInput
        name="since"
        label="Sinds wanneer? (niet verplicht)"
        hint="Bijvoorbeeld 16 11 2026"
        error="Vul de maand in als een getal, bijvoorbeeld 11"
        value={{ day: '16', month: 'nov', year: '2026' }}
      />
      <TextInput name="place" label="Plaats (niet verplicht)" width="medium" value="Poortugaal" />
      <Select
        name="municipality"
        label="Gemeente"
        width="medium"
        empty="Kies een gemeente"
        choices={[{ value: 'alb', label: 'Albrandswaard' }]}
      />
      <CheckboxGroup
        name="about"
        label="Over wie gaat het?"
        values={['adult']}
        choices={[
          { value: 'child', label: 'Een kind of jongere' },
          { value: 'adult', label: 'Een volwassene' },
        ]}
      />
      <Details summary="Waarom vragen wij dit?">
        <Paragraph>Dan weten wij wie het best kan helpen.</Paragraph>
      </Details>
      <ActionGroup>
        <Button>Verder</Button>
        <ButtonLink href="/terug" kind="secondary">
          Terug
        </ButtonLink>
      </ActionGroup>
    </Form>
  </PublicFrame>
);

const receipt = (
  <PublicFrame {...publicFrame}>
    <Alert kind="ok" heading="Uw melding is binnen">
      <Paragraph>Een medewerker leest uw melding vandaag of morgen.</Paragraph>
    </Alert>
    <Heading level={1}>Bewaar deze code</Heading>
    <Paragraph lead>
      Alleen met deze code kunt u ons antwoord lezen. Wij kunnen de code niet nog een keer geven.
    </Paragraph>
    <CopyableCode label="Uw ontvangstcode" code="7K3F-9QX2-M4TD-HW8C-2P" />
    <Alert kind="warning">
      <Paragraph>Kijkt er iemand mee? Schrijf de code dan op papier, tussen andere aantekeningen.</Paragraph>
    </Alert>
    <Heading level={2}>Wat u hebt verteld</Heading>
    <AnswerList
      answers={[
        { question: 'Wie bent u?', answer: 'Ik ken iemand', changeHref: '#1' },
        {
          question: 'Wat gebeurt er?',
          answer: 'Mijn buurvrouw mag niet naar buiten.\nZij werkt elke dag tot laat in de keuken.',
          changeHref: '#2',
        },
        { question: 'Waar?', answer: 'Niet ingevuld', changeHref: '#3' },
      ]}
    />
    <Heading level={2}>Berichten</Heading>
    <MessageList
      messages={[
        {
          id: '1',
          own: false,
          from: 'De gemeente',
          when: 'gisteren 14:05',
          text: 'Dank u. Is zij nu veilig?',
        },
        { id: '2', own: true, from: 'U', when: 'vandaag 09:12', text: 'Ja, zij is bij mij.' },
      ]}
    />
    <Form action="/antwoord" csrf="token" once="once">
      <TextInput
        name="code"
        label="Typ de code over"
        hint="Zo weten wij zeker dat u hem hebt."
        width="medium"
      />
      <Checkbox name="safe" label="Ik heb de code opgeschreven" />
      <ActionGroup>
        <Button>Klaar</Button>
      </ActionGroup>
    </Form>
  </PublicFrame>
);

const arabic = (
  <PublicFrame {...publicFrame} lang="ar" dir="rtl" banner={<EmergencyBanner text="هل أنت في خطر الآن؟" />}>
    <BackLink href="/terug">رجوع</BackLink>
    <Heading level={1}>هل يُجبرك أحد على شيء؟</Heading>
    <CardList cards={[{ href: '/melden', title: 'أخبرنا بما يحدث', text: 'يستغرق ذلك خمس دقائق تقريبًا.' }]} />
    <Select name="g" label="البلدية" empty="اختر" choices={[]} />
    <PhoneList phones={phones} />
  </PublicFrame>
);

const staffFrame: Omit<StaffFrameProps, 'children'> = {
  title: 'Signalen - Lantaarn',
  homeHref: '/werk',
  organisation: 'Gemeente Albrandswaard',
  seat: 'Aandachtsfunctionaris sociaal',
  demo: (
    <>
      Dit is een proefomgeving. Alle personen en signalen zijn verzonnen. <Link href="/demo">Uitleg</Link>
    </>
  ),
  nav: [
    {
      items: [
        { href: '/werk', label: 'Wat vraagt aandacht', count: 4, attention: true },
        { href: '/signalen', label: 'Signalen', count: 37, current: true },
        { href: '/taken', label: 'Taken', count: 6 },
        { href: '/doorgezet', label: 'Doorgezet', count: 12 },
      ],
    },
    {
      label: 'Invoeren',
      items: [
        { href: '/nieuw', label: 'Nieuw signaal' },
        { href: '/namens', label: 'Namens collega' },
      ],
    },
    { label: 'Naslag', items: [{ href: '/partners', label: 'Partners' }] },
  ],
  seats: {
    action: '/rol',
    csrf: 'token',
    choices: [
      { value: '1', label: 'Aandachtsfunctionaris sociaal, Albrandswaard', current: true },
      { value: '2', label: 'Vervanger veiligheid, Barendrecht' },
    ],
  },
  account: {
    name: 'Noor de Vries',
    links: [
      { href: '/account', label: 'Mijn account' },
      { href: '/sessies', label: 'Waar ik ben ingelogd' },
    ],
    signOut: { action: '/uit', csrf: 'token', label: 'Uitloggen' },
  },
};

interface Row {
  readonly reference: string;
  readonly form: string;
  readonly place: string;
  readonly received: string;
  readonly status: string;
  readonly kind: StatusKind;
  readonly due: string;
  readonly state: 'late' | 'soon' | 'fine';
  readonly age: number;
}

const rows: readonly Row[] = (
  [
    [
      'ALB-26-0112',
      'Arbeidsuitbuiting',
      'Poortugaal',
      'vandaag 09:12',
      'Nieuw',
      'neutral',
      'vandaag',
      'soon',
      0,
    ],
    [
      'ALB-26-0111',
      'Seksuele uitbuiting',
      'Rhoon',
      'gisteren 14:05',
      'In triage',
      'warning',
      'nog 1 werkdag',
      'fine',
      1,
    ],
    [
      'ALB-26-0109',
      'Criminele uitbuiting',
      'Rhoon',
      'woensdag 18 november, 16:40',
      'Te laat',
      'danger',
      '2 dagen te laat',
      'late',
      5,
    ],
    [
      'ALB-26-0107',
      'Gedwongen bedelarij',
      'Portland',
      'woensdag 11 november, 10:01',
      'Doorgezet',
      'success',
      '',
      'fine',
      12,
    ],
    [
      'ALB-26-0098',
      'Nog onbekend',
      'Poortugaal',
      'maandag 2 november, 11:25',
      'Afgesloten',
      'plain',
      '',
      'fine',
      121,
    ],
  ] as const
).map(([reference, form, place, received, status, kind, due, state, age]) => ({
  reference,
  form,
  place,
  received,
  status,
  kind,
  due,
  state,
  age,
}));

const inbox = (
  <StaffFrame {...staffFrame}>
    <PageHead
      heading="Signalen"
      intro={<Paragraph subtle>37 open, in uw domein</Paragraph>}
      actions={
        <ActionGroup>
          <ButtonLink href="/nieuw">Nieuw signaal</ButtonLink>
          <ButtonLink href="/export" kind="secondary">
            Exporteren
          </ButtonLink>
        </ActionGroup>
      }
    />
    <FigureList
      figures={[
        { href: '#n', label: 'nieuw', count: 3 },
        { href: '#s', label: 'spoed', count: 1, attention: true },
        { href: '#w', label: 'wacht op mij', count: 6 },
        { href: '#t', label: 'te laat', count: 2, attention: true },
      ]}
    />
    <Alert kind="warning">
      <Paragraph>
        1 signaal wacht al 2 dagen op een eerste beoordeling. <Link href="#t">Bekijk het signaal</Link>
      </Paragraph>
    </Alert>
    <Filters action="/signalen" clearHref="/signalen">
      <TextInput name="q" label="Kenmerk" />
      <Select name="status" label="Status" choices={[{ value: '', label: 'Alle' }]} />
      <Select name="vorm" label="Vorm" choices={[{ value: '', label: 'Alle' }]} />
    </Filters>
    <Table<Row>
      id="signals"
      caption="Open signalen, 1 tot 5"
      rows={rows}
      rowKey={(row) => row.reference}
      columns={[
        {
          key: 'ref',
          label: 'Kenmerk',
          rowHeader: true,
          nowrap: true,
          cell: (row) => <Link href="#r">{row.reference}</Link>,
        },
        { key: 'form', label: 'Vorm', cell: (row) => row.form },
        { key: 'place', label: 'Kern', cell: (row) => row.place },
        {
          key: 'received',
          label: 'Ontvangen',
          cell: (row) => row.received,
          sort: { href: '#', direction: 'descending' },
        },
        {
          key: 'status',
          label: 'Status',
          cell: (row) => <StatusBadge kind={row.kind}>{row.status}</StatusBadge>,
        },
        {
          key: 'due',
          label: 'Termijn',
          nowrap: true,
          cell: (row) => (row.due === '' ? null : <Due text={row.due} state={row.state} />),
          sort: { href: '#2' },
        },
        { key: 'age', label: 'Dagen', numeric: true, cell: (row) => row.age },
      ]}
    />
    <Pagination previousHref="#p" nextHref="#v" position="1 tot 5 van 37" />
  </StaffFrame>
);

const file = (
  <StaffFrame {...staffFrame}>
    <PageHead
      heading="ALB-26-0112"
      intro={
        <ActionGroup>
          <StatusBadge kind="neutral">Nieuw</StatusBadge>
          <Due text="vandaag beoordelen" state="soon" />
        </ActionGroup>
      }
      actions={
        <ActionGroup>
          <ButtonLink href="#t">Beoordelen</ButtonLink>
          <ButtonLink href="#d" kind="secondary">
            Doorzetten
          </ButtonLink>
        </ActionGroup>
      }
    />
    <Tabs
      label="Signaal"
      tabs={[
        { href: '#1', label: 'Verloop', current: true },
        { href: '#2', label: 'Verrijken', count: 3 },
        { href: '#3', label: 'Gesprek', count: 1, attention: true },
        { href: '#4', label: 'Delen' },
        { href: '#5', label: 'Wie zag dit' },
      ]}
    />
    <Split
      main={
        <>
          <Heading level={2}>Verloop</Heading>
          <Timeline
            acts={[
              {
                id: '1',
                what: 'Melding ontvangen',
                who: 'Anonieme melder',
                when: 'gisteren 14:05',
                strong: true,
                children: 'Mijn buurvrouw mag niet naar buiten.\nZij werkt elke dag tot laat.',
              },
              { id: '2', what: 'Gelezen', who: 'N. de Vries', when: 'gisteren 14:40' },
              {
                id: '3',
                what: 'Notitie',
                who: 'N. de Vries',
                when: 'vandaag 09:12',
                children: 'Gebeld met het wijkteam. Zij kennen het adres.',
              },
            ]}
          />
          <Heading level={2}>Notitie toevoegen</Heading>
          <Form action="/notitie" csrf="token" once="o" keepText>
            <TextArea
              name="note"
              label="Notitie"
              hint="Schrijf feiten en wie ze zag. Geen bijzondere gegevens."
              rows={4}
            />
            <RadioGroup
              name="urgency"
              label="Spoed"
              value="no"
              choices={[
                { value: 'yes', label: 'Ja, er is nu gevaar' },
                { value: 'no', label: 'Nee' },
              ]}
            />
            <ActionGroup>
              <Button>Opslaan</Button>
              <Button kind="secondary" danger>
                Intrekken
              </Button>
              <Button kind="primary" danger>
                Verwijderen
              </Button>
            </ActionGroup>
          </Form>
        </>
      }
      aside={
        <>
          <Panel labelledBy="facts">
            <Heading level={2} id="facts">
              Gegevens
            </Heading>
            <DataList
              items={[
                { key: 'Vorm', value: 'Arbeidsuitbuiting' },
                { key: 'Minderjarig', value: 'Niet bekend' },
                { key: 'Kern', value: 'Poortugaal' },
                { key: 'Melder', value: 'Anoniem' },
              ]}
            />
          </Panel>
          <Alert kind="info">
            <Paragraph>
              U mag dit zien omdat u aandachtsfunctionaris sociaal bent van deze gemeente.
            </Paragraph>
          </Alert>
          <EmptyState heading="Nog geen taken" headingLevel={3}>
            <Paragraph>Een taak herinnert u of een collega aan iets met een datum.</Paragraph>
            <ActionGroup>
              <ButtonLink href="#taak" kind="secondary">
                Taak maken
              </ButtonLink>
            </ActionGroup>
          </EmptyState>
        </>
      }
    />
  </StaffFrame>
);

const signIn = (
  <SignInFrame title="Fout: Inloggen - Lantaarn">
    <ErrorSummary errors={[{ field: 'password', text: 'Controleer uw e-mailadres en wachtwoord' }]} />
    <Heading level={1}>Inloggen</Heading>
    <Form action="/inloggen" csrf="token">
      <TextInput name="email" type="email" label="E-mailadres" autoComplete="username" />
      <TextInput
        name="password"
        type="password"
        label="Wachtwoord"
        autoComplete="current-password"
        error="Controleer uw e-mailadres en wachtwoord"
      />
      <ActionGroup>
        <Button>Inloggen</Button>
      </ActionGroup>
    </Form>
    <Paragraph>
      <Link href="/vergeten">Wachtwoord vergeten of telefoon kwijt?</Link>
    </Paragraph>
  </SignInFrame>
);

/** Name of a page -> what it is. */
const gallery: Readonly<Record<string, ReactElement>> = {
  home,
  question,
  faults,
  receipt,
  arabic,
  inbox,
  file,
  signIn,
  broken: <CalmPage kind="broken" sheet="public" reference="4F2K9QX2" />,
  missing: <CalmPage kind="missing" sheet="staff" />,
};

/** Name of a page -> its HTML. */
export const pages = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(gallery).map(([name, page]) => [name, render(page)]));
