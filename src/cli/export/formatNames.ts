/**
 * The formats that lifecycles are exported in. `chart` is all that stands in a chart, for tools in other languages; `xstate` a module
 * that Stately's tools open; `json` the diagram and the XState config.
 */
export const exportFormatNames = ['svg', 'mermaid', 'scxml', 'json', 'chart', 'xstate'] as const;

/** The name of a format. */
export type ExportFormatName = (typeof exportFormatNames)[number];
