/** Thrown where a document has what XState has no word for, or what no machine without a host could do. */
export class NotConvertible extends Error {
  override readonly name = 'NotConvertible';
}
