/** What somebody outside reads who gets a package: a partner's colleague without an account. */
export interface PackageWords {
  readonly title: string;
  readonly otherLanguage: string;
  readonly gone: { readonly heading: string; readonly text: string; readonly call: string };
  readonly enter: {
    readonly heading: string;
    readonly intro: string;
    readonly once: string;
    readonly code: string;
    readonly codeHint: string;
    readonly button: string;
    readonly noCode: string;
  };
  readonly codeProblems: Readonly<Record<'empty' | 'typed' | 'wrong', string>>;
  readonly read: {
    readonly heading: string;
    readonly from: (who: string) => string;
    readonly until: (moment: string) => string;
    readonly rules: readonly string[];
    readonly what: string;
    readonly purpose: string;
    readonly facts: string;
    readonly sender: string;
    readonly reference: string;
    readonly ground: string;
    readonly urgency: string;
    readonly closed: string;
    readonly messages: string;
    readonly you: string;
    readonly leave: string;
    /** Labels and texts are Dutch; said on a page in another language. */
    readonly dutch: string | null;
  };
  readonly reply: {
    readonly heading: string;
    readonly question: string;
    readonly choices: Readonly<Record<'accept' | 'refuse' | 'ask' | 'tell', string>>;
    readonly outcome: string;
    readonly outcomeHint: string;
    readonly text: string;
    readonly textHint: string;
    readonly button: string;
    readonly sent: string;
    readonly over: string;
    readonly changed: string;
    readonly refused: { readonly heading: string; readonly text: string };
  };
  readonly replyProblems: Readonly<Record<'no-reply' | 'no-outcome' | 'no-text' | 'too-long', string>>;
  readonly outcomes: Readonly<Record<'rejected_criteria' | 'rejected_capacity' | 'client_declined', string>>;
}

const nl: PackageWords = {
  title: 'Beveiligd bericht',
  otherLanguage: 'In English',
  gone: {
    heading: 'Deze link werkt niet meer',
    text: 'Een link werkt een beperkte tijd en gaat één keer open. Misschien is hij al geopend of ingetrokken, of is er te vaak een verkeerde code ingevuld.',
    call: 'Bel degene die u de code gaf. Die kan een nieuwe link sturen.',
  },
  enter: {
    heading: 'Er staat een beveiligd bericht voor u klaar',
    intro: 'Vul de code in die u door de telefoon hebt gehoord.',
    once: 'Het bericht gaat één keer open. Open het op het apparaat waarop u het wilt lezen.',
    code: 'Code',
    codeHint: 'Negen tekens, zoals K7M-4Q2-XV3. Streepjes en hoofdletters maken niet uit.',
    button: 'Open het bericht',
    noCode: 'Hebt u geen code? Wacht dan tot u wordt gebeld, of bel degene van wie u dit verwacht.',
  },
  codeProblems: {
    empty: 'Vul de code in.',
    typed: 'Deze code kan niet kloppen. Kijk of u een teken hebt verwisseld of vergeten.',
    wrong: 'Deze code hoort niet bij deze link. Na vijf verkeerde codes gaat de link op slot.',
  },
  read: {
    heading: 'Met u is iets gedeeld',
    from: (who) => `Van ${who}`,
    until: (moment) => `U kunt dit lezen en beantwoorden tot ${moment}. Daarna gaat het dicht.`,
    rules: [
      'Gebruik dit alleen waarvoor het is gedeeld. Geef het niet door.',
      'Bewaar niet meer dan u nodig hebt. Maak geen foto van het scherm.',
    ],
    what: 'Wat met u is gedeeld',
    purpose: 'Waarvoor',
    facts: 'Over dit bericht',
    sender: 'Van',
    reference: 'Kenmerk',
    ground: 'Grondslag',
    urgency: 'Urgentie',
    closed: 'De gegevens zijn gesloten. U kunt ze niet meer lezen.',
    messages: 'Berichten',
    you: 'U',
    leave: 'Sluiten op dit apparaat',
    dutch: null,
  },
  reply: {
    heading: 'Uw antwoord',
    question: 'Wat wilt u laten weten?',
    choices: {
      accept: 'Wij pakken dit op',
      refuse: 'Wij pakken dit niet op',
      ask: 'Wij hebben een vraag',
      tell: 'Wij laten weten hoe het gaat',
    },
    outcome: 'Waarom pakt u het niet op?',
    outcomeHint: 'Alleen als u het niet oppakt. Daarna kunt u de gegevens niet meer lezen.',
    text: 'Bericht aan de afzender',
    textHint: 'Noem geen namen van collega’s, en niet meer dan de afzender nodig heeft.',
    button: 'Antwoord versturen',
    sent: 'Uw antwoord is verstuurd.',
    over: 'Deze overdracht is afgesloten. U kunt niet meer antwoorden.',
    changed: 'Er is intussen iets veranderd. Uw antwoord staat er nog. Kijk het na en verstuur het opnieuw.',
    refused: {
      heading: 'Uw antwoord is verstuurd',
      text: 'U pakt dit niet op. Daarom zijn de gegevens gesloten. U hoeft niets meer te doen.',
    },
  },
  replyProblems: {
    'no-reply': 'Kies wat u wilt laten weten.',
    'no-outcome': 'Kies waarom u het niet oppakt.',
    'no-text': 'Schrijf uw bericht.',
    'too-long': 'Maak de tekst korter.',
  },
  outcomes: {
    rejected_criteria: 'Het hoort niet bij onze taak',
    rejected_capacity: 'Wij hebben er geen ruimte voor',
    client_declined: 'De persoon wil dit niet',
  },
};

