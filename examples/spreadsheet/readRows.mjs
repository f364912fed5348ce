// The rows of a sheet as events, each tried on the engine; what is wrong by row and column.
import { createEngine, fireRescueBureau } from 'petition-flow';
import { plainCell } from './plainCell.mjs';
import { readCell } from './readCell.mjs';

const engine = createEngine(fireRescueBureau);

function eventOf(fields, by) {
  const { petition, day, complainedOfPersons: persons = [], complainedOfUnits: units = [], ...rest } = fields;
  const head = { id: `import:${petition}`, petition, type: 'intake.receive', at: day, by };
  return { ...head, petitioners: [], ...rest, complainedOf: { persons, units } };
}

/** Where in the sheet a refusal of the engine points. */
function columnOf(columns, { path, fact }) {
  const field = (path ?? fact ?? '').replace(
    /^complainedOf\.(\w)(\w*).*/,
    (_, first, more) => `complainedOf${first.toUpperCase()}${more}`,
  );
  return columns.find((column) => field.startsWith(column.field))?.name ?? '整行';
}

/** Reads every row: events in the order of their moments, rows refused with their faults, and how many rows are empty. */
export function readRows({ columns, width, rows }, { by, time }) {
  const events = [];
  const refused = [];
  const firstWith = new Map();
  let empty = 0;
  for (const { number, cells } of rows) {
    if (cells.every((cell) => plainCell(cell) === '')) {
      empty += 1;
      continue;
    }
    if (cells.length !== width) {
      // Which cell stands under which header is not known, so none is passed on.
      const fault = `有 ${cells.length} 列，应有 ${width} 列`;
      refused.push({ number, cells: [], faults: [{ column: '整行', fault }] });
      continue;
    }
    const faults = [];
    const fields = {};
    for (const column of columns) {
      const { value, fault } = readCell(cells[column.place], { ...column, time });
      if (fault !== undefined) faults.push({ column: column.name, fault });
      else if (value !== undefined) fields[column.field] = value;
    }
    const before = firstWith.get(fields.petition);
    if (before !== undefined) {
      const { name } = columns.find(({ field }) => field === 'petition');
      faults.push({ column: name, fault: `与第 ${before} 行重复` });
    } else if (fields.petition !== undefined) firstWith.set(fields.petition, number);
    const event = eventOf(fields, by);
    if (faults.length === 0) {
      const decision = engine.receive(undefined, event);
      for (const refusal of decision.accepted ? [] : decision.refusals)
        faults.push({ column: columnOf(columns, refusal), fault: refusal.message.zh });
    }
    if (faults.length > 0) refused.push({ number, cells, faults });
    else events.push(event);
  }
  events.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return { events, refused, empty };
}
