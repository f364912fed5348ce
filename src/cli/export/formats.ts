import type { Terms } from '../../deadlines/compute.ts';
import { configOf } from '../../diagram/config.ts';
import type { Diagram } from '../../diagram/diagram.ts';
import { layOut } from '../../diagram/layOut.ts';
import { mermaidOf } from '../../diagram/mermaid.ts';
import { diagramOfLifecycle } from '../../diagram/ofLifecycle.ts';
import { scxmlOf } from '../../diagram/scxml.ts';
import { svgOf } from '../../diagram/svg.ts';
import type { AnyLifecycle } from '../../engine/lifecycles.ts';
import { chartFileOf } from '../../exchange/chartFile.ts';
import { xstateSource } from '../../exchange/xstateSource.ts';
import type { Language } from '../../vocabulary/text.ts';
import type { ExportFormatName } from './formatNames.ts';

/** How a lifecycle is written in a format. */
export interface ExportFormat {
  /** What the file's name ends with. */
  readonly ending: string;
  readonly write: (lifecycle: AnyLifecycle, terms: Terms, options: FormatOptions) => string | Promise<string>;
}

/** What a format may be told. */
export interface FormatOptions {
  readonly lang: Language;
  readonly guards: 'all' | 'brief';
}

const drawn =
  (write: (diagram: Diagram, options: FormatOptions) => string | Promise<string>): ExportFormat['write'] =>
  (lifecycle, terms, options) =>
    write(diagramOfLifecycle(lifecycle, terms), options);

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** How each format is written. */
export const exportFormats: Readonly<Record<ExportFormatName, ExportFormat>> = {
  svg: { ending: '.svg', write: drawn(async (diagram, options) => svgOf(await layOut(diagram, options))) },
  mermaid: { ending: '.mmd', write: drawn((diagram, { lang }) => mermaidOf(diagram, lang)) },
  scxml: { ending: '.scxml', write: drawn((diagram) => scxmlOf(diagram)) },
  json: { ending: '.json', write: drawn((diagram) => json({ diagram, machine: configOf(diagram) })) },
  chart: {
    ending: '.chart.json',
    write: (lifecycle, terms) => json(chartFileOf(lifecycle, lifecycle.under(terms).chart, terms.policy)),
  },
  xstate: {
    ending: '.ts',
    write: drawn((diagram, { lang }) => xstateSource(configOf(diagram), diagram.label[lang])),
  },
};