const en: PackageWords = {
  title: 'Secure message',
  otherLanguage: 'In het Nederlands',
  gone: {
    heading: 'This link no longer works',
    text: 'A link works for a limited time and opens once. It may have been opened or withdrawn, or a wrong code was entered too often.',
    call: 'Call the person who gave you the code. They can send a new link.',
  },
  enter: {
    heading: 'A secure message is waiting for you',
    intro: 'Enter the code that you were told by telephone.',
    once: 'The message opens once. Open it on the device on which you want to read it.',
    code: 'Code',
    codeHint: 'Nine characters, such as K7M-4Q2-XV3. Dashes and capitals do not matter.',
    button: 'Open the message',
    noCode: 'No code? Wait until you are called, or call the person from whom you expect this.',
  },
  codeProblems: {
    empty: 'Enter the code.',
    typed: 'This code cannot be right. See whether a character was swapped or left out.',
    wrong: 'This code does not belong to this link. After five wrong codes the link is locked.',
  },
  read: {
    heading: 'Something was shared with you',
    from: (who) => `From ${who}`,
    until: (moment) => `You can read and answer this until ${moment}. Then it closes.`,
    rules: [
      'Use this only for what it was shared for. Do not pass it on.',
      'Keep no more than you need. Do not photograph the screen.',
    ],
    what: 'What was shared with you',
    purpose: 'What it is for',
    facts: 'About this message',
    sender: 'From',
    reference: 'Reference',
    ground: 'Legal ground',
    urgency: 'Urgency',
    closed: 'The information is closed. You can no longer read it.',
    messages: 'Messages',
    you: 'You',
    leave: 'Close on this device',
    dutch: 'The information itself is in Dutch.',
  },
  reply: {
    heading: 'Your answer',
    question: 'What do you want to say?',
    choices: {
      accept: 'We take this on',
      refuse: 'We do not take this on',
      ask: 'We have a question',
      tell: 'We tell how it is going',
    },
    outcome: 'Why do you not take it on?',
    outcomeHint: 'Only if you do not take it on. After that you can no longer read the information.',
    text: 'Message to the sender',
    textHint: 'Leave out names of colleagues, and write no more than the sender needs.',
    button: 'Send the answer',
    sent: 'Your answer was sent.',
    over: 'This hand-over has ended. You can no longer answer.',
    changed: 'Something has changed meanwhile. Your answer is still here. Check it and send it again.',
    refused: {
      heading: 'Your answer was sent',
      text: 'You do not take this on. That is why the information is closed. You need not do anything else.',
    },
  },
  replyProblems: {
    'no-reply': 'Choose what you want to say.',
    'no-outcome': 'Choose why you do not take it on.',
    'no-text': 'Write your message.',
    'too-long': 'Make the text shorter.',
  },
  outcomes: {
    rejected_criteria: 'It is not our task',
    rejected_capacity: 'We have no capacity',
    client_declined: 'The person does not want this',
  },
};

/** In the languages of whom partners abroad and here work with. */
export const packageWords = { nl, en } as const;
export type PackageLanguage = keyof typeof packageWords;
