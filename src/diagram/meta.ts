import type { Text } from '../vocabulary/text.ts';
import type { DiagramGuard } from './diagram.ts';

/** What a machine's `meta` says in the words of this library, as far as it does. */
export interface ReadMeta {
  readonly label?: Text;
  readonly rule?: string;
  readonly by?: readonly string[];
  readonly guards?: readonly DiagramGuard[];
}

/** Guards that nearly every step asks. */
const implied: ReadonlySet<string> = new Set(['noInterest']);

/** Reads `meta`, whatever it holds. */
export function readMeta(meta: unknown): ReadMeta {
  if (typeof meta !== 'object' || meta === null) return {};
  const { label, rule, by, when } = meta as Readonly<Record<string, unknown>>;
  return {
    ...(isText(label) ? { label: { zh: label.zh, en: label.en } } : {}),
    ...(typeof rule === 'string' ? { rule } : {}),
    ...(areStrings(by) && by.length > 0 ? { by } : {}),
    ...(areGuards(when) ? { guards: when.filter(({ type }) => type !== 'by').map(guardOf) } : {}),
  };
}

interface Asked {
  readonly type: string;
  readonly params?: object;
  readonly not?: unknown;
}

const guardOf = ({ type, params, not }: Asked): DiagramGuard => ({
  name: type,
  not: not === true,
  ...(params === undefined ? {} : { params }),
  ...(implied.has(type) ? { implied: true as const } : {}),
});

const isText = (value: unknown): value is Text => {
  const { zh, en } = (value ?? {}) as Partial<Record<keyof Text, unknown>>;
  return typeof zh === 'string' && typeof en === 'string';
};

const areStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((part) => typeof part === 'string');

const areGuards = (value: unknown): value is readonly Asked[] =>
  Array.isArray(value) &&
  value.every((part) => {
    const { type, params } = (part ?? {}) as Partial<Record<keyof Asked, unknown>>;
    return (
      typeof type === 'string' && (params === undefined || (typeof params === 'object' && params !== null))
    );
  });
