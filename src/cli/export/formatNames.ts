/** The formats that diagrams are exported in; `json` holds the diagram and the XState config that Stately's tools take. */
export const diagramFormatNames = ['svg', 'mermaid', 'scxml', 'json'] as const;

/** The name of a format. */
export type DiagramFormatName = (typeof diagramFormatNames)[number];
