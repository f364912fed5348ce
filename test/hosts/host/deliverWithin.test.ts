import { describe, expect, it } from 'vitest';
import { deliverWithin } from '../../../src/hosts/host/deliverWithin.ts';
import type { Delivery } from '../../../src/hosts/port/host.ts';
import { patience } from '../../support/patience.ts';

const delivery = { key: 'P1/1/0', petition: 'P1', seq: 1, effect: {} } as unknown as Delivery;
const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

describe('a delivery within its time', () => {
  it('leaves no timer behind, taken or failed', async () => {
    const before = timers();
    for (let n = 0; n < 100; n += 1) {
      await deliverWithin(async () => {}, delivery, patience);
      await expect(deliverWithin(() => Promise.reject(new Error('no')), delivery, patience)).rejects.toThrow(
        'no',
      );
    }
    expect(timers()).toBeLessThan(before + 50);
  });

  it('fails when its time is over, names its key, and is told to stop', async () => {
    let told: unknown;
    const hanging = (_: Delivery, signal: AbortSignal) =>
      new Promise<void>(() => {
        signal.addEventListener('abort', () => {
          told = signal.reason;
        });
      });
    await expect(deliverWithin(hanging, delivery, 1)).rejects.toThrow(/P1\/1\/0: no answer within 1 ms/);
    expect(told).toBeInstanceOf(Error);
  });
});
