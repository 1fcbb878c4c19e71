import { paperOdt } from '../../../../kernel/documents/odt.ts';
import { paperPdf } from '../../../../kernel/documents/paper-pdf.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { ask, type Visit } from '../../../../kernel/web/visit.tsx';
import { readReport } from '../read-report.ts';
import { reportPaper } from '../report-paper.ts';

const KINDS = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
} as const;

/** The report as a file: to print and send, or to go on writing in. Never kept on the way. */
export async function answerReportFile(visit: Visit, kind: keyof typeof KINDS): Promise<Response> {
  const { context } = visit;
  const outcome = await ask(visit, readReport, { id: context.req.param('id') ?? '' });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  const { organisation } = signedIn(context);
  const name = organisation.kind === 'municipality' ? `Gemeente ${organisation.name}` : organisation.name;
  const paper = reportPaper(outcome.value, { name, colour: organisation.colour });
  const bytes = kind === 'pdf' ? (await paperPdf(paper)).bytes : paperOdt(paper);
  const { report } = outcome.value;
  context.header('Cache-Control', 'no-store');
  context.header('Content-Type', KINDS[kind]);
  context.header(
    'Content-Disposition',
    `attachment; filename="rapportage-${organisation.slug}-${report.frozenOn}.${kind}"`,
  );
  return context.body(bytes);
}
