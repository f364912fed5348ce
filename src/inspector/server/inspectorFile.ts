import type { InspectorData } from '../page/model/pageData.ts';
import { readPage, withData } from './pageFile.ts';

/** The inspector page with these data as one HTML file, which works from disk and asks for nothing else. Throws where it is not built. */
export function inspectorFile(
  data: Omit<InspectorData, 'version' | 'logPath' | 'socketPath' | 'inspectUrl'>,
): string {
  return withData(readPage(), { ...data, version: 1 });
}
