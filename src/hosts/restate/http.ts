import { HostFault } from '../port/hostFault.ts';

/** Where a part of Restate answers, and how it is asked. */
export interface Endpoint {
  /** Its URL. */
  readonly url: string;
  /** What it is called in messages, with the option that names it. */
  readonly name: 'ingress' | 'admin';
  /** Sent along with each request, as a token. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds after which no answer is waited for any more. */
  readonly timeoutMs: number;
}

/** Asks, and gives an answer that has the status 2xx. Throws a HostFault of the code `unreachable` with what to do. */
export async function ask(
  { url, name, headers, timeoutMs }: Endpoint,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: unknown,
): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(new URL(path, url.endsWith('/') ? url : `${url}/`), {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    throw unreachable(name, url, error instanceof Error ? error.message : String(error), error);
  }
  if (answer.ok) return answer;
  const said = (await answer.text().catch(() => '')).slice(0, 300);
  throw unreachable(name, url, `${answer.status} ${said}`);
}

function unreachable(name: Endpoint['name'], url: string, said: string, cause?: unknown): HostFault {
  const fix =
    name === 'ingress'
      ? {
          zh: '请确认 Restate 已启动、服务已注册并在运行；已送达的事件不会丢失，重发即可得到结果',
          en: 'see that Restate runs and that the services are registered and up; an event that came through is not lost: send it again for its answer',
        }
      : {
          zh: '请确认 Restate 的管理端口已启动并可访问',
          en: 'see that Restate runs and that its admin port may be used',
        };
  return new HostFault(
    'unreachable',
    `Restate（${name}，${url}）未应答：${said}。${fix.zh}`,
    `Restate (${name}, ${url}) does not answer: ${said}: ${fix.en}`,
    cause,
  );
}
