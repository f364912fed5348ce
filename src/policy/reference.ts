import type { Policy } from './schema.ts';

/** A policy and its version as one word: `fireRescueBureau@1.0.0`. */
export const referenceTo = ({ id, version }: { readonly id: string; readonly version: string }): string =>
  `${id}@${version}`;

/** The policy with this id and version; nothing where it is not among them. */
export const policyNamed = (
  policies: readonly Policy[],
  { id, version }: Pick<Policy, 'id' | 'version'>,
): Policy | undefined => policies.find((one) => one.id === id && one.version === version);
