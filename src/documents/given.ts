import * as z from 'zod/mini';
import { nonEmptyListOf, whole } from '../vocabulary/bounded.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { issueText, pathOf } from '../vocabulary/issueText.ts';
import { schemaOf, strictRecord } from '../vocabulary/schema.ts';
import { text } from '../vocabulary/text.ts';
import type { PaperRefusal } from './refusal.ts';

/** Control characters but tabs and line ends, halves of characters, and what is no character: they would break a file. */
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** Words as they are printed. */
const printable = z.string().check(
  z.maxLength(20_000),
  z.trim(),
  z.minLength(1),
  z.refine((words: string) => !unprintable.test(words), {
    error: 'it holds characters that cannot be printed',
    params: { zh: '含有不能打印的字符' },
  }),
);

const organShape = () => ({
  name: printable,
  code: z.optional(printable),
  address: z.optional(printable),
  postcode: z.optional(printable),
  telephone: z.optional(printable),
});
const organ = strictRecord(organShape);

const given = schemaOf(
  strictRecord(() => ({
    body: strictRecord(() => ({
      ...organShape(),
      query: z.optional(printable),
      reviewer: z.optional(organ),
      reexaminer: z.optional(organ),
      superior: z.optional(organ),
    })),
    organs: z.optional(z.record(idSchema, organ)),
    names: z.optional(z.record(idSchema, printable)),
    words: z.optional(z.record(z.string(), z.union([printable, nonEmptyListOf(printable)]))),
    number: z.optional(strictRecord(() => ({ year: whole(1949, 2299), serial: whole(1) }))),
  })),
);

/** An organ as a paper names it: its full name, as its seal has it, and where it is. */
export interface Organ {
  readonly name: string;
  /** The word that its document numbers begin with (机关代字), before the paper's own: 某消 in 某消信访〔2026〕7号. */
  readonly code?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly telephone?: string;
}

/** The body whose papers these are. */
export interface Body extends Organ {
  /** Where a petitioner asks how the matter goes: a site, a place, a telephone. */
  readonly query?: string;
  /** Who reviews its opinions, who re-examines those of that organ, and who stands above it otherwise. */
  readonly reviewer?: Organ;
  readonly reexaminer?: Organ;
  readonly superior?: Organ;
}

/** Words and names that the library keeps none of: the host gives them when a paper is printed. */
export interface Given {
  readonly body: Body;
  /** Other organs and units by their ids. */
  readonly organs?: Readonly<Record<string, Organ>>;
  /** What stands behind ids: persons, places, papers, causes and claims. */
  readonly names?: Readonly<Record<string, string>>;
  /** Words by the fields that they are for; several where each is answered apart. */
  readonly words?: Readonly<Record<string, string | readonly string[]>>;
  /** Year and serial number of the paper, counted by the host per code and year, never used twice. */
  readonly number?: { readonly year: number; readonly serial: number };
}

/** What stands at a path of unknown data. */
const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], input);

/** Reads what a host gives, or says place by place why it cannot be printed. */
export function readGiven(input: unknown): { given: Given } | { refusals: readonly PaperRefusal[] } {
  const parsed = given.safeParse(input);
  if (parsed.success) return { given: parsed.data as Given };
  return {
    refusals: parsed.error.issues.map((issue): PaperRefusal => {
      const place = pathOf(issue) || 'given';
      if (issue.code === 'invalid_type' && at(input, issue.path) === undefined)
        return { code: 'missing', place, message: text(`缺少 ${place}`, `${place} is missing`) };
      const { zh, en } = issueText(issue);
      const code = issue.code === 'unrecognized_keys' ? 'unknown' : 'invalid';
      return { code, place, message: text(`${place}：${zh}`, `${place}: ${en}`) };
    }),
  };
}
