import type { Text } from '../../vocabulary/text.ts';

/** What a caller names a request by, and finds in its answer. */
export type RequestId = string | number | null;

/** The codes of JSON-RPC 2.0. */
export const errorCodes = {
  /** No JSON in UTF-8, or a line longer than is read. */
  parse: -32_700,
  /** JSON, and no request. */
  request: -32_600,
  method: -32_601,
  params: -32_602,
  /** A fault of the program itself. */
  internal: -32_603,
} as const;

/** An answer, as it is written. */
export interface Reply {
  readonly jsonrpc: '2.0';
  readonly id: RequestId;
  readonly result?: object;
  readonly error?: { readonly code: number; readonly message: string; readonly data: object };
}

/** A request, as it is read. */
export interface Request {
  /** Undefined for a notification, which gets no answer. */
  readonly id: RequestId | undefined;
  readonly method: string;
  readonly params: unknown;
}

export const replyOf = (id: RequestId, result: object): Reply => ({ jsonrpc: '2.0', id, result });

/** An error's answer: its message in English, and in both languages beside whatever helps further. */
export function errorOf(id: RequestId, code: number, message: Text, more: object = {}): Reply {
  return { jsonrpc: '2.0', id, error: { code, message: message.en, data: { message, ...more } } };
}
