import { digest } from '../vocabulary/digest.js';
import type { Petition } from './petition.js';

/** The digest of a petition's content, keys in their canonical order. */
export function sealOf(petition: Omit<Petition, 'seal'>): string {
  const { format, id, policy, calendar, seq, openedAt, lastAt, events, matter, phase, beside, ended } =
    petition;
  return digest(
    JSON.stringify(
      sorted([format, id, policy, calendar, seq, openedAt, lastAt, events, matter, phase, beside, ended]),
    ),
  );
}

/** A copy whose keys are in one order, so that a database that reorders keys does not break the seal. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Record<string, unknown>;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort())
    if (source[key] !== undefined) copy[key] = sorted(source[key]);
  return copy;
}

/** The petition with its seal; frozen in depth, so that nobody changes it unnoticed. */
export function sealed(petition: Omit<Petition, 'seal'>): Petition {
  return frozen({ ...petition, seal: sealOf(petition) });
}

/** Freezes in depth; parts that are frozen already are shared and skipped. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}
