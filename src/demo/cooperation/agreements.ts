import type { AgreementId } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/local-time.ts';
import { verbs } from '../../rooms/cooperation/index.ts';
import type { Stage } from '../stage.ts';
import { at, idOf, type Made, once, REGION, type Step, seat } from './step.ts';

const COVENANT = ['albrandswaard', 'barendrecht', 'ridderkerk', 'nissewaard', 'rotterdam', 'dordrecht'];
const SHELTER = ['albrandswaard', 'barendrecht', 'schiedam'];

/** What the plan names, one agreement that ends soon, and the plan under its framework. */
export function agreementSteps(stage: Stage): readonly Step[] {
  const director = seat(stage, REGION, 'regional_director');
  const begin = addDays(stage.today, -330);
  return [
    at(addDays(begin, -5), 9, () => stage.act(director, verbs.takeKnown, {})),
    at(addDays(begin, -4), 9, () => cover(stage, 'covenant', COVENANT)),
    at(addDays(begin, -4), 10, () => cover(stage, 'shelter_bed', SHELTER)),
    at(addDays(begin, -3), 9, () => localPlan(stage)),
    ...endsSoon(stage, begin),
  ];
}

async function cover(stage: Stage, kind: string, towns: readonly string[]): Promise<void> {
  const director = seat(stage, REGION, 'regional_director');
  const { lines } = await stage.act(director, verbs.listAgreements, {});
  const line = lines.find(({ agreement }) => agreement.kind === kind);
  if (line === undefined) return;
  await stage.act(director, verbs.setCoverage, {
    agreementId: line.agreement.id,
    version: line.agreement.version,
    once: once(),
    municipalities: towns.map(stage.idOf),
    from: addDays(stage.today, -300),
  });
}

function endsSoon(stage: Stage, begin: string): readonly Step[] {
  const safety = seat(stage, 'albrandswaard', 'coordinator', 'safety');
  const made: Made<AgreementId> = { id: null };
  const facts = {
    kind: 'working',
    subject: 'Werkafspraak met het hotel over de e-learning',
    parties: ['hotel'],
    signatories: ['mayor', 'hotel'],
    startsOn: begin,
    endsOn: addDays(stage.today, 33),
    reviewOn: addDays(stage.today, 10),
    dataSharing: false,
    dataSharingReference: '',
    source: 'Verzonnen voor de proefomgeving',
    sure: true,
  };
  return [
    at(begin, 9, async () => {
      made.id = await stage.act(safety, verbs.addAgreement, { once: once(), ...facts });
    }),
    ...['legal_check', 'college_decision', 'signed', 'in_force'].map((to, index) =>
      at(addDays(begin, 7 * (index + 1)), 11, () =>
        stage.act(safety, verbs.moveOnAgreement, {
          agreementId: idOf(made),
          version: index + 1,
          once: once(),
          to,
          remark: '',
          sure: false,
        }),
      ),
    ),
  ];
}

async function localPlan(stage: Stage): Promise<void> {
  const care = seat(stage, 'albrandswaard', 'coordinator', 'care');
  const frames = await stage.act(care, verbs.listFrames, {});
  await stage.act(care, verbs.addDocument, {
    once: once(),
    title: 'Uitvoeringsplan mensenhandel Albrandswaard 2025-2026',
    kind: 'plan',
    adoptedBy: 'college',
    adoptedOn: '2025-01-14',
    validUntil: '2026-12-31',
    frameId: frames[0]?.id ?? null,
    reference: 'Dag van vaststelling verzonnen voor de proefomgeving',
    sure: true,
  });
}
