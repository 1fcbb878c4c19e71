/** Facts that stand beside the indicators and never feed the picture: each says something of its own (S25, S27, S40). */
export const beeldFacts = {
  unlicensed_sex_work: {
    nl: 'Er is onvergund sekswerk',
    hint: 'Een feit op zichzelf. Het zegt niet dat er uitbuiting is, en telt niet mee.',
  },
  suspect: {
    nl: 'Deze persoon is (ook) verdachte',
    hint: 'Iemand kan slachtoffer en verdachte zijn. Een strafbaar feit maakt het slachtofferschap niet minder.',
  },
  witness: {
    nl: 'Deze persoon is (ook) getuige',
    hint: 'Een rol naast die van mogelijk slachtoffer. Ook een getuige kan bescherming nodig hebben.',
  },
} as const;
export type BeeldFact = keyof typeof beeldFacts;
