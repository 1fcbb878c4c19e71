/** What the demo does with reports and instruments. */
export { stateInstruments } from './instruments/state-instruments.ts';
export { makeReport } from './reports/make-report.ts';
export { approveReport, publishFigures, sendReport } from './reports/steps.ts';
export { writeText } from './reports/write-text.ts';
