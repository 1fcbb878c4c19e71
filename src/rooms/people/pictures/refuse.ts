/** What is wrong with a picture; a code. */
export type PictureProblem = 'too-large' | 'other-type' | 'broken' | 'too-many-pixels' | 'moving';

/** Most pixels across and down. */
export const MOST_PIXELS = 2000;

/** Why a picture is not taken; thrown inside this folder only. */
export class PictureRefused extends Error {
  override readonly name = 'PictureRefused';
  readonly problem: PictureProblem;

  constructor(problem: PictureProblem) {
    super(problem);
    this.problem = problem;
  }
}

export const refuse = (problem: PictureProblem): never => {
  throw new PictureRefused(problem);
};

/** Refuses a picture without size, or so large that showing it is an attack. */
export function checkSize(width: number, height: number): void {
  if (width < 1 || height < 1) refuse('broken');
  if (width > MOST_PIXELS || height > MOST_PIXELS) refuse('too-many-pixels');
}
