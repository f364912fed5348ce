import type { Samples } from '../../support/walk.ts';
import { samples as answerability } from './answerability.ts';
import { samples as capitalVisit } from './capitalVisit.ts';
import { samples as complexApproval } from './complexApproval.ts';
import { samples as disorderlyVisit } from './disorderlyVisit.ts';
import { samples as firstVisit } from './firstVisit.ts';
import { samples as generalApproval } from './generalApproval.ts';
import { samples as groupVisit } from './groupVisit.ts';
import { samples as handling } from './handling.ts';
import { samples as reexamination } from './reexamination.ts';
import { samples as repeatVisit } from './repeatVisit.ts';
import { samples as review } from './review.ts';
import { samples as specialPeriod } from './specialPeriod.ts';
import { samples as superiorReferral } from './superiorReferral.ts';
import { samples as supervision } from './supervision.ts';

/** The samples of each lifecycle, in the order of the plan. */
export const samplesOf = {
  firstVisit,
  repeatVisit,
  superiorReferral,
  generalApproval,
  complexApproval,
  handling,
  review,
  reexamination,
  supervision,
  groupVisit,
  disorderlyVisit,
  capitalVisit,
  specialPeriod,
  answerability,
} as unknown as Readonly<Record<string, Samples>>;
