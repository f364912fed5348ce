import type { LineBytes } from '../../exchange/byteLines.ts';
import { decodeUtf8, parseText } from '../../exchange/parseJson.ts';
import { shortened } from '../../vocabulary/issueText.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import type { AnyEngine } from '../operations/operation.ts';
import { operations } from '../operations/operations.ts';
import { describe } from './describe.ts';
import { errorCodes, errorOf, type Reply, type Request, replyOf } from './message.ts';
import { readRequest } from './readRequest.ts';

/** Who answers, and how much of a line is read. */
export interface Answering {
  readonly engine: AnyEngine;
  /** Bytes of a line. */
  readonly longest: number;
  /** Requests of a batch. */
  readonly batch: number;
  /** Is told of what nobody expects: a fault of the program itself. */
  readonly onFault: (error: unknown) => void;
}

const methods = new Map(operations.map((operation) => [operation.name, operation]));

/**
 * What is written in answer to a line: one reply, or those of a batch in their order, as pieces of JSON Lines; nothing for notifications.
 * Nothing that a line holds is thrown.
 */
export function* answerLine(line: LineBytes, answering: Answering): Generator<string> {
  const read = parsed(line, answering.longest);
  if (read === undefined) return;
  if ('reply' in read) yield written(read.reply);
  else if (!Array.isArray(read.value)) yield* single(read.value, answering);
  else yield* batch(read.value, answering);
}

function* single(value: unknown, answering: Answering): Generator<string> {
  const reply = replyTo(value, answering);
  if (reply) yield written(reply);
}

function* batch(values: readonly unknown[], answering: Answering): Generator<string> {
  const { batch: most } = answering;
  if (values.length === 0 || values.length > most) {
    const said = text(`一批须有 1 至 ${most} 个请求`, `a batch has 1 to ${most} requests`);
    yield written(errorOf(null, errorCodes.request, said));
    return;
  }
  let before = '[';
  for (const value of values) {
    const reply = replyTo(value, answering);
    if (!reply) continue;
    yield before + JSON.stringify(reply);
    before = ',';
  }
  if (before === ',') yield ']\n';
}

const written = (reply: Reply) => `${JSON.stringify(reply)}\n`;

/** What a line holds, or the answer to one that holds no JSON; undefined: it is blank. */
function parsed(
  line: LineBytes,
  longest: number,
): { readonly value: unknown } | { readonly reply: Reply } | undefined {
  const broken = (message: Text) => ({ reply: errorOf(null, errorCodes.parse, message) });
  if (line === undefined)
    return broken(text(`一行超过 ${longest} 字节，未读入`, `longer than ${longest} bytes, not read`));
  const words = decodeUtf8(line);
  if (words === undefined) return broken(text('不是 UTF-8 编码', 'no UTF-8'));
  if (/^[ \t\r]*$/.test(words)) return undefined;
  const read = parseText(words);
  if ('value' in read) return read;
  return read.code === 'not-json'
    ? broken(read.fault)
    : { reply: errorOf(null, errorCodes.request, read.fault) };
}

function replyTo(value: unknown, answering: Answering): Reply | undefined {
  const request = readRequest(value);
  if ('jsonrpc' in request) return request;
  const { id } = request;
  // A question without an answer changes nothing: it need not be thought about.
  if (id === undefined) return undefined;
  try {
    return answered({ ...request, id }, answering.engine);
  } catch (error) {
    answering.onFault(error);
    return errorOf(
      id,
      errorCodes.internal,
      text('程序故障，见标准错误', 'a fault of the program: see standard error'),
    );
  }
}

function answered({ id, method, params = {} }: Request & { id: Reply['id'] }, engine: AnyEngine): Reply {
  if (method === 'describe' || method === 'rpc.discover') return replyOf(id, describe());
  const operation = methods.get(method);
  if (!operation) {
    const name = shortened(method);
    const known = [...methods.keys(), 'describe'];
    const said = text(`没有名为“${name}”的方法`, `there is no method ${JSON.stringify(name)}`);
    return errorOf(id, errorCodes.method, said, { methods: known });
  }
  const read = operation.answer(engine, params);
  if ('answer' in read) return replyOf(id, read.answer);
  const said = read.faults.map(({ message }) => message);
  const whole = text(said.map(({ zh }) => zh).join('；'), said.map(({ en }) => en).join('; '));
  return errorOf(id, errorCodes.params, whole, { faults: read.faults });
}
