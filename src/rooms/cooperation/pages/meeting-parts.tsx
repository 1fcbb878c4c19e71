import { randomUUID } from 'node:crypto';
import { Fragment, type ReactNode } from 'react';
import { label, meetingActionOutcome, meetingActKind } from '../../../../content/code-lists.ts';
import { owningOffices, sayOffice } from '../../../../content/offices.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Checkbox,
  CheckboxGroup,
  DateInput,
  Details,
  Form,
  Heading,
  HiddenFields,
  List,
  Paragraph,
  Select,
  Stack,
  sayDate,
  sayMoment,
  TextArea,
  TextInput,
  Timeline,
} from '../../../kernel/page/index.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import type { MeetingFile } from '../meetings/read-meeting.ts';
import type { MeetingItem } from '../store/meeting-items.ts';
import {
  dayParts,
  formNamed,
  isOwn,
  officeChoices,
  SureBox,
  typedIn,
  typedOr,
  type Visit,
} from './showing.tsx';

interface PartProps {
  readonly visit: Visit;
  readonly file: MeetingFile;
  readonly trouble: Trouble | null;
}

const post = ({ visit: { house, context }, file }: PartProps, part: string) => ({
  action: `/overleggen/${file.meeting.id}/${part}`,
  csrf: csrfField(house, context),
  once: randomUUID(),
});

/** Says that it was held, or that it does not go on. */
export function EndForms(props: PartProps): ReactNode {
  const { meeting } = props.file;
  const begun = meeting.startsAt <= props.visit.house.clock.now();
  return (
    <Stack gap="close">
      {begun ? (
        <Form {...post(props, 'gehouden')} hidden={formNamed('hold', meeting.version)} inline>
          <Button>Dit overleg is gehouden</Button>
        </Form>
      ) : null}
      <Details summary="Gaat het niet door?">
        <Form {...post(props, 'afgelasten')} hidden={formNamed('cancel', meeting.version)}>
          <Checkbox name="invite" id="cancel-invite" label="Stuur een bericht voor de agenda" checked />
          <ActionGroup>
            <Button kind="secondary" danger>
              Gelast het overleg af
            </Button>
          </ActionGroup>
        </Form>
      </Details>
    </Stack>
  );
}

const LISTS = [
  { kind: 'agenda', heading: 'Agenda', empty: 'Nog geen agendapunten.' },
  { kind: 'decision', heading: 'Besluiten', empty: 'Nog geen besluiten.' },
  { kind: 'action', heading: 'Acties', empty: 'Nog geen acties.' },
] as const;

/** Agenda, decisions and actions as they stand; with each what can be done with it, if anything. */
export const ItemLists = ({
  items,
  doing,
}: {
  items: readonly MeetingItem[];
  doing?: (item: MeetingItem) => ReactNode;
}): ReactNode =>
  LISTS.map(({ kind, heading, empty }) => {
    const some = items.filter((item) => item.kind === kind);
    return (
      <Stack key={kind} gap="close">
        <Heading level={2}>{heading}</Heading>
        {some.length === 0 ? (
          <Paragraph subtle>{empty}</Paragraph>
        ) : (
          <List
            items={some.map((item) => (
              <Fragment key={item.id}>
                {item.text}
                {item.kind === 'action' ? <Paragraph subtle>{sayAction(item)}</Paragraph> : null}
                {doing?.(item)}
              </Fragment>
            ))}
          />
        )}
      </Stack>
    );
  });

/** Takes back an item that was written down by mistake; nothing once something was done with it. */
export const RemoveItem = ({ item, ...props }: PartProps & { readonly item: MeetingItem }): ReactNode =>
  item.outcome === null ? (
    <Form {...post(props, 'punt-weg')} hidden={{ ...formNamed('remove'), item: item.id }} inline>
      <Button kind="subtle">Haal weg</Button>
    </Form>
  ) : null;

/** "Aandachtsfunctionaris zorg, elke gemeente, voor 1 maart 2027. Gedaan." */
export const sayAction = (item: MeetingItem): string =>
  [
    `${item.office === null ? '' : sayOffice(item.office)}${item.forOrganisation === null ? ', elke gemeente' : ''}, uiterlijk ${item.dueOn === null ? 'onbekend' : sayDate(item.dueOn)}.`,
    ...(item.outcome === null
      ? []
      : [`Bij ons: ${label(meetingActionOutcome, item.outcome).toLowerCase()}.`]),
  ].join(' ');

