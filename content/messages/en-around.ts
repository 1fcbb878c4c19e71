import type { AroundMessages } from './shape.ts';

export const around: AroundMessages = {
  phones: {
    '112': {
      name: 'Emergency number 112',
      forWhat: 'There is danger now. Call straight away, even if you have no papers.',
      hours: 'day and night',
    },
    police_avim: {
      name: 'Police',
      forWhat: 'You want to talk to the police, not urgent.',
      hours: 'day and night',
    },
    essm: {
      name: 'Human trafficking advice and reporting centre (ESSM, Humanitas)',
      forWhat: 'Help, advice or a report. Also if you are not sure.',
      hours: '7 days a week',
    },
    veilig_thuis: {
      name: 'Veilig Thuis (Safe at Home)',
      forWhat: 'Violence at home, or worries about a child or young person.',
      hours: 'day and night',
    },
    nla: {
      name: 'Netherlands Labour Authority',
      forWhat: 'Force, danger or too little pay at work.',
      hours: 'during office hours',
    },
    fairwork: {
      name: 'FairWork',
      forWhat: 'Help with problems at work, in your own language.',
      hours: 'on working days',
    },
    comensha: {
      name: 'CoMensha',
      forWhat: 'Questions about help and shelter for victims.',
      hours: 'during office hours',
    },
    mma: {
      name: 'Meld Misdaad Anoniem (report crime anonymously)',
      forWhat: 'Give a tip. Nobody knows who you are.',
      hours: null,
    },
  },
  help: {
    m1: 'Are you being forced to work, to have sex or to commit a crime? There is help.',
    m2: 'It is not your fault. Were you forced to commit a crime? Tell us: this has to be taken into account.',
    m3: 'In danger now? Call 112. You do not need papers.',
    m4: 'You have a right to help and a safe place, even without a residence permit.',
    m5: 'You may take up to three months to rest and think. You do not have to report to the police.',
    m6: 'You can get a doctor and a lawyer. An interpreter is free.',
    m7: 'Your passport is yours. You have a right to your wages.',
    m8: 'Call or chat. You can leave out your name.',
    m9: 'Are you under 18? You do not have to prove that you were forced.',
    m10: 'Worried about someone? Ask for advice.',
    m11: 'An inspector of the municipality checks whether you live and work safely. Sometimes police come along. You may ask for an interpreter and talk alone.',
    m12: 'We keep nothing if you do not want us to. This page keeps no data.',
  },
  checked: {
    notYet: 'This text has not been checked by a native speaker yet.',
    by: (by, date) => `This text was checked by ${by} on ${date}.`,
  },
  parts: {
    errorTitle: 'Error: ',
    errorSummary: (count) => (count === 1 ? 'Please change 1 answer' : `Please change ${count} answers`),
    change: 'Change',
    or: 'or',
    step: (current, total) => `Step ${current} of ${total}`,
    copyFailed: 'Copying does not work. Please write the code down.',
    alert: { info: 'Information:', ok: 'Done:', warning: 'Please note:', error: 'Error:' },
    formExpired:
      'The page was open for too long. Go back with the button of your browser, copy what you typed, and open the page again.',
  },
};
