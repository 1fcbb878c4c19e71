import { Fragment, type ReactNode } from 'react';
import {
  Button,
  DataList,
  Form,
  Heading,
  Link,
  Paragraph,
  sayTime,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';
import { partNames } from '../../act-content.ts';
import type { ActView, SignalFile } from '../../handling/read-signal.ts';
import type { PartName } from '../../report-content.ts';
import { hrefOf } from './asking.ts';
import { contactItems, newestRule, Story, specialItems } from './reported-words.tsx';
import { sayReporterGoes } from './reporter-goes.ts';

export interface ReportedProps {
  readonly file: SignalFile;
  readonly csrf: string;
  readonly now: Date;
  readonly trouble?: Trouble | null;
  /** The reason that was typed. */
  readonly reason?: string;
  /** Page that opens a part and comes back; the file itself when left out. */
  readonly opensAt?: string;
  /** Id of the form beside it: opening a part sends that along, so that nothing typed there is lost. */
  readonly beside?: string | undefined;
}

/** The act a signal began with. */
const reportedIn = (file: SignalFile): ActView | undefined =>
  file.acts.find(({ kind }) => kind === 'reported');

/** What was reported, in three parts that each open by themselves; special categories only with a reason (R10). */
export function Reported(props: ReportedProps): ReactNode {
  const { file } = props;
  const report = reportedIn(file);
  const { story = null, contact = null, special = null } = report?.content ?? {};
  if (file.destroyed) {
    return (
      <div className="sealed">
        <Paragraph>
          De inhoud is vernietigd, omdat de bewaartermijn voorbij is. Codes en datums zijn gebleven, voor de
          cijfers.
        </Paragraph>
      </div>
    );
  }
  const parts = { story, contact, special };
  return partNames
    .filter((part) => partsThere(file).has(part))
    .map((part) => (
      <Part key={part} part={part} {...props}>
        {report === undefined || !report.parts.includes(part) ? (
          <Paragraph subtle>
            Hierover is niets gemeld. Wat een collega toevoegde, leest u bij{' '}
            <Link href={hrefOf(file.reference, 'verbanden')}>Gegevens en verbanden</Link>.
          </Paragraph>
        ) : parts[part] === null ? null : (
          readable(part, report.content, newestRule(file.acts))
        )}
      </Part>
    ));
}

/** What was reported has parts, and so has what a colleague wrote down since or what came from another signal. */
const partsThere = ({ acts }: SignalFile): ReadonlySet<PartName> =>
  new Set(
    acts
      .filter(({ kind }) => kind === 'reported' || kind === 'thing_added' || kind === 'merged')
      .flatMap(({ parts }) => parts),
  );

/** What was reported, as far as it is open, to be read and no more. */
export const OpenReport = ({ file }: { file: SignalFile }): ReactNode =>
  partNames
    .filter((part) => partsThere(file).has(part))
    .map((part) => {
      const content = reportedIn(file)?.content;
      const words = content === undefined || content[part] === null ? null : readable(part, content);
      return (
        <section key={part} className="stack stack--close">
          <Heading level={3}>{headings[part]}</Heading>
          {words ?? <Paragraph subtle>Niet geopend, dus niet afgedrukt.</Paragraph>}
        </section>
      );
    });

/** What came with another signal that was merged into this one, as far as it is open. */
export const MergedReport = ({ content }: { content: ActView['content'] }): ReactNode =>
  (['story', 'contact', 'special'] as const).map((part) =>
    content[part] === null ? null : <Fragment key={part}>{readable(part, content)}</Fragment>,
  );

const readable = (
  part: PartName,
  content: ActView['content'],
  newest?: ReturnType<typeof newestRule>,
): ReactNode => {
  switch (part) {
    case 'story':
      return content.story === null ? null : <Story story={content.story} />;
    case 'contact':
      return content.contact === null ? null : <DataList items={contactItems(content.contact, newest)} />;
    case 'special':
      return content.special === null ? null : <DataList items={specialItems(content.special)} />;
  }
};

const headings: Readonly<Record<PartName, string>> = {
  story: 'Het verhaal',
  contact: 'De melder',
  special: 'Over personen',
};
const closedTexts: Readonly<Record<PartName, string>> = {
  story: 'Versleuteld. Opent u het verhaal, dan kunt u ook notities, taken en berichten lezen.',
  contact: 'Versleuteld. Wie meldde, en hoe contact veilig is.',
  special: 'Versleuteld. Namen, gezondheid en andere gevoelige gegevens. Schrijf waarom u ze nu nodig hebt.',
};
const openWords: Readonly<Record<PartName, string>> = {
  story: 'Open het verhaal',
  contact: 'Open gegevens van de melder',
  special: 'Open gegevens over personen',
};

function Part({
  part,
  children,
  ...props
}: ReportedProps & { part: PartName; children: ReactNode }): ReactNode {
  const until = props.file.opened.get(part);
  const open = until !== undefined && children !== null;
  return (
    <section
      className={open ? 'opened stack stack--close' : 'sealed stack stack--close'}
      aria-labelledby={`${part}-heading`}
    >
      <div className="list-head">
        <Heading level={3} id={`${part}-heading`}>
          {headings[part]}
        </Heading>
        {open ? <span className="list-head__note">Open tot {sayTime(until)}</span> : null}
      </div>
      {open ? children : <OpenForm part={part} {...props} />}
    </section>
  );
}

function OpenForm({
  part,
  file,
  csrf,
  trouble = null,
  reason,
  opensAt = hrefOf(file.reference, 'openen'),
  beside,
}: ReportedProps & { part: PartName }): ReactNode {
  const asked = (
    <>
      {part === 'special' ? (
        <TextInput
          name="reason"
          label="Waarom hebt u deze gegevens nu nodig?"
          hint="Uw reden komt in het logboek."
          value={reason}
          error={errorAt(trouble, 'reason')}
          form={beside}
          required
        />
      ) : null}
      <Button kind="secondary" name="open" value={part} form={beside}>
        {openWords[part]}
      </Button>
    </>
  );
  return (
    <>
      <Paragraph subtle>
        {closedTexts[part]}
        {part === 'contact' ? ` ${sayReporterGoes(file.facts.reporterType)}` : ''}
      </Paragraph>
      {beside === undefined ? (
        <Form action={opensAt} csrf={csrf} hidden={{ open: part }}>
          {asked}
        </Form>
      ) : (
        <div className="stack">{asked}</div>
      )}
    </>
  );
}
