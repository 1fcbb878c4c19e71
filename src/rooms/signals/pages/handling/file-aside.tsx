import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import {
  contactProduct,
  domain,
  exploitationForm,
  helpAnswer,
  helpRefusal,
  isCodeOf,
  label,
  reporterType,
  signalChannel,
  waitsFor,
} from '../../../../../content/code-lists.ts';
import type { LocalDate } from '../../../../kernel/local-time.ts';
import {
  Button,
  ButtonLink,
  type DataItem,
  DataList,
  Details,
  Due,
  Form,
  Heading,
  Link,
  List,
  Panel,
  Paragraph,
  sayDay,
  sayMoment,
} from '../../../../kernel/page/index.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import { isOpen, treatAsMinor } from '../../signal.ts';
import { hrefOf } from './asking.ts';
import { ConsentPanel, type PanelProps, PolicePanel } from './regime-panels.tsx';

interface AsideProps {
  readonly file: SignalFile;
  readonly csrf: string;
  readonly now: Date;
  readonly today: LocalDate;
}

interface Step {
  readonly page: string;
  readonly label: string;
}

/** What can be done with this file now, the likeliest first. */
function stepsOf(file: SignalFile): readonly Step[] {
  const { state, reachable, channel } = file.facts;
  if (file.destroyed) return [];
  const note = { page: 'notitie', label: 'Notitie maken' };
  const ties = { page: 'verbanden', label: 'Gegevens en verbanden' };
  const print = { page: 'afdrukken', label: 'Afdrukken' };
  const split = file.merged ? [] : [{ page: 'splitsen', label: 'Splitsen' }];
  if (!isOpen(state)) {
    return [
      { page: 'heropenen', label: 'Heropenen' },
      ties,
      note,
      // withdrawing is as easy as giving, also when all is closed (AVG art. 7 lid 3)
      { page: 'toestemming', label: 'Toestemming vastleggen' },
      ...split,
      print,
    ];
  }
  const begun = state !== 'received';
  return [
    ...(begun ? [] : [{ page: 'beoordelen', label: 'Beoordelen' }]),
    ...(begun ? [{ page: 'verrijken', label: 'Verrijken' }] : []),
    { page: 'doorzetten', label: 'Doorzetten' },
    ties,
    { page: 'toestemming', label: 'Toestemming vastleggen' },
    ...(treatAsMinor(file.facts.minor)
      ? [{ page: 'adviesnota', label: 'Advies vragen aan Veilig Thuis' }]
      : []),
    ...(begun ? [{ page: 'beeld', label: 'Beeld maken' }] : []),
    { page: 'overleggen', label: 'Overleggen zonder namen' },
    note,
    { page: 'bestanden', label: 'Bestand toevoegen' },
    { page: 'taak', label: 'Taak maken' },
    { page: 'vertellen', label: 'Vertellen aan de persoon' },
    { page: 'politie', label: 'Politie-informatie vastleggen' },
    ...(reachable ? [{ page: 'bericht', label: 'De melder schrijven' }] : []),
    ...(channel === 'mailbox' ? [{ page: 'mailen', label: 'De melder mailen' }] : []),
    ...(begun ? [{ page: 'beoordelen', label: 'Opnieuw beoordelen' }] : []),
    ...(begun ? [{ page: 'status', label: 'Status wijzigen' }] : []),
    { page: 'veilig-contact', label: 'Veilig contact met de melder' },
    { page: 'toewijzen', label: 'Toewijzen' },
    { page: 'samenvoegen', label: 'Samenvoegen' },
    ...split,
    { page: 'sluiten', label: 'Sluiten' },
    print,
  ];
}

/** Beside the file: what can be done, what is known by codes, tasks, and why one may see this. */
export const FileAside = ({ children, ...props }: PanelProps & { children: ReactNode }): ReactNode => (
  <>
    <NextSteps file={props.file} />
    {children}
    <ConsentPanel {...props} />
    <PolicePanel {...props} />
    <Facts {...props} />
    <Tasks {...props} />
    <Emergencies file={props.file} now={props.now} />
    <Because file={props.file} />
  </>
);

