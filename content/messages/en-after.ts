import type { AdviceMessages, DialogueMessages, ErrorMessages, ReceiptMessages } from './shape.ts';

export const receipt: ReceiptMessages = {
  heading: 'Your message has been sent',
  codeLabel: 'Your receipt code',
  once: 'You see this code only once.',
  onlyKey:
    'With this code you read our answer. Without the code that is not possible. We cannot look it up either.',
  keep: 'Write the code down in a place that only you know.',
  copy: 'Copy the code',
  copied: 'The code has been copied.',
  typeBack: {
    heading: 'Did you write the code down correctly?',
    label: 'Type the code again',
    hint: 'You do not have to. It makes sure that the code is right.',
    button: 'Check the code',
    right: 'The code is right.',
  },
  print: 'Print a slip with the code',
  printHint: 'The slip does not say what it is for. Remember the address of this website yourself.',
  slip: { title: 'Collection slip', number: 'Number', foot: 'Keep this slip.', print: 'Print it' },
  nextHeading: 'What happens now?',
  next: (workingDays) => [
    'One and the same officer of the municipality reads your message.',
    workingDays === 1
      ? 'Within 1 working day there is a first message from us here.'
      : `Within ${workingDays} working days there is a first message from us here.`,
    'Sometimes we ask you a question here. You choose whether you answer.',
    'Is there danger? Do not wait for us. Call 112.',
  ],
  done: 'I have kept the code',
};

export const dialogue: DialogueMessages = {
  enter: {
    heading: 'Read your answer',
    intro: 'Fill in the receipt code that you got when you sent your message.',
    code: { label: 'Receipt code', hint: 'Capitals, spaces and dashes make no difference.' },
    button: 'Read my answer',
    lost: 'Have you lost the code? Then we cannot show your message. You can make a new report.',
  },
  heading: 'Your message and our answer',
  stateHeading: 'How far are we?',
  state: {
    received: 'Your message has come in.',
    triage: 'An officer is reading your message.',
    enriching: 'We are finding out what is going on.',
    consultation: 'We are talking to an organisation that can help.',
    forwarded: 'We have asked an organisation to help.',
    case: 'People are working on it.',
    stored_picture: 'We do nothing with your message now. It does help us to see what is going on.',
    closed_advice: 'We have given advice. You can read it below.',
    closed_not_trafficking: 'We have looked into it. We think that this is not human trafficking.',
    closed_insufficient: 'We know too little to do something. Do you know more? Write it below.',
    duplicate: 'We already knew about this. Your message helps us.',
  },
  partnerAnswered: 'An organisation has done something with your message. We may not tell you what.',
  messagesHeading: 'Messages',
  empty: 'There is no answer yet. Please come back later.',
  fromMunicipality: 'From the municipality',
  fromYou: 'From you',
  questionForYou: 'A question for you',
  answer: { label: 'Your answer', hint: 'You do not have to answer.', button: 'Send my answer' },
  addition: {
    heading: 'Do you want to add something?',
    label: 'What else do you want to tell?',
    button: 'Send',
  },
  sent: 'Your message has been sent.',
  closed: 'We have finished with your message. Do you know more? You can add it below.',
  leave: 'Close my message',
};

export const advice: AdviceMessages = {
  heading: 'Ask for advice without names',
  intro:
    'Not sure whether something is right? Ask your question. We do not ask who you are, or who it is about.',
  question: {
    label: 'What is your question?',
    hint: 'For example: how do I start talking to someone who is afraid?',
  },
  noNames: 'Do not write down names, addresses, phone numbers or number plates.',
  mayHoldPersons:
    'There may be a name, address, phone number or number plate in your question. Do you want to take it out?',
  adapt: 'I will change my question',
  sendAnyway: 'It is right like this, send my question',
  send: 'Send my question',
  sentHeading: 'Your question has been sent',
  sentText: 'This is not a report. Do you want to make a report after all? You always can.',
};

export const errors: ErrorMessages = {
  chooseOne: 'Choose an answer.',
  whatEmpty: 'Tell briefly what is going on. One sentence is enough.',
  questionEmpty: 'Write down your question.',
  additionEmpty: 'Write down what you want to tell.',
  tooLong: (most) => `Make the text shorter. There is room for ${most} characters.`,
  numberOfPeople: 'Fill in a number, such as 3. Or leave it empty.',
  phone: 'Fill in a phone number, such as 06 12345678.',
  email: 'Fill in an e-mail address, such as name@example.nl.',
  contactMissing: 'Fill in a phone number or e-mail address. Or choose to read the answer here.',
  viaMissing: 'Fill in through whom we can reach you. Or choose another way.',
  nameMissing: 'Fill in a name. Or choose to stay anonymous.',
  codeEmpty: 'Fill in your receipt code.',
  codeLength: 'Check that you filled in every character. A receipt code has 17 characters.',
  codeCharacter: 'Check every character. A receipt code has letters and digits only.',
  codeCheck: 'Check every character. Some seem to be swapped.',
  codeUnknown: 'We find nothing with this code. Check every character and try again.',
  codeTypedBack: 'This is not the same code. Look at the code above once more.',
};
