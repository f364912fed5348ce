import { configOf } from '../../diagram/config.js';
import type { Diagram } from '../../diagram/diagram.js';
import { layOut } from '../../diagram/layOut.js';
import { mermaidOf } from '../../diagram/mermaid.js';
import { scxmlOf } from '../../diagram/scxml.js';
import { svgOf } from '../../diagram/svg.js';
import type { Language } from '../../vocabulary/text.js';
import type { DiagramFormatName } from './formatNames.js';

/** How a diagram is written in a format. */
export interface DiagramFormat {
  /** What the file's name ends with. */
  readonly ending: string;
  readonly write: (diagram: Diagram, options: FormatOptions) => string | Promise<string>;
}

/** What a format may be told. */
export interface FormatOptions {
  readonly lang: Language;
  readonly guards: 'all' | 'brief';
}

/** How each format is written. */
export const diagramFormats: Readonly<Record<DiagramFormatName, DiagramFormat>> = {
  svg: { ending: '.svg', write: async (diagram, options) => svgOf(await layOut(diagram, options)) },
  mermaid: { ending: '.mmd', write: (diagram, { lang }) => mermaidOf(diagram, lang) },
  scxml: { ending: '.scxml', write: (diagram) => scxmlOf(diagram) },
  json: {
    ending: '.json',
    write: (diagram) => `${JSON.stringify({ diagram, machine: configOf(diagram) }, null, 2)}\n`,
  },
};
