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
  const refuse = (error: unknown): never => {
    throw fileFault(folder, error);
  };
  // Whether there is a place for them is known before the pictures are drawn, which takes longest.
  await makeDirectory(folder).catch(refuse);
  const page = await coverageHtml(report, lang);
  await writeFile(join(folder, 'coverage.json'), jsonText(report)).catch(refuse);
  await writeFile(join(folder, 'coverage.html'), page).catch(refuse);
}
