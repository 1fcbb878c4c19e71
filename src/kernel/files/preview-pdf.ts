import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';

const PREVIEW_WIDTH = 900;
const MOST_DOTS = 4_000_000;

/** The first page as a picture. Throws for what cannot be drawn. */
export async function previewPdf(bytes: Uint8Array): Promise<Buffer> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), '/');
  const task = getDocument({
    data: Uint8Array.from(bytes),
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: 16_000_000,
    standardFontDataUrl: join(home, 'standard_fonts/'),
    cMapUrl: join(home, 'cmaps/'),
    cMapPacked: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(PREVIEW_WIDTH / width, Math.sqrt(MOST_DOTS / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(
    Math.max(1, Math.ceil(viewport.width)),
    Math.max(1, Math.ceil(viewport.height)),
  );
  // The types are those of a browser; what is drawn on has the same methods.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const picture = canvas.toBuffer('image/jpeg', 80);
  await task.destroy();
  return picture;
}
