import { ask, type Endpoint } from './http.ts';
import { jsonRows } from './jsonRows.ts';

/** Restate's admin port. Each throws a HostFault where there is no answer. */
export interface Admin {
  /** The rows of a question in Restate's SQL, as they come in. */
  query<Row>(sql: string): AsyncGenerator<Row>;
  /** Lets a paused invocation go on. */
  resume(invocation: string): Promise<void>;
  /** Tells Restate where services are served; what was said of this place before is replaced. */
  register(uri: string): Promise<void>;
}

/** Text as SQL has it. */
export const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;

export function adminAt(endpoint: Endpoint): Admin {
  return {
    async *query(sql) {
      const { body } = await ask(endpoint, 'POST', 'query', { query: sql });
      if (body) yield* jsonRows(body);
    },
    async resume(invocation) {
      const answer = await ask(endpoint, 'PATCH', `invocations/${encodeURIComponent(invocation)}/resume`);
      await answer.arrayBuffer();
    },
    async register(uri) {
      const answer = await ask(endpoint, 'POST', 'deployments', { uri, force: true });
      await answer.arrayBuffer();
    },
  };
}
