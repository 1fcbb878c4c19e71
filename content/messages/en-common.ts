import type { CommonMessages, HomeMessages, TroubleMessages } from './shape.ts';

export const common: CommonMessages = {
  pageTitle: 'Information',
  skipLink: 'Go to the content',
  exit: 'Leave this page',
  exitHint: 'You go to another website straight away.',
  exitShortcut: 'You can also press Shift three times.',
  exitLeaving: 'You are leaving this page.',
  languages: 'Language',
  yes: 'Yes',
  no: 'No',
  maybe: 'Maybe',
  unknown: 'I do not know',
  optional: '(optional)',
  next: 'Continue',
  back: 'Back',
  skip: 'Skip',
  home: 'Start',
  change: (what) => `Change: ${what}`,
  step: (current, total) => `Question ${current} of ${total}`,
  call: (number) => `Call ${number}`,
  municipality: (name) => `Municipality of ${name}`,
  phonesHeading: 'Would you rather call?',
  phonesChecked: (date) => `We checked these numbers on ${date}.`,
  toConfirm: 'to be confirmed',
  errorHeading: 'Something still has to be changed',
  errorPrefix: 'Note:',
  nothingFilledIn: 'Not filled in',
  footer: {
    label: 'About this website',
    help: 'Help and phone numbers',
    safety: 'Using this website safely',
    answers: 'I have a receipt code',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    colleagues: 'For staff',
  },
};

export const home: HomeMessages = {
  heading: 'Are you or is someone else being forced?',
  intro:
    'For example to work, to have sex or to commit a crime. You can tell us here. You do not have to give your name.',
  danger: 'Is there danger now?',
  report: 'Tell us what is going on',
  reportHint: 'This takes about 5 minutes. You choose what you tell.',
  advice: 'Ask for advice without names',
  adviceHint: 'If you are not sure, or want to know something first.',
  answers: 'Read our answer',
  answersHint: 'With the receipt code that you got before.',
  safetyLink: 'Is someone watching your phone or computer? First read how to stay safe.',
  formsHeading: 'What is this about?',
  forms: [
    'You are paid far too little, work too long, or are not allowed to stop.',
    'Someone has taken your passport.',
    'You have to have sex, and someone else gets the money.',
    'You have to carry drugs, steal or hand over your bank card.',
    'Someone threatens to hurt you or your family.',
  ],
  whoReads: (municipality) =>
    `Only the human trafficking officer of the municipality of ${municipality} and the deputy read what you write.`,
  helpHeading: 'Good to know',
  papers: {
    heading: 'What the municipality does',
    plan: 'Our plan against human trafficking',
    figures: 'Our figures on human trafficking',
    inDutch: 'This text is from the municipality and is only available in Dutch.',
  },
  region: {
    heading: 'Are you or is someone else being forced?',
    intro: 'The municipalities in this region help. First choose a municipality.',
    pick: 'Choose a municipality',
    choose: 'In which municipality is it?',
    chooseHint: 'Do you not know? Choose the municipality where you are now.',
    all: 'All municipalities',
    notListed: (police, emergency) =>
      `Is it somewhere else? Call the police: ${police}. In danger: ${emergency}.`,
  },
};

export const trouble: TroubleMessages = {
  away: {
    heading: 'Sending does not work right now',
    reading: 'This page does not work right now',
    text: 'This is our fault, not yours. We are told about it and look into it.',
    kept: 'What you filled in is still below. Do not close this page.',
    retry: 'Try again',
    cannotWait: 'Cannot wait? Call.',
  },
  tooMany: {
    heading: 'Please wait a moment',
    text: 'Many messages are coming in at the same time.',
    wait: (seconds) => (seconds <= 1 ? 'Try again in 1 second.' : `Try again in ${seconds} seconds.`),
    kept: 'What you filled in is still there.',
    retry: 'Try again',
  },
  expired: {
    heading: 'Your answers have been deleted',
    text: 'You were away for a while. To protect you, we keep answers that were not sent for a short time only.',
    kept: 'What you just filled in is still below. Go on with it, or start again.',
    again: 'Start again',
  },
  pageOld: {
    heading: 'This page was open for a long time',
    text: 'Nothing has been sent. What you filled in is below. Please send it once more.',
    retry: 'Send again',
  },
  tooLarge: {
    heading: 'Your text is too long',
    text: 'Go back and make the text shorter. You can tell more later with your receipt code.',
  },
  notFound: {
    heading: 'This page does not exist',
    text: 'Check whether the address is right, or go to the start.',
  },
  broken: {
    heading: 'Something went wrong',
    text: 'This is our fault, not yours. Please try again later. Cannot wait? Call.',
    reference: (code) => `Number of this error: ${code}`,
  },
  noScript: 'This website also works without JavaScript.',
};
