import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import { Alert, Paragraph, RadioGroup } from '../../../../kernel/page/index.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { troubleOf } from '../../../../kernel/web/trouble.tsx';
import type { Lookup } from '../../connect/addresses/address-lookup.ts';
import { findAddress } from '../../connect/find-address.ts';
import { type ActPage, showAgain } from '../handling/act-page.tsx';
import { ask } from '../handling/asking.ts';

/** Looks the typed address up and shows the form again, with what was found to choose from. */
export async function answerAddressSearch(
  house: House,
  context: Context<Env>,
  page: ActPage,
): Promise<Response> {
  const reference = context.req.param('reference') ?? '';
  const text = context.get('form').text('text');
  const outcome = await ask(house, context, findAddress, { reference, text });
  const trouble = troubleOf(outcome, house.clock.now());
  const lookup = outcome.kind === 'done' ? await outcome.value.look() : null;
  return showAgain(house, context, page, {
    trouble,
    extra: lookup === null ? null : <Found lookup={lookup} />,
  });
}

function Found({ lookup }: { lookup: Lookup }): ReactNode {
  if (lookup.kind === 'away') {
    return (
      <Alert kind="info" heading="Opzoeken lukt nu niet">
        <Paragraph>Controleer het adres zelf, en voeg het toe zoals u het hebt getypt.</Paragraph>
      </Alert>
    );
  }
  if (lookup.addresses.length === 0) {
    return (
      <Alert kind="info" heading="Geen adres gevonden">
        <Paragraph>Kijk of het goed is gespeld. U kunt het ook toevoegen zoals u het hebt getypt.</Paragraph>
      </Alert>
    );
  }
  return (
    <RadioGroup
      name="found"
      label="Welk adres is het?"
      choices={[
        ...lookup.addresses.map(({ label }) => ({ value: label, label })),
        { value: '', label: 'Geen van deze: zoals ik het typte' },
      ]}
      value={lookup.addresses.length === 1 ? lookup.addresses[0]?.label : ''}
      lastApart
    />
  );
}
