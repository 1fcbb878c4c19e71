import type { LanguageCode } from '../languages.ts';

/** What people outside read about giving files, in one language. */
export interface FileMessages {
  readonly heading: string;
  readonly intro: string;
  /** What is taken out of what they give. */
  readonly removed: string;
  readonly label: string;
  readonly hint: (megabytes: number) => string;
  readonly send: string;
  readonly sending: string;
  readonly listHeading: string;
  readonly came: string;
  readonly arriving: string;
  readonly takeBack: string;
  readonly done: string;
  readonly goOn: string;
  /** On the pages that lead here. */
  readonly link: string;
  readonly choose: string;
  readonly lost: {
    readonly connection: string;
    readonly kind: string;
    readonly empty: string;
    readonly 'too-large': string;
    readonly 'no-room': string;
    readonly full: string;
  };
}

const nl: FileMessages = {
  heading: 'Foto’s en bestanden',
  intro: 'Dit hoeft niet. Maak alleen foto’s of opnames als dat veilig is voor u.',
  removed:
    'Foto’s en video’s bewaren vaak waar en met welke telefoon ze zijn gemaakt. Dat halen wij er zo veel mogelijk uit. Let zelf op wat er op het beeld te zien is.',
  label: 'Kies foto’s of bestanden',
  hint: (megabytes) => `Foto’s, video’s, geluid, PDF of Office. Samen hoogstens ${megabytes} MB.`,
  send: 'Voeg toe',
  sending: 'Bezig met versturen. Laat deze pagina open.',
  listHeading: 'Dit hebt u gegeven',
  came: 'Toegevoegd',
  arriving: 'Komt nog binnen',
  takeBack: 'Haal weg',
  done: 'Toegevoegd.',
  goOn: 'Verder',
  link: 'Voeg foto’s of bestanden toe',
  choose: 'Kies eerst een foto of bestand.',
  lost: {
    connection: 'De verbinding viel weg. Kies het bestand opnieuw.',
    kind: 'Dit soort bestand kunnen wij niet aannemen. Kies een foto, video, geluid, PDF of Office-bestand.',
    empty: 'Dit bestand is leeg. Kies een ander bestand.',
    'too-large': 'Dit is te groot. Kies een kleiner bestand, of stuur er minder tegelijk.',
    'no-room': 'Wij kunnen dit bestand nu niet bewaren. Probeer het later opnieuw.',
    full: 'Er kunnen geen bestanden meer bij. Vertel de rest in woorden.',
  },
};

const en: FileMessages = {
  heading: 'Photos and files',
  intro: 'You do not have to do this. Only take photos or recordings if it is safe for you.',
  removed:
    'Photos and videos often store where they were made and with which phone. We take that out where we can. Check yourself what can be seen in the picture.',
  label: 'Choose photos or files',
  hint: (megabytes) => `Photos, videos, sound, PDF or Office. At most ${megabytes} MB together.`,
  send: 'Add',
  sending: 'Sending. Keep this page open.',
  listHeading: 'What you have given',
  came: 'Added',
  arriving: 'Still coming in',
  takeBack: 'Take away',
  done: 'Added.',
  goOn: 'Continue',
  link: 'Add photos or files',
  choose: 'First choose a photo or file.',
  lost: {
    connection: 'The connection was lost. Choose the file again.',
    kind: 'We cannot take this kind of file. Choose a photo, video, sound, PDF or Office file.',
    empty: 'This file is empty. Choose another file.',
    'too-large': 'This is too large. Choose a smaller file, or send fewer at a time.',
    'no-room': 'We cannot keep this file now. Try again later.',
    full: 'No more files can be added. Tell us the rest in words.',
  },
};

