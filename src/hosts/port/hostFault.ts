import { type Text, text } from '../../vocabulary/text.ts';

/** Why a host or a store cannot go on. */
export type HostFaultCode =
  | 'newer-schema'
  | 'other-tables'
  | 'policy-missing'
  | 'store-held'
  | 'read-only'
  | 'disk-full'
  | 'not-empty'
  | 'untrusted'
  | 'closed'
  | 'driver-missing'
  | 'receiver-gone'
  | 'unreachable';

/** What keeps a host from going on: one message with what to do about it. Nothing was half-written. */
export class HostFault extends Error {
  override readonly name = 'HostFault';
  readonly code: HostFaultCode;
  readonly text: Text;

  constructor(code: HostFaultCode, zh: string, en: string, cause?: unknown) {
    super(en, cause === undefined ? undefined : { cause });
    this.code = code;
    this.text = text(zh, en);
  }
}
