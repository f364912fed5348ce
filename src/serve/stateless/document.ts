import manifest from '../../../package.json' with { type: 'json' };
import { componentSchemas, type JsonSchema, paramsName, ref, resultName } from '../operations/components.ts';
import type { Operation } from '../operations/operation.ts';
import { operations } from '../operations/operations.ts';
import { problemKinds } from '../problem.ts';
import { exampleOf } from './examples.ts';

let made: object | undefined;

/** What can be asked, as OpenAPI 3.1; made when it is first asked for. */
export function documentOf(): object {
  made ??= {
    openapi: '3.1.0',
    info: {
      title: '信访事项规则引擎（不存储） / petition-flow, stateless',
      version: manifest.version,
      description:
        '只裁定，不存储：信访事项由调用方保存。\n\nIt decides and stores nothing: whoever asks keeps the petitions. What the rules refuse is an answer, 200 with `accepted: false`.',
      license: { name: manifest.license, identifier: manifest.license },
    },
    servers: [{ url: '/' }],
    paths: { ...Object.fromEntries(operations.map((one) => [one.path, pathOf(one)])), ...ownPaths },
    components: { schemas: { ...componentSchemas(), Problem: problem } },
  };
  return made;
}

const json = (schema: JsonSchema, example?: object) => ({
  'application/json': { schema, ...(example && { example }) },
});

const problemsOf = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: titlesOf(status),
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  );

const titlesOf = (status: number) =>
  Object.values(problemKinds)
    .filter((kind) => kind.status === status)
    .map(({ title }) => `${title.zh} — ${title.en}`)
    .join('; ');

function pathOf(operation: Operation): object {
  const { name, summary, params } = operation;
  const answer = {
    description:
      '答复；按规则不予接受的，accepted 为 false — the answer; what the rules refuse has accepted: false',
    content: json(ref(resultName(name))),
  };
  const told = { operationId: name, summary: `${summary.zh} — ${summary.en}` };
  if (Object.keys(params.shape).length === 0)
    return { get: { ...told, responses: { 200: answer, ...problemsOf(403, 405, 421, 429, 500) } } };
  const requestBody = { required: true, content: json(ref(paramsName(name)), exampleOf(name)) };
  return {
    post: {
      ...told,
      requestBody,
      responses: { 200: answer, ...problemsOf(400, 403, 405, 413, 415, 421, 429, 500) },
    },
  };
}

const ownPaths = {
  '/healthz': {
    get: {
      operationId: 'health',
      summary: '服务是否在运行 — whether it runs',
      responses: {
        200: {
          description: '在运行 — it does',
          content: json({ type: 'object', properties: { status: { const: 'ok' } }, required: ['status'] }),
        },
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'openapi',
      summary: '本文件 — this document',
      responses: { 200: { description: 'OpenAPI 3.1', content: json({ type: 'object' }) } },
    },
  },
};

const problem: JsonSchema = {
  type: 'object',
  properties: {
    type: { enum: Object.keys(problemKinds).map((kind) => `/problems/${kind}`) },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    message: ref('Text'),
  },
  required: ['type', 'title', 'status', 'detail', 'message'],
};
