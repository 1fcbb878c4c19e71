import type { PollWords } from './shape.ts';

const [yes, no, unknown] = ['Tak', 'Nie', 'Nie wiem'];
const yesOrNo = { yes, no, unknown };
const INTRO =
  'Pytania dotyczą handlu ludźmi. To trwa jedną minutę. Nikt nie zobaczy, kto odpowiada: tylko liczymy odpowiedzi.';

export const pl: PollWords = {
  heading: 'Kilka pytań',
  send: 'Wyślij moje odpowiedzi',
  privacy: [
    'Nie używamy plików cookie i nie zapisujemy, kto odpowiada, gdzie ani o której godzinie.',
    'Odpowiedzi są tylko sumowane. Nikt nie może ich później ze sobą połączyć.',
    'Wynik pokazujemy dopiero wtedy, gdy odpowie dość osób.',
  ],
  chooseAnswer: (question) => `Proszę wybrać odpowiedź na pytanie ${question}.`,
  thanks: {
    heading: 'Dziękujemy',
    text: 'Odpowiedzi zostały policzone. Można zamknąć tę stronę.',
    worried:
      'Martwi Pana/Panią czyjaś sytuacja? Na stronie gminy można to zgłosić albo poprosić o radę, także bez podawania nazwiska.',
    link: 'Do punktu zgłoszeń',
  },
  notOpen: {
    heading: 'Ta ankieta nie jest otwarta',
    from: (day) => `Można odpowiadać od: ${day}.`,
    over: 'Nie można już odpowiadać. Dziękujemy za chęć udziału.',
  },
  missing: {
    heading: 'Nie ma takiej ankiety',
    text: 'Proszę sprawdzić, czy link jest dobrze przepisany.',
  },
  asked: {
    'staff-1': {
      intro: INTRO,
      questions: {
        know: {
          text: 'Gdzie pracownik może zgłosić podejrzenie handlu ludźmi?',
          answers: {
            coordinator: 'U osoby do spraw handlu ludźmi w gminie',
            manager: 'Tylko u przełożonego',
            nowhere: 'Można to zrobić tylko z dowodem',
            unknown,
          },
        },
        sign_papers: {
          text: 'Ktoś przychodzi do okienka. Inna osoba trzyma paszport i odpowiada na wszystkie pytania. Czy to może być sygnał handlu ludźmi?',
          answers: yesOrNo,
        },
        sign_suspect: {
          text: 'Młodą osobę złapano z narkotykami. Czy może ona być także ofiarą handlu ludźmi?',
          answers: { yes, no: 'Nie, kto popełnia przestępstwo, nie jest ofiarą', unknown },
        },
        contact: {
          text: 'Nie ma Pan/Pani pewności, co właściwie było widać. Co Pan/Pani robi?',
          answers: {
            report: 'Zgłaszam to albo proszę o radę',
            wait: 'Czekam, aż będzie pewność',
            nothing: 'Nic nie robię',
            unknown,
          },
        },
      },
    },
    'residents-1': {
      intro: INTRO,
      questions: {
        know: {
          text: 'Czy wie Pan/Pani, gdzie można zgłosić handel ludźmi albo poprosić o radę?',
          answers: {
            yes: 'Tak, w punkcie zgłoszeń w sprawie handlu ludźmi albo w gminie',
            police: 'Tylko na policji',
            no,
          },
        },
        sign_work: {
          text: 'Ktoś pracuje codziennie, dostaje mało pieniędzy albo nic i nie wolno mu odejść. Czy to może być handel ludźmi?',
          answers: yesOrNo,
        },
        sign_house: {
          text: 'W pewnym domu mieszkają coraz to inne młode kobiety. W dzień i w nocy ktoś przychodzi na krótko. Czy to może być sygnał?',
          answers: yesOrNo,
        },
        contact: {
          text: 'Martwi Pana/Panią czyjaś sytuacja. Czy skontaktuje się Pan/Pani z punktem zgłoszeń?',
          answers: { yes, anonymous: 'Tak, jeśli można anonimowo', no, unknown },
        },
      },
    },
    'pupils-1': {
      intro:
        'Pytania dotyczą wykorzystywania ludzi. To trwa jedną minutę. Nikt nie zobaczy, kim jesteś: tylko liczymy odpowiedzi.',
      questions: {
        know: {
          text: 'Czy wiesz, gdzie się zgłosić, gdy ktoś zmusza do czegoś ciebie albo kogoś z przyjaciół?',
          answers: { yes, no },
        },
        sign_account: {
          text: 'Ktoś daje pieniądze za to, że użyje twojej karty bankowej. Czy to może być wykorzystywanie?',
          answers: yesOrNo,
        },
        sign_gifts: {
          text: 'Ktoś z przyjaciół dostaje drogie prezenty, a potem musi coś za to zrobić. Czy to może być wykorzystywanie?',
          answers: yesOrNo,
        },
        contact: {
          text: 'Czy z kimś porozmawiasz, jeśli spotka to ciebie albo kogoś z przyjaciół?',
          answers: {
            school: 'Tak, z kimś w szkole albo w domu',
            helpline: 'Tak, przez telefon zaufania albo czat',
            no,
            unknown,
          },
        },
      },
    },
  },
};
