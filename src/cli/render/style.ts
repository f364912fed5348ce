import pico from 'picocolors';
import type { Output } from '../streams.ts';
import type { Tone } from './page.ts';

/** How a page is shown: how wide, and coloured where colours are wanted. */
export interface Style {
  /** Whether somebody sits before it, who does not read on for ever. */
  readonly terminal: boolean;
  /** Columns of a line. */
  readonly columns: number;
  /** Colours a text by its tone. */
  readonly paint: (words: string, tone: Tone | undefined) => string;
}

/** Columns of a pipe, and of a terminal that does not say how many it has. */
const usualColumns = 80;
/** Narrowest that a report is made for. */
const leastColumns = 40;

/** Columns of a line: what the terminal says, else COLUMNS, else eighty. */
export function columnsOf({ columns }: Output, env: Readonly<Record<string, string | undefined>>): number {
  const told = /^\d{1,4}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : usualColumns;
  return Math.max(leastColumns, columns || told);
}

/** Whether colours are wanted: NO_COLOR and FORCE_COLOR decide, else whether there is a terminal. */
function wantsColour({ isTTY }: Output, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTTY === true && env.TERM !== 'dumb';
}

/** The style for a stream. */
export function styleFor(stream: Output, env: Readonly<Record<string, string | undefined>>): Style {
  const { green, yellow, red, dim, bold } = pico.createColors(wantsColour(stream, env));
  const paints = { good: green, warn: yellow, bad: red, faint: dim, strong: bold };
  return {
    terminal: stream.isTTY === true,
    columns: columnsOf(stream, env),
    paint: (words, tone) => (tone === undefined || words === '' ? words : paints[tone](words)),
  };
}
