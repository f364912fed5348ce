import { type Text, text } from '../../vocabulary/text.ts';
import { errorCodes, errorOf, type Reply, type Request, type RequestId } from './message.ts';

/** Reads one request of JSON, or gives the answer to what is none. */
export function readRequest(value: unknown): Request | Reply {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return invalid(null, text('请求须为 JSON 对象', 'a request is a JSON object'));
  const { jsonrpc, method, params } = value as Record<string, unknown>;
  if (!hasPlainId(value))
    return invalid(
      null,
      text(
        'id 须为字符串、null，或能原样返回的数',
        'id: a string, null, or a number that can be given back as it is',
      ),
    );
  const { id } = value;
  const told = id ?? null;
  if (jsonrpc !== '2.0') return invalid(told, text('jsonrpc 须为 "2.0"', 'jsonrpc: "2.0"'));
  if (typeof method !== 'string') return invalid(told, text('method 须为字符串', 'method: a string'));
  if (params !== undefined && (typeof params !== 'object' || params === null))
    return invalid(told, text('params 须为对象', 'params: an object'));
  return { id, method, params };
}

const invalid = (id: RequestId, message: Text) => errorOf(id, errorCodes.request, message);

/** Whether an id can be given back as it was written, or there is none: a notification. */
function hasPlainId(value: object): value is { readonly id?: RequestId } {
  const { id } = value as { id?: unknown };
  // A whole number beyond 2^53 has lost its last digits by the time that it is read.
  if (typeof id === 'number') return Math.abs(id) <= Number.MAX_SAFE_INTEGER;
  return id === undefined || id === null || typeof id === 'string';
}
