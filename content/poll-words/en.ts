import type { PollWords } from './shape.ts';

const [yes, no, unknown] = ['Yes', 'No', 'I do not know'];
const yesOrNo = { yes, no, unknown };
const INTRO =
  'The questions are about human trafficking. It takes one minute. Nobody can see who you are: we only count the answers.';

export const en: PollWords = {
  heading: 'A few questions',
  send: 'Send my answers',
  privacy: [
    'We set no cookie and do not keep who answers, where or at what time.',
    'The answers are only added up. Nobody can put them together again later.',
    'We only show a result when enough people have answered.',
  ],
  chooseAnswer: (question) => `Choose an answer to question ${question}.`,
  thanks: {
    heading: 'Thank you',
    text: 'Your answers have been counted. You can close this page.',
    worried:
      'Worried about someone? On the page of the municipality you can report it or ask for advice, also without your name.',
    link: 'To the reporting point',
  },
  notOpen: {
    heading: 'This poll is not open',
    from: (day) => `You can answer from ${day}.`,
    over: 'You can no longer answer. Thank you for wanting to take part.',
  },
  missing: { heading: 'This poll is not here', text: 'Check whether you copied the link correctly.' },
  asked: {
    'staff-1': {
      intro: INTRO,
      questions: {
        know: {
          text: 'Where can an employee report a suspicion of human trafficking?',
          answers: {
            coordinator: 'To the human trafficking officer of the municipality',
            manager: 'Only to the manager',
            nowhere: 'That is only possible with proof',
            unknown,
          },
        },
        sign_papers: {
          text: 'Somebody comes to the counter. Another person holds the passport and gives all the answers. Can this be a sign of human trafficking?',
          answers: yesOrNo,
        },
        sign_suspect: {
          text: 'A young person was caught with drugs. Can this young person also be a victim of human trafficking?',
          answers: { yes, no: 'No, who commits a crime is not a victim', unknown },
        },
        contact: {
          text: 'You are not sure about what you saw. What do you do?',
          answers: {
            report: 'I report it or ask for advice',
            wait: 'I wait until I am certain',
            nothing: 'I do nothing',
            unknown,
          },
        },
      },
    },
    'residents-1': {
      intro: INTRO,
      questions: {
        know: {
          text: 'Do you know where you can report human trafficking or ask for advice?',
          answers: {
            yes: 'Yes, at a human trafficking reporting point or at the municipality',
            police: 'Only at the police',
            no,
          },
        },
        sign_work: {
          text: 'Somebody works every day, gets little or no pay and is not allowed to leave. Can this be human trafficking?',
          answers: yesOrNo,
        },
        sign_house: {
          text: 'Different young women keep coming to live in a house. Day and night there are short visits. Can this be a sign?',
          answers: yesOrNo,
        },
        contact: {
          text: 'You are worried about somebody. Would you contact the reporting point?',
          answers: { yes, anonymous: 'Yes, if I do not have to give my name', no, unknown },
        },
      },
    },
    'pupils-1': {
      intro:
        'The questions are about exploitation. It takes one minute. Nobody can see who you are: we only count the answers.',
      questions: {
        know: {
          text: 'Do you know where to go if somebody forces you or a friend to do something?',
          answers: { yes, no },
        },
        sign_account: {
          text: 'Somebody offers money to use your bank card. Can this be exploitation?',
          answers: yesOrNo,
        },
        sign_gifts: {
          text: 'A friend gets expensive presents and then has to do something in return. Can this be exploitation?',
          answers: yesOrNo,
        },
        contact: {
          text: 'Would you talk to somebody if this happened to you or a friend?',
          answers: {
            school: 'Yes, with somebody at school or at home',
            helpline: 'Yes, with a helpline or chat',
            no,
            unknown,
          },
        },
      },
    },
  },
};
