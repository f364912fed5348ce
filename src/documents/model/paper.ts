import type { Day } from '../../vocabulary/instant.ts';

/** How an official paper begins: not at all, with the red head of a document, or as a letter (GB/T 9704). */
export const paperHeads = ['none', 'document', 'letter'] as const;
export type PaperHead = (typeof paperHeads)[number];

/** One cell of a form: a printed label, words, or a place for the hand, with what is known of it already. */
export interface FormCell {
  readonly kind: 'label' | 'words' | 'hand';
  /** One paragraph for each. */
  readonly lines: readonly string[];
  /** How many columns it goes over. */
  readonly span: number;
}

/** One row of a form; at least so high, in millimetres. */
export interface FormRow {
  readonly height: number;
  readonly cells: readonly FormCell[];
}

/** A part of a paper, from its top to its foot. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  /** `flush` begins at the margin and is set ragged: addresses and telephone numbers, which are not to be torn apart. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly flush: boolean }
  /** Columns in millimetres. */
  | { readonly kind: 'form'; readonly columns: readonly number[]; readonly rows: readonly FormRow[] };

/** Who answers for a paper: its organ's seal, or hands. The seal is never drawn: its place is left. */
export interface PaperSignature {
  readonly organ: string;
  /** Whether the organ presses its seal over name and day. */
  readonly seal: boolean;
  /** Whose hands sign, with a line for each. */
  readonly hands: readonly string[];
}

/** A paper that an office sends or keeps, whole: a writer only lays it out. */
export interface Paper {
  readonly kind: string;
  readonly title: string;
  /** The document number (文号), such as 某消信访〔2026〕7号. */
  readonly number?: string;
  readonly head: PaperHead;
  /** Whom it addresses, without the colon. */
  readonly to?: string;
  readonly blocks: readonly PaperBlock[];
  readonly signature: PaperSignature;
  readonly day: Day;
}
