export { checkReceipt, type ReceiptDifference } from './checkReceipt.ts';
export { allClauses, type Clause, clauseOf } from './clause.ts';
export { receiptPage } from './page/receiptPage.ts';
export { policyHash } from './policyHash.ts';
export {
  deadlineChanges,
  type Receipt,
  type ReceiptDeadline,
  receiptJsonSchema,
  receiptSchema,
} from './receipt.ts';
export { type Deciding, receiptOf } from './receiptOf.ts';
