import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { componentSchemas, paramsName, resultName } from '../../../src/serve/operations/components.ts';
import { operations } from '../../../src/serve/operations/operations.ts';
import { at, by, engine, receive } from '../rpc/answered.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ components: { schemas: componentSchemas() } }, 'doc');
const fault = (name: string, value: unknown) => {
  const fits = ajv.compile({ $ref: `doc#/components/schemas/${name}` });
  return fits(value) ? undefined : ajv.errorsText(fits.errors);
};

/** Asks an operation; question and answer have to fit what is said of them. */
function asked(name: string, params: object) {
  const operation = operations.find((one) => one.name === name) ?? expect.fail(name);
  expect(fault(paramsName(name), params), name).toBeUndefined();
  const read = operation.answer(engine, params);
  if (!('answer' in read)) return expect.fail(`${name}: ${JSON.stringify(read.faults)}`);
  const answer = JSON.parse(JSON.stringify(read.answer));
  expect(fault(resultName(name), answer), name).toBeUndefined();
  return answer;
}

const lines = readFileSync('examples/register/register.jsonl', 'utf8').trim().split('\n');
const log = lines.slice(0, 400).map((line) => JSON.parse(line));
const replayed = asked('replay', { log });

test('a log is replayed as the engine does it', () => {
  const { petitions, accepted, refused } = engine.replay(log);
  expect(replayed).toEqual({
    accepted: true,
    petitions: JSON.parse(JSON.stringify([...petitions.values()])),
    taken: accepted,
    refused: refused.map(({ index, decision }) => ({
      index,
      refusals: JSON.parse(JSON.stringify((decision as { refusals: object }).refusals)),
    })),
  });
  expect(replayed.petitions.length).toBeGreaterThan(10);
});

test('a log that differs from its record says where', () => {
  const entry = { event: receive(), decided: { accepted: false } };
  expect(asked('replay', { log: [entry] })).toMatchObject({
    difference: { index: 0, recorded: { accepted: false }, replayed: { accepted: true } },
  });
});

test('every answer about every petition of the register is the engine’s, and fits its schema', () => {
  const moment = '2026-12-31T09:00:00+08:00';
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
  for (const petition of replayed.petitions) {
    expect(asked('restore', { petition })).toEqual({ accepted: true, petition });
    expect(asked('deadlines', { petition, at: moment }).deadlines).toEqual(
      plain(engine.deadlines(petition, moment)),
    );
    expect(asked('nextEvents', { petition, by, at: moment }).next).toEqual(
      plain(engine.nextEvents(petition, { by, at: moment })),
    );
    const due = asked('due', { petition, at: moment });
    expect(due).toEqual({ accepted: true, ...plain(engine.due(petition, moment)) });
    for (const event of due.events.slice(0, 1)) {
      expect(asked('decide', { petition, event })).toEqual(plain(engine.receive(petition, event)));
      expect(asked('explain', { petition, event })).toEqual(plain(engine.explain(petition, event)));
    }
    const deadline = engine.deadlines(petition, moment)[0]?.id ?? 'none';
    expect(asked('explainDeadline', { petition, deadline }).explained).toEqual(
      plain(engine.explainDeadline(petition, deadline) ?? null),
    );
  }
});

test.each([[{}], [{ petition: null }]])('a petition opens where what is given is %j', (none) => {
  expect(asked('decide', { ...none, event: receive() })).toMatchObject({ accepted: true });
  expect(asked('nextEvents', { ...none, by, at })).toEqual({
    accepted: true,
    next: JSON.parse(JSON.stringify(engine.nextEvents(undefined, { by, at }))),
  });
});

test('a move that cannot be is refused, and a petition without a deadline of that id has none', () => {
  const [petition] = replayed.petitions;
  const target = { policy: 'fireRescueBureau', version: 'none' };
  expect(asked('planMigration', { petition, ...target, at })).toMatchObject({ accepted: false });
  expect(asked('explainDeadline', { petition, deadline: 'none' })).toEqual({
    accepted: true,
    explained: null,
  });
});

test('every schema names others that there are', () => {
  const schemas = componentSchemas();
  const named = JSON.stringify(schemas).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
  for (const [, name = ''] of named) expect(schemas).toHaveProperty([name]);
  expect(JSON.stringify(schemas)).not.toContain('__shared');
});
