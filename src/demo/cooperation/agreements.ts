import { addDays } from '../../kernel/local-time.ts';
import { verbs } from '../../rooms/cooperation/index.ts';
import type { Stage } from '../stage.ts';
import { on, once, REGION, seat } from './on-day.ts';

/** What the plan names, one agreement that ends soon, and the plan under its framework. */
export async function makeAgreements(stage: Stage): Promise<void> {
  const director = seat(stage, REGION, 'regional_director');
  on(stage, addDays(stage.today, -300));
  await stage.act(director, verbs.takeKnown, {});
  const { lines } = await stage.act(director, verbs.listAgreements, {});
  const covers = async (kind: string, towns: readonly string[]): Promise<void> => {
    const line = lines.find(({ agreement }) => agreement.kind === kind);
    if (line === undefined) return;
    await stage.act(director, verbs.setCoverage, {
      agreementId: line.agreement.id,
      version: line.agreement.version,
      once: once(),
      municipalities: towns.map(stage.idOf),
      from: addDays(stage.today, -290),
    });
  };
  await covers('covenant', [
    'albrandswaard',
    'barendrecht',
    'ridderkerk',
    'nissewaard',
    'rotterdam',
    'dordrecht',
  ]);
  await covers('shelter_bed', ['albrandswaard', 'barendrecht', 'schiedam']);
  await endsSoon(stage);
  await localPlan(stage);
}

async function endsSoon(stage: Stage): Promise<void> {
  const safety = seat(stage, 'albrandswaard', 'coordinator', 'safety');
  const agreementId = await stage.act(safety, verbs.addAgreement, {
    once: once(),
    kind: 'working',
    subject: 'Werkafspraak met het hotel over de e-learning',
    parties: ['hotel'],
    signatories: ['mayor', 'hotel'],
    startsOn: addDays(stage.today, -330),
    endsOn: addDays(stage.today, 33),
    reviewOn: addDays(stage.today, 10),
    dataSharing: false,
    dataSharingReference: '',
    source: 'Verzonnen voor de proefomgeving',
    sure: false,
  });
  const steps = ['legal_check', 'college_decision', 'signed', 'in_force'];
  for (const [index, to] of steps.entries())
    await stage.act(safety, verbs.moveOnAgreement, {
      agreementId,
      version: index + 1,
      once: once(),
      to,
      remark: '',
      sure: false,
    });
}

async function localPlan(stage: Stage): Promise<void> {
  const care = seat(stage, 'albrandswaard', 'coordinator', 'care');
  const frames = await stage.act(care, verbs.listFrames, {});
  await stage.act(care, verbs.addDocument, {
    once: once(),
    title: 'Uitvoeringsplan mensenhandel Albrandswaard 2025-2026',
    kind: 'plan',
    adoptedBy: 'college',
    adoptedOn: '2025-01-28',
    validUntil: '2026-12-31',
    frameId: frames[0]?.id ?? null,
    reference: 'Dag van vaststelling verzonnen voor de proefomgeving',
    sure: false,
  });
}
