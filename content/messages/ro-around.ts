import { counted } from './counted.ts';
import type { AroundMessages } from './shape.ts';

const dayAndNight = 'zi și noapte';
const officeHours = 'în timpul programului de birou';

export const around: AroundMessages = {
  phones: {
    '112': {
      name: 'Numărul de urgență 112',
      forWhat: 'Este pericol acum. Sunați imediat, chiar dacă nu aveți acte.',
      hours: dayAndNight,
    },
    police_avim: {
      name: 'Poliția',
      forWhat: 'Vreți să vorbiți cu poliția și nu este urgent.',
      hours: dayAndNight,
    },
    essm: {
      name: 'Centrul de sfaturi și sesizări despre traficul de persoane (ESSM, Humanitas)',
      forWhat: 'Ajutor, sfat sau sesizare. Și dacă nu sunteți sigur sau sigură.',
      hours: '7 zile pe săptămână',
    },
    veilig_thuis: {
      name: 'Veilig Thuis (În siguranță acasă)',
      forWhat: 'Violență acasă sau griji despre un copil ori un tânăr.',
      hours: dayAndNight,
    },
    nla: {
      name: 'Inspecția Muncii din Țările de Jos (Nederlandse Arbeidsinspectie)',
      forWhat: 'Constrângere, pericol sau prea puțini bani la muncă.',
      hours: officeHours,
    },
    fairwork: {
      name: 'FairWork',
      forWhat: 'Ajutor cu probleme la muncă, în limba dumneavoastră.',
      hours: 'în zilele lucrătoare',
    },
    comensha: {
      name: 'CoMensha',
      forWhat: 'Întrebări despre ajutor și adăpost pentru victime.',
      hours: officeHours,
    },
    mma: {
      name: 'Meld Misdaad Anoniem (sesizarea anonimă a infracțiunilor)',
      forWhat: 'Spuneți ce știți. Nimeni nu află cine sunteți.',
      hours: null,
    },
  },
  help: {
    m1: 'Ești obligat sau obligată la muncă, la sex sau la o infracțiune? Există ajutor.',
    m2: 'Nu este vina ta. Ai fost obligat sau obligată la o infracțiune? Spune: trebuie să se țină cont de asta.',
    m3: 'Ești în pericol acum? Sună la 112. Nu ai nevoie de acte.',
    m4: 'Ai dreptul la ajutor și la un loc sigur, chiar și fără permis de ședere.',
    m5: 'Poți avea până la trei luni de liniște ca să te gândești. Nu trebuie să faci plângere la poliție.',
    m6: 'Poți primi un medic și un avocat. Interpretul este gratuit.',
    m7: 'Pașaportul tău este al tău. Ai dreptul la salariul tău.',
    m8: 'Sună sau scrie pe chat. Nu trebuie să îți spui numele.',
    m9: 'Ai sub 18 ani? Nu trebuie să dovedești că ai fost obligat sau obligată.',
    m10: 'Îți faci griji pentru cineva? Cere un sfat.',
    m11: 'Un inspector de la primărie verifică dacă locuiești și muncești în siguranță. Uneori vine și poliția. Poți cere un interpret și poți cere să vorbiți între patru ochi.',
    m12: 'Nu păstrăm nimic dacă nu vrei. Această pagină nu păstrează date.',
  },
  checked: {
    notYet: 'Acest text nu a fost încă verificat de un vorbitor nativ.',
    by: (by, date) => `Acest text a fost verificat de ${by} la ${date}.`,
  },
  parts: {
    errorTitle: 'Eroare: ',
    errorSummary: (count) =>
      `Mai trebuie schimbate: ${counted('ro', count, { one: 'răspuns', few: 'răspunsuri', other: 'de răspunsuri' })}`,
    change: 'Schimbați',
    or: 'sau',
    step: (current, total) => `Pasul ${current} din ${total}`,
    copyFailed: 'Copierea nu merge. Scrieți codul pe hârtie.',
    alert: { info: 'Informație:', ok: 'Gata:', warning: 'Atenție:', error: 'Eroare:' },
    formExpired:
      'Pagina a stat prea mult timp deschisă. Mergeți înapoi cu butonul browserului, copiați ce ați scris și deschideți pagina din nou.',
  },
};
