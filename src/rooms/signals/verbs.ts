/** What can be done with signals, for who acts without a page: the demo, which makes its own past. */
export { addThing } from './connect/add-thing.ts';
export { askRegion } from './connect/ask-region.ts';
export { regionHits } from './connect/region-hits.ts';
export { askToTalk } from './connect/talk.ts';
export { recordConsent } from './consent/record-consent.ts';
export { recordInforming } from './consent/record-informing.ts';
export { answerConsultation } from './consultations/answer-consultation.ts';
export { askConsultation } from './consultations/ask-consultation.ts';
export { openInEmergency } from './emergency/open-in-emergency.ts';
export { readInEmergency } from './emergency/read-in-emergency.ts';
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
export { openSent, readSent } from './hand-over/read-sent.ts';
export { askSecondReader } from './handling/ask-second-reader.ts';
export { close } from './handling/close.ts';
export { concludeBeeld } from './handling/conclude-beeld.ts';
export { enrich } from './handling/enrich.ts';
export { finishTask } from './handling/finish-task.ts';
export { listSignals } from './handling/list-signals.ts';
export { markBeeld } from './handling/mark-beeld.ts';
export { askReporter, messageReporter } from './handling/message-reporter.ts';
export { move } from './handling/move.ts';
export { note } from './handling/note.ts';
export { openPart } from './handling/open-part.ts';
export { readSignal } from './handling/read-signal.ts';
export { reopen } from './handling/reopen.ts';
export { decideSecondReading, secondReadings } from './handling/second-reading.ts';
export { setTask } from './handling/set-task.ts';
export { triage } from './handling/triage.ts';
export { printSentHandOver } from './letters/print-hand-over.ts';
export { setMailbox } from './mail-intake/set-mailbox.ts';
export { takeInMail } from './mail-intake/take-in-mail.ts';
export { makePackage } from './packages/make-package.ts';
export { recordPoliceItem } from './regimes/record-police-item.ts';
export { writeAsReporter } from './reporting/dialogue.ts';
export { report } from './reporting/report.ts';
export { setSafeContact } from './safe-contact/set-safe-contact.ts';