function NextSteps({ file }: { file: SignalFile }): ReactNode {
  const steps = stepsOf(file);
  if (steps.length === 0) return null;
  return (
    <nav className="panel stack stack--close" aria-labelledby="steps">
      <Heading level={2} id="steps">
        Wat kunt u doen
      </Heading>
      <ul className="line-list">
        {steps.map(({ page, label: words }) => (
          <li key={page}>
            <Link href={hrefOf(file.reference, page)}>{words}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Facts({ file, now }: AsideProps): ReactNode {
  const { facts } = file;
  const also = file.acts.findLast(({ kind }) => kind === 'triaged')?.codes['alsoForms'];
  const forms = [facts.form, ...(Array.isArray(also) ? also : [])].map((form) =>
    isCodeOf(exploitationForm, String(form)) ? label(exploitationForm, form) : String(form),
  );
  const waiting =
    facts.waitsFor === null
      ? []
      : [{ key: 'Wacht op', value: label(waitsFor, facts.waitsFor).replace('Wacht op ', '') }];
  const items: DataItem[] = [
    { key: 'Soort', value: label(contactProduct, facts.product) },
    { key: 'Vorm', value: forms.join('\n') },
    { key: 'Ontvangen', value: sayMoment(facts.receivedAt, now) },
    { key: 'Kanaal', value: label(signalChannel, facts.channel) },
    {
      key: 'Melder',
      value: `${label(reporterType, facts.reporterType)}${facts.anonymous ? ', anoniem' : ''}`,
    },
    { key: 'Terugkoppeling', value: facts.wantsFeedback ? 'Graag' : 'Niet gevraagd' },
    ...(facts.help === null ? [] : [{ key: 'Wil hulp', value: helpInWords(file) }]),
    { key: 'Domein', value: label(domain, facts.domain) },
    ...(isOpen(facts.state) ? waiting : []),
    { key: 'Toegewezen', value: assignedName(file) },
    ...(facts.closedAt === null ? [] : [{ key: 'Gesloten', value: sayMoment(facts.closedAt, now) }]),
  ];
  return (
    <Panel labelledBy="facts">
      <Heading level={2} id="facts">
        Gegevens
      </Heading>
      <DataList items={items} />
    </Panel>
  );
}

/** Whether an adult wants help, and if not why, as it was last told. */
function helpInWords({ facts, acts }: SignalFile): string {
  if (facts.help === null) return '';
  const why = String(acts.findLast(({ codes }) => codes['help'] === 'no')?.codes['helpRefusal'] ?? '');
  const reason =
    facts.help === 'no' && isCodeOf(helpRefusal, why) ? `: ${label(helpRefusal, why).toLowerCase()}` : '';
  return `${label(helpAnswer, facts.help)}${reason}`;
}

const assignedName = ({ assignedTo, colleagues }: SignalFile): string =>
  assignedTo === null ? 'Aan niemand' : (colleagues.get(assignedTo) ?? 'Een oud-collega');

function Tasks({ file, csrf, now, today }: AsideProps): ReactNode {
  const open = file.tasks.filter(({ done }) => !done);
  const finished = file.tasks.length - open.length;
  return (
    <Panel labelledBy="taken">
      <Heading level={2} id="taken">
        Taken
      </Heading>
      {open.length === 0 ? <Paragraph subtle>Geen open taken.</Paragraph> : null}
      {open.length === 0 ? null : (
        <ul className="line-list">
          {open.map(({ id, text, dueDate }) => (
            <li key={id} className="task">
              <div>{text ?? 'Versleuteld. Open het verhaal om te lezen wat.'}</div>
              <div className="list-head">
                <Due
                  text={dueDate < today ? `te laat: ${sayDay(dueDate, now)}` : sayDay(dueDate, now)}
                  state={dueDate < today ? 'late' : dueDate === today ? 'soon' : 'fine'}
                />
                <Form
                  action={hrefOf(file.reference, 'taak/afronden')}
                  csrf={csrf}
                  once={randomUUID()}
                  hidden={{ task: id }}
                  inline
                >
                  <Button kind="subtle" describedBy="taken">
                    Afronden
                  </Button>
                </Form>
              </div>
            </li>
          ))}
        </ul>
      )}
      {finished === 0 ? null : (
        <Paragraph subtle>
          {finished === 1 ? '1 taak is afgerond.' : `${finished} taken zijn afgerond.`}
        </Paragraph>
      )}
    </Panel>
  );
}

/** Who of the other domain read along in an emergency (R15). */
function Emergencies({ file, now }: { file: SignalFile; now: Date }): ReactNode {
  if (file.emergencies.length === 0) return null;
  return (
    <Panel labelledBy="noodtoegang">
      <Heading level={2} id="noodtoegang">
        Noodtoegang
      </Heading>
      <List
        items={file.emergencies.map(
          ({ at, who, judged }) =>
            `${who}, ${sayMoment(at, now)}. ${judged ? 'Beoordeeld.' : 'Wordt nog beoordeeld.'}`,
        )}
      />
    </Panel>
  );
}

/** The policy sentences by which this is seen, and who else sits where they reach. */
function Because({ file }: { file: SignalFile }): ReactNode {
  const names = [...file.colleagues.values()];
  return (
    <Panel labelledBy="because">
      <Details summary={<span id="because">Waarom mag ik dit zien?</span>}>
        {file.because.map(({ key, text, ground }) => (
          <div key={key}>
            <Paragraph>{text}</Paragraph>
            <Paragraph subtle>Grond: {ground}</Paragraph>
          </div>
        ))}
        <Paragraph>Nu zijn dat, als houder of vervanger:</Paragraph>
        <List items={names} />
        <Paragraph subtle>Elke keer dat iemand dit dossier bekijkt, staat in het logboek.</Paragraph>
      </Details>
    </Panel>
  );
}

/** The main thing to do, at the top of the file. */
export function FirstStep({ file }: { file: SignalFile }): ReactNode {
  const [first, second] = stepsOf(file);
  return (
    <>
      {first === undefined ? null : (
        <ButtonLink href={hrefOf(file.reference, first.page)}>{first.label}</ButtonLink>
      )}
      {second === undefined ? null : (
        <ButtonLink href={hrefOf(file.reference, second.page)} kind="secondary">
          {second.label}
        </ButtonLink>
      )}
    </>
  );
}
