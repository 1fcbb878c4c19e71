import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { domain, isCodeOf, label } from '../../../../../content/code-lists.ts';
import { routeQuestions } from '../../../../../content/route-questions.ts';
import { routeKinds } from '../../../../../content/routes.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  Heading,
  List,
  PageHead,
  Paragraph,
  SearchForm,
  Select,
  Split,
  Stack,
  StatusBadge,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import {
  type Proposals,
  type ProposalView,
  proposeForSignal,
  type RecipientView,
} from '../../hand-over/propose-partners.ts';
import { isOpen, treatAsMinor } from '../../signal.ts';
import { ask, hrefOf } from '../handling/asking.ts';
import { MinorBadge, shortForm, UrgencyBadge } from '../handling/signal-words.tsx';

/** To whom this signal could go: proposals with reasons, and everybody else beside them. */
export async function answerProposals(house: House, context: Context<Env>): Promise<Response> {
  const reference = context.req.param('reference') ?? '';
  const chosen = context.req.query('naar') ?? '';
  if (/^[a-z0-9-]{2,80}$/.test(chosen)) return seeOther(context, hrefOf(reference, `doorzetten/${chosen}`));
  const facts = (context.req.queries('feit') ?? []).filter((fact) => isCodeOf(routeQuestions, fact));
  const danger = context.req.query('gevaar') === 'ja';
  const outcome = await ask(house, context, proposeForSignal, { reference, facts, danger });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, proposalsPage(house, context, outcome.value, { facts, danger }));
}

interface Answers {
  readonly facts: readonly string[];
  readonly danger: boolean;
}

function proposalsPage(
  house: House,
  context: Context<Env>,
  found: Proposals,
  answers: Answers,
): ReactElement {
  const { reference, signal } = found;
  return staffPage(house, context, {
    title: `Doorzetten, signaal ${reference}`,
    children: (
      <>
        <BackLink href={hrefOf(reference)}>Signaal {reference}</BackLink>
        <PageHead
          heading="Doorzetten"
          intro={
            <span className="badges">
              <MinorBadge minor={signal.minor} />
              <UrgencyBadge urgency={signal.urgency} />
              <span>
                {shortForm(signal.form)} · Domein {label(domain, signal.domain).toLowerCase()}
              </span>
            </span>
          }
        />
        {isOpen(signal.state) ? (
          <Split
            main={
              <Stack gap="wide">
                <section className="stack" aria-labelledby="voorstel">
                  <Stack gap="close">
                    <Heading level={2} id="voorstel">
                      Voorstel
                    </Heading>
                    <Paragraph subtle>
                      Lantaarn stelt voor, met de reden erbij. U beslist. U mag ook voor een ander kiezen, of
                      niets doorzetten.
                    </Paragraph>
                  </Stack>
                  <Never proposals={found.proposals} />
                  <ol className="proposals">
                    {found.proposals.map((proposal) => (
                      <Proposal key={proposal.order} reference={reference} proposal={proposal} />
                    ))}
                  </ol>
                </section>
                <Others reference={reference} others={found.others} />
              </Stack>
            }
            aside={<Questions found={found} answers={answers} />}
          />
        ) : (
          <Alert kind="info" heading="Dit signaal is gesloten">
            <Paragraph>Heropen het eerst. Daarna kunt u het doorzetten.</Paragraph>
          </Alert>
        )}
      </>
    ),
  });
}

/** Asked with GET: the answers are codes, are used once and kept nowhere. */
function Questions({ found, answers }: { found: Proposals; answers: Answers }): ReactNode {
  const asked = Object.entries(routeQuestions).filter(
    ([fact]) => fact !== 'withoutGuardian' || treatAsMinor(found.signal.minor),
  );
  return (
    <form
      method="get"
      action={hrefOf(found.reference, 'doorzetten')}
      autoComplete="off"
      className="panel stack"
    >
      <Checkbox name="gevaar" value="ja" label="Er is nu gevaar voor iemand" checked={answers.danger} />
      <CheckboxGroup
        name="feit"
        label="Wat weet u?"
        hint="Kruis aan wat klopt. Weet u iets niet? Laat het leeg. Uw antwoorden worden niet bewaard."
        choices={asked.map(([value, { nl }]) => ({ value, label: nl }))}
        values={answers.facts}
      />
      <ActionGroup>
        <Button kind="secondary">Voorstel bijwerken</Button>
      </ActionGroup>
    </form>
  );
}

