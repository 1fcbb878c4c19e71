import type { ReactNode } from 'react';
import { sayOffices } from '../../../../../content/offices.ts';
import {
  ButtonLink,
  FigureList,
  Heading,
  Link,
  List,
  Paragraph,
  Stack,
  sayDate,
} from '../../../../kernel/page/index.ts';
import { sayReport } from '../present.ts';
import type { Glance } from '../read-glance.ts';

/** The plan in a minute, for who answers to college and council. */
export const GlancePanel = ({ glance }: { glance: Glance }): ReactNode => (
  <Stack>
    <Heading level={2}>Hoe het met het plan staat</Heading>
    {glance.plan === null ? (
      <Paragraph>
        Er is nog geen plan. <Link href="/plan">Begin een plan</Link>.
      </Paragraph>
    ) : (
      <>
        <Paragraph>
          Wij beloofden {glance.total === 1 ? '1 actie' : `${glance.total} acties`} in{' '}
          <Link href="/plan">{glance.plan.title}</Link>, tot en met {sayDate(glance.plan.endsOn)}.
        </Paragraph>
        <FigureList
          figures={[
            { href: '/acties?beeld=alles', label: 'klaar', count: glance.counts.done ?? 0 },
            { href: '/acties?beeld=tijdlijn', label: 'op schema', count: glance.counts.on_track ?? 0 },
            {
              href: '/acties?beeld=te-laat#risico',
              label: 'met een risico',
              count: glance.counts.at_risk ?? 0,
            },
            {
              href: '/acties?beeld=te-laat',
              label: 'te laat',
              count: glance.counts.overdue ?? 0,
              attention: true,
            },
          ]}
        />
        <Late glance={glance} />
      </>
    )}
    <Paper glance={glance} />
  </Stack>
);

const Late = ({ glance: { late } }: { glance: Glance }): ReactNode =>
  late.length === 0 ? (
    <Paragraph>Er is niets te laat.</Paragraph>
  ) : (
    <>
      <Heading level={3}>Te laat, en wie aan zet is</Heading>
      <List
        items={late.map(({ id, code, title, owners, due }) => (
          <>
            <Link href={`/acties/${id}`}>
              {code} {title}
            </Link>
            : {sayOffices(owners)}
            {due === null ? '' : `, klaar moest het zijn op ${sayDate(due)}`}.
          </>
        ))}
      />
    </>
  );

/** The paper for the council, with one press. */
const Paper = ({ glance: { paper } }: { glance: Glance }): ReactNode =>
  paper === null ? null : (
    <>
      <Heading level={3}>Het stuk voor college en raad</Heading>
      <Paragraph>
        <Link href={`/rapportages/${paper.id}`}>{sayReport(paper)}</Link>
      </Paragraph>
      <div>
        <ButtonLink href={`/rapportages/${paper.id}/pdf`} kind="secondary">
          Download als pdf
        </ButtonLink>
      </div>
    </>
  );
