import type { PublicMessages, ReadingPage } from './shape.ts';

export const safety: ReadingPage = {
  heading: 'Jak bezpiecznie korzystać z tej strony',
  intro: 'Czy ktoś czasem zagląda do Pana/Pani telefonu lub komputera? Proszę najpierw przeczytać ten tekst.',
  sections: [
    {
      heading: 'Szybkie wyjście',
      paragraphs: [
        'Na górze każdej strony jest „Opuść tę stronę”. Wtedy od razu otworzy się zwykła strona, na przykład z pogodą.',
        'To, co było wpisane i jeszcze niewysłane, wtedy znika.',
      ],
    },
    {
      heading: 'Historia przeglądania',
      paragraphs: [
        'Telefon lub komputer pamięta odwiedzone strony. Tę stronę też. My nie możemy tego usunąć.',
        'Dlatego proszę otworzyć okno prywatne. Nazywa się też incognito. Po zamknięciu okna przeglądarka nie pamięta wtedy strony.',
        'Chce Pan/Pani usunąć historię? Proszę usunąć tylko tę stronę. Gdy wszystko jest puste, ktoś może to zauważyć.',
      ],
    },
    {
      heading: 'Lepiej na innym urządzeniu',
      paragraphs: [
        'Czy ktoś może kontrolować Pana/Pani telefon? Wtedy okno prywatne nie wystarczy.',
        'Proszę użyć urządzenia zaufanej osoby albo komputera w bibliotece.',
      ],
    },
    {
      heading: 'Co robi ta strona',
      paragraphs: [
        'Każda strona nazywa się po prostu „Informacje”.',
        'Nie śledzimy nikogo i nie zapisujemy, z jakiego urządzenia ktoś korzysta.',
        'Dzwonimy lub piszemy e-mail tylko wtedy, gdy ktoś sam o to poprosi w formularzu.',
      ],
    },
    {
      heading: 'Kod odbioru',
      paragraphs: [
        'Proszę zapisać kod tam, gdzie nikt nie zagląda. Można też wydrukować kartkę, na której nie ma informacji, do czego służy.',
      ],
    },
  ],
};

export const privacy: PublicMessages['privacy'] = ({ municipality, months, draftMinutes }) => ({
  heading: 'Prywatność',
  intro: `Za to, co zostanie tu powiedziane, odpowiada gmina ${municipality}.`,
  sections: [
    {
      heading: 'Dlaczego o to pytamy',
      paragraphs: [
        'Chcemy pomagać ludziom, którzy są zmuszani, i zatrzymać handel ludźmi. To zadanie gminy (RODO, art. 6 ust. 1 lit. e).',
      ],
    },
    {
      heading: 'Co przechowujemy',
      paragraphs: [
        'Tylko to, co Pan/Pani sam(a) wpisze i wyśle. Nie zapisujemy adresu, urządzenia ani przeglądarki.',
        'Tekst jest w naszym systemie zaszyfrowany.',
      ],
    },
    {
      heading: 'Kto to widzi',
      paragraphs: [
        'Tylko pracownik, który prowadzi zgłoszenie, i jego zastępca. Zapisujemy, kto otwiera zgłoszenie.',
        'Czasem prosimy o pomoc inną organizację, na przykład organizację pomocową lub policję. Dostaje ona tylko to, co jest potrzebne. Dane osoby zgłaszającej przekazujemy tylko za jej zgodą.',
      ],
    },
    {
      heading: 'Jak długo to przechowujemy',
      paragraphs: [
        `Niewysłane odpowiedzi znikają po upływie: ${draftMinutes} min. Po kliknięciu „Opuść tę stronę” znikają od razu.`,
        `Czy zgłoszenie nie prowadzi do pomocy ani do śledztwa? Wtedy dane osób usuwamy po upływie: ${months} mies. Samo zgłoszenie nadal liczymy.`,
        'Czy zgłoszenie prowadzi do pomocy lub śledztwa? Wtedy obowiązuje termin z ustawy.',
      ],
    },
    {
      heading: 'Pliki cookie',
      paragraphs: [
        'Ta strona używa jednego tymczasowego pliku cookie. Pojawia się dopiero po udzieleniu odpowiedzi lub wpisaniu kodu odbioru. Nie ma plików cookie do śledzenia.',
      ],
    },
    {
      heading: 'Pana/Pani prawa',
      paragraphs: [
        'Można zapytać, co o Panu/Pani wiemy. Można też poprosić o poprawienie lub usunięcie danych. Przy zgłoszeniu anonimowym tylko kod odbioru pokazuje nam, które zgłoszenie jest Pana/Pani.',
        `Ma Pan/Pani pytanie o prywatność? Proszę pytać o inspektora ochrony danych w gminie ${municipality}. Można też złożyć skargę do holenderskiego urzędu ochrony danych (Autoriteit Persoonsgegevens).`,
      ],
    },
  ],
});

export const accessibility: PublicMessages['accessibility'] = ({ municipality }) => ({
  heading: 'Dostępność',
  intro: 'Każdy musi móc korzystać z tej strony.',
  sections: [
    {
      heading: 'Jak o to dbamy',
      paragraphs: [
        'Strona działa na starym telefonie, z samą klawiaturą, z czytnikiem ekranu i bez JavaScriptu.',
        'Teksty są krótkie i napisane prostym językiem. Strony sprawdzamy według zasad WCAG 2.2, poziom AA.',
      ],
    },
    {
      heading: 'Coś nie działa?',
      paragraphs: [
        `Proszę powiedzieć o tym gminie ${municipality}. Nie trzeba mówić, dlaczego korzysta się z tej strony.`,
        'Jeśli to nie może czekać, proszę zadzwonić. Numery są na pierwszej stronie.',
      ],
    },
    {
      heading: 'Deklaracja',
      paragraphs: [
        'Gmina publikuje deklarację dostępności w krajowym rejestrze na toegankelijkheidsverklaring.nl.',
      ],
    },
  ],
});
