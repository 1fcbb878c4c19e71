import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import { Alert, Heading, Link, Panel, Paragraph } from '../../../../kernel/page/index.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { countAttachments } from '../../attachments/list-attachments.ts';
import { ask, hrefOf } from '../handling/asking.ts';

const files = (count: number): string => (count === 1 ? '1 bestand' : `${count} bestanden`);

async function countsOf(house: House, context: Context<Env>, reference: string) {
  const outcome = await ask(house, context, countAttachments, { reference });
  return outcome.kind === 'done' && outcome.value.all > 0 ? outcome.value : null;
}

/** How many files a signal has, for beside it. Their names can say who it is about, and stand on a page of their own. */
export async function filesBeside(
  house: House,
  context: Context<Env>,
  reference: string,
): Promise<ReactNode> {
  const counts = await countsOf(house, context, reference);
  if (counts === null) return null;
  return (
    <Panel labelledBy="bestanden">
      <Heading level={2} id="bestanden">
        Bestanden
      </Heading>
      <Paragraph>
        <Link href={hrefOf(reference, 'bestanden')}>{files(counts.all)}</Link>
      </Paragraph>
      {counts.waiting > 0 ? <Paragraph subtle>{files(counts.waiting)} in controle</Paragraph> : null}
    </Panel>
  );
}

/** Before handing over: that files do not go along by themselves, and which still tell more than one sees. */
export async function filesWarning(
  house: House,
  context: Context<Env>,
  reference: string,
): Promise<ReactNode> {
  const counts = await countsOf(house, context, reference);
  if (counts === null) return null;
  return (
    <Alert kind={counts.remaining > 0 ? 'warning' : 'info'} heading="Bestanden gaan niet vanzelf mee">
      <Paragraph>
        Bij dit signaal: {files(counts.all)}. De ontvanger krijgt alleen wat u hieronder deelt.
      </Paragraph>
      {counts.remaining > 0 ? (
        <Paragraph>
          Van {files(counts.remaining)} zijn de gegevens niet verwijderd. Geeft u zo’n bestand apart? Dan kan
          de ontvanger zien waar, wanneer of door wie het is gemaakt.
        </Paragraph>
      ) : null}
    </Alert>
  );
}
