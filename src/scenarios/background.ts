import { text } from '../vocabulary/text.ts';
import type { OfficeFile, ScenarioFile, WrittenStep } from './model.ts';
import type { Path, Place, ScenarioFault } from './place.ts';
import type { Written } from './readDocument.ts';
import { instead, joined } from './words.ts';

/** A step as it is written, with where it is. */
export interface PlacedStep {
  readonly step: WrittenStep;
  placeOf(path: Path): Place;
}

type Background = NonNullable<OfficeFile['backgrounds']>[string];

/** What every scenario of a file can use: the folder's office, and the file's own, which goes before it. */
export interface Scope {
  readonly actors: NonNullable<OfficeFile['actors']>;
  readonly backgrounds: ReadonlyMap<string, { readonly background: Background; placeOf(path: Path): Place }>;
  readonly policy: string | undefined;
}

/** The scope of a file in its folder. */
export function scopeOf(file: Written<ScenarioFile>, office: Written<OfficeFile> | undefined): Scope {
  const backgrounds = [office, file].flatMap((written) =>
    Object.entries(written?.data.backgrounds ?? {}).map(
      ([name, background]) =>
        [
          name,
          {
            background,
            placeOf: (path: Path) => (written as Written<unknown>).placeOf(['backgrounds', name, ...path]),
          },
        ] as const,
    ),
  );
  return {
    actors: { ...office?.data.actors, ...file.data.actors },
    backgrounds: new Map(backgrounds),
    policy: file.data.policy ?? office?.data.policy,
  };
}

/** What stands in a `given` or a background. */
interface Earlier {
  readonly use?: string | undefined;
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
  readonly steps?: readonly WrittenStep[] | undefined;
}

/** The steps that go before, those of the backgrounds first; its facts change the opening event. */
export function earlierSteps(
  { use, facts, steps = [] }: Earlier,
  placeOf: (path: Path) => Place,
  scope: Scope,
  faults: ScenarioFault[],
  within: readonly string[] = [],
): PlacedStep[] {
  const own = steps.map(
    (step, at): PlacedStep => ({
      step,
      placeOf: (path) => placeOf(['steps', at, ...path]),
    }),
  );
  const before = use === undefined ? [] : used(use, placeOf, scope, faults, within);
  const all = [...before, ...own];
  const [opening] = all;
  if (facts === undefined || !opening) return all;
  // What is told of a fact is told where it is written.
  const stated = (path: Path) =>
    path[0] === 'with' && path[1] !== undefined && Object.hasOwn(facts, path[1])
      ? placeOf(['facts', ...path.slice(1)])
      : opening.placeOf(path);
  return [
    { step: { ...opening.step, with: { ...opening.step.with, ...facts } }, placeOf: stated },
    ...all.slice(1),
  ];
}

function used(
  name: string,
  placeOf: (path: Path) => Place,
  scope: Scope,
  faults: ScenarioFault[],
  within: readonly string[],
): PlacedStep[] {
  const found = scope.backgrounds.get(name);
  if (found && !within.includes(name))
    return earlierSteps(found.background, found.placeOf, scope, faults, [...within, name]);
  const message = found
    ? text(`背景 ${name} 引用了自己`, `the background ${name} uses itself`)
    : joined(
        text(`没有背景 ${name}`, `there is no background ${name}`),
        instead(name, [...scope.backgrounds.keys()]),
      );
  faults.push({ ...placeOf(['use']), message });
  return [];
}
