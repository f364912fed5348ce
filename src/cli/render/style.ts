import pico from 'picocolors';
import type { Output } from '../streams.ts';
import type { Tone } from './page.ts';

/** How a page is shown: with boxes on a terminal, coloured where colours are wanted. */
export interface Style {
  readonly boxed: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Colours a text by its tone. */
  readonly paint: (words: string, tone: Tone | undefined) => string;
}

/** Columns of a terminal that does not say how many it has. */
const usualColumns = 100;

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
    boxed: stream.isTTY === true,
    columns: stream.columns || usualColumns,
    paint: (words, tone) => (tone === undefined || words === '' ? words : paints[tone](words)),
  };
}
