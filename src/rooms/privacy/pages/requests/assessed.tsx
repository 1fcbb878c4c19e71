import type { ReactNode } from 'react';
import { leftOutReasons } from '../../../../../content/data-requests.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  ButtonLink,
  Heading,
  List,
  Panel,
  Paragraph,
  sayDate,
} from '../../../../kernel/page/index.ts';
import type { RecordToAssess } from '../../requests/assess.ts';
import type { Excerpt } from '../../store/excerpts.ts';
import { recordHref } from './request-words.ts';

/** What was released of a record, and what was left out and why. */
export const Assessed = ({
  file: { request, record, reference, excerpt },
}: {
  file: RecordToAssess;
}): ReactNode => (
  <>
    {record.state === 'released' ? (
      <Released excerpt={excerpt} pdf={`${recordHref(request.id, reference)}/uittreksel.pdf`} />
    ) : null}
    {record.leftOut.length === 0 ? null : (
      <>
        <Heading level={2}>Weggelaten, en waarom</Heading>
        <List items={record.leftOut.map((code) => leftOutReasons[code])} />
      </>
    )}
  </>
);

const Released = ({ excerpt, pdf }: { excerpt: Excerpt | null; pdf: string }): ReactNode =>
  excerpt === null ? (
    <Paragraph>Wat was vrijgegeven, is vernietigd.</Paragraph>
  ) : (
    <>
      <Heading level={2}>Voor de betrokkene</Heading>
      <Paragraph>
        Geef dit aan de betrokkene langs de veilige weg. De functionaris gegevensbescherming ziet deze tekst
        niet.
      </Paragraph>
      <ActionGroup>
        <ButtonLink href={pdf}>Download als PDF</ButtonLink>
      </ActionGroup>
      {excerpt.length === 0 ? <Paragraph>Er bleef niets over om te geven.</Paragraph> : null}
      {excerpt.map(({ at, label, text }) => (
        <Panel key={`${at} ${label}`}>
          <Heading level={3}>
            {label}, {sayDate(localDate(new Date(at)))}
          </Heading>
          <Paragraph typed>{text}</Paragraph>
        </Panel>
      ))}
    </>
  );
