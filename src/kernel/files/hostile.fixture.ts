import { zipSync } from 'fflate';
import sharp from 'sharp';

/** Gives bytes in pieces of so many. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size));
}

export async function allOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const held: Uint8Array[] = [];
  for await (const bytes of source) held.push(bytes);
  return Buffer.concat(held);
}

/** An invented photo with everything in it that tells about who made it. */
export const photo = (width = 320, height = 200, orientation = 6): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#d08020',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 90 })
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: {
        Make: 'Kanariemaker',
        Model: 'Kanarie 9',
        Artist: 'Kanarie Verzonnen',
        Software: 'Kanarieprogramma',
      },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 52/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '4/1 24/1 0/1',
      },
    })
    .toBuffer();

/** A box of a film. */
export function box(type: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** An invented film without pictures, with the place where it was made in two ways. */
export function film(): Buffer {
  const dated = Buffer.concat([
    Buffer.from([0, 0, 0, 0]),
    Buffer.from('e0e0e0e0e1e1e1e1', 'hex'),
    Buffer.alloc(80),
  ]);
  const place = box('udta', box('\u00a9xyz', Buffer.from('+51.8666+004.3979/kanarie')));
  const meta = box('meta', Buffer.from('com.apple.quicktime.make Kanariemaker'));
  const trak = box('trak', box('tkhd', dated), box('mdia', box('mdhd', dated)), place);
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isomiso2mp41')),
    box('mdat', Buffer.alloc(5000, 'beeld')),
    box('moov', box('mvhd', dated), trak, place, meta),
  ]);
}

/** A PDF of so many empty pages, with a script, an author and an embedded file. */
export function pdf(pages: number): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert("kanarie"))>>/Names<</EmbeddedFiles<</Names[(kanarie.exe) 4 0 R]>>>>>>',
    `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, at) => `${at + 5} 0 R`).join(' ')}]>>`,
    '<</Author(Kanarie Verzonnen)/Producer(Kanarieprogramma)/CreationDate(D:20260101)>>',
    '<</Type/Filespec/F(kanarie.exe)/EF<</F 3 0 R>>>>',
    ...Array.from({ length: pages }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>'),
  ];
  let text = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(text.length);
    text += `${at + 1} 0 obj${object}endobj\n`;
  }
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 3 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}

/** An office document of these parts. */
export const office = (parts: Readonly<Record<string, string | Buffer>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, content]) => [
          name,
          new Uint8Array(Buffer.from(content as string)),
        ]),
      ),
      { level: 6 },
    ),
  );

/** An invented letter with everything that tells about who wrote it. */
export const letter = (more: Readonly<Record<string, string | Buffer>> = {}): Buffer =>
  office({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships><Relationship Id="1" Type="x/thumbnail" Target="docProps/thumbnail.jpeg"/><Relationship Id="2" Type="x" Target="word/document.xml"/></Relationships>',
    'word/document.xml':
      '<w:document><w:ins w:id="1" w:author="Kanarie Verzonnen"><w:t>De brief zelf</w:t></w:ins></w:document>',
    'word/people.xml':
      '<w15:people><w15:person w15:author="Kanarie Verzonnen" w15:userId="kanarie@voorbeeld.example"/></w15:people>',
    'docProps/core.xml': '<cp:coreProperties><dc:creator>Kanarie Verzonnen</dc:creator></cp:coreProperties>',
    'docProps/app.xml': '<Properties><Company>Kanarie BV</Company></Properties>',
    'docProps/thumbnail.jpeg': 'kanarie-plaatje',
    ...more,
  });
