import { setTimeout } from 'node:timers/promises';
import { absent, type Outcome } from '../../../../kernel/outcome.ts';
import {
  ActionGroup,
  Button,
  ErrorSummary,
  Form,
  Heading,
  Paragraph,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { run, type Verb } from '../../../../kernel/verb.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import { prices } from '../../../../kernel/web/brake.ts';
import { TICKET } from '../../../../kernel/web/tickets.ts';
import { type CodeProblem, lookAtPackage, openPackage } from '../../packages/open-package.ts';
import { packageHolder } from '../../packages/package-holder.ts';
import { NoticeAlert, sayWait, sendLabel, statusOf } from '../public/frame.tsx';
import { jarOf } from '../public/held.ts';
import { type Attempt, attempt, braked, type Notice, payBack } from '../public/visit.ts';
import { gonePage, type PackageVisit, packageHref, showPackage } from './frame.tsx';

/** How long the answer to a wrong code takes. */
const WRONG_CODE_MS = 1000;

interface Entering {
  readonly code?: string;
  readonly problem?: CodeProblem | 'empty';
  readonly notice?: Notice;
}

/** Asks for the code. Looking uses nothing up, for mail scanners look as well. */
export async function askPackageCode(visit: PackageVisit, secret: string): Promise<Response> {
  const found = await withLink(visit, secret, lookAtPackage, {});
  if (found.kind === 'away') return enterPage(visit, secret, { notice: { kind: 'away' } });
  return found.kind === 'done' ? enterPage(visit, secret) : gonePage(visit);
}

/** Opens the package with link and code, gives this browser the one session, and leaves the secret of the link behind. */
export async function enterPackage(visit: PackageVisit, secret: string): Promise<Response> {
  const { house, web } = visit.visit;
  const code = web.get('form').text('code');
  if (code === '') return enterPage(visit, secret, { problem: 'empty' });
  const busy = braked(visit.visit, prices.wrongCode);
  if (busy !== null) return enterPage(visit, secret, { code, notice: busy });
  const opened = await withLink(visit, secret, openPackage, { code });
  if (opened.kind === 'done' || opened.kind === 'away')
    payBack(visit.visit, prices.wrongCode - prices.rightCode);
  if (opened.kind === 'away') return enterPage(visit, secret, { code, notice: { kind: 'away' } });
  if (opened.kind === 'done') {
    jarOf(house).write(web, 'pakket', opened.value.secret);
    return seeOther(web, packageHref(visit.language));
  }
  await setTimeout(WRONG_CODE_MS);
  if (opened.kind !== 'invalid') return gonePage(visit);
  const problem = opened.problems[0]?.text === 'wrong' ? 'wrong' : 'typed';
  return enterPage(visit, secret, { code, problem });
}

/** Runs a verb as who holds this link; a link of nothing gives `absent`, like one that is over. */
const withLink = <Input, Value>(
  { visit: { house, web } }: PackageVisit,
  secret: string,
  verb: Verb<Input, Value>,
  input: unknown,
): Promise<Attempt<Value>> =>
  attempt(
    packageHolder(house, 'link', secret).then((holder): Promise<Outcome<Value>> | Outcome<Value> =>
      holder === null ? absent : run(house, holder, verb, input, web.get('trace')),
    ),
  );

function enterPage(visit: PackageVisit, secret: string, entering: Entering = {}): Response {
  const { enter, codeProblems } = visit.words;
  const { code, problem, notice = null } = entering;
  const error = problem === undefined ? undefined : codeProblems[problem];
  sayWait(visit.visit, notice);
  const ticket = notice?.kind === 'too-many' ? notice.ticket : null;
  return showPackage(visit, {
    hasErrors: error !== undefined,
    status: error !== undefined ? 422 : notice === null ? 200 : statusOf(notice),
    secret,
    children: (
      <>
        <ErrorSummary errors={error === undefined ? [] : [{ field: 'code', text: error }]} />
        <NoticeAlert visit={visit.visit} notice={notice} />
        <Heading level={1}>{enter.heading}</Heading>
        <Paragraph>{enter.intro}</Paragraph>
        <Form
          action={packageHref(visit.language, secret)}
          csrf={null}
          hidden={ticket === null ? {} : { [TICKET]: ticket }}
        >
          <TextInput
            name="code"
            label={enter.code}
            hint={enter.codeHint}
            width="medium"
            spellCheck={false}
            code
            value={code}
            error={error}
          />
          <Paragraph subtle>{enter.once}</Paragraph>
          <ActionGroup>
            <Button>{sendLabel(visit.visit, notice, enter.button)}</Button>
          </ActionGroup>
        </Form>
        <Paragraph subtle>{enter.noCode}</Paragraph>
      </>
    ),
  });
}
