/**
 * Where the municipalities of the region lie to one another, as tiles: column and row, north above. A rough picture for
 * recognising them; no borders. A municipality that is not in it stands in the table only.
 */
export const municipalityTiles: Readonly<Record<string, readonly [column: number, row: number]>> = {
  lansingerland: [4, 0],
  maassluis: [1, 1],
  vlaardingen: [2, 1],
  schiedam: [3, 1],
  rotterdam: [4, 1],
  'capelle-aan-den-ijssel': [5, 1],
  'krimpen-aan-den-ijssel': [6, 1],
  'voorne-aan-zee': [0, 2],
  nissewaard: [2, 2],
  albrandswaard: [3, 2],
  barendrecht: [4, 2],
  ridderkerk: [5, 2],
  alblasserdam: [6, 2],
  molenlanden: [8, 2],
  'goeree-overflakkee': [0, 4],
  'hoeksche-waard': [3, 3],
  'hendrik-ido-ambacht': [5, 3],
  papendrecht: [6, 3],
  sliedrecht: [7, 3],
  'hardinxveld-giessendam': [8, 3],
  gorinchem: [9, 3],
  zwijndrecht: [5, 4],
  dordrecht: [6, 4],
};
