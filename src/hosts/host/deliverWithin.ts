import type { Deliver, Delivery } from '../port/host.ts';

/** Carries a delivery out; what takes longer than so many milliseconds has failed, so that a receiver that hangs holds up its own petition alone. */
export async function deliverWithin(deliver: Deliver, delivery: Delivery, ms: number): Promise<void> {
  const ending = new AbortController();
  // Ended with the delivery: thousands of timers that nobody waits for would be kept for a whole lease.
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`${delivery.key}: no answer within ${ms} ms`);
      reject(error);
      ending.abort(error);
    }, ms);
  });
  try {
    await Promise.race([deliver(delivery, ending.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
