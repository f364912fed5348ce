import { arrowSentence } from './arrowWords.ts';
import type { DiagramArrow } from './diagram.ts';
import type { ArrowText, LaidOutDiagram, LaidOutLine, LaidOutList, LaidOutState } from './laidOut.ts';
import { pictureTexts } from './pictureTexts.ts';
import { divide, dot, pointedBox, rectangle, texts, wire } from './svgShapes.ts';
import { fonts, light, styleSheet, type Theme } from './svgStyle.ts';
import { attribute, xmlText } from './xmlText.ts';

/** How a picture is written. */
export interface SvgOptions {
  /** Class names for states and arrows, by id: `active`, `taken`, `open`, `blocked`, `covered` and `uncovered` have a look. */
  readonly marks?: {
    readonly states?: Readonly<Record<string, readonly string[]>>;
    readonly arrows?: Readonly<Record<string, readonly string[]>>;
  };
  /** Its title; the machine's name unless told. */
  readonly title?: string;
  /** Begins the ids inside, where several pictures share a page; the machine's unless told. */
  readonly id?: string;
  /** As whoever looks at it has set their screen, unless told. */
  readonly theme?: Theme;
  /** A picture whose parts can be reached one by one, for a page that lets them be chosen; a whole unless told. */
  readonly interactive?: boolean;
}

/** A diagram as an SVG document that needs nothing else, with a title and a description for those who do not see it. */
export function svgOf(laidOut: LaidOutDiagram, options: SvgOptions = {}): string {
  const { diagram, lang, width, height, states, lines, starts, everywhere } = laidOut;
  const { id = diagram.id, theme = 'auto', interactive = false } = options;
  const { title, description } = pictureTexts(diagram, lang);
  const ids = { title: `${domId(id)}-title`, description: `${domId(id)}-desc` };
  const draw = new Drawing(laidOut, options.marks ?? {});
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="pf-diagram" role="${interactive ? 'group' : 'img'}"`,
    ` aria-labelledby="${ids.title}" aria-describedby="${ids.description}" lang="${lang === 'zh' ? 'zh-CN' : 'en'}"`,
    ` width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"${attribute('font-family', fonts[lang])}>`,
    `<title id="${ids.title}">${xmlText(options.title ?? title)}</title>`,
    `<desc id="${ids.description}">${xmlText(description)}</desc>`,
    `<style>${styleSheet(theme)}</style>\n`,
    rectangle('paper', { x: 0, y: 0, width, height }, 0, ` fill="${light.paper}"`),
    ...states.map((state) => `\n${draw.state(state)}`),
    ...starts.map(({ centre, points }) => `\n<g class="start">${dot(centre, 7)}${wire(points)}</g>`),
    ...lines.map((line) => `\n${draw.line(line)}`),
    everywhere ? `\n${draw.everywhere(everywhere)}` : '',
    '\n</svg>\n',
  ].join('');
}

/** An id that HTML and XML both take. */
const domId = (id: string): string => `pf-${id.replace(/[^\w-]/g, '-')}`;

class Drawing {
  private readonly arrows: ReadonlyMap<string, DiagramArrow>;
  private readonly names: ReadonlyMap<string, string>;

  private readonly laidOut: LaidOutDiagram;
  private readonly marks: NonNullable<SvgOptions['marks']>;

  constructor(laidOut: LaidOutDiagram, marks: NonNullable<SvgOptions['marks']>) {
    this.laidOut = laidOut;
    this.marks = marks;
    const { diagram, lang } = laidOut;
    const all = [...diagram.arrows, ...diagram.everywhere];
    this.arrows = new Map(all.map((arrow) => [arrow.id, arrow]));
    this.names = new Map(diagram.states.map(({ id, label }) => [id, label[lang]]));
  }

  state(laidOut: LaidOutState): string {
    const { state, title, headerEnd, steps } = laidOut;
    const { id, kind, label, rule } = state;
    const marks = this.marksOf(this.marks.states, id);
    const name = `${label[this.laidOut.lang]} (${id}${rule === undefined ? '' : `, ${rule}`})`;
    const paint = ` fill="${light[kind === 'final' ? 'final' : 'box']}" stroke="${light.line}"`;
    const radius = kind === 'history' ? 18 : 9;
    const { x, y, width, height } = laidOut;
    const rim = { x: x + 3.5, y: y + 3.5, width: width - 7, height: height - 7 };
    return [
      `<g${attribute('class', ['state', kind, ...marks].join(' '))}${attribute('data-state', id)}>`,
      `<title>${xmlText(name)}</title>`,
      kind === 'choice' ? pointedBox(laidOut) : rectangle('box', laidOut, radius, paint),
      kind === 'final' ? rectangle('rim', rim, radius - 2, ` fill="none" stroke="${light.line}"`) : '',
      headerEnd === undefined ? '' : divide(laidOut, headerEnd),
      texts(title),
      ...steps.map((step) => this.arrow(step)),
      '</g>',
    ].join('');
  }

  line({ id, arrows, points, label }: LaidOutLine): string {
    const marks = [...new Set(arrows.flatMap((arrow) => this.marksOf(this.marks.arrows, arrow)))];
    const pill = label
      ? rectangle('pill', label, 7, ` fill="${light.paper}" stroke="${light.line}" stroke-width="0.8"`)
      : '';
    return [
      `<g${attribute('class', ['line', ...marks].join(' '))}${attribute('data-line', id)}>`,
      wire(points),
      pill,
      ...(label?.texts ?? []).map((text) => this.arrow(text)),
      '</g>',
    ].join('');
  }

  everywhere(list: LaidOutList): string {
    const { title, headerEnd, steps } = list;
    return [
      '<g class="everywhere">',
      rectangle('box', list, 9, ` fill="${light.paper}" stroke="${light.line}" stroke-dasharray="5 4"`),
      divide(list, headerEnd),
      texts([title]),
      ...steps.map((step) => this.arrow(step)),
      '</g>',
    ].join('');
  }

  private arrow({ arrow: id, box, lines }: ArrowText): string {
    const arrow = this.arrows.get(id) as DiagramArrow;
    const nameOf = (state: string) => this.names.get(state) ?? '●';
    const sentence = arrowSentence(arrow, this.laidOut.lang, nameOf);
    const marks = this.marksOf(this.marks.arrows, id);
    return [
      `<g${attribute('class', ['arrow', ...marks].join(' '))}${attribute('data-arrow', id)}>`,
      `<title>${xmlText(sentence)}</title>`,
      rectangle('hit', box, 3, ' fill="none"'),
      texts(lines),
      '</g>',
    ].join('');
  }

  private marksOf(marks: Readonly<Record<string, readonly string[]>> | undefined, id: string) {
    return marks && Object.hasOwn(marks, id) ? (marks[id] ?? []) : [];
  }
}
