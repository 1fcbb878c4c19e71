/** A name in its own spelling, and where it has one, in its own alphabet. */
export type OwnName = string | readonly [latin: string, own: string];

/** Where the names of an invented person come from. */
export interface Origin {
  readonly men: readonly OwnName[];
  readonly women: readonly OwnName[];
  readonly families: readonly OwnName[];
  /** Other ways in which lists write these names: pattern and replacement. Not the rules of the product. */
  readonly respellings: readonly (readonly [RegExp, string])[];
}

/** "Name/Имя" pairs, or names alone, divided by blanks; a low line stands for a blank within a name. */
const names = (text: string): OwnName[] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [latin = '', own] = word.replaceAll('_', ' ').split('/');
      return own === undefined ? latin : [latin, own];
    });

/** First names and surnames that are common; every combination with a birth date is made up. */
export const ORIGINS: Readonly<Record<string, Origin>> = {
  Dutch: {
    men: names(`Johannes Pieter Willem Cornelis Hendrik Daan Sem Bram Thijs Lars Jeroen Martijn Sander Niels Ruben
      Koen Stijn Gijs Teun Joost Maarten Wouter Bas Tijmen Floris`),
    women:
      names(`Johanna Maria Elisabeth Anna Sanne Lotte Femke Fleur Iris Marloes Anouk Esther Judith Merel Roos
      Sophie Noortje Karlijn Marijke Wendy Linda Petra Ilse Tess Fenna`),
    families:
      names(`de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser Smit Meijer de_Boer Mulder
      de_Groot Bos Vos Peters Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra Smits de_Graaf van_der_Meer
      van_der_Linden Kok Jacobs de_Haan Vermeulen van_den_Heuvel van_der_Veen Kuiper Wijnen Terpstra 't_Hart
      van_'t_Hof in_'t_Veld ter_Horst Schouten Kuijpers Hoekstra Nijhuis`),
    respellings: [
      [/ij/g, 'y'],
      [/van den /, 'v.d. '],
      [/van der /, 'v/d '],
      [/^(van |de |van der |van den )/, ''],
      [/ui/, 'uy'],
      [/kk/, 'k'],
      [/ss/, 's'],
      [/ph/, 'f'],
      [/th/i, 't'],
    ],
  },
  Polish: {
    men: names(`Krzysztof Piotr Andrzej Tomasz Paweł Michał Łukasz Marcin Grzegorz Wojciech Zbigniew Jerzy Dariusz
      Mariusz Rafał Kamil Mateusz Jakub Sławomir Przemysław`),
    women:
      names(`Agnieszka Małgorzata Katarzyna Joanna Ewa Zofia Elżbieta Monika Magdalena Dorota Beata Grażyna
      Iwona Justyna Karolina Natalia Paulina Sylwia Żaneta Wioletta`),
    families:
      names(`Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak
      Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Król
      Michalski Wróbel Wieczorek Jabłoński Majewski Olszewski Stępień Malinowski Jaworski Nowicki Górski Rutkowski`),
    respellings: [
      [/w/g, 'v'],
      [/sz/g, 'sj'],
      [/sz/g, 'sh'],
      [/cz/g, 'tsj'],
      [/ski$/, 'sky'],
      [/rz/g, 'z'],
      [/j/g, 'i'],
      [/ck/g, 'tsk'],
    ],
  },
  Romanian: {
    men: names(`Ștefan Ionuț Mihai Andrei Gheorghe Cătălin Constantin Florin Răzvan Bogdan Adrian Vasile Nicolae
      Alexandru Sorin Marius Dănuț Iulian Cosmin Lucian`),
    women:
      names(`Ioana Elena Mihaela Andreea Cristina Alexandra Gabriela Daniela Mădălina Florentina Georgiana
      Roxana Simona Ramona Lăcrămioara Nicoleta Oana Raluca Ștefania Loredana`),
    families:
      names(`Popescu Ionescu Popa Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Munteanu Moldovan
      Șerban Lazăr Țăranu Constantinescu Ștefănescu Dumitrescu Georgescu Tudor Florea Câmpeanu Bălan Vlădescu
      Nistor Pârvu Niculescu Oprea Cojocaru Enache Preda Sandu`),
    respellings: [
      [/ș/gi, 'ş'],
      [/ț/gi, 'ţ'],
      [/ș/gi, 'sh'],
      [/ț/gi, 'tz'],
      [/x/g, 'cs'],
      [/gh/gi, 'g'],
      [/â/g, 'î'],
      [/ou|u$/, 'ou'],
      [/ch/g, 'k'],
    ],
  },
  Bulgarian: {
    men: names(`Georgi/Георги Ivan/Иван Dimitar/Димитър Nikolay/Николай Petar/Петър Hristo/Христо Todor/Тодор
      Stefan/Стефан Yordan/Йордан Vasil/Васил Aleksandar/Александър Atanas/Атанас Plamen/Пламен Boris/Борис
      Krasimir/Красимир Zhivko/Живко Tsvetan/Цветан`),
    women:
      names(`Maria/Мария Ivanka/Иванка Elena/Елена Yordanka/Йорданка Penka/Пенка Rositsa/Росица Daniela/Даниела
      Gergana/Гергана Desislava/Десислава Stoyanka/Стоянка Tsvetelina/Цветелина Zhivka/Живка Radka/Радка
      Snezhana/Снежана Viktoria/Виктория Yana/Яна`),
    families: names(`Ivanov/Иванов Georgiev/Георгиев Dimitrov/Димитров Petrov/Петров Nikolov/Николов
      Hristov/Христов Stoyanov/Стоянов Todorov/Тодоров Iliev/Илиев Vasilev/Василев Atanasov/Атанасов
      Petkov/Петков Angelov/Ангелов Kolev/Колев Yordanov/Йорданов Marinov/Маринов Mihaylov/Михайлов Kostov/Костов
      Zhelyazkov/Желязков Tsankov/Цанков Chavdarov/Чавдаров Yankov/Янков Shishkov/Шишков`),
    respellings: [
      [/y/gi, 'j'],
      [/ts/gi, 'c'],
      [/zh/gi, 'j'],
      [/zh/gi, 'g'],
      [/ch/gi, 'tsj'],
      [/sh/gi, 'sj'],
      [/v$/, 'ff'],
      [/(?<![csz])h/gi, 'ch'],
      [/aya/g, 'aja'],
      [/ks/g, 'x'],
      [/tar$/, 'tr'],
    ],
  },
  Arabic: {
    men: names(`Mohammed/محمد Ahmed/أحمد Youssef/يوسف Hassan/حسن Hussein/حسين Khalid/خالد Rachid/رشيد Said/سعيد
      Mustafa/مصطفى Ibrahim/إبراهيم Abdelkader/عبد_القادر Abdul_Rahman/عبد_الرحمن Karim/كريم Jamal/جمال
      Bilal/بلال Othman/عثمان Omar/عمر Tarik/طارق Walid/وليد Yassin/ياسين Nabil/نبيل Fouad/فؤاد Hicham/هشام
      Mounir/منير Zakaria/زكريا`),
    women: names(`Fatima/فاطمة Khadija/خديجة Aicha/عائشة Zineb/زينب Mariam/مريم Amina/أمينة Samira/سميرة
      Leila/ليلى Hanan/حنان Naima/نعيمة Rania/رانيا Salma/سلمى Houda/هدى Imane/إيمان Soumaya/سمية Nadia/نادية
      Karima/كريمة Hayat/حياة Rajae/رجاء Wafa/وفاء`),
    families: names(`El_Amrani/العمراني Alaoui/العلوي Idrissi/الإدريسي Al-Masri/المصري Al-Khatib/الخطيب
      Haddad/حداد Ben_Ali/بن_علي El_Bakkali/البقالي Saidi/السعيدي Mansouri/المنصوري Tahiri/الطاهري
      Abu_Salim/أبو_سالم Ibn_Yahya/ابن_يحيى Chaoui/الشاوي Ziani/الزياني Berrada/برادة Bennani/بناني
      El_Fassi/الفاسي Kaddouri/القدوري Hamdaoui/الحمداوي Al-Najjar/النجار Sabbagh/الصباغ Qasim/قاسم
      Al-Shami/الشامي Benjelloun/بنجلون El_Yacoubi/اليعقوبي Lahlou/لحلو Darwish/درويش`),
    respellings: [
      [/ou/g, 'oe'],
      [/ou/g, 'u'],
      [/ch/gi, 'sh'],
      [/ch/gi, 'sj'],
      [/kh/gi, 'ch'],
      [/kh/gi, 'k'],
      [/y/gi, 'j'],
      [/i/g, 'ee'],
      [/e/g, 'a'],
      [/u/g, 'o'],
      [/o/g, 'u'],
      [/([a-z])\1/g, '$1'],
      [/(m|s|r|n)(?=[aeiou])/, '$1$1'],
      [/^(El |Al-)/, ''],
      [/^(El |Al-)/, 'el-'],
      [/^(El |Al-)/, 'Al '],
      [/^Ben /, 'Ben'],
      [/q/gi, 'k'],
      [/a$/, 'ah'],
      [/^Abdel/, 'Abdul '],
      [/^Abdul /, 'Abder'],
      [/w/gi, 'ou'],
    ],
  },
  Vietnamese: {
    men: names(`Văn_Hùng Văn_Nam Minh_Tuấn Đức_Anh Quang_Huy Hoàng_Long Thanh_Sơn Văn_Dũng Hữu_Phước Công_Danh
      Văn_Thành Ngọc_Hải Trung_Kiên Quốc_Bảo Tiến_Đạt`),
    women:
      names(`Thị_Hương Thị_Lan Thị_Mai Thu_Hà Thị_Hoa Thị_Linh Ngọc_Ánh Thị_Thảo Kim_Oanh Thùy_Dung Thị_Nga
      Hồng_Nhung Thị_Yến Bích_Ngọc Thanh_Trúc Mỹ_Linh`),
    families: names(
      `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Mai`,
    ),
    respellings: [
      [/^(Thị|Văn) /, ''],
      [/^\S+ (?=\S)/, ''],
      [/ễ|ê|ế/g, 'e'],
      [/đ/gi, 'd'],
      [/ph/gi, 'f'],
      [/y/g, 'i'],
    ],
  },
  Ukrainian: {
    men: names(`Oleksandr/Олександр Serhii/Сергій Andrii/Андрій Mykola/Микола Dmytro/Дмитро Volodymyr/Володимир
      Yurii/Юрій Mykhailo/Михайло Vasyl/Василь Ivan/Іван Pavlo/Павло Oleh/Олег Ihor/Ігор Hryhorii/Григорій
      Yevhen/Євген Bohdan/Богдан Taras/Тарас Viacheslav/В'ячеслав`),
    women: names(`Oksana/Оксана Olena/Олена Kateryna/Катерина Nataliia/Наталія Iryna/Ірина Tetiana/Тетяна
      Yuliia/Юлія Hanna/Ганна Mariia/Марія Svitlana/Світлана Liudmyla/Людмила Halyna/Галина Olha/Ольга
      Anastasiia/Анастасія Solomiia/Соломія Khrystyna/Христина Zhanna/Жанна Viktoriia/Вікторія`),
    families: names(`Shevchenko/Шевченко Kovalenko/Коваленко Bondarenko/Бондаренко Tkachenko/Ткаченко
      Kravchenko/Кравченко Oliinyk/Олійник Shevchuk/Шевчук Kovalchuk/Ковальчук Polishchuk/Поліщук Bondar/Бондар
      Moroz/Мороз Lysenko/Лисенко Rudenko/Руденко Savchenko/Савченко Petrenko/Петренко Klymenko/Клименко
      Hryhorenko/Григоренко Kovalskyi/Ковальський Vyshnevskyi/Вишневський Zakharchuk/Захарчук Horbachov/Горбачов
      Honchar/Гончар Yatsenko/Яценко Khomenko/Хоменко Shcherbak/Щербак`),
    respellings: [
      [/sh/gi, 'sj'],
      [/ch/gi, 'tsj'],
      [/kh/gi, 'ch'],
      [/kh/gi, 'h'],
      [/zh/gi, 'j'],
      [/y/gi, 'i'],
      [/y/gi, 'j'],
      [/ii/g, 'iy'],
      [/ii$/, 'y'],
      [/ts/g, 'c'],
      [/^H/, 'G'],
      [/(?<![cskz])h/g, 'g'],
      [/u/g, 'oe'],
      [/yi$/, 'y'],
      [/skyi$/, 'ski'],
    ],
  },
};
