import { type SignalCard, strong, supporting } from './card.ts';

/** What everybody may see. Sources: CCV; HVO-Querido and ACM; list of the Zorg- en Veiligheidshuis Zeeland. */
export const everyone: SignalCard = {
  title: 'Voor iedereen',
  whom: 'Voor iedereen die met mensen werkt.',
  signals: [
    strong('Iemand anders voert steeds het woord of wil overal bij zijn'),
    strong('Heeft het eigen identiteitsbewijs niet in handen'),
    strong('Kan niet vrij gaan en staan, wordt gebracht en gehaald'),
    strong('Heeft niet de beschikking over eigen geld of een eigen rekening'),
    strong('Heeft een schuld bij de werkgever, een bemiddelaar of een “vriend”'),
    strong('Sporen van geweld of verwaarlozing, krijgt geen medische hulp'),
    strong('Is met een valse belofte hierheen gekomen'),
    supporting('Is bang of gespannen, of geeft antwoorden die ingestudeerd lijken'),
    supporting('Kent het eigen adres of werkadres niet'),
    supporting('Heeft weinig persoonlijke spullen'),
    supporting('Heeft meer telefoons, wordt voortdurend gebeld', 'sexual', 'criminal'),
  ],
  questions: [
    'Hoe gaat het met u? Voelt u zich hier veilig?',
    'Wie regelt uw papieren, woning en vervoer?',
    'Kunt u weg als u dat wilt?',
    'Krijgt u zelf uw loon? Wat blijft over?',
    'Wie heeft uw paspoort?',
    'Mag ik u zonder uw begeleider spreken?',
    'Wilt u dat ik iemand bel die kan helpen?',
  ],
  doNot: [
    'Onderzoek het niet zelf. Schrijf op wat u zag en hoorde, en meld het.',
    'Zeg niets tegen wie misschien uitbuit. Dat kan gevaarlijk zijn voor het slachtoffer en voor u.',
    'Stel geen vragen waar een begeleider bij is, en laat die niet tolken.',
    'Beloof niet dat u niets doorvertelt. Zeg eerlijk met wie u overlegt.',
    'Dwing niets. Iemand mag hulp weigeren, en ook dan mag u advies vragen.',
    'Ga niet af op afkomst of nationaliteit. Let op wat er gebeurt.',
  ],
  sources: [
    'CCV, signaleren seksuele uitbuiting en barrière identiteit',
    'HVO-Querido en ACM, signalen van mensenhandel',
    'Zorg- en Veiligheidshuis Zeeland, signalenlijst mensenhandel',
  ],
  verified: false,
};
