import type { Context } from 'hono';
import {
  consentStatus,
  domain as domains,
  informed,
  isCodeOf,
  label,
  packageEvent,
} from '../../../../content/code-lists.ts';
import type { House } from '../../../kernel/house.ts';
import {
  Alert,
  BackLink,
  type DataItem,
  DataList,
  Heading,
  List,
  PageHead,
  Panel,
  Paragraph,
  Split,
  sayDate,
  sayMoment,
  Timeline,
} from '../../../kernel/page/index.ts';
import { run } from '../../../kernel/verb.ts';
import { html, notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../kernel/web/staff-page.tsx';
import { readSharing, type SharingView } from '../sharings.ts';
import { Notable, sayField, sayGround } from './ledger-page.tsx';

/** `/verstrekkingen/{id}`: one disclosure, with its purpose in words. */
export async function sharingPage(house: House, context: Context<Env>, id: string): Promise<Response> {
  const outcome = await run(house, signedIn(context).actor, readSharing, { id }, context.get('trace'));
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { line, words, events } = outcome.value;
  const now = house.clock.now();
  return html(
    context,
    staffPage(house, context, {
      title: 'Verstrekking',
      children: (
        <>
          <BackLink href="/verstrekkingen">Alle verstrekkingen</BackLink>
          <PageHead
            heading={`Gedeeld met ${line.recipient}`}
            intro={
              <Paragraph subtle>
                Uit signaal {line.reference}, {sayMoment(line.at, now)}, door {line.by}
                {line.seatTitle === null ? '' : `, ${line.seatTitle}`}
              </Paragraph>
            }
            actions={<Notable line={line} />}
          />
          {line.withdrawnAt === null ? null : (
            <Alert heading="Ingetrokken">
              <Paragraph>
                Deze verstrekking is {sayMoment(line.withdrawnAt, now)} ingetrokken. De ontvanger kan haar
                niet meer openen. Wat al was gelezen, is gelezen.
              </Paragraph>
            </Alert>
          )}
          {line.reviewDue ? (
            <Alert kind="warning" heading="Opnieuw bekijken">
              <Paragraph>
                Kan de betrokkene nu wel horen dat er is gedeeld? De dag om dat opnieuw te bekijken was{' '}
                {line.reviewDate === null ? '' : sayDate(line.reviewDate)}.
              </Paragraph>
            </Alert>
          ) : null}
          <Split
            main={
              <>
                <Heading level={2}>Doel</Heading>
                {words === null ? (
                  <Paragraph>De tekst is vernietigd.</Paragraph>
                ) : (
                  <Paragraph typed>{words.purpose}</Paragraph>
                )}
                {words === null || words.motivation === '' ? null : (
                  <>
                    <Heading level={2}>Motivering</Heading>
                    <Paragraph typed>{words.motivation}</Paragraph>
                  </>
                )}
                <Heading level={2}>Gedeelde velden</Heading>
                <List items={line.fields.map(sayField)} />
                {events.length === 0 ? null : (
                  <>
                    <Heading level={2}>Bezorgd met link en code</Heading>
                    <Timeline
                      acts={events.map(({ kind, at }, index) => ({
                        id: `event-${index}`,
                        what: label(packageEvent, kind),
                        when: sayMoment(at, now),
                        instant: at.toISOString(),
                      }))}
                    />
                  </>
                )}
              </>
            }
            aside={
              <Panel labelledBy="facts">
                <Heading level={2} id="facts">
                  Gegevens
                </Heading>
                <DataList items={factsOf(line)} />
              </Panel>
            }
          />
        </>
      ),
    }),
  );
}

const factsOf = (line: SharingView): readonly DataItem[] => [
  { key: 'Grondslag', value: sayGround(line.ground) },
  {
    key: 'Toestemming',
    value: isCodeOf(consentStatus, line.consent) ? label(consentStatus, line.consent) : line.consent,
  },
  {
    key: 'Betrokkene',
    value: isCodeOf(informed, line.informed) ? label(informed, line.informed) : line.informed,
  },
  ...(line.reviewDate === null ? [] : [{ key: 'Opnieuw bekijken', value: sayDate(line.reviewDate) }]),
  { key: 'Van domein', value: label(domains, line.domain) },
  { key: 'Naar domein', value: label(domains, line.recipientDomain) },
  { key: 'Tweede lezer', value: line.secondReading ? 'Ja' : 'Nee' },
];