/** Adds a point, a decision or an action. */
export function ItemForms(props: PartProps): ReactNode {
  const { visit, file, trouble } = props;
  const form = typedIn(visit, 'item');
  const once = form.text('_once') || randomUUID();
  return (
    <Details summary="Voeg een agendapunt, besluit of actie toe" open={form.has('_once')}>
      <Form {...post(props, 'punt')} once={once} hidden={formNamed('item')} keepText>
        <Select
          name="kind"
          label="Wat"
          choices={[
            { value: 'agenda', label: 'Agendapunt' },
            { value: 'decision', label: 'Besluit' },
            { value: 'action', label: 'Actie' },
          ]}
          value={typedOr(form, 'kind', 'agenda')}
          error={errorAt(trouble, 'kind')}
        />
        <TextInput
          name="text"
          label="Tekst"
          hint="Schrijf op wat er is afgesproken, nooit over wie het gaat."
          value={typedOr(form, 'text', '')}
          error={errorAt(trouble, 'text')}
          required
        />
        <Heading level={3}>Alleen bij een actie</Heading>
        <Select
          name="office"
          label="Wie"
          hint="Een functie, geen naam."
          choices={officeChoices(owningOffices)}
          empty="Kies een functie"
          value={typedOr(form, 'office', '')}
          error={errorAt(trouble, 'office')}
        />
        <DateInput
          name="dueOn"
          label="Uiterlijk"
          value={dayParts(form, 'dueOn', null)}
          error={errorAt(trouble, 'dueOn')}
        />
        {file.meeting.shared ? (
          <Select
            name="forWhom"
            label="Voor wie"
            choices={[
              { value: 'own', label: 'De regio' },
              { value: 'every_municipality', label: 'Elke gemeente' },
            ]}
            value={typedOr(form, 'forWhom', 'own')}
            error={errorAt(trouble, 'forWhom')}
          />
        ) : null}
        <SureBox trouble={trouble} form={form} />
        <ActionGroup>
          <Button>Voeg toe</Button>
        </ActionGroup>
      </Form>
    </Details>
  );
}

/** The notes, with the warning that nobody belongs in them. */
export function NotesPart(props: PartProps & { readonly keeps: boolean }): ReactNode {
  const { visit, file, trouble, keeps } = props;
  const { meeting } = file;
  const form = typedIn(visit, 'notes');
  return (
    <Stack gap="close">
      <Heading level={2}>Verslag</Heading>
      {keeps ? (
        <Form {...post(props, 'verslag')} hidden={formNamed('notes', meeting.version)} keepText>
          <Alert>
            <Paragraph>
              In een verslag horen geen namen, nummers of adressen, en niets waaraan iemand te herkennen is.
              Iedereen die bij het overleg hoort, kan het lezen.
            </Paragraph>
          </Alert>
          <TextArea
            name="notes"
            label="Wat is er besproken"
            rows={8}
            value={typedOr(form, 'notes', meeting.notes)}
            error={errorAt(trouble, 'notes')}
          />
          <SureBox trouble={trouble} form={form} />
          <ActionGroup>
            <Button kind="secondary">Bewaar het verslag</Button>
          </ActionGroup>
        </Form>
      ) : (
        <Paragraph typed>{meeting.notes === '' ? 'Er is nog geen verslag.' : meeting.notes}</Paragraph>
      )}
    </Stack>
  );
}

/** Who was there: organisations and offices. */
export function AttendancePart(props: PartProps): ReactNode {
  const { visit, file } = props;
  const { meeting, attendance } = file;
  if (meeting.state === 'cancelled' || attendance.length === 0) return null;
  const begun = meeting.startsAt <= visit.house.clock.now();
  const lines = attendance.map((one) => ({ ...one, key: `${one.organisationId} ${one.office}` }));
  const all = isOwn(visit, meeting);
  const present = lines.filter((line) => line.present).length;
  return (
    <Stack gap="close">
      <Heading level={2}>{all ? 'Wie was erbij' : 'Waren wij erbij'}</Heading>
      {begun ? (
        <Details
          summary={`${present} van ${lines.length} waren er. Vul in of wijzig`}
          open={lines.length < 6}
        >
          <Form {...post(props, 'aanwezig')} hidden={formNamed('attendance')}>
            {lines.map(({ key }) => (
              <HiddenFields key={key} fields={{ expected: key }} />
            ))}
            <CheckboxGroup
              name="present"
              label="Zet een vinkje bij wie er was"
              choices={lines.map(({ key, organisation, office }) => ({
                value: key,
                label: all && meeting.shared ? `${organisation}: ${sayOffice(office)}` : sayOffice(office),
              }))}
              values={lines.filter(({ present }) => present).map(({ key }) => key)}
            />
            <ActionGroup>
              <Button kind="secondary">Bewaar</Button>
            </ActionGroup>
          </Form>
        </Details>
      ) : (
        <Paragraph subtle>Dit vult u in als het overleg is begonnen.</Paragraph>
      )}
    </Stack>
  );
}

/** What happened with the meeting itself. */
export function History({ visit, file }: PartProps): ReactNode {
  const now = visit.house.clock.now();
  return (
    <Stack gap="close">
      <Heading level={2}>Wat er gebeurde</Heading>
      <Timeline
        acts={file.acts.map((act) => ({
          id: act.id,
          what: label(meetingActKind, act.kind),
          who: sayOffice(act.office),
          when: sayMoment(act.at, now),
          instant: act.at.toISOString(),
          ...(act.kind === 'moved' && act.fromMoment !== null && act.toMoment !== null
            ? { children: `Van ${sayMoment(act.fromMoment, now)} naar ${sayMoment(act.toMoment, now)}` }
            : {}),
        }))}
      />
    </Stack>
  );
}
