import { newsFrom } from '../../../../kernel/web/visit.tsx';

export { after, ask, partsOf, show, typedDay, type Visit } from '../../../../kernel/web/visit.tsx';

/** What came of the form before, by a word of ours in the address. */
export const News = newsFrom({
  bewaard: 'De wijziging is bewaard',
  uitgenodigd: 'De uitnodiging is verstuurd',
  opnieuw: 'Er is een nieuwe uitnodiging verstuurd. De vorige link werkt niet meer.',
  inlogcode: 'De link is verstuurd. De collega stelt daarmee een nieuwe inlogcode in.',
  beeindigd: 'Deze collega heeft geen toegang meer',
  uitgelogd: 'De collega is overal uitgelogd en ziet dat in het eigen account',
  terug: 'Deze collega kan weer een account maken. Geef ook weer een functie.',
  geplaatst: 'De functie is gegeven',
  functie: 'De functie is beëindigd',
  toegevoegd: 'De organisatie is toegevoegd. Nodig nu een beheerder uit.',
  gestopt: 'De organisatie doet niet meer mee',
  gestart: 'De organisatie doet weer mee',
  logo: 'Het logo is bewaard',
  'logo-weg': 'Het logo is weggehaald',
  kleur: 'De kleur is bewaard',
  provider:
    'De provider is getest en toegevoegd. Nieuwe collega’s kunnen in hun uitnodiging nu kiezen om zo in te loggen.',
  getest: 'De provider is getest. De uitkomst staat bij Laatste test.',
  afwezig: 'De collega staat op afwezig, en krijgt daarover een mail',
  aanwezig: 'Deze afwezigheid geldt niet meer. De collega krijgt daarover een mail.',
  werk: 'Het werk staat weer in de rij',
  weggegooid: 'Het werk is weggegooid',
});
