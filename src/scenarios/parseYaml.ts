import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { isNestedTooDeeply } from '../vocabulary/nesting.ts';
import { type Text, text } from '../vocabulary/text.ts';
import type { Path, Place, ScenarioFault } from './place.ts';
import { noYaml, type StructureFault, startOf, structureFault } from './structure.ts';

/** A document that was read: plain data, and where each part of it is written. */
export interface Parsed {
  readonly value: unknown;
  /** Where the part with this path is written; of what is not there, where it would belong. */
  placeOf(path: Path): Place;
}

/** Characters of the longest file that is read. */
const mostCharacters = 250_000;
/** How often what aliases repeat may be repeated in all; far below what takes memory. */
const mostAliases = 500;

/** What the parser's own codes mean, in words of the domain. */
const mistakes: Readonly<Record<string, Text>> = {
  TAB_AS_INDENT: text('请用空格缩进，不用制表符', 'indent with spaces, not with tabs'),
  MULTIPLE_DOCS: text('一个文件只放一份文档', 'one file holds one document: take the --- out'),
};

const tooDeep = text('嵌套过深', 'it is nested too deeply to be a scenario');
const repeats = text(
  '别名重复过多，请直接写出内容，或用 backgrounds',
  'its aliases repeat too much: write it out, or use backgrounds',
);

const first = (file: string): Place => ({ file, line: 1, column: 1 });

/** Parses YAML without ever repeating an anchor without end; faults say where it is none. */
export function parseYaml(file: string, source: string): Parsed | { faults: readonly ScenarioFault[] } {
  const fault = (place: Place, message: Text) => ({ faults: [{ ...place, message }] });
  if (source.length > mostCharacters)
    return fault(
      first(file),
      text('文件过大（超过 25 万字符），请拆分', 'the file is longer than 250,000 characters: split it'),
    );
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    const document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      merge: true,
      uniqueKeys: false,
      logLevel: 'error',
    });
    const wrong = parserFault(document) ?? structureFault(document);
    if (wrong) return fault(place(wrong.offset), wrong.message);
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    // Anchors within anchors can come to more levels than are written.
    if (isNestedTooDeeply(value)) return fault(first(file), tooDeep);
    const resolved = (node: unknown) => (isAlias(node) ? node.resolve(document) : node);
    return { value, placeOf: (path) => place(offsetOf(document.contents, path, resolved)) };
  } catch (error) {
    return fault(first(file), error instanceof ReferenceError ? repeats : tooDeep);
  }
}

/** What the parser itself found. */
function parserFault({ errors }: Document.Parsed): StructureFault | undefined {
  const [error] = errors;
  if (!error) return undefined;
  const said = error.message.split('\n')[0] as string;
  const known = /call stack/.test(said) ? tooDeep : mistakes[error.code];
  return { offset: error.pos[0], message: noYaml(known ?? text(said, said)) };
}

/** Where the deepest part of a path that is there begins. */
function offsetOf(contents: unknown, path: Path, resolved: (node: unknown) => unknown): number {
  let node = resolved(contents);
  let offset = startOf(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return offset;
      offset = startOf(pair.key);
      node = resolved(pair.value);
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      if (item === undefined) return offset;
      offset = startOf(item);
      node = resolved(item);
    } else return offset;
  }
  return offset;
}
