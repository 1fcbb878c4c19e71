import type { Context } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import { ActionGroup, Alert, ButtonLink, Link, Paragraph } from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { signedIn, staffPage } from '../../../../kernel/web/staff-page.tsx';
import { RegisterHead } from '../../../privacy/index.ts';
import { readAlgorithms } from '../../algorithms/read-algorithms.ts';
import { ask } from '../handling/asking.ts';
import { Entries } from './entry-parts.tsx';

/** `/verwerkingen/algoritmes`: what the organisation hands in to the register of algorithms. */
export async function answerAlgorithms(house: House, context: Context<Env>): Promise<Response> {
  const outcome = await ask(house, context, readAlgorithms, {});
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { organisation } = signedIn(context);
  const address = `/${organisation.slug}/algoritmes`;
  return html(
    context,
    staffPage(house, context, {
      title: 'Algoritmes',
      children: (
        <>
          <RegisterHead
            here="/verwerkingen/algoritmes"
            intro="Wat uw organisatie kan opgeven aan het Algoritmeregister, gemaakt uit de regels die Lantaarn zelf volgt."
            actions={
              organisation.kind === 'municipality' ? (
                <ActionGroup>
                  <ButtonLink href={`${address}.json`} kind="secondary">
                    JSON ophalen
                  </ButtonLink>
                </ActionGroup>
              ) : null
            }
          />
          <Alert heading="Nog in te vullen" headingLevel={2}>
            <Paragraph>
              Vul bij het opgeven zelf in: het e-mailadres voor vragen, en de dag waarop uw organisatie begon.
              Of dit onder "overige algoritmes" valt, is te controleren door uw jurist.
            </Paragraph>
            {organisation.kind === 'municipality' ? (
              <Paragraph>
                Iedereen kan dit lezen op <Link href={address}>de openbare pagina</Link>.
              </Paragraph>
            ) : null}
          </Alert>
          <Entries entries={outcome.value} />
        </>
      ),
    }),
  );
}
