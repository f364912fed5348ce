import type { Deliver, Delivery } from '../port/host.ts';
import { within } from './within.ts';

/** Carries a delivery out; what takes longer than so many milliseconds has failed, so that a receiver that hangs holds up its own petition alone. */
export async function deliverWithin(deliver: Deliver, delivery: Delivery, ms: number): Promise<void> {
  const ending = new AbortController();
  await within(deliver(delivery, ending.signal), ms, () => {
    const error = new Error(`${delivery.key}: no answer within ${ms} ms`);
    ending.abort(error);
    return error;
  });
}
