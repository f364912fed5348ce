import { InvalidArgumentError } from 'commander';

/** Reads a port. */
export function portOf(written: string): number {
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port > 65_535)
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535; 0 takes any that is free.');
  return port;
}
