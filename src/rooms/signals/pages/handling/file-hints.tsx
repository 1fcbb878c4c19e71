import type { ReactNode } from 'react';
import { TO_VERIFY } from '../../../../../content/dated.ts';
import { partners } from '../../../../../content/partners.ts';
import { Alert, EmergencyBanner, Link, Paragraph, telephone } from '../../../../kernel/page/index.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import { isOpen } from '../../signal.ts';
import { hrefOf } from './asking.ts';

/** What the rules of the field ask to look at before anything else: danger (R1), a minor (R6), a suspect (S27). */
export function Hints({ file }: { file: SignalFile }): ReactNode {
  if (!isOpen(file.facts.state) || file.destroyed) return null;
  return (
    <>
      {file.facts.urgency === 'acute' ? (
        <EmergencyBanner text="Acuut gevaar: bel eerst. Dit dossier vervangt geen telefoontje." />
      ) : null}
      <MinorHint file={file} />
      <SecondReadingHint file={file} />
      {file.facts.form === 'criminal' ? <SuspectHint /> : null}
    </>
  );
}

function MinorHint({ file }: { file: SignalFile }): ReactNode {
  if (!file.needsYouthAdvice) return null;
  const { phone } = partners.veilig_thuis;
  return (
    <Alert kind="warning" heading="Vraag eerst advies aan Veilig Thuis">
      <Paragraph>
        {file.facts.minor === 'yes' ? 'Er is een minderjarige bij.' : 'Misschien is er een minderjarige bij.'}{' '}
        Een advies is geen melding: u noemt geen namen.{' '}
        {phone === null ? null : (
          <>
            Bel <Link href={telephone(phone.value.dial)}>{phone.value.shown}</Link>
            {phone.verified ? '' : ` (${TO_VERIFY.nl})`}.{' '}
          </>
        )}
        Dwang hoeft bij minderjarigen niet te zijn bewezen.
      </Paragraph>
      <Paragraph>
        <Link href={`${hrefOf(file.reference, 'notitie')}?met=veilig_thuis`}>Leg het advies vast</Link>
      </Paragraph>
    </Alert>
  );
}

const SecondReadingHint = ({ file }: { file: SignalFile }): ReactNode =>
  file.secondReading.waiting ? (
    <Alert kind="info" heading="De vraag ligt bij de tweede lezer">
      <Paragraph>
        U vroeg om te sluiten als geen mensenhandel. Is de tweede lezer het eens en is er intussen niets
        gebeurd, dan sluit het signaal vanzelf.
      </Paragraph>
    </Alert>
  ) : null;

/** Somebody who was made to commit an offence comes into view as a suspect (S27). */
const SuspectHint = (): ReactNode => (
  <Alert kind="info" heading="Kan deze verdachte slachtoffer zijn?">
    <Paragraph>
      Bij criminele uitbuiting komt een slachtoffer vaak in beeld als dader. Iemand kan allebei zijn. Een
      strafbaar feit maakt het slachtofferschap niet minder.
    </Paragraph>
  </Alert>
);
