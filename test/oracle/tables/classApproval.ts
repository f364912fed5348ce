import type { Table } from '../model.ts';
import { approvalConditions, carried, openApproval, seenByAnother } from './approval.ts';
import { begins, reclassifies } from './classApproval/classes.ts';
import { classConditions } from './classApproval/conditions.ts';
import { dispatches, fillsIn, proposes } from './classApproval/proposal.ts';
import { sendsBack, signs } from './classApproval/signatures.ts';
import { everywhere } from './everywhere.ts';
import { withdrawals } from './shared.ts';

/** Approval by the classes and chains of a body of its own: who acts, in which order, how often, is data. */
export const classApproval: Table = {
  lifecycle: 'classApproval',
  place: 'main',
  begins,
  rows: [
    fillsIn,
    seenByAnother,
    ...proposes,
    ...signs,
    ...sendsBack,
    dispatches,
    reclassifies,
    ...withdrawals('approval.withdraw', openApproval),
    ...everywhere,
  ],
  ends: { dispatched: { next: 'handling', carries: carried }, withdrawn: {} },
  conditions: { ...approvalConditions, ...classConditions },
};
