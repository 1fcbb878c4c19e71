import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Journeys in the browser take longest: started last, they would keep one processor waiting for the other. */
export default class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return [...usual].sort((one, other) => turnOf(one.moduleId) - turnOf(other.moduleId));
  }
}

const SLOWEST = ['every-page', '/journeys/', '/attacks/', '/faults/'];

const turnOf = (file: string): number => {
  const turn = SLOWEST.findIndex((part) => file.includes(part));
  return turn === -1 ? SLOWEST.length : turn;
};
