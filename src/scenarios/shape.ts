import type * as z from 'zod';
import { issueText } from '../vocabulary/issueText.ts';
import type { Schema } from '../vocabulary/schema.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { knownKeys } from './knownKeys.ts';
import { nearest } from './nearest.ts';
import type { Path } from './place.ts';
import { instead, joined } from './words.ts';

/** What is wrong with a part of a document. */
export interface Misshapen {
  readonly path: Path;
  readonly message: Text;
}

type Issue = z.core.$ZodIssue;

/** The alternative that was most likely meant: the one that got furthest. */
function meant(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const deep = (issues: readonly Issue[]) =>
    Math.min(...issues.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)));
  const kept = issue.errors.filter((issues) => deep(issues) > 0);
  const values = issue.errors.flat().find(({ code }) => code === 'invalid_value');
  const [best] = kept.length > 0 ? kept : values ? [[values]] : [];
  if (!best) return [issue];
  return best.flatMap((one) => meant({ ...one, path: [...issue.path, ...one.path] }));
}

function worded(schema: Schema<unknown>, issue: Issue, value: unknown): Misshapen[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: joined(text(`不认识的键 ${key}`, `unknown key ${key}`), instead(key, knownKeys(schema, path))),
    }));
  const found = valueAt(value, path);
  const name = path.findLast((step) => typeof step === 'string') ?? '';
  const about = name === '' ? text('', '') : text(`${name}：`, `${name}: `);
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const none = text(`没有“${found}”`, `there is no "${found}"`);
    return [{ path, message: joined(about, joined(none, instead(found, issue.values.map(String)))) }];
  }
  if (found === undefined) return [{ path, message: text(`缺少 ${name}`, `${name} is missing`) }];
  return [{ path, message: joined(about, issueText(issue)) }];
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}

/** Most faults that are named of one file. */
const mostFaults = 20;

/** Without the keys that are missing only because they are misspelt: one mistake is told once. */
function withoutEchoes(issues: readonly Issue[], schema: Schema<unknown>): readonly Issue[] {
  const misspelt = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => {
            const meantKey = nearest(key, knownKeys(schema, issue.path as Path));
            return [...issue.path, meantKey].join('/');
          })
        : [],
    ),
  );
  return issues.filter((issue) => issue.code === 'unrecognized_keys' || !misspelt.has(issue.path.join('/')));
}

/** Reads data by a schema; faults say what to write instead. */
export function shaped<T>(
  schema: Schema<T>,
  value: unknown,
): { readonly data: T } | { readonly faults: readonly Misshapen[] } {
  const read = schema.safeParse(value);
  if (read.success) return { data: read.data };
  const faults = withoutEchoes(read.error.issues.flatMap(meant), schema).flatMap((issue) =>
    worded(schema, issue, value),
  );
  return { faults: faults.slice(0, mostFaults) };
}
