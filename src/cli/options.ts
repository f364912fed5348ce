import { InvalidArgumentError } from 'commander';
import { endOfDay } from '../calendar/day.ts';
import { idSchema } from '../vocabulary/ids.ts';
import { canonicalInstant, type Instant, isDay, isInstant } from '../vocabulary/instant.ts';
import type { Language } from '../vocabulary/text.ts';

/** Reads a moment: an instant, or a day, which stands for its last moment in Shanghai. */
export function momentOf(written: string): Instant {
  const moment = isDay(written) ? endOfDay(written) : written;
  if (!isInstant(moment))
    throw new InvalidArgumentError('Write a day as 2026-12-31 or a moment as 2026-12-31T09:30:00+08:00.');
  return canonicalInstant(moment);
}

/** Reads an id of a person, a unit or a role. */
export function idOf(written: string): string {
  const read = idSchema.safeParse(written);
  if (!read.success) throw new InvalidArgumentError(`${read.error.issues[0]?.message}.`);
  return read.data;
}

/** Gathers an option that may be given several times. */
export function gathered(written: string, before: readonly string[] = []): readonly string[] {
  return [...before, written];
}

/** Reads how many bytes of one input are read at most: from 1 KiB to 64 MiB. */
export function bytesOf(written: string): number {
  const bytes = Number(written);
  if (!/^\d+$/.test(written) || bytes < 1024 || bytes > 64 * 1024 * 1024)
    throw new InvalidArgumentError('Write a number of bytes from 1024 to 67108864 (64 MiB).');
  return bytes;
}

/** The language that arguments ask for, read before they are: what is wrong with them is told in it too. */
export function languageAsked(argv: readonly string[]): Language | undefined {
  const at = argv.findIndex((one) => one === '--lang' || one.startsWith('--lang='));
  const asked = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  return asked === 'zh' || asked === 'en' ? asked : undefined;
}

/** The language of the terminal: Chinese where the locale is Chinese, else English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
