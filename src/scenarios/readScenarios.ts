import { type Text, text } from '../vocabulary/text.ts';
import { earlierSteps, type PlacedStep, type Scope, scopeOf } from './background.ts';
import { checksOf, momentIn, nothingExpected, refusalIn, type Writing } from './checks.ts';
import { contradictionsBetween } from './contradictions.ts';
import type { Expectation } from './expectation.ts';
import {
  type OfficeFile,
  officeFileSchema,
  type ScenarioFile,
  scenarioFileSchema,
  type WrittenScenario,
} from './model.ts';
import { payloadFaults } from './payload.ts';
import type { Path, Place, ScenarioFault } from './place.ts';
import { readDocument, type Source, type Written } from './readDocument.ts';
import type { Checks, Scenario, Step } from './scenario.ts';
import { instead, joined } from './words.ts';

/** The scenarios of a file, or why it is none; a file with a fault gives no scenario at all. */
export type ReadScenarios =
  | { readonly scenarios: readonly Scenario[] }
  | { readonly faults: readonly ScenarioFault[] };

type ReadOffice = ReturnType<typeof readDocument<OfficeFile>>;

/** Every file of a folder is read with the same office: it is read once. */
const offices = new WeakMap<Source, ReadOffice>();

function officeOf(source: Source): ReadOffice {
  const read = offices.get(source) ?? readDocument<OfficeFile>(source, officeFileSchema);
  offices.set(source, read);
  return read;
}

/** Reads a file of scenarios, and the `office.yaml` of its folder where there is one. */
export function readScenarios(source: Source, office?: Source): ReadScenarios {
  const shared = office && officeOf(office);
  if (shared && 'faults' in shared) return shared;
  const file = readDocument<ScenarioFile>(source, scenarioFileSchema);
  if ('faults' in file) return file;
  const faults: ScenarioFault[] = [];
  const scope = scopeOf(file, shared);
  const scenarios = file.data.scenarios.map((written, at) => {
    const placeOf = (path: Path) => file.placeOf(['scenarios', at, ...path]);
    return scenarioOf(written, placeOf, file, scope, faults);
  });
  return faults.length === 0 ? { scenarios } : { faults: distinct(faults) };
}

/** In the order of the file; a background's fault is found once for each scenario that uses it. */
function distinct(faults: readonly ScenarioFault[]): ScenarioFault[] {
  const byName = new Map(
    faults.map((fault) => [`${fault.file}:${fault.line}:${fault.column} ${fault.message.en}`, fault]),
  );
  return [...byName.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

function scenarioOf(
  written: WrittenScenario,
  placeOf: (path: Path) => Place,
  file: Written<ScenarioFile>,
  scope: Scope,
  faults: ScenarioFault[],
): Scenario {
  const { title, given = {} } = written;
  const earlier = typeof given === 'string' ? { use: given } : given;
  const givenAt =
    typeof given === 'string' ? () => placeOf(['given']) : (path: Path) => placeOf(['given', ...path]);
  const before = earlierSteps(earlier, givenAt, scope, faults);
  const when = Array.isArray(written.when) ? written.when : [written.when];
  const list = Array.isArray(written.when);
  const placed = when.map(
    (step, at): PlacedStep => ({
      step,
      placeOf: (path) => placeOf(list ? ['when', at, ...path] : ['when', ...path]),
    }),
  );
  const final = written.then && {
    expected: written.then,
    placeOf: (path: Path) => placeOf(['then', ...path]),
  };
  const steps = [
    ...before.map((step) => stepOf(step, 'given', undefined, scope, faults)),
    ...placed.map((step, at) =>
      stepOf(step, 'when', at === placed.length - 1 ? final : undefined, scope, faults),
    ),
  ];
  if (!steps.some(({ part, checks, refused }) => part === 'when' && (checks.length > 0 || refused)))
    faults.push({ ...placeOf([]), message: nothingExpected });
  return {
    title: typeof title === 'string' ? text(title, title) : title,
    place: placeOf([]),
    covers: written.covers ?? file.data.covers ?? [],
    coversPlace: written.covers ? placeOf(['covers']) : file.placeOf(['covers']),
    policy: (typeof given === 'string' ? undefined : given.policy) ?? scope.policy,
    steps,
  };
}

/** What the whole scenario expects after its last step. */
interface Final {
  readonly expected: Expectation;
  placeOf(path: Path): Place;
}

function stepOf(
  { step, placeOf }: PlacedStep,
  part: Step['part'],
  final: Final | undefined,
  scope: Scope,
  faults: ScenarioFault[],
): Step {
  const tell = (place: Place, message: Text) => faults.push({ ...place, message });
  const writing = (of: (path: Path) => Place): Writing => ({
    placeOf: of,
    fault: (path, message) => tell(of(path), message),
  });
  const own: Final | undefined = step.then && {
    expected: step.then,
    placeOf: (path) => placeOf(['then', ...path]),
  };
  if (own && final)
    for (const { path, message } of contradictionsBetween(own.expected, final.expected))
      tell(final.placeOf(path), message);
  const checks = [own, final].flatMap((one): Checks[] => {
    const found = one ? checksOf(one.expected, writing(one.placeOf)) : [];
    return found.length === 0 ? [] : [{ over: one === final ? 'when' : 'step', checks: found }];
  });
  const refused = [own, final].flatMap((one) => {
    const pattern = one && refusalIn(one.expected);
    return pattern ? [{ pattern, place: one.placeOf(['refused']) }] : [];
  })[0];
  return {
    part,
    place: placeOf([]),
    at: momentIn(step.at, ['at'], writing(placeOf)),
    event: eventOf({ step, placeOf }, refused?.pattern.code === 'invalid', scope, tell),
    id: step.id,
    incident: step.incident,
    enteredBy: step.enteredBy,
    agent: step.agent,
    refused,
    checks,
  };
}

function eventOf(
  { step, placeOf }: PlacedStep,
  mayBeInvalid: boolean,
  { actors }: Scope,
  tell: (place: Place, message: Text) => void,
): Step['event'] {
  const { event, by, timer, with: payload = {} } = step;
  if ((event === undefined) === (timer === undefined)) {
    tell(
      placeOf([]),
      text('一步写 event 或 timer，二者之一', 'a step has an event or a timer, one of the two'),
    );
    return undefined;
  }
  if (event === undefined) return undefined;
  if (!mayBeInvalid)
    for (const { path, message } of payloadFaults(event, payload)) tell(placeOf(['with', ...path]), message);
  const actor = typeof by === 'string' ? (Object.hasOwn(actors, by) ? actors[by] : undefined) : by;
  if (actor) return { type: event, by: actor, payload };
  const message =
    by === undefined
      ? text('缺少 by：由谁发出', 'by is missing: who sends it?')
      : joined(
          text(`没有名为“${by}”的人员`, `there is no actor ${by}`),
          instead(String(by), Object.keys(actors)),
        );
  tell(placeOf(by === undefined ? [] : ['by']), message);
  return undefined;
}
