import { createHash } from 'node:crypto';
import { postgresDialect, type Query, type Value } from '../sql/dialect.ts';
import type { PostgresQuery } from './pool.ts';

/** Makes statements as `pg` takes them. */
export interface Statements {
  /** One that is sent again and again: the server keeps it prepared. Its places are written `?`. */
  kept(sql: string, values: readonly Value[]): PostgresQuery;
  /** One of many forms: planned for its own values. Its places are numbered already. */
  once(query: Query): PostgresQuery;
}

/** The same text has the same name in every version of the program, so that stores may share a pool. */
const nameOf = (text: string) => `pf_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;

/** @param prepared false: no statement gets a name, for poolers that give each transaction another connection */
export function statements(prepared: boolean): Statements {
  const known = new Map<string, { readonly text: string; readonly name?: string }>();
  return {
    kept(sql, values) {
      let form = known.get(sql);
      if (form === undefined) {
        const text = postgresDialect.numbered(sql);
        form = prepared ? { text, name: nameOf(text) } : { text };
        known.set(sql, form);
      }
      return { ...form, values: values as Value[] };
    },
    once: ({ sql, values }) => ({ text: sql, values: values as Value[] }),
  };
}
