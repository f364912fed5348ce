import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FoundFile, filesOfScenarios, officeNames } from '../scenarios/folder.ts';
import type { Source } from '../scenarios/readDocument.ts';

function pathsUnder(path: string): string[] {
  if (statSync(path).isDirectory())
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
  return [
    path,
    ...officeNames.map((name) => join(dirname(path), name)).filter((office) => existsSync(office)),
  ];
}

/** The files of scenarios in folders, at any depth, and those named singly. */
export function findFiles(targets: readonly string[]): FoundFile[] {
  return filesOfScenarios([...new Set(targets.flatMap(pathsUnder))]);
}

/** A file as a source. */
export function sourceOf(file: string): Source {
  return { file, text: readFileSync(file, 'utf8') };
}