/** What not to do, said once: the same advice belongs to several proposals. */
function Never({ proposals }: { proposals: Proposals['proposals'] }): ReactNode {
  const sentences = proposals.flatMap(({ never }) => never?.split(/(?<=\.) /u) ?? []);
  const once = [...new Set(sentences)];
  return once.length === 0 ? null : (
    <Alert kind="warning" heading="Doe dit niet" headingLevel={3}>
      <List items={once} />
    </Alert>
  );
}

function Proposal({ reference, proposal }: { reference: string; proposal: ProposalView }): ReactNode {
  const { name, kind, reason, partner, recipient } = proposal;
  const id = `voorstel-${proposal.order}`;
  return (
    <li className="proposal stack stack--close" aria-labelledby={id}>
      <div className="list-head">
        <Heading level={3} id={id}>
          {proposal.order}. {name}
        </Heading>
        <StatusBadge kind={kind === 'call' ? 'danger' : 'plain'}>{routeKinds[kind].nl}</StatusBadge>
      </div>
      <Paragraph>{reason}</Paragraph>
      <Way proposal={proposal} />
      {partner !== null && kind === 'refer' ? (
        <Paragraph subtle>
          Geef het nummer aan wie het nodig heeft. Er wordt niets gedeeld, en niet vastgelegd wie u verwees.
        </Paragraph>
      ) : null}
      {recipient === null ? null : (
        <ActionGroup>
          <ButtonLink
            href={hrefOf(reference, `doorzetten/${recipient.slug}`)}
            kind={kind === 'hand-over' ? 'primary' : 'secondary'}
          >
            {kind === 'hand-over' ? 'Doorzetten' : 'Toch doorzetten'}
            <span className="visually-hidden"> naar {name}</span>
          </ButtonLink>
        </ActionGroup>
      )}
    </li>
  );
}

/** How to reach a partner: number, hours, and what to mind. Facts that nobody confirmed say so. */
function Way({ proposal: { partner } }: { proposal: ProposalView }): ReactNode {
  if (partner === null) return null;
  const { phone, reachedBy, hours } = partner;
  const toCheck = (verified: boolean): string => (verified ? '' : ' (te controleren)');
  return (
    <Paragraph subtle>
      {phone === null ? null : (
        <>
          <a className="nl-link" href={`tel:${phone.value.dial}`}>
            Bel {phone.value.shown}
          </a>
          {toCheck(phone.verified)}
          {hours === null ? '' : `, ${hours.value}${toCheck(hours.verified)}`}
        </>
      )}
      {phone === null && reachedBy !== undefined ? `Te bereiken ${reachedBy}` : null}
    </Paragraph>
  );
}

function Others({ reference, others }: { reference: string; others: readonly RecipientView[] }): ReactNode {
  const choices = (which: (one: RecipientView) => boolean) =>
    others.filter(which).map(({ slug, name, crosses }) => ({
      value: slug,
      label: crosses ? `${name} (ander domein)` : name,
    }));
  const groups = [
    { label: 'Partners', choices: choices(({ partner }) => partner !== null) },
    {
      label: 'Aandachtsfunctionarissen zorg',
      choices: choices(({ partner, domain: side }) => partner === null && side === 'care'),
    },
    {
      label: 'Aandachtsfunctionarissen veiligheid',
      choices: choices(({ partner, domain: side }) => partner === null && side === 'safety'),
    },
  ].filter((group) => group.choices.length > 0);
  return (
    <section className="stack stack--close" aria-labelledby="anderen">
      <Heading level={2} id="anderen">
        Naar een ander
      </Heading>
      <Paragraph subtle>Ook naar het andere domein van uw gemeente, of naar een andere gemeente.</Paragraph>
      <SearchForm action={hrefOf(reference, 'doorzetten')}>
        <Select name="naar" label="Ontvanger" empty="Kies een ontvanger" choices={groups} />
        <Button kind="secondary">Verder</Button>
      </SearchForm>
    </section>
  );
}
