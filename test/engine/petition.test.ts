import { expect, test } from 'vitest';
import { dispatched } from './support/courses.ts';
import { petitionUnder, refusalsOf, stored } from './support/office.ts';

const { engine, petition } = petitionUnder().follow(dispatched);

test.each([null, [], 'facts', 5, true, undefined].map((context) => [context]))(
  'the facts of a lifecycle are a JSON object, and %j is refused as none',
  (context) => {
    const json = stored(petition);
    expect(refusalsOf(engine.restore({ ...json, phase: { ...json.phase, context } }))).toEqual([
      {
        code: 'invalid-petition',
        rule: 'reg.21',
        message: {
          zh: '信访事项数据不可信：上下文须为 JSON 对象',
          en: 'the petition cannot be trusted: a context is a JSON object',
        },
        path: 'phase.context',
      },
    ]);
  },
);