const pl: FileMessages = {
  heading: 'Zdjęcia i pliki',
  intro: 'To nie jest konieczne. Rób zdjęcia lub nagrania tylko wtedy, gdy jest to dla Ciebie bezpieczne.',
  removed:
    'Zdjęcia i filmy często zapisują, gdzie i jakim telefonem je zrobiono. Usuwamy to, gdy to możliwe. Sprawdź, co widać na obrazie.',
  label: 'Wybierz zdjęcia lub pliki',
  hint: (megabytes) => `Zdjęcia, filmy, dźwięk, PDF lub Office. Razem najwyżej ${megabytes} MB.`,
  send: 'Dodaj',
  sending: 'Wysyłanie. Nie zamykaj tej strony.',
  listHeading: 'To, co zostało przekazane',
  came: 'Dodano',
  arriving: 'Jeszcze się wysyła',
  takeBack: 'Usuń',
  done: 'Dodano.',
  goOn: 'Dalej',
  link: 'Dodaj zdjęcia lub pliki',
  choose: 'Najpierw wybierz zdjęcie lub plik.',
  lost: {
    connection: 'Połączenie zostało przerwane. Wybierz plik jeszcze raz.',
    kind: 'Nie możemy przyjąć takiego pliku. Wybierz zdjęcie, film, dźwięk, PDF lub plik Office.',
    empty: 'Ten plik jest pusty. Wybierz inny plik.',
    'too-large': 'To jest za duże. Wybierz mniejszy plik albo wyślij mniej naraz.',
    'no-room': 'Nie możemy teraz zapisać tego pliku. Spróbuj później.',
    full: 'Nie można dodać więcej plików. Opisz resztę słowami.',
  },
};

const ro: FileMessages = {
  heading: 'Fotografii și fișiere',
  intro:
    'Nu este obligatoriu. Faceți fotografii sau înregistrări numai dacă este sigur pentru dumneavoastră.',
  removed:
    'Fotografiile și filmele păstrează des unde și cu ce telefon au fost făcute. Scoatem asta cât putem. Uitați-vă singur sau singură ce se vede în imagine.',
  label: 'Alegeți fotografii sau fișiere',
  hint: (megabytes) => `Fotografii, filme, sunet, PDF sau Office. Împreună cel mult ${megabytes} MB.`,
  send: 'Adăugați',
  sending: 'Se trimite. Lăsați această pagină deschisă.',
  listHeading: 'Ce ați dat',
  came: 'Adăugat',
  arriving: 'Încă se trimite',
  takeBack: 'Scoateți',
  done: 'Adăugat.',
  goOn: 'Mai departe',
  link: 'Adăugați fotografii sau fișiere',
  choose: 'Alegeți întâi o fotografie sau un fișier.',
  lost: {
    connection: 'Legătura s-a întrerupt. Alegeți fișierul din nou.',
    kind: 'Nu putem primi acest fel de fișier. Alegeți o fotografie, un film, un sunet, un PDF sau un fișier Office.',
    empty: 'Acest fișier este gol. Alegeți alt fișier.',
    'too-large': 'Este prea mare. Alegeți un fișier mai mic sau trimiteți mai puține odată.',
    'no-room': 'Nu putem păstra acum acest fișier. Încercați mai târziu.',
    full: 'Nu se mai pot adăuga fișiere. Spuneți restul în cuvinte.',
  },
};

const bg: FileMessages = {
  heading: 'Снимки и файлове',
  intro: 'Не е задължително. Правете снимки или записи само ако е безопасно за Вас.',
  removed:
    'Снимките и видеото често пазят къде и с какъв телефон са направени. Премахваме това, доколкото можем. Вижте сами какво личи на кадъра.',
  label: 'Изберете снимки или файлове',
  hint: (megabytes) => `Снимки, видео, звук, PDF или Office. Заедно най-много ${megabytes} MB.`,
  send: 'Добавете',
  sending: 'Изпраща се. Оставете тази страница отворена.',
  listHeading: 'Това сте дали',
  came: 'Добавено',
  arriving: 'Още пристига',
  takeBack: 'Махнете',
  done: 'Добавено.',
  goOn: 'Напред',
  link: 'Добавете снимки или файлове',
  choose: 'Първо изберете снимка или файл.',
  lost: {
    connection: 'Връзката прекъсна. Изберете файла отново.',
    kind: 'Не можем да приемем такъв файл. Изберете снимка, видео, звук, PDF или файл на Office.',
    empty: 'Този файл е празен. Изберете друг файл.',
    'too-large': 'Твърде голямо е. Изберете по-малък файл или изпращайте по-малко наведнъж.',
    'no-room': 'Сега не можем да запазим този файл. Опитайте по-късно.',
    full: 'Не могат да се добавят повече файлове. Кажете останалото с думи.',
  },
};

