import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import manifest from '../../../package.json' with { type: 'json' };
import type { SignIn } from '../actors/signIn.ts';
import type { Known } from '../context.ts';
import { type ProblemKind, problemKinds } from '../problem.ts';
import { problemsOf, type Route, ref } from '../routes/route.ts';
import { componentSchemas } from './components.ts';
import { examples } from './examples.ts';

const both = ({ zh, en }: { readonly zh: string; readonly en: string }) => `${zh} — ${en}`;

const filledIn: Readonly<Record<string, z.ZodType>> = {
  id: z.string().openapi({ param: { name: 'id', in: 'path' }, example: '2026-000001' }),
  type: z.string().openapi({ param: { name: 'type', in: 'path' }, example: 'intake.receive' }),
  kind: z.string().openapi({ param: { name: 'kind', in: 'path' }, example: 'changed' }),
};

function paramsOf(path: string) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  return names.length === 0
    ? {}
    : { params: z.object(Object.fromEntries(names.map((name) => [name, filledIn[name] as z.ZodType]))) };
}

const withExample = (schema: object, name: string | undefined) =>
  name === undefined ? { schema } : { schema, examples: { shown: { value: examples()[name] } } };

/** What can be said to whoever asks, before the route is. */
const toAnybody: readonly ProblemKind[] = ['invalid', 'wrong-origin', 'wrong-host', 'fault'];
const toSigningIn: readonly ProblemKind[] = ['not-signed-in', 'too-many', 'unavailable'];

/** A route as zod-openapi describes it. */
export function described({ method, path, said, open, query, headers, body, answers, ...rest }: Route) {
  const kinds = new Set([...rest.problems, ...toAnybody, ...(open ? [] : toSigningIn)]);
  const answered = Object.entries(answers).map(
    ([status, { said, schema, type = 'application/json', example }]) => [
      status,
      { description: both(said), content: { [type]: withExample(schema, example) } },
    ],
  );
  const problems = [...problemsOf([...kinds])].map(([status, kinds]) => {
    const description = kinds.map((kind) => both(problemKinds[kind].title)).join('; ');
    const example = status === 422 ? 'problem' : undefined;
    return [
      status,
      { description, content: { 'application/problem+json': withExample(ref('Problem'), example) } },
    ];
  });
  const json = body && {
    body: { required: true, content: { 'application/json': withExample(body.schema, body.example) } },
  };
  return createRoute({
    method,
    path,
    summary: both(said),
    operationId: operationOf(method, path),
    ...(open ? {} : { security: [{ actor: [] }] }),
    request: {
      ...paramsOf(path),
      ...(query ? { query: query as z.ZodObject } : {}),
      ...(headers ? { headers: headers as z.ZodObject } : {}),
      ...json,
    } as never,
    // Of a status that is both an answer and a problem, the answer.
    responses: Object.fromEntries([...problems, ...answered]) as never,
  });
}

/** A name for the operation that programs can use: `get /petitions/{id}/log` is `getPetitionsIdLog`. */
function operationOf(method: string, path: string): string {
  const words = path.split(/[^A-Za-z]+/).filter(Boolean);
  return method + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
}

/** Lists the schemas and the way to sign in. */
export function addComponents(api: OpenAPIHono<Known>, signIn: SignIn): void {
  for (const [name, schema] of Object.entries(componentSchemas()))
    api.openAPIRegistry.registerComponent('schemas', name, schema as never);
  api.openAPIRegistry.registerComponent('securitySchemes', 'actor', signIn.scheme as never);
}

/** The OpenAPI document of an application with these components and routes. */
export function openApiDocument(api: OpenAPIHono<Known>): object {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: '信访事项 — Petitions',
      version: manifest.version,
      description:
        '按规则办理信访事项：受理、办理、期限与日志 — Petitions by the rules: events, deadlines and the log. Who acts comes from the sign-in, never from a body.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  });
}
