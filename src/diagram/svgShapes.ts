import type { Box, Point, TextLine } from './laidOut.ts';
import { light } from './svgStyle.ts';
import { sizes } from './textBlocks.ts';
import { attribute, xmlText } from './xmlText.ts';

/** A number as short as it can be drawn. */
const short = (value: number): string => String(Math.round(value * 10) / 10);

const spot = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;

const lineColour = ` fill="none" stroke="${light.line}"`;

/** A rectangle with these classes. */
export const rectangle = (
  classes: string,
  { x, y, width, height }: Box,
  radius: number,
  paint = '',
): string =>
  `<rect class="${classes}" x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${radius}"${paint}/>`;

/** A box that is pointed at its sides. */
export function pointedBox({ x, y, width, height }: Box): string {
  const point = Math.min(16, height / 2);
  const corners = [
    { x: x + point, y },
    { x: x + width - point, y },
    { x: x + width, y: y + height / 2 },
    { x: x + width - point, y: y + height },
    { x: x + point, y: y + height },
    { x, y: y + height / 2 },
  ];
  return `<polygon class="box" points="${corners.map(spot).join(' ')}" fill="${light.choice}" stroke="${light.line}"/>`;
}

/** A line from side to side of a box. */
export const divide = ({ x, width }: Box, y: number): string =>
  `<path class="divide" d="M${short(x)} ${short(y)}h${short(width)}"${lineColour}/>`;

/** A dot, where a machine begins. */
export const dot = ({ x, y }: Point, radius: number): string =>
  `<circle class="dot" cx="${short(x)}" cy="${short(y)}" r="${radius}" fill="${light.edge}"/>`;

/** Lines of text. */
export const texts = (lines: readonly TextLine[]): string =>
  lines
    .map(({ x, y, role, text, centred }) => {
      const muted = role === 'guard' || role === 'rule' ? light.muted : light.ink;
      const weight = role === 'title' || role === 'event' ? 600 : undefined;
      return `<text class="${role}" x="${short(x)}" y="${short(y)}" font-size="${sizes[role]}" fill="${muted}"${attribute('font-weight', weight)}${attribute('text-anchor', centred && 'middle')}>${xmlText(text)}</text>`;
    })
    .join('');

/** A line through these corners, rounded where it turns, with a head at its end. */
export function wire(points: readonly Point[]): string {
  const [from, to] = points.slice(-2);
  if (!from || !to) return '';
  return `<path class="wire" d="${rounded(points)}" fill="none" stroke="${light.edge}" stroke-width="1.4"/>${head(from, to)}`;
}

function rounded(points: readonly Point[]): string {
  const [start, ...rest] = points as [Point, ...Point[]];
  let drawn = `M${spot(start)}`;
  let before = start;
  rest.forEach((corner, index) => {
    const after = rest[index + 1];
    if (!after) {
      drawn += `L${spot(corner)}`;
      return;
    }
    const radius = Math.min(7, far(before, corner) / 2, far(corner, after) / 2);
    drawn += `L${spot(toward(corner, before, radius))}Q${spot(corner)} ${spot(toward(corner, after, radius))}`;
    before = corner;
  });
  return drawn;
}

const far = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

function toward(from: Point, to: Point, distance: number): Point {
  const share = distance / (far(from, to) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function head(from: Point, to: Point): string {
  const back = toward(to, from, 9);
  const across = { x: (to.y - back.y) * 0.5, y: (back.x - to.x) * 0.5 };
  const left = { x: back.x + across.x, y: back.y + across.y };
  const right = { x: back.x - across.x, y: back.y - across.y };
  return `<polygon class="head" points="${[to, left, right].map(spot).join(' ')}" fill="${light.edge}"/>`;
}
