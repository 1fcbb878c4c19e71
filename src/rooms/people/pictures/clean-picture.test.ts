import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPicture, LARGEST_PICTURE } from './clean-picture.ts';
import { pngChunk, smallPng } from './pictures.fixture.ts';

const SECRET = 'Anna van der Meer, 51.8523 N';

/** A JPEG of eight by eight pixels in grey, with comments and Exif. */
function smallJpeg(width = 8): Buffer {
  const segment = (marker: number, data: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  };
  const huffman = Buffer.concat([Buffer.from([0]), Buffer.from([1, ...Array(15).fill(0)]), Buffer.from([0])]);
  const frame = Buffer.from([8, 0, 8, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from(`JFIF\0${SECRET}`)),
    segment(0xe1, Buffer.from(`Exif\0\0${SECRET}`)),
    segment(0xfe, Buffer.from(SECRET)),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc0, frame),
    segment(0xc4, huffman),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x3f, 0xff, 0x00, 0x12]),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(`<script>${SECRET}</script>`),
  ]);
}

function smallWebp(extra: readonly [string, Buffer][] = []): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const picture = chunk('VP8L', Buffer.from([0x2f, 7, 0xc0, 1, 0, 0]));
  const body = Buffer.concat([...extra.map(([type, data]) => chunk(type, data)), picture]);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}

const cleaned = (bytes: Buffer): Buffer => {
  const outcome = cleanPicture(bytes);
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.bytes;
};

describe('a picture', () => {
  test.each([
    ['png', smallPng(20, 10, [pngChunk('tEXt', Buffer.from(SECRET)), pngChunk('eXIf', Buffer.from(SECRET))])],
    ['png with a tail', Buffer.concat([smallPng(20, 10), Buffer.from(SECRET)])],
    ['jpeg', smallJpeg()],
    [
      'webp',
      smallWebp([
        ['EXIF', Buffer.from(SECRET)],
        ['XMP ', Buffer.from(SECRET)],
      ]),
    ],
    ['webp with a tail', Buffer.concat([smallWebp(), Buffer.from(SECRET)])],
  ])('%s keeps what draws it and nothing else, and stays as it is the second time', (_, bytes) => {
    const once = cleaned(bytes);
    expect(once.toString('latin1')).not.toMatch(/Anna|script|51\.8/);
    expect(cleaned(once).equals(once)).toBe(true);
  });

  test('is told from its content, never from its name', () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    expect(cleanPicture(svg)).toEqual({ problem: 'other-type' });
    expect(cleanPicture(Buffer.from('%PDF-1.7'))).toEqual({ problem: 'other-type' });
    expect(cleanPicture(Buffer.alloc(0))).toEqual({ problem: 'other-type' });
    const headed = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), svg]);
    expect(cleanPicture(headed)).toEqual({ problem: 'broken' });
  });

  test('that is too large, too wide, moving or broken is refused', () => {
    expect(cleanPicture(Buffer.alloc(LARGEST_PICTURE + 1))).toEqual({ problem: 'too-large' });
    expect(cleanPicture(smallJpeg(4000))).toEqual({ problem: 'too-many-pixels' });
    expect(cleanPicture(smallPng(2001, 1))).toEqual({ problem: 'too-many-pixels' });
    expect(cleanPicture(smallPng(20, 10, [pngChunk('acTL', Buffer.alloc(8))]))).toEqual({
      problem: 'moving',
    });
    expect(cleanPicture(smallWebp([['ANIM', Buffer.alloc(6)]]))).toEqual({ problem: 'moving' });
    const bomb = smallPng(20, 10);
    bomb.writeUInt32BE(1999, 16);
    expect(cleanPicture(bomb)).toEqual({ problem: 'broken' });
  });

  test('whatever is cut off or changed, it answers and never breaks', () => {
    const whole = [smallPng(20, 10), smallJpeg(), smallWebp([['EXIF', Buffer.from(SECRET)]])];
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(255), fc.nat(), (bytes, at, value, cut) => {
        const changed = Buffer.from(bytes);
        changed[at % changed.length] = value;
        cleanPicture(changed.subarray(0, cut % (changed.length + 1)));
      }),
      { numRuns: 2000 },
    );
  });
});
