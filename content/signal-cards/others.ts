import { type SignalCard, strong, supporting } from './card.ts';

/** Hotels and holiday parks. Sources: OM and No Room; AT5 and KHN; our own wording. */
export const hotel: SignalCard = {
  title: 'Hotel en vakantiepark',
  whom: 'Voor receptie, schoonmaak en beheer.',
  signals: [
    strong('Steeds andere bezoekers gaan kort naar dezelfde kamer', 'sexual'),
    strong('Veel meer vraag naar lakens, handdoeken of condooms dan gewoon', 'sexual'),
    strong('Een jong iemand met een veel oudere begeleider, die niet bij de boeking past', 'sexual'),
    strong('De gast heeft geen eigen document of laat een ander inchecken'),
    strong('Een groep werkers met een busje, bedden worden om de beurt gebruikt', 'labour'),
    strong('Iemand van de schoonmaak is nooit vrij of heeft het eigen paspoort niet', 'labour'),
    supporting('De kamer wordt contant betaald door een ander, en steeds verlengd', 'sexual'),
    supporting('De gast komt via garage of achteringang en spreekt niemand', 'sexual'),
    supporting('Dagenlang “niet storen”, schoonmaak is nooit welkom', 'sexual'),
    supporting('Veel telefoons, lampen, foto’s voor advertenties', 'sexual'),
    supporting('Lachgas, drank of drugs, ruzie, huilen', 'sexual'),
  ],
  questions: ['Kan ik u ergens mee helpen?', 'Zal ik iemand voor u bellen?'],
  doNot: [
    'Ga de kamer niet binnen om te kijken. Bel de politie als u gevaar ziet.',
    'Stuur de gast niet weg. Dan is het slachtoffer uit beeld.',
    'Deel geen camerabeelden of namen in een groepsapp.',
  ],
  sources: ['OM en No Room, signalen in hotels', 'AT5 en KHN, hotelsignalen', 'eigen formulering'],
  verified: false,
};

/** Health care. Our own wording; there is no published card behind it yet. */
export const care: SignalCard = {
  title: 'Zorg',
  whom: 'Voor huisarts, verloskundige, eerste hulp, ggz en thuiszorg.',
  signals: [
    strong('Een begeleider wil bij het onderzoek blijven en geeft de antwoorden'),
    strong('Verwondingen die niet passen bij het verhaal, of die te laat worden verzorgd'),
    strong('Durft geen hulp te krijgen omdat iemand anders dat moet betalen of goedvinden'),
    strong('Is ziek of gewond door het werk en moet toch door', 'labour'),
    strong('Steeds opnieuw soa of een ongewenste zwangerschap, en geen eigen keuze daarin', 'sexual'),
    supporting('Komt steeds bij een andere praktijk, zonder papieren of vast adres'),
    supporting('Kent het eigen adres of de naam van de werkgever niet'),
    supporting('Is uitgeput, ondervoed of heel angstig zonder duidelijke oorzaak'),
    supporting('Een tatoeage met een naam of teken van een ander', 'sexual', 'criminal'),
  ],
  questions: [
    'Ik spreek iedereen even alleen. Is dat goed?',
    'Wie zorgt er voor u als u ziek bent?',
    'Kunt u rusten? Wat gebeurt er als u een dag niet werkt?',
    'Is er iemand voor wie u bang bent?',
  ],
  doNot: [
    'Laat de begeleider niet tolken. Bel een tolk.',
    'Doorbreek uw beroepsgeheim niet zomaar. Volg de meldcode, en vraag advies zonder namen.',
    'Schrijf alleen in het patiëntdossier wat nodig is: de begeleider leest soms mee.',
  ],
  sources: ['eigen formulering'],
  verified: false,
};
