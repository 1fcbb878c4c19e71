import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { domain as domains, label, signalChannel } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  Alert,
  BackLink,
  DataList,
  Heading,
  Link,
  PageHead,
  Paragraph,
  Stack,
  sayMoment,
  sayTime,
  Timeline,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { actLabel } from '../../act-words.ts';
import { type EmergencyAct, type EmergencyFile, readInEmergency } from '../../emergency/read-in-emergency.ts';
import { ask } from '../handling/asking.ts';
import { contactItems, newestRule, Story, specialItems } from '../handling/reported-words.tsx';
import { MinorBadge, StateBadge, shortForm, UrgencyBadge } from '../handling/signal-words.tsx';

/** `/noodtoegang/{reference}`: a signal of the other domain, to read until the time is over. */
export async function answerEmergencyFile(house: House, context: Context<Env>): Promise<Response> {
  const reference = context.req.param('reference') ?? '';
  const outcome = await ask(house, context, readInEmergency, { reference });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const file = outcome.value;
  const now = house.clock.now();
  return html(
    context,
    staffPage(house, context, {
      title: `Noodtoegang ${file.reference}`,
      children: (
        <>
          <BackLink href="/noodtoegang">Noodtoegang</BackLink>
          <PageHead
            heading={`Signaal ${file.reference}`}
            intro={
              <>
                <div className="badges">
                  <MinorBadge minor={file.facts.minor} />
                  <StateBadge state={file.facts.state} />
                  <UrgencyBadge urgency={file.facts.urgency} always />
                </div>
                <div className="dotted">
                  <span>{shortForm(file.facts.form)}</span>
                  <span>{label(signalChannel, file.facts.channel)}</span>
                  <span>Domein {label(domains, file.facts.domain).toLowerCase()}</span>
                </div>
              </>
            }
          />
          <Alert kind="warning" heading={`Noodtoegang tot ${sayTime(file.untilAt)}`}>
            <Paragraph>
              U kunt lezen, niet wijzigen of doorzetten. Doe alleen wat nu nodig is voor iemands veiligheid.
              Leg daarna uit wat u hebt gedaan, bij <Link href="/inzagen">Vragen over inzage</Link>.
            </Paragraph>
          </Alert>
          <Content file={file} now={now} />
        </>
      ),
    }),
  );
}

const Content = ({ file, now }: { file: EmergencyFile; now: Date }): ReactNode =>
  file.destroyed ? (
    <Paragraph>De inhoud van dit signaal is vernietigd.</Paragraph>
  ) : (
    <section className="stack stack--close" aria-labelledby="verloop">
      <Heading level={2} id="verloop">
        Wat er in het dossier staat
      </Heading>
      {file.reporterHidden ? <Paragraph subtle>Wie het meldde, blijft dicht.</Paragraph> : null}
      <Timeline
        acts={file.acts.map((act) => ({
          id: act.id,
          what: actLabel(act.kind),
          who: act.who ?? undefined,
          when: sayMoment(act.at, now),
          instant: act.at.toISOString(),
          children: <ActWords act={act} newest={newestRule(file.acts)} />,
        }))}
      />
    </section>
  );

const ActWords = ({
  act: { kind, content },
  newest,
}: {
  act: EmergencyAct;
  newest: ReturnType<typeof newestRule>;
}): ReactNode => (
  <Stack gap="close">
    {content.story === null ? null : <Story story={content.story} />}
    {content.contact === null ? null : (
      <DataList items={contactItems(content.contact, kind === 'safe_contact_set' ? undefined : newest)} />
    )}
    {content.special === null ? null : <DataList items={specialItems(content.special)} />}
  </Stack>
);
