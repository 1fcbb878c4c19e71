/**
 * Where each municipality of the region stands on a grid of tiles (column, row, short name): about where it lies, so
 * that neighbours stay neighbours. Not a map to measure on.
 */
export const placeOnGrid: Readonly<
  Record<string, readonly [column: number, row: number, short: string] | undefined>
> = {
  lansingerland: [4, 0, 'Lans'],
  maassluis: [1, 1, 'Maas'],
  vlaardingen: [2, 1, 'Vlaa'],
  schiedam: [3, 1, 'Schi'],
  rotterdam: [4, 1, 'Rott'],
  'capelle-aan-den-ijssel': [5, 1, 'Cape'],
  'krimpen-aan-den-ijssel': [6, 1, 'Krim'],
  'voorne-aan-zee': [0, 2, 'Voor'],
  nissewaard: [2, 2, 'Niss'],
  albrandswaard: [3, 2, 'Albr'],
  barendrecht: [4, 2, 'Bare'],
  ridderkerk: [5, 2, 'Ridd'],
  alblasserdam: [6, 2, 'Albl'],
  molenlanden: [7, 2, 'Mole'],
  'goeree-overflakkee': [0, 3, 'Goer'],
  'hoeksche-waard': [3, 3, 'Hoek'],
  zwijndrecht: [4, 3, 'Zwij'],
  'hendrik-ido-ambacht': [5, 3, 'H-I-A'],
  papendrecht: [6, 3, 'Pape'],
  sliedrecht: [7, 3, 'Slie'],
  'hardinxveld-giessendam': [8, 3, 'Hard'],
  dordrecht: [5, 4, 'Dord'],
  gorinchem: [8, 4, 'Gori'],
};
