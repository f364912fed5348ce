import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CoverageReport } from '../../coverage/report.ts';
import type { Language } from '../../vocabulary/text.ts';
import { fileFault } from '../files.ts';
import { makeDirectory } from '../makeDirectory.ts';
import { jsonText } from '../render/clean.ts';
import { coverageHtml } from './coverageHtml.ts';

/** Writes `coverage.json` and `coverage.html` into a folder, which is made where it is missing. Throws a {@link CliError}. */
export async function writeCoverage(folder: string, report: CoverageReport, lang: Language): Promise<void> {
  const page = await coverageHtml(report, lang);
  try {
    await makeDirectory(folder);
    await writeFile(join(folder, 'coverage.json'), jsonText(report));
    await writeFile(join(folder, 'coverage.html'), page);
  } catch (error) {
    throw fileFault(folder, error);
  }
}