const uk: FileMessages = {
  heading: 'Фото і файли',
  intro: 'Це не обов’язково. Робіть фото чи записи, лише якщо це безпечно для вас.',
  removed:
    'Фото і відео часто зберігають, де і яким телефоном їх зроблено. Ми видаляємо це, де можливо. Самі перевірте, що видно на зображенні.',
  label: 'Виберіть фото або файли',
  hint: (megabytes) => `Фото, відео, звук, PDF або Office. Разом не більше ${megabytes} МБ.`,
  send: 'Додати',
  sending: 'Надсилання. Не закривайте цю сторінку.',
  listHeading: 'Що ви надали',
  came: 'Додано',
  arriving: 'Ще надходить',
  takeBack: 'Прибрати',
  done: 'Додано.',
  goOn: 'Далі',
  link: 'Додати фото або файли',
  choose: 'Спочатку виберіть фото або файл.',
  lost: {
    connection: 'Зв’язок перервався. Виберіть файл ще раз.',
    kind: 'Ми не можемо прийняти такий файл. Виберіть фото, відео, звук, PDF або файл Office.',
    empty: 'Цей файл порожній. Виберіть інший файл.',
    'too-large': 'Це завелике. Виберіть менший файл або надсилайте менше за раз.',
    'no-room': 'Зараз ми не можемо зберегти цей файл. Спробуйте пізніше.',
    full: 'Більше файлів додати не можна. Розкажіть решту словами.',
  },
};

const es: FileMessages = {
  heading: 'Fotos y archivos',
  intro: 'No es obligatorio. Haga fotos o grabaciones solo si es seguro para usted.',
  removed:
    'Las fotos y los vídeos suelen guardar dónde y con qué teléfono se hicieron. Lo quitamos siempre que podemos. Mire usted qué se ve en la imagen.',
  label: 'Elija fotos o archivos',
  hint: (megabytes) => `Fotos, vídeos, sonido, PDF u Office. Juntos, como máximo ${megabytes} MB.`,
  send: 'Añadir',
  sending: 'Enviando. Deje abierta esta página.',
  listHeading: 'Lo que ha entregado',
  came: 'Añadido',
  arriving: 'Todavía está llegando',
  takeBack: 'Quitar',
  done: 'Añadido.',
  goOn: 'Continuar',
  link: 'Añadir fotos o archivos',
  choose: 'Elija primero una foto o un archivo.',
  lost: {
    connection: 'Se perdió la conexión. Elija el archivo otra vez.',
    kind: 'No podemos aceptar este tipo de archivo. Elija una foto, un vídeo, un sonido, un PDF o un archivo de Office.',
    empty: 'Este archivo está vacío. Elija otro archivo.',
    'too-large': 'Es demasiado grande. Elija un archivo más pequeño o envíe menos a la vez.',
    'no-room': 'Ahora no podemos guardar este archivo. Inténtelo más tarde.',
    full: 'No se pueden añadir más archivos. Cuente el resto con palabras.',
  },
};

const ar: FileMessages = {
  heading: 'الصور والملفات',
  intro: 'هذا ليس ضروريا. التقط صورا أو تسجيلات فقط إذا كان ذلك آمنا لك.',
  removed:
    'غالبا ما تحفظ الصور ومقاطع الفيديو مكان التقاطها والهاتف المستخدم. نحن نزيل ذلك قدر الإمكان. انتبه بنفسك لما يظهر في الصورة.',
  label: 'اختر صورا أو ملفات',
  hint: (megabytes) => `صور أو فيديو أو صوت أو PDF أو Office. معا ${megabytes} ميغابايت على الأكثر.`,
  send: 'أضف',
  sending: 'جار الإرسال. اترك هذه الصفحة مفتوحة.',
  listHeading: 'ما قدمته',
  came: 'تمت الإضافة',
  arriving: 'ما زال يصل',
  takeBack: 'أزل',
  done: 'تمت الإضافة.',
  goOn: 'متابعة',
  link: 'أضف صورا أو ملفات',
  choose: 'اختر أولا صورة أو ملفا.',
  lost: {
    connection: 'انقطع الاتصال. اختر الملف مرة أخرى.',
    kind: 'لا يمكننا قبول هذا النوع من الملفات. اختر صورة أو فيديو أو صوتا أو PDF أو ملف Office.',
    empty: 'هذا الملف فارغ. اختر ملفا آخر.',
    'too-large': 'هذا كبير جدا. اختر ملفا أصغر أو أرسل عددا أقل في المرة الواحدة.',
    'no-room': 'لا يمكننا حفظ هذا الملف الآن. حاول لاحقا.',
    full: 'لا يمكن إضافة المزيد من الملفات. احك الباقي بالكلمات.',
  },
};

/** The compiler keeps every language complete. */
export const fileMessages: Readonly<Record<LanguageCode, FileMessages>> = {
  nl,
  en,
  pl,
  ro,
  bg,
  uk,
  es,
  ar,
};
