/** A policy and its version as one word: `fireRescueBureau@1.0.0`. */
export const referenceTo = ({ id, version }: { readonly id: string; readonly version: string }): string =>
  `${id}@${version}`;
