import type { PollWords } from './shape.ts';

const [yes, no, unknown] = ['Da', 'Nu', 'Nu știu'];
const yesOrNo = { yes, no, unknown };
const INTRO =
  'Întrebările sunt despre traficul de persoane. Durează un minut. Nimeni nu poate vedea cine sunteți: doar numărăm răspunsurile.';

export const ro: PollWords = {
  heading: 'Câteva întrebări',
  send: 'Trimite răspunsurile mele',
  privacy: [
    'Nu punem niciun cookie și nu păstrăm cine răspunde, unde sau la ce oră.',
    'Răspunsurile sunt doar adunate. Nimeni nu le poate pune la loc împreună mai târziu.',
    'Arătăm un rezultat numai după ce au răspuns destui oameni.',
  ],
  chooseAnswer: (question) => `Alegeți un răspuns la întrebarea ${question}.`,
  thanks: {
    heading: 'Mulțumim',
    text: 'Răspunsurile au fost numărate. Această pagină se poate închide.',
    worried:
      'Vă faceți griji pentru cineva? Pe pagina primăriei puteți face o sesizare sau cere un sfat, și fără nume.',
    link: 'La punctul de sesizare',
  },
  notOpen: {
    heading: 'Acest sondaj nu este deschis',
    from: (day) => `Se poate răspunde de la ${day}.`,
    over: 'Nu se mai poate răspunde. Mulțumim că ați vrut să participați.',
  },
  missing: { heading: 'Acest sondaj nu există', text: 'Verificați dacă linkul este copiat corect.' },
  asked: {
    'staff-1': {
      intro: INTRO,
      questions: {
        know: {
          text: 'Unde poate un angajat să anunțe o bănuială de trafic de persoane?',
          answers: {
            coordinator: 'La persoana din primărie care se ocupă de traficul de persoane',
            manager: 'Numai la șef',
            nowhere: 'Se poate numai cu dovezi',
            unknown,
          },
        },
        sign_papers: {
          text: 'Cineva vine la ghișeu. Altcineva ține pașaportul și dă toate răspunsurile. Poate fi un semn de trafic de persoane?',
          answers: yesOrNo,
        },
        sign_suspect: {
          text: 'O persoană tânără a fost prinsă cu droguri. Poate fi și victimă a traficului de persoane?',
          answers: { yes, no: 'Nu, cine face o infracțiune nu este victimă', unknown },
        },
        contact: {
          text: 'Aveți îndoieli despre ce ați văzut. Ce faceți?',
          answers: {
            report: 'Anunț sau cer un sfat',
            wait: 'Aștept până am o certitudine',
            nothing: 'Nu fac nimic',
            unknown,
          },
        },
      },
    },
    'residents-1': {
      intro: INTRO,
      questions: {
        know: {
          text: 'Știți unde puteți anunța traficul de persoane sau cere un sfat?',
          answers: {
            yes: 'Da, la un punct de sesizare a traficului de persoane sau la primărie',
            police: 'Numai la poliție',
            no,
          },
        },
        sign_work: {
          text: 'Cineva lucrează în fiecare zi, primește bani puțini sau deloc și nu are voie să plece. Poate fi trafic de persoane?',
          answers: yesOrNo,
        },
        sign_house: {
          text: 'Într-o casă locuiesc mereu alte femei tinere. Zi și noapte vin vizite scurte. Poate fi un semn?',
          answers: yesOrNo,
        },
        contact: {
          text: 'Vă faceți griji pentru cineva. Ați lua legătura cu punctul de sesizare?',
          answers: { yes, anonymous: 'Da, dacă se poate anonim', no, unknown },
        },
      },
    },
    'pupils-1': {
      intro:
        'Întrebările sunt despre exploatare. Durează un minut. Nimeni nu poate vedea cine ești: doar numărăm răspunsurile.',
      questions: {
        know: {
          text: 'Știi la cine să mergi dacă cineva te obligă pe tine sau pe cineva dintre prieteni să facă un lucru?',
          answers: { yes, no },
        },
        sign_account: {
          text: 'Cineva oferă bani ca să folosească cardul tău bancar. Poate fi exploatare?',
          answers: yesOrNo,
        },
        sign_gifts: {
          text: 'Cineva dintre prieteni primește cadouri scumpe și apoi trebuie să facă ceva în schimb. Poate fi exploatare?',
          answers: yesOrNo,
        },
        contact: {
          text: 'Ai vorbi cu cineva dacă ți se întâmplă asta ție sau cuiva dintre prieteni?',
          answers: {
            school: 'Da, cu cineva de la școală sau de acasă',
            helpline: 'Da, la o linie de ajutor sau pe chat',
            no,
            unknown,
          },
        },
      },
    },
  },
};
