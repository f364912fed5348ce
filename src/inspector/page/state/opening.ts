import { isNestedTooDeeply } from '../../../vocabulary/nesting.ts';
import { Book } from '../model/book.ts';
import type { CaseFile, WrittenEvent } from '../model/caseFile.ts';
import type { InspectorData, ShippedData } from '../model/pageData.ts';
import { shelfOf } from '../model/policies.ts';
import { type LogReader, logReader, readLogText } from '../model/readLog.ts';
import { ui } from '../words/ui.ts';
import { choosePetition } from './current.ts';
import { tell } from './notices.ts';
import { book, changed, engineFor, given, otherProblems, policies, shipped, work } from './session.ts';

/** Opens the session on what the page was given; without a log, on the shipped register. */
export async function startSession(data: InspectorData, examples: ShippedData): Promise<void> {
  given.value = data;
  shipped.value = examples;
  const shelf = shelfOf(data.policies, data.policy);
  policies.value = shelf.policies;
  otherProblems.value = [...shelf.problems, ...(data.problems ?? [])];
  book.value = new Book(engineFor.value(undefined));
  for (const petition of data.petitions ?? []) book.value.store(petition);
  for (const [at, event] of (data.events ?? []).entries()) book.value.event(event as WrittenEvent, at + 1);
  const isBare = data.petitions === undefined && data.events === undefined && data.logPath === undefined;
  if (isBare) takeText(examples.register);
  work();
  if (data.logPath) await readFrom(data.logPath);
  chooseFirst();
}

function takeText(written: string): void {
  for (const line of readLogText(written)) book.value.take(line);
}

/** Reads a log from the page's own server as it comes. */
async function readFrom(path: string): Promise<void> {
  try {
    const answer = await fetch(path);
    if (!answer.ok || !answer.body) throw new Error(`${answer.status}`);
    await readStream(answer.body, logReader());
  } catch (error) {
    tell('bad', ui.fileBad, path, String(error));
  }
}

async function readStream(body: ReadableStream<Uint8Array>, reader: LogReader): Promise<void> {
  const pieces = body.getReader();
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    for (const line of reader.push(piece.value)) book.value.take(line);
    work();
    if (book.value.cases.size > 0) chooseFirst();
  }
  for (const line of reader.end()) book.value.take(line);
  work();
}

/** Shows the first case, where none is shown. */
function chooseFirst(): void {
  const first = book.value.cases.keys().next();
  if (!first.done) choosePetition(first.value, { onlyIfNone: true });
}

/** Opens a file that somebody chose or dropped: a log, a stored petition, or a JSON array of events. */
export async function openFile(file: File): Promise<void> {
  const before = book.value.events;
  const cases = new Set(book.value.cases.keys());
  try {
    const whole = file.name.endsWith('.json') ? await wholeJson(file) : undefined;
    if (whole) for (const value of whole) book.value.take({ line: 1, value });
    else await readStream(file.stream(), logReader());
  } catch (error) {
    tell('bad', ui.fileBad, file.name, String(error));
    return;
  }
  work();
  const fresh = [...book.value.cases.keys()].find((key) => !cases.has(key));
  if (fresh !== undefined) choosePetition(fresh);
  const read = book.value.events - before;
  if (read === 0 && fresh === undefined) tell('bad', ui.fileBad, file.name, ui.nothingRead.zh);
  else tell('info', ui.fileRead, file.name, read);
}

/** The objects of a `.json` file that is one document; nothing where it is JSON Lines after all. */
async function wholeJson(file: File): Promise<WrittenEvent[] | undefined> {
  try {
    const value: unknown = JSON.parse(await file.text());
    return (Array.isArray(value) ? value : [value]).filter(
      (one): one is WrittenEvent => typeof one === 'object' && one !== null && !isNestedTooDeeply(one),
    );
  } catch {
    return undefined;
  }
}

/** Puts the shipped register into the book, whatever was opened. */
export function openRegister(): void {
  takeText(shipped.value.register);
  work();
}

/** Opens a case on a script of events, decided at once. */
export function openScript(
  key: string,
  events: readonly WrittenEvent[],
  policy: string | undefined,
): CaseFile {
  const file = book.value.open(key, String(events[0]?.petition ?? key), 'scenario', engineFor.value(policy));
  for (const event of events) file.add(event);
  file.decideAll();
  changed();
  return file;
}
