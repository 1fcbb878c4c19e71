import type { AroundMessages } from './shape.ts';

const dayAndNight = 'przez całą dobę';
const officeHours = 'w godzinach pracy biura';

export const around: AroundMessages = {
  phones: {
    '112': {
      name: 'Numer alarmowy 112',
      forWhat: 'Teraz jest niebezpiecznie. Proszę dzwonić od razu, także bez dokumentów.',
      hours: dayAndNight,
    },
    police_avim: {
      name: 'Policja',
      forWhat: 'Rozmowa z policją, gdy sprawa nie jest pilna.',
      hours: dayAndNight,
    },
    essm: {
      name: 'Punkt porad i zgłoszeń w sprawie handlu ludźmi (ESSM, Humanitas)',
      forWhat: 'Pomoc, porada lub zgłoszenie. Także w razie wątpliwości.',
      hours: '7 dni w tygodniu',
    },
    veilig_thuis: {
      name: 'Veilig Thuis (Bezpieczny Dom)',
      forWhat: 'Przemoc w domu albo obawy o dziecko lub młodą osobę.',
      hours: dayAndNight,
    },
    nla: {
      name: 'Holenderska Inspekcja Pracy (Nederlandse Arbeidsinspectie)',
      forWhat: 'Przymus, niebezpieczeństwo lub za niska płaca w pracy.',
      hours: officeHours,
    },
    fairwork: {
      name: 'FairWork',
      forWhat: 'Pomoc w problemach w pracy, we własnym języku.',
      hours: 'w dni robocze',
    },
    comensha: {
      name: 'CoMensha',
      forWhat: 'Pytania o pomoc i schronienie dla ofiar.',
      hours: officeHours,
    },
    mma: {
      name: 'Meld Misdaad Anoniem (anonimowe zgłaszanie przestępstw)',
      forWhat: 'Przekazanie informacji. Nikt nie wie, kto dzwoni.',
      hours: null,
    },
  },
  help: {
    m1: 'Ktoś zmusza cię do pracy, do seksu albo do przestępstwa? Jest pomoc.',
    m2: 'To nie twoja wina. Ktoś zmusił cię do przestępstwa? Powiedz o tym: trzeba to wziąć pod uwagę.',
    m3: 'Grozi ci teraz niebezpieczeństwo? Zadzwoń pod 112. Nie musisz mieć dokumentów.',
    m4: 'Masz prawo do pomocy i do bezpiecznego miejsca, także bez pozwolenia na pobyt.',
    m5: 'Możesz mieć do trzech miesięcy spokoju, żeby się zastanowić. Nie musisz składać zawiadomienia na policji.',
    m6: 'Możesz dostać lekarza i prawnika. Tłumacz jest bezpłatny.',
    m7: 'Twój paszport należy do ciebie. Masz prawo do swojej płacy.',
    m8: 'Zadzwoń albo napisz na czacie. Nie musisz podawać nazwiska.',
    m9: 'Nie masz jeszcze 18 lat? Nie musisz udowadniać, że cię zmuszono.',
    m10: 'Martwisz się o kogoś? Poproś o radę.',
    m11: 'Inspektor z gminy sprawdza, czy mieszkasz i pracujesz bezpiecznie. Czasem jest z nim policja. Możesz poprosić o tłumacza i o rozmowę na osobności.',
    m12: 'Nic nie zapisujemy, jeśli tego nie chcesz. Ta strona nie zapisuje danych.',
  },
  checked: {
    notYet: 'Tego tekstu nie sprawdziła jeszcze osoba, dla której polski jest językiem ojczystym.',
    by: (by, date) => `Tekst sprawdzony. Kto: ${by}. Kiedy: ${date}.`,
  },
  parts: {
    errorTitle: 'Błąd: ',
    errorSummary: (count) => `Liczba odpowiedzi do poprawienia: ${count}`,
    change: 'Zmień',
    or: 'lub',
    step: (current, total) => `Krok ${current} z ${total}`,
    copyFailed: 'Nie można skopiować. Proszę zapisać kod.',
    alert: { info: 'Informacja:', ok: 'Gotowe:', warning: 'Uwaga:', error: 'Błąd:' },
    formExpired:
      'Strona była otwarta zbyt długo. Proszę wrócić przyciskiem przeglądarki, skopiować swój tekst i otworzyć stronę ponownie.',
  },
};
