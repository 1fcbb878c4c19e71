import { counted } from './counted.ts';
import type { PublicMessages, ReadingPage } from './shape.ts';

export const safety: ReadingPage = {
  heading: 'Cum folosiți acest site în siguranță',
  intro: 'Se uită cineva uneori în telefonul sau calculatorul dumneavoastră? Atunci citiți întâi aici.',
  sections: [
    {
      heading: 'Plecați repede',
      paragraphs: [
        'Sus pe fiecare pagină scrie „Părăsiți această pagină”. Ajungeți imediat pe un site obișnuit, de exemplu cu vremea.',
        'Ce ați completat și nu ați trimis încă dispare atunci.',
      ],
    },
    {
      heading: 'Istoricul dumneavoastră',
      paragraphs: [
        'Telefonul sau calculatorul ține minte ce site-uri ați vizitat. Și pe acesta. Noi nu putem șterge asta.',
        'De aceea deschideți o fereastră privată. Se numește și incognito. Atunci browserul uită site-ul când închideți fereastra.',
        'Vreți să ștergeți istoricul? Ștergeți numai acest site. Dacă totul este gol, cineva poate observa.',
      ],
    },
    {
      heading: 'Mai bine pe alt aparat',
      paragraphs: [
        'Credeți că cineva vă controlează telefonul? Atunci o fereastră privată nu ajută destul.',
        'Folosiți aparatul unei persoane de încredere sau un calculator de la bibliotecă.',
      ],
    },
    {
      heading: 'Ce face acest site',
      paragraphs: [
        'Fiecare pagină se numește simplu „Informații”.',
        'Nu vă urmărim și nu păstrăm de pe ce aparat veniți.',
        'Vă sunăm sau vă scriem numai dacă dumneavoastră ați completat asta.',
      ],
    },
    {
      heading: 'Codul de primire',
      paragraphs: [
        'Scrieți codul într-un loc unde nu se uită nimeni. Puteți și tipări un bilet pe care nu scrie la ce folosește.',
      ],
    },
  ],
};

export const privacy: PublicMessages['privacy'] = ({ municipality, months, draftMinutes }) => ({
  heading: 'Confidențialitate',
  intro: `Primăria ${municipality} răspunde pentru ce spuneți aici.`,
  sections: [
    {
      heading: 'De ce întrebăm',
      paragraphs: [
        'Vrem să ajutăm oamenii care sunt obligați și să oprim traficul de persoane. Este o sarcină a primăriei (RGPD, articolul 6 alineatul 1 litera e).',
      ],
    },
    {
      heading: 'Ce păstrăm',
      paragraphs: [
        'Numai ce completați și trimiteți dumneavoastră. Nu păstrăm de la ce adresă, aparat sau browser veniți.',
        'Ce scrieți este criptat în sistemul nostru.',
      ],
    },
    {
      heading: 'Cine vede',
      paragraphs: [
        'Numai persoana care se ocupă de sesizare și înlocuitorul ei. Notăm cine deschide sesizarea.',
        'Uneori cerem ajutorul altei organizații, de exemplu o organizație de ajutor sau poliția. Ea primește numai ce este necesar. Spunem cine sunteți numai dacă sunteți de acord.',
      ],
    },
    {
      heading: 'Cât timp păstrăm',
      paragraphs: [
        `Răspunsurile pe care nu le trimiteți dispar după ${counted('ro', draftMinutes, { one: 'minut', few: 'minute', other: 'de minute' })}. Dacă apăsați „Părăsiți această pagină”, imediat.`,
        `Sesizarea nu duce la ajutor sau la o anchetă? Atunci ștergem datele despre oameni după ${counted('ro', months, { one: 'lună', few: 'luni', other: 'de luni' })}. Sesizarea o numărăm în continuare.`,
        'Sesizarea duce la ajutor sau la o anchetă? Atunci este valabil termenul din lege.',
      ],
    },
    {
      heading: 'Cookie-uri',
      paragraphs: [
        'Acest site folosește un singur cookie temporar. El apare numai când răspundeți la o întrebare sau completați un cod de primire. Nu există cookie-uri care vă urmăresc.',
      ],
    },
    {
      heading: 'Drepturile dumneavoastră',
      paragraphs: [
        'Puteți întreba ce știm despre dumneavoastră. Puteți cere și corectarea sau ștergerea. Rămâneți anonim sau anonimă? Atunci numai codul de primire ne arată care sesizare este a dumneavoastră.',
        `Aveți o întrebare despre confidențialitate? Întrebați de responsabilul cu protecția datelor de la primăria ${municipality}. Puteți face și o plângere la autoritatea olandeză pentru protecția datelor (Autoriteit Persoonsgegevens).`,
      ],
    },
  ],
});

export const accessibility: PublicMessages['accessibility'] = ({ municipality }) => ({
  heading: 'Accesibilitate',
  intro: 'Oricine trebuie să poată folosi acest site.',
  sections: [
    {
      heading: 'Cum avem grijă de asta',
      paragraphs: [
        'Puteți folosi site-ul pe un telefon vechi, numai cu tastatura, cu un cititor de ecran și fără JavaScript.',
        'Textele sunt scurte și scrise simplu. Verificăm paginile după regulile WCAG 2.2, nivelul AA.',
      ],
    },
    {
      heading: 'Ceva nu merge?',
      paragraphs: [
        `Spuneți primăriei ${municipality}. Nu trebuie să spuneți de ce folosiți acest site.`,
        'Nu puteți aștepta? Sunați. Numerele sunt pe prima pagină.',
      ],
    },
    {
      heading: 'Declarație',
      paragraphs: [
        'Primăria publică o declarație de accesibilitate în registrul național de la toegankelijkheidsverklaring.nl.',
      ],
    },
  ],
});
