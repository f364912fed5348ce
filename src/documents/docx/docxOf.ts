import { withLibraries } from '../libraries.ts';
import type { Paper } from '../model/paper.ts';
import { type Faces, officialFaces } from './faces.ts';

/** How papers are set. */
export interface DocxOptions {
  /** Faces of the office's own, in place of the official ones. */
  readonly faces?: Partial<Faces>;
}

/**
 * Papers as a file for Word and WPS, each on pages of its own, set as GB/T 9704 has it: the same bytes for the same papers. Throws a
 * RangeError without a paper, and LibraryMissing where `docx` and `fflate` are not installed.
 */
export async function docxOf(
  papers: Paper | readonly Paper[],
  { faces = {} }: DocxOptions = {},
): Promise<Uint8Array> {
  const [first, ...rest] = 'kind' in papers ? [papers] : papers;
  if (first === undefined) throw new RangeError('there is no paper to write');
  const { fileOf } = await withLibraries(['docx', 'fflate'], () => import('./file.ts'));
  return fileOf([first, ...rest], { ...officialFaces, ...faces });
}
