import type { ReactNode } from 'react';
import { bodyKind, bodyLevel, label } from '../../../../content/code-lists.ts';
import { sayOffice, sayOffices } from '../../../../content/offices.ts';
import {
  BackLink,
  Checkbox,
  DataList,
  DateInput,
  Heading,
  PageHead,
  Paragraph,
  Stack,
  TextInput,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import type { Body } from '../meetings/body.ts';
import { changeBody } from '../meetings/change-body.ts';
import { readBodies } from '../meetings/read-bodies.ts';
import { BODIES, BodyFields } from './body-form.tsx';
import { NamedForm } from './form-frame.tsx';
import { dayParts, got, isOwn, may, News, SureBox, show, typedIn, typedOr, type Visit } from './showing.tsx';

/** One body, and for who keeps it how to change it and its norm. */
export async function bodyPage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { context } = visit;
  const found = (await got(visit, readBodies, {}))?.find(
    ({ body }) => body.code === context.req.param('code'),
  );
  if (found === undefined) return notThere(context, 'staff');
  const { body, norm } = found;
  const keeps = isOwn(visit, body) && may(visit, changeBody);
  return show(
    visit,
    {
      title: 'Soort overleg',
      narrow: true,
      children: (
        <>
          <BackLink href={BODIES}>Soorten overleg</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead heading={body.name} intro={body.words} />
          <DataList
            items={[
              { key: 'Soort', value: label(bodyKind, body.kind) },
              { key: 'Niveau', value: label(bodyLevel, body.level) },
              { key: 'Voorzitter', value: sayOffice(body.chair) },
              { key: 'Wordt uitgenodigd', value: sayOffices(body.members) },
              {
                key: 'Norm dit jaar',
                value: norm === null ? 'Geen norm' : `Minimaal ${norm.asked} keer. Bron: ${norm.source}`,
              },
            ]}
          />
          {keeps ? <ChangeForms visit={visit} body={body} trouble={trouble} /> : null}
        </>
      ),
    },
    trouble,
  );
}

function ChangeForms({
  visit,
  body,
  trouble,
}: {
  visit: Visit;
  body: Body;
  trouble: Trouble | null;
}): ReactNode {
  const [form, normForm] = [typedIn(visit, 'body'), typedIn(visit, 'norm')];
  return (
    <>
      <Stack gap="close">
        <Heading level={2}>Norm</Heading>
        <Paragraph>
          Een nieuwe norm telt vanaf een dag. Voor eerdere jaren blijft gelden wat toen gold.
        </Paragraph>
        <NamedForm
          visit={visit}
          name="norm"
          action={`${BODIES}/${body.code}/norm`}
          kind="secondary"
          send="Bewaar de norm"
        >
          <TextInput
            name="meetings"
            label="Minimaal hoe vaak per jaar"
            inputMode="numeric"
            width="short"
            value={typedOr(normForm, 'meetings', '')}
            error={errorAt(trouble, 'meetings')}
          />
          <DateInput
            name="from"
            label="Vanaf"
            value={dayParts(normForm, 'from', null)}
            error={errorAt(trouble, 'from')}
          />
          <TextInput
            name="source"
            label="Waar is dit afgesproken"
            value={typedOr(normForm, 'source', '')}
            error={errorAt(trouble, 'source')}
          />
          <SureBox trouble={trouble} form={normForm} />
        </NamedForm>
      </Stack>
      <Stack gap="close">
        <Heading level={2}>Wijzigen</Heading>
        <NamedForm
          visit={visit}
          name="body"
          version={body.version}
          action={`${BODIES}/${body.code}`}
          send="Bewaar"
        >
          <BodyFields form={form} body={body} trouble={trouble} />
          <Checkbox
            name="active"
            label="Dit overleg is in gebruik"
            checked={typedOr(form, 'active', body.active ? 'yes' : '') === 'yes'}
          />
        </NamedForm>
      </Stack>
    </>
  );
}
