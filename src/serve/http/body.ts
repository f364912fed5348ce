import { isNestedTooDeeply } from '../../vocabulary/nesting.ts';
import { text } from '../../vocabulary/text.ts';
import type { Asked } from '../context.ts';
import { Problem } from '../problem.ts';

type Json = Readonly<Record<string, unknown>>;

/** What the host writes into an event itself; a message that states one of these is refused. */
const stampedFields = ['id', 'petition', 'at', 'by', 'enteredBy', 'agent'] as const;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a key of this name is anywhere in a value. Asked after its depth. */
function holdsKey(value: unknown, key: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, key) || Object.values(value).some((one) => holdsKey(one, key));
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new Problem('not-json', text('请求内容不是 JSON', 'the body is no JSON in UTF-8'));
  }
}

const invalid = (zh: string, en: string) => new Problem('invalid', text(zh, en));

/** The body of a request as an object with these fields and no others. Throws a problem for what is none. */
export async function bodyOf(c: Asked, fields: readonly string[], levels: number): Promise<Json> {
  if (!/^\s*application\/json\s*(?:;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new Problem('wrong-content-type', text('请发送 application/json', 'send application/json'));
  const body = parsed(await c.req.arrayBuffer());
  if (isNestedTooDeeply(body, levels))
    throw invalid(`嵌套不得超过 ${levels} 层`, `nested more than ${levels} levels deep`);
  if (!isRecord(body)) throw invalid('请求内容须为 JSON 对象', 'the body is a JSON object');
  if (holdsKey(body, '__proto__')) throw invalid('不接受字段 __proto__', 'no field is called __proto__');
  const other = Object.keys(body).find((field) => !fields.includes(field));
  if (other !== undefined)
    throw invalid(
      `请求内容只有：${fields.join('、')}`,
      `the body has these fields alone: ${fields.join(', ')}`,
    );
  return body;
}

/** The event of a body, without what the host writes itself. */
export function messageIn({ event }: Json): Json {
  if (!isRecord(event)) throw invalid('event：事件须为 JSON 对象', 'event: the event is a JSON object');
  const stated = stampedFields.find((field) => Object.hasOwn(event, field));
  if (stated)
    throw invalid(`event.${stated}：由服务自行填写`, `event.${stated}: the host writes this itself`);
  return event;
}
