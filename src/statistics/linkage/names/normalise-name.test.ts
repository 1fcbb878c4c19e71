import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIASES } from './aliases.ts';
import { type NamePart, nameWords } from './normalise-name.ts';

const same = (part: NamePart, ...forms: readonly string[]): void => {
  const [first = '', ...others] = forms;
  const words = nameWords(first, part).toSorted();
  expect(words, first).not.toEqual([]);
  for (const other of others) expect(nameWords(other, part).toSorted(), other).toEqual(words);
};

describe('names in one spelling', () => {
  it('Dutch: tussenvoegsels, titles, ij and y, double names, everyday forms', () => {
    same('family', 'van der Berg', 'Berg', 'v.d. Berg', 'v/d BERG', 'Berg, van der');
    same('family', 'van Dijk', 'van Dyk', 'Dĳk');
    same('family', "in 't Veld", 'In ’t Veld', 'Veld');
    same('family', 'Jansen-de Vries', 'de Vries-Jansen', 'Jansen de Vries');
    same('full', 'Dhr. dr. J. Bakker', 'Bakker');
    same('given', 'Johannes', 'Jan', 'Hans');
    same('given', 'Sofie', 'Sophie', 'SOPHIE');
  });

  it('Polish: marks, surnames of men and women', () => {
    same('family', 'Kowalska', 'Kowalski');
    same('family', 'Wiśniewska', 'Wisniewski', 'Wiśniewski');
    same('family', 'Dąbrowski', 'Dabrowska', 'DĄBROWSKA');
    same('family', 'Jabłońska', 'Jablonski');
    same('given', 'Małgorzata', 'Malgorzata', 'Gosia');
  });

  it('Romanian: comma or cedilla below, or neither', () => {
    same('given', 'Ștefan', 'Şefan'.replace('e', 'te'), 'Stefan');
    same('family', 'Țăranu', 'Ţăranu', 'Taranu');
    same('family', 'Ștefănescu', 'Stefanescu');
  });

  it('Bulgarian: Cyrillic, transliterations, surnames of women, the middle name', () => {
    same('full', 'Георги Димитров Петров', 'Georgi Petrov', 'Georgi Dimitrov Petrov');
    same('full', 'Мария Стоянова', 'Maria Stoyanova', 'Marija Stojanov');
    same('family', 'Желязкова', 'Zhelyazkov');
    same('family', 'Цанков', 'Tsankova', 'Tzankoff');
    same('family', 'Ivanoff', 'Иванова');
  });

  it('Ukrainian: Cyrillic, the Russian form, Dutch spelling, patronymics', () => {
    same('full', 'Оксана Шевченко', 'Oksana Shevchenko', 'Oxana Sjevtsjenko');
    same('given', 'Сергій', 'Serhii', 'Sergey', 'Serhiy');
    same('given', 'Олександр', 'Oleksandr', 'Alexander');
    same('given', 'Юлія Іванівна', 'Yuliia', 'Julia');
    same('full', 'Щербак Юлія Іванівна', 'Yuliia Shcherbak');
    same('family', 'Ковальський', 'Kovalska', 'Kovalskyi');
    same('family', 'Григоренко', 'Hryhorenko');
    same('family', 'Поліщук', 'Polishchuk');
  });

  it('Arabic: script and transliterations, article, filiation, servant of', () => {
    same('given', 'محمد', 'Mohammed', 'Muhammad', 'Mohamed', 'MOHAMMAD');
    same('given', 'عبد الرحمن', 'Abderrahman', 'Abdul Rahman', 'Abdel-Rahman', 'Abd al-Rahman');
    same('given', 'فاطمة', 'Fatima', 'Fatma');
    same('given', 'Youssef', 'Yusuf', 'Joesoef', 'يوسف');
    same('family', 'El Amrani', 'Al-Amrani', 'العمراني', 'Lamrani');
    same('family', 'Ben Ali', 'بن علي', 'Ali');
    same('given', 'Rachid', 'Rashid', 'رشيد');
  });

  it('Vietnamese: tones, order, the middle word for man or woman', () => {
    same('full', 'Nguyễn Thị Hương', 'Huong Nguyen', 'NGUYEN THI HUONG');
    same('full', 'Đỗ Văn Đạt', 'Dat Do');
    same('given', 'Thị Yến', 'Yen');
  });

  it('keeps a name that looks like a small word or a patronymic when it stands alone', () => {
    expect(nameWords('Ben', 'given')).toEqual(['ben']);
    expect(nameWords('Lê', 'family')).toEqual(['le']);
    expect(nameWords('Goran Markovich', 'full')).toHaveLength(2);
    expect(nameWords('Ivanovych', 'given')).toHaveLength(1);
    expect(nameWords('Petrova', 'family')).toEqual(['petrov']);
  });

  it('keeps apart what is not the same name', () => {
    for (const [one, other] of [
      ['Hassan', 'Hussein'],
      ['Kowalski', 'Kowalczyk'],
      ['Olena', 'Oksana'],
      ['Trần', 'Trịnh'],
      ['Ivanov', 'Yankov'],
      ['Maria', 'Marian'],
    ] as const)
      expect(nameWords(one, 'full'), one).not.toEqual(nameWords(other, 'full'));
  });

  it('gives no words for no letters, and small plain words for anything', () => {
    for (const nothing of ['', '  ', '-', '...', "'"]) expect(nameWords(nothing, 'full')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of nameWords(text, 'full')) expect(word).toMatch(/^\S+$/u);
      }),
    );
  });

  it('has every form of a name in one line only', () => {
    const forms = ALIASES.flatMap((line) => [...new Set(line.split(' '))]);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });
});
