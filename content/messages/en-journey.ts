import type { JourneyMessages } from './shape.ts';

export const journey: JourneyMessages = {
  danger: {
    heading: 'Is there danger now?',
    intro: 'For you, for a child or for someone else.',
    yes: { label: 'Yes, there is danger now' },
    no: { label: 'No, not now' },
    unknown: { label: 'I do not know' },
  },
  emergency: {
    heading: 'Call 112 now',
    text: 'The police or an ambulance can come straight away. You do not need papers.',
    noReplacement: 'This form does not replace a call. Nobody reads it straight away.',
    cannotCall:
      'Is it not safe to call? If you can, go to a place with other people. Or ask someone to call for you.',
    goOn: 'Continue with the form',
    stop: 'Stop',
  },
  who: {
    heading: 'What fits you?',
    intro: 'Then we know who can help you best.',
    self: { label: 'I am in this situation' },
    relative: {
      label: 'I know someone in this situation',
      hint: 'For example family, a friend or your partner.',
    },
    resident: { label: 'I saw or heard something', hint: 'For example in your street or online.' },
    work: { label: 'I saw something at work', hint: 'For example with a customer or a colleague.' },
    business: {
      label: 'I have a business',
      hint: 'For example a hotel, a shop or a home that you rent out.',
    },
  },
  what: {
    heading: 'What is going on?',
    intro: 'This is the only question that you have to answer. You may skip all the others.',
    story: {
      label: 'Tell it in your own words',
      hint: 'One sentence is enough. What did you see, hear or go through? You do not have to prove anything.',
    },
    form: { label: 'What does it look like?' },
    forms: {
      labour: {
        label: 'Force at work',
        hint: 'For example too little pay, dangerous work or not being allowed to leave.',
      },
      sexual: { label: 'Force in sex', hint: 'For example sex for money that someone else gets.' },
      criminal: { label: 'Force to commit a crime', hint: 'For example carrying drugs or stealing.' },
      other_exploitation: { label: 'Something else' },
      unknown: { label: 'I do not know' },
    },
  },
  where: {
    heading: 'Where is it?',
    intro: 'Fill in what you know. You can leave the rest empty.',
    whereText: { label: 'Describe the place', hint: 'For example: a garage behind the station.' },
    address: { label: 'Street and house number' },
    place: { label: 'Town or village' },
    business: { label: 'Name of the business, hotel or website' },
  },
  when: {
    heading: 'When is it?',
    intro: 'A guess is fine too.',
    whenText: { label: 'When does or did it happen?', hint: 'For example: every evening, or last Tuesday.' },
  },
  whom: {
    heading: 'Who is it about?',
    intro: 'Fill in what you know and want to tell. You can leave everything empty.',
    selfHeading: 'What do you want to tell about yourself and the others?',
    minor: { label: 'Is anyone younger than 18?' },
    numberOfPeople: { label: 'How many people is it about?', hint: 'Fill in a number. A guess is fine.' },
    personsDescription: { label: 'What do the people look like?', hint: 'For example age, clothes or hair.' },
    personNames: { label: 'Names' },
    personPhones: { label: 'Phone numbers' },
    vehicles: { label: 'Number plates or cars', hint: 'For example: a white van.' },
    languages: { label: 'Which language do the people speak?', hint: 'Then we can arrange an interpreter.' },
  },
  contact: {
    heading: 'May we contact you?',
    intro: 'You can always read our answer here, with a code. We need nothing from you for that.',
    may: { label: 'May we also call or e-mail you?' },
    mayYes: { label: 'Yes, in the way that I fill in below' },
    mayNo: { label: 'No, I will read the answer here' },
    safeHeading: 'How is that safe for you?',
    moreSafe: 'More about what is safe: leaving a message, a code word, who must not know',
    phone: { label: 'Phone number', hint: 'Only a number that nobody else answers.' },
    email: { label: 'E-mail address', hint: 'Only an address that nobody else reads.' },
    safeTimes: { label: 'When is it safe?', hint: 'For example: on working days before 12 o’clock.' },
    leaveMessage: { label: 'May we leave a message?' },
    codeWord: {
      label: 'Code word',
      hint: 'We say this word when we call. Then you know that it is us. For example: umbrella.',
    },
    safeWay: { label: 'Which way is the safest?' },
    wayPhone: { label: 'Call me' },
    wayEmail: { label: 'E-mail me' },
    wayVia: { label: 'Through somebody I trust' },
    viaWhom: {
      label: 'Through whom, and how do we reach that person?',
      hint: 'Only if you want to. For example: my sister, with her phone number.',
    },
    nameUs: {
      label: 'May we say that we are from the municipality?',
      hint: 'For example when somebody else answers the phone. If you fill in nothing, we do not say it.',
    },
    avoidWord: {
      label: 'Which word should we not use?',
      hint: 'For example a word by which somebody notices that you are looking for help.',
    },
    hideFrom: {
      label: 'Who must not know about this?',
      hint: 'Then we take extra care. For example: my partner or my boss.',
    },
  },
  identity: {
    heading: 'Do you want to give your name?',
    anonymous: {
      label: 'No, I stay anonymous',
      hint: 'We do not know who you are. You can still read our answer.',
    },
    named: { label: 'Yes, I give my name' },
    name: { label: 'Your name', hint: 'A first name only is fine too.' },
    whoSees:
      'Only the officer who handles your report and the deputy see your name. We pass your name on only if you agree.',
  },
  check: {
    heading: 'Check your answers',
    intro: 'You can still change everything.',
    parts: {
      who: 'What fits you',
      what: 'What is going on',
      where: 'Where',
      when: 'When',
      whom: 'About whom',
      contact: 'Contact',
      identity: 'Your name',
    },
    whatHappensNow: 'After sending you get a code. With it you read our answer.',
    send: 'Send my report',
    discard: 'Throw everything away and stop',
  },
};
