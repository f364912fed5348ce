import type { Deliver } from '../../hosts/port/host.ts';
import { HostFault } from '../../hosts/port/hostFault.ts';
import { cloudEventOf, cloudEventType } from './cloudEvent.ts';
import { signed } from './signature.ts';

/** Where deliveries go. */
export interface Receiver {
  readonly url: string;
  /** Shared with the receiver: deliveries are signed with it. */
  readonly secret?: Buffer | undefined;
  /** Milliseconds that the receiver has for one; 10,000 unless told. */
  readonly timeoutMs?: number;
  /** The machine's moment, for the signature. */
  readonly now?: () => number;
}

/** A receiver that did not take a delivery. */
class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

/** A key as a header may have it: letters of other scripts are percent-encoded. */
export const inHeader = (key: string): string => encodeURI(key);

/**
 * Posts each delivery as a CloudEvent with its key. Any answer of 2xx is its receipt; 410 says that there will be no receiver here
 * any more; whatever else throws, and is tried again.
 */
export function deliverTo({ url, secret, timeoutMs = 10_000, now = Date.now }: Receiver): Deliver {
  return async (delivery, given) => {
    const body = JSON.stringify(cloudEventOf(delivery));
    const key = inHeader(delivery.key);
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': `${cloudEventType}; charset=utf-8`,
        'idempotency-key': key,
        ...(secret ? signed(secret, key, Math.floor(now() / 1000), body) : {}),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([given, AbortSignal.timeout(timeoutMs)]),
    });
    await response.body?.cancel();
    if (response.status === 410)
      throw new HostFault(
        'receiver-gone',
        '接收方答复 410（已不存在）：投递已停止，未送达的均已保存；请更正 --deliver-to 后重新启动',
        'the receiver answered 410 (gone): deliveries have stopped and stay stored; correct --deliver-to and start again',
      );
    if (!response.ok) throw new NotTaken(`the receiver answered ${response.status}`);
  };
}
