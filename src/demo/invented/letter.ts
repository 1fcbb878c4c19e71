const LINES = [
  'Verzonnen brief',
  'Huurcontract van een verzonnen kamer, gevonden bij de prullenbak.',
  'Alles in deze demo is verzonnen.',
];

/** An invented letter as a PDF of one page, with who made it in its properties, so that there is something to take out. */
export function inventedLetter(): Buffer {
  const text = LINES.map(
    (line, at) => `BT /F1 ${at === 0 ? 24 : 12} Tf 60 ${740 - at * 40} Td (${line}) Tj ET`,
  ).join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Author(Verzonnen Verhuurder)/Producer(Verzonnen Programma)/CreationDate(D:20260102)>>',
  ];
  let body = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(body.length);
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}
