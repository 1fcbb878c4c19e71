import { qrMatrix } from '../secrets/qr-matrix.ts';

/** Modules of white around a QR code, so that a camera finds it (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;

/** A QR code as SVG: black on white in every colour scheme, for cameras see no dark mode. */
export function qrPicture(text: string): string {
  const rows = qrMatrix(text);
  const size = rows.length + 2 * QUIET;
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  );
}
