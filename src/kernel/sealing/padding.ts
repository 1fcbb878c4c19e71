/** Room for the length that stands before the content. */
const LENGTH_BYTES = 4;

/** Bytes a content takes after padding: steps of 64 up to 512, of 256 up to 4 kB, of 1,024 above. */
export function paddedLength(length: number): number {
  const whole = length + LENGTH_BYTES;
  const step = whole <= 512 ? 64 : whole <= 4096 ? 256 : 1024;
  return Math.ceil(whole / step) * step;
}

/** UTF-8 text in a bucket, so that the length of what is sealed tells little about it. */
export function pad(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const padded = Buffer.alloc(paddedLength(length));
  padded.writeUInt32BE(length, 0);
  padded.write(text, LENGTH_BYTES, 'utf8');
  return padded;
}

/** The text that `pad` put in. Only for content whose seal has been checked. */
export function unpad(padded: Buffer): string {
  return padded.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + padded.readUInt32BE(0));
}
