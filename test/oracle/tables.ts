import type { Table } from './model.js';
import { answerability } from './tables/answerability.js';
import { capitalVisit } from './tables/capitalVisit.js';
import { complexApproval } from './tables/complexApproval.js';
import { disorderlyVisit } from './tables/disorderlyVisit.js';
import { firstVisit } from './tables/firstVisit.js';
import { generalApproval } from './tables/generalApproval.js';
import { groupVisit } from './tables/groupVisit.js';
import { handling } from './tables/handling.js';
import { reexamination } from './tables/reexamination.js';
import { repeatVisit } from './tables/repeatVisit.js';
import { review } from './tables/review.js';
import { specialPeriod } from './tables/specialPeriod.js';
import { superiorReferral } from './tables/superiorReferral.js';
import { supervision } from './tables/supervision.js';

/** The decision tables of the fourteen lifecycles. */
export const tables: readonly Table[] = [
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
];

const byName = new Map(tables.map((table) => [table.lifecycle, table]));

/** The table of a lifecycle. */
export function tableOf(lifecycle: string): Table {
  const table = byName.get(lifecycle);
  if (!table) throw new Error(`no table for ${lifecycle}`);
  return table;
}
