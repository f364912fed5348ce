import * as z from 'zod/mini';
import { listOf, nonEmptyListOf, nonEmptyText, whole } from '../../vocabulary/bounded.ts';
import {
  assignmentKinds,
  type EffectOf,
  informationKinds,
  noticeKinds,
  recordKinds,
  reportKinds,
} from '../../vocabulary/effects.ts';
import { ruleSchema } from '../../vocabulary/ids.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { type Schema, schemaOf, strictRecord } from '../../vocabulary/schema.ts';
import { type PaperHead, paperHeads } from '../model/paper.ts';

const condition = strictRecord(() => ({
  field: nonEmptyText(),
  is: z.optional(nonEmptyListOf(nonEmptyText())),
  not: z.optional(z.literal(true)),
}));
const when = z.optional(condition);

const cell = z.union([
  /** What the form has printed on it. */
  strictRecord(() => ({ label: nonEmptyText(), span: z.optional(whole(1, 12)) })),
  /** Words, with fields in braces. */
  strictRecord(() => ({ text: nonEmptyText(), span: z.optional(whole(1, 12)), when })),
  /** A place for the hand: a line for each, and what is known already above them, if it is. */
  strictRecord(() => ({
    hand: listOf(nonEmptyText(), 10),
    known: z.optional(nonEmptyText()),
    span: z.optional(whole(1, 12)),
  })),
]);

const block = z.union([
  /** A numbered heading: 一、 */
  strictRecord(() => ({ heading: nonEmptyText(), when })),
  /** A paragraph, with fields in braces; `flush` begins at the margin. */
  strictRecord(() => ({ text: nonEmptyText(), flush: z.optional(z.literal(true)), when })),
  /** Each word of a field in a paragraph of its own, numbered where there are several. */
  strictRecord(() => ({ list: nonEmptyText(), when })),
  /** What the petitioner can do next, made from the effect and the policy. */
  strictRecord(() => ({ remedy: z.literal(true) })),
  strictRecord(() => ({
    form: strictRecord(() => ({
      /** Widths in millimetres; 156 fill the page. */
      columns: listOf(whole(4, 156), 12, 1),
      rows: nonEmptyListOf(
        strictRecord(() => ({ height: z.optional(whole(6, 220)), cells: nonEmptyListOf(cell), when })),
      ),
    })),
  })),
]);

const about = {
  /** Whom it is to; whoever it is unless told. */
  to: z.optional(z.enum(['petitioner', 'others'])),
  /** By which rules; by any unless told. */
  rules: z.optional(nonEmptyListOf(ruleSchema)),
};

/** The effects that have this paper. */
const made = z.union([
  strictRecord(() => ({ notify: nonEmptyListOf(z.enum(noticeKinds)), ...about })),
  strictRecord(() => ({ assign: nonEmptyListOf(z.enum(assignmentKinds)), ...about })),
  strictRecord(() => ({ report: nonEmptyListOf(z.enum(reportKinds)), ...about })),
  strictRecord(() => ({ record: nonEmptyListOf(z.enum(recordKinds)), ...about })),
  strictRecord(() => ({ inform: nonEmptyListOf(z.enum(informationKinds)), ...about })),
]);

const template = schemaOf(
  strictRecord(() => ({
    title: nonEmptyText(),
    /** Whether it goes to the petitioner, out to another organ, to a unit of the body, or stays as a form of the office. */
    goes: z.enum(['petitioner', 'out', 'unit', 'office']),
    for: nonEmptyListOf(made),
    /** The word that its number has before the year, after the body's own; a paper without one has no number. */
    code: z.optional(nonEmptyText()),
    head: z.optional(z.enum(paperHeads)),
    /** Whom it addresses, with fields in braces. */
    to: z.optional(nonEmptyText()),
    blocks: nonEmptyListOf(block),
    /** Whether the organ seals it. */
    seal: z.boolean(),
    /** Whose hands sign it. */
    hands: z.optional(listOf(nonEmptyText(), 6)),
  })),
);

/** Where a part is printed: where the field has one of these words, or has any where none is listed; or, with `not`, where it has not. */
export interface TemplateCondition {
  readonly field: string;
  readonly is?: readonly string[];
  readonly not?: true;
}

interface Conditional {
  readonly when?: TemplateCondition;
}

/** A cell of a form: what is printed on it, words with fields in braces, or a place for the hand with what is known already. */
export type TemplateCell = { readonly span?: number } & (
  | { readonly label: string }
  | ({ readonly text: string } & Conditional)
  | { readonly hand: readonly string[]; readonly known?: string }
);

/** A form: columns in millimetres, and its rows. */
export interface TemplateForm {
  readonly columns: readonly number[];
  readonly rows: readonly ({
    readonly height?: number;
    readonly cells: readonly TemplateCell[];
  } & Conditional)[];
}

/** A part of a paper: a numbered heading, a paragraph, each word of a field in a paragraph of its own, the remedy, or a form. */
export type TemplateBlock =
  | ({ readonly heading: string } & Conditional)
  | ({ readonly text: string; readonly flush?: true } & Conditional)
  | ({ readonly list: string } & Conditional)
  | { readonly remedy: true }
  | { readonly form: TemplateForm };

/** Effects that have the paper: what they are about, whom they are to, and by which rules; any unless told. */
export type TemplateFor = { readonly to?: 'petitioner' | 'others'; readonly rules?: readonly RuleId[] } & (
  | { readonly notify: readonly EffectOf<'notify'>['what'][] }
  | { readonly assign: readonly EffectOf<'assign'>['what'][] }
  | { readonly report: readonly EffectOf<'report'>['what'][] }
  | { readonly record: readonly EffectOf<'record'>['what'][] }
  | { readonly inform: readonly EffectOf<'inform'>['what'][] }
);

/** One paper as data: what it is for, and what stands in it. */
export interface PaperTemplate {
  readonly title: string;
  /** Whether it goes to the petitioner, out to another organ, to a unit of the body, or stays as a form of the office. */
  readonly goes: 'petitioner' | 'out' | 'unit' | 'office';
  readonly for: readonly TemplateFor[];
  /** The word that its number has before the year, after the body's own; a paper without one has no number. */
  readonly code?: string;
  readonly head?: PaperHead;
  /** Whom it addresses, with fields in braces. */
  readonly to?: string;
  readonly blocks: readonly TemplateBlock[];
  /** Whether the organ seals it. */
  readonly seal: boolean;
  /** Whose hands sign it. */
  readonly hands?: readonly string[];
}

/** Reads a template from unknown data. */
export const templateSchema: Schema<PaperTemplate> = template as unknown as Schema<PaperTemplate>;

/** Names in braces of a text. */
export const fieldsIn = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
