import { expect, it } from 'vitest';
import { factsTold } from '../../src/question/facts-told.ts';

it.each([
  [['35 integrated programs and no DR', 'and 30 DR programs'], { programs: { integrated: 35, dr: 30 }, integratedOnly: true }],
  [['step 2 is 233', "not mine, my sister's"], {}],
  [['step 2 is 233', "that's my practice score"], { practiceScore: 233 }],
  [['step 2 is in the mid 230s', 'actually 238'], { step2ck: 238 }],
  [['2 posters so far', 'and 0 papers'], { products: 2 }],
  [
    ['our resident has 11 months of IR rotations', 'and 512 procedures in the log, does that meet ESIR?'],
    { interventionalMonths: 11, procedures: 512 },
  ],
])('%j', (turns, ever) => {
  expect(JSON.parse(JSON.stringify(factsTold(turns).ever))).toEqual(ever);
});
