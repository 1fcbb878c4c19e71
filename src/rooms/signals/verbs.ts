/** What can be done with signals, for who acts without a page: the demo, which makes its own past. */
export { acceptHandOver } from './hand-over/accept-hand-over.ts';
export { answerPartner, withdrawHandOver } from './hand-over/answer-partner.ts';
export {
  askSender,
  finishHandOver,
  refuseHandOver,
  returnHandOver,
  tellSender,
} from './hand-over/answer-sender.ts';
export { offerHandOver } from './hand-over/offer-hand-over.ts';
export { readReceived } from './hand-over/read-received.ts';
export { readSent } from './hand-over/read-sent.ts';
export { writeAsReporter } from './reporting/dialogue.ts';
export { report } from './reporting/report.ts';
export { askSecondReader } from './work/ask-second-reader.ts';
export { close } from './work/close.ts';
export { enrich } from './work/enrich.ts';
export { finishTask } from './work/finish-task.ts';
export { askReporter, messageReporter } from './work/message-reporter.ts';
export { move } from './work/move.ts';
export { note } from './work/note.ts';
export { openPart } from './work/open-part.ts';
export { readSignal } from './work/read-signal.ts';
export { reopen } from './work/reopen.ts';
export { decideSecondReading, secondReadings } from './work/second-reading.ts';
export { setTask } from './work/set-task.ts';
export { triage } from './work/triage.ts';
