import type { Element } from './element.js';

/** What the conversion of a document's parts has to know of the whole. */
export interface Document {
  readonly root: Element;
  readonly name: string | undefined;
  /** Every event that the document or its test names. */
  readonly events: readonly string[];
}
