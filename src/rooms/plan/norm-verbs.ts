/** What can be done with norms, polls and duties, for who acts without a page: the demo, which makes its own past. */
export { enterDuty } from './duties/enter-duty.ts';
export { enterNormReport } from './norms/enter-report.ts';
export { answerPoll, asPollHolder } from './polls/answer-poll.ts';
export { closePoll } from './polls/close-poll.ts';
export { openPoll } from './polls/open-poll.ts';
export { readPoll } from './polls/read-polls.ts';
