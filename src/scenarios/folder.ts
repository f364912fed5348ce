/** Name of the file whose actors and backgrounds every file of its folder knows. */
const officeName = /^office\.ya?ml$/i;
const yaml = /\.ya?ml$/i;

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) as string;
const folderOf = (path: string) => path.slice(0, path.length - nameOf(path).length);

/** A file of scenarios, and the office of its folder where there is one. */
export interface FoundFile {
  readonly file: string;
  readonly office: string | undefined;
}

/** The files of scenarios among paths, sorted, each with its folder's office. */
export function filesOfScenarios(paths: readonly string[]): FoundFile[] {
  const offices = new Map(
    paths.filter((path) => officeName.test(nameOf(path))).map((path) => [folderOf(path), path]),
  );
  return paths
    .filter((path) => yaml.test(path) && !officeName.test(nameOf(path)))
    .sort()
    .map((file) => ({ file, office: offices.get(folderOf(file)) }));
}

/** Names that an office file can have in a folder. */
export const officeNames = ['office.yaml', 'office.yml'] as const;
