import type { Table } from './model.ts';
import { answerability } from './tables/answerability.ts';
import { assistance } from './tables/assistance.ts';
import { capitalVisit } from './tables/capitalVisit.ts';
import { carryingOut } from './tables/carryingOut.ts';
import { classApproval } from './tables/classApproval.ts';
import { complexApproval } from './tables/complexApproval.ts';
import { disorderlyVisit } from './tables/disorderlyVisit.ts';
import { firstVisit } from './tables/firstVisit.ts';
import { generalApproval } from './tables/generalApproval.ts';
import { groupVisit } from './tables/groupVisit.ts';
import { handling } from './tables/handling.ts';
import { leaderInCharge } from './tables/leaderInCharge.ts';
import { passingDown } from './tables/passingDown.ts';
import { reception } from './tables/reception.ts';
import { reexamination } from './tables/reexamination.ts';
import { repeatVisit } from './tables/repeatVisit.ts';
import { review } from './tables/review.ts';
import { reviewCase } from './tables/reviewCase.ts';
import { specialPeriod } from './tables/specialPeriod.ts';
import { superiorReferral } from './tables/superiorReferral.ts';
import { supervision } from './tables/supervision.ts';
import { urgentMatter } from './tables/urgentMatter.ts';

/** The decision tables of the lifecycles. */
export const tables: readonly Table[] = [
  firstVisit,
  repeatVisit,
  superiorReferral,
  generalApproval,
  complexApproval,
  classApproval,
  handling,
  review,
  reexamination,
  supervision,
  groupVisit,
  disorderlyVisit,
  capitalVisit,
  specialPeriod,
  answerability,
  passingDown,
  reviewCase,
  assistance,
  carryingOut,
  leaderInCharge,
  reception,
  urgentMatter,
];

const byName = new Map(tables.map((table) => [table.lifecycle, table]));

/** The table of a lifecycle. */
export function tableOf(lifecycle: string): Table {
  const table = byName.get(lifecycle);
  if (!table) throw new Error(`no table for ${lifecycle}`);
  return table;
}
