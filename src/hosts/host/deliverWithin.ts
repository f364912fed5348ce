import type { Deliver, Delivery } from '../port/host.ts';

/** Carries a delivery out; what takes longer than so many milliseconds has failed, so that a receiver that hangs holds up its own petition alone. */
export async function deliverWithin(deliver: Deliver, delivery: Delivery, ms: number): Promise<void> {
  const signal = AbortSignal.timeout(ms);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`${delivery.key}: no answer within ${ms} ms`)));
  });
  await Promise.race([deliver(delivery, signal), late]);
}
