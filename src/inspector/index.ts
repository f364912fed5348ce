export type { InspectorData, PageProblem } from './page/model/pageData.ts';
export { inspectorFile } from './server/inspectorFile.ts';
export { PortError } from './server/listen.ts';
export { type Inspector, type InspectorOptions, startInspector } from './server/startInspector.ts';
