import type { ReactNode } from 'react';
import { Details, Heading, Paragraph, Stack, TextArea } from '../../../kernel/page/index.ts';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import type { WeekFile } from '../week/read-week.ts';
import { evaluateWeek } from '../week/week-events.ts';
import { NamedForm } from './form-frame.tsx';
import { isOwn, may, SureBox, typedIn, typedOr, type Visit } from './showing.tsx';
import { WEEK } from './week-event.tsx';

/** How the region and one's own organisation looked back on the Week. */
export function LookingBack({
  visit,
  file,
  trouble,
}: {
  visit: Visit;
  file: WeekFile;
  trouble: Trouble | null;
}): ReactNode {
  const { evaluations, week } = file;
  const form = typedIn(visit, 'evaluation');
  const own = evaluations.find((one) => isOwn(visit, one));
  return (
    <Stack gap="close">
      <Heading level={2}>Terugblik</Heading>
      {evaluations.map((one) => (
        <Stack key={one.organisationId} gap="close">
          <Heading level={3}>{isOwn(visit, one) ? 'Van ons' : 'Van de regio'}</Heading>
          <Paragraph typed>{`Goed ging: ${one.wentWell}`}</Paragraph>
          {one.better === '' ? null : <Paragraph typed>{`Beter kan: ${one.better}`}</Paragraph>}
        </Stack>
      ))}
      {may(visit, evaluateWeek) ? (
        <Details
          summary={own === undefined ? 'Kijk terug op de Week' : 'Wijzig onze terugblik'}
          open={form.has('_once')}
        >
          <NamedForm
            visit={visit}
            name="evaluation"
            version={own?.version ?? 0}
            action={`${WEEK}/${week.year}/terugblik`}
            send="Bewaar"
          >
            <TextArea
              name="wentWell"
              label="Wat ging goed"
              rows={3}
              value={typedOr(form, 'wentWell', own?.wentWell ?? '')}
              error={errorAt(trouble, 'wentWell')}
              required
            />
            <TextArea
              name="better"
              label="Wat kan volgend jaar beter"
              rows={3}
              value={typedOr(form, 'better', own?.better ?? '')}
              error={errorAt(trouble, 'better')}
            />
            <SureBox trouble={trouble} form={form} />
          </NamedForm>
        </Details>
      ) : null}
    </Stack>
  );
}
