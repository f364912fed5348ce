export type { InspectorData, PageProblem } from './page/model/pageData.js';
export { inspectorFile } from './server/inspectorFile.js';
export { PortError } from './server/listen.js';
export { type Inspector, type InspectorOptions, startInspector } from './server/startInspector.js';
