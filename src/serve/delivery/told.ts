import type { Deliver } from '../../hosts/port/host.ts';
import { HostFault } from '../../hosts/port/hostFault.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';

/** Counts deliveries, and tells when they begin to fail, when they go through again, and when there is no receiver any more. */
export function told(deliver: Deliver, log: Log, metrics: Metrics): Deliver {
  let failing = false;
  return async (delivery, signal) => {
    try {
      await deliver(delivery, signal);
    } catch (error) {
      metrics.delivered('failed');
      if (error instanceof HostFault) log('error', error.message, { codes: [error.code] });
      else if (!failing) log('warn', 'deliveries fail and are tried again', { reason: reasonOf(error) });
      failing = true;
      throw error;
    }
    metrics.delivered('taken');
    if (failing) log('info', 'deliveries go through again');
    failing = false;
  };
}

/** Why, without anything of the delivery itself. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'NotTaken') return error.message;
  const { code } = (error.cause ?? error) as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
