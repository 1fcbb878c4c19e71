import type { PublicMessages, ReadingPage } from './shape.ts';

export const safety: ReadingPage = {
  heading: 'Using this website safely',
  intro: 'Does someone sometimes look at your phone or computer? Then read this first.',
  sections: [
    {
      heading: 'Leave quickly',
      paragraphs: [
        'At the top of every page it says "Leave this page". You then go straight to an ordinary website, such as the weather.',
        'What you had filled in and not yet sent is gone then.',
      ],
    },
    {
      heading: 'Your history',
      paragraphs: [
        'Your phone or computer remembers which websites you visited. This one too. We cannot delete that.',
        'So open a private window. It is also called incognito. Then your browser does not remember the website when you close the window.',
        'Do you want to delete the history? Then delete only this website. If everything is empty, that may be noticed.',
      ],
    },
    {
      heading: 'Better on another device',
      paragraphs: [
        'Do you think that someone controls your phone? Then a private window does not help enough.',
        'Use a device of someone you trust, or a computer in the library.',
      ],
    },
    {
      heading: 'What this website does',
      paragraphs: [
        'The name of every page is simply "Information".',
        'We do not watch you and do not keep which device you come from.',
        'We call or e-mail you only if you fill that in yourself.',
      ],
    },
    {
      heading: 'Your receipt code',
      paragraphs: [
        'Write the code down in a place where nobody looks. You can also print a slip that does not say what it is for.',
      ],
    },
  ],
};

export const privacy: PublicMessages['privacy'] = ({ municipality, months, draftMinutes }) => ({
  heading: 'Privacy',
  intro: `The municipality of ${municipality} is responsible for what you tell here.`,
  sections: [
    {
      heading: 'Why we ask this',
      paragraphs: [
        'We want to help people who are being forced, and stop human trafficking. That is a task of the municipality (GDPR, article 6(1)(e)).',
      ],
    },
    {
      heading: 'What we keep',
      paragraphs: [
        'Only what you fill in and send yourself. We do not keep from which address, device or browser you come.',
        'What you write is encrypted in our system.',
      ],
    },
    {
      heading: 'Who sees it',
      paragraphs: [
        'Only the officer who handles your report and the deputy. We record who opens your report.',
        'Sometimes we ask another organisation to help, such as a support organisation or the police. They get only what is needed. We pass on who you are only if you agree.',
      ],
    },
    {
      heading: 'How long we keep it',
      paragraphs: [
        `Answers that you do not send are gone after ${draftMinutes} minutes. If you click "Leave this page", straight away.`,
        `Does your report not lead to help or an investigation? Then we delete the data about people after ${months} months. We still count your report.`,
        'Does your report lead to help or an investigation? Then the term in the law holds.',
      ],
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'This website uses one temporary cookie. It comes only when you give an answer or fill in a receipt code. There are no cookies that follow you.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: [
        'You may ask what we know about you. You may also ask us to correct or delete it. Do you stay anonymous? Then only your receipt code shows us which report is yours.',
        `Do you have a question about privacy? Ask for the data protection officer of the municipality of ${municipality}. You can also complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).`,
      ],
    },
  ],
});

export const accessibility: PublicMessages['accessibility'] = ({ municipality }) => ({
  heading: 'Accessibility',
  intro: 'Everyone must be able to use this website.',
  sections: [
    {
      heading: 'How we see to that',
      paragraphs: [
        'You can use the website on an old phone, with a keyboard only, with a screen reader and without JavaScript.',
        'The texts are short and in plain language. We check the pages against the rules of WCAG 2.2, level AA.',
      ],
    },
    {
      heading: 'Does something not work?',
      paragraphs: [
        `Tell the municipality of ${municipality}. You do not have to say why you use this website.`,
        'Cannot wait? Call. The numbers are on the first page.',
      ],
    },
    {
      heading: 'Statement',
      paragraphs: [
        'The municipality publishes an accessibility statement in the national register at toegankelijkheidsverklaring.nl.',
      ],
    },
  ],
});
