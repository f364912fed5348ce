import { HostFault, type HostFaultCode } from '../hosts/port/hostFault.ts';
import { text } from '../vocabulary/text.ts';
import { Problem } from './problem.ts';

/** Faults of a store that pass: whoever asks again later may be answered. */
const passing: ReadonlySet<HostFaultCode> = new Set<HostFaultCode>([
  'store-held',
  'disk-full',
  'read-only',
  'unreachable',
  'closed',
]);

/** Whatever was thrown, as the problem that is answered. What it says of itself stays in the host: it may repeat what was sent. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof HostFault && passing.has(thrown.code))
    return new Problem('unavailable', thrown.text, {}, { 'retry-after': '5' });
  if (thrown instanceof HostFault && thrown.code === 'untrusted') return new Problem('fault', thrown.text);
  return new Problem(
    'fault',
    text('服务未能答复，原因见其日志', 'the host could not answer; its log has the reason'),
  );
}
