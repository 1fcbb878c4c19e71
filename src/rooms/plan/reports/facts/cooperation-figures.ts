import type { FigureMaker } from './gather.ts';

export const meetingList: FigureMaker = async () => null;
export const agreementList: FigureMaker = async () => null;
