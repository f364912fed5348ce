import { inOrder } from '../engine/canonicalForm.ts';
import type { Petition } from '../engine/petition.ts';
import { type Receipt, receiptSchema } from './receipt.ts';
import { type Deciding, receiptOf } from './receiptOf.ts';

/** A part of a receipt that is not what the decision comes to. */
export type ReceiptDifference = keyof Receipt | 'shape';

const same = (one: unknown, other: unknown) =>
  JSON.stringify(inOrder(one ?? null)) === JSON.stringify(inOrder(other ?? null));

/**
 * Decides again what a receipt is of, and names each part that comes out otherwise; none where it is true. `petition` is the one
 * before the decision. What is no receipt at all is `shape`.
 */
export function checkReceipt(
  engine: Deciding,
  petition: Petition | undefined,
  receipt: unknown,
): readonly ReceiptDifference[] {
  const read = receiptSchema.safeParse(receipt);
  if (!read.success) return ['shape'];
  const said = read.data;
  const anew = JSON.parse(JSON.stringify(receiptOf(engine, petition, said.event))) as Receipt;
  const parts = new Set([...Object.keys(anew), ...Object.keys(said)]) as Set<keyof Receipt>;
  return [...parts].filter((part) => !same(anew[part], said[part]));
}
