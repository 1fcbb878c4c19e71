/** Words about files for who works on a signal, by the codes that a file bears. */

export const removalWords: Readonly<Record<string, string>> = {
  location: 'plaats',
  device: 'toestel',
  time: 'tijdstip',
  author: 'naam van de maker',
  software: 'programma',
  description: 'titel en beschrijving',
  thumbnail: 'klein voorbeeld',
  trailing: 'wat achter het bestand hing',
  script: 'scripts',
  'embedded-file': 'bestanden in het bestand',
  properties: 'eigenschappen',
  macro: 'macro’s',
};

export const remainsWords: Readonly<Record<string, string>> = {
  password: 'Er zit een wachtwoord op, dus Lantaarn kan er niet in.',
  damaged: 'Het bestand is beschadigd of ongewoon gemaakt.',
  'too-large': 'Het bestand is te groot om schoon te maken.',
  'too-slow': 'Schoonmaken duurde te lang.',
  embedded: 'Er zitten bestanden van andere programma’s in.',
  unknown: 'Dit soort bestand kan Lantaarn niet schoonmaken.',
};

export const scannedWords: Readonly<Record<string, string>> = {
  clean: 'Geen virus gevonden',
  'too-large': 'Niet op virussen gecontroleerd: te groot voor de scanner',
  off: 'Niet op virussen gecontroleerd: er is geen scanner ingesteld',
};

export const groupWords: Readonly<Record<string, string>> = {
  image: 'Beeld',
  document: 'PDF',
  office: 'Office-bestand',
  audio: 'Geluid',
  video: 'Video',
};
