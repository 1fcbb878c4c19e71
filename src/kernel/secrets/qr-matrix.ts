import QRCode from 'qrcode';

/**
 * The modules of a QR code (error correction M), row by row, true for dark; without the quiet zone of four modules
 * that whoever draws it adds. Throws for a text over some 2,300 bytes.
 */
export function qrMatrix(text: string): boolean[][] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const line = Array.from({ length: modules.size }, (_, at) => at);
  return line.map((row) => line.map((column) => modules.get(row, column) === 1));
}
