import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { office } from './hostProcess.ts';
import { arrival, assessment, first, open, send } from './webHostRequests.ts';

describe('the OpenAPI document of the web host', () => {
  it('has a schema behind every reference, an oneOf of the events, and answers that fit it', async () => {
    const host = await office().start();
    const document = (await host.get('/openapi.json')).body as unknown as OpenApi;
    expect(document.openapi).toBe('3.1.0');
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document, 'api');
    const compiled = (pointer: string) => ajv.getSchema(`api${pointer}`) ?? (() => undefined);
    const fits = (name: string) => compiled(`#/components/schemas/${name}`);
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, pointer]) => pointer,
    );
    const names = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    for (const pointer of new Set([...pointers, ...names]))
      expect(ajv.getSchema(`api${pointer}`), pointer).toBeTypeOf('function');
    for (const [path, methods] of Object.entries(document.paths))
      for (const { responses, parameters = [] } of Object.values(methods)) {
        expect(Object.keys(responses).length).toBeGreaterThan(0);
        const named = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
        expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      }

    const types = document.components.schemas.Message?.oneOf?.map(({ $ref }) => $ref.split('/').at(-1));
    expect(types).toContain('handling.report');
    expect(types).not.toContain('deadline.passed');
    expect(fits('Opening')({ event: arrival })).toBe(true);
    expect(fits('Opening')({ event: { ...arrival, by: { role: 'x', id: 'y' } } })).toBe(false);
    expect(fits('Sending')({ seen: 1, event: assessment })).toBe(true);
    expect(fits('Sending')({ seen: 1, event: { ...assessment, kind: 'rumour' } })).toBe(false);

    const opened = await open(host);
    expect(fits('Accepted')(opened.body)).toBe(true);
    expect(fits('Petition')((await host.get(first)).body)).toBe(true);
    expect(fits('Problem')((await send(host, 1, assessment, 'clerk-1')).body)).toBe(true);
    expect(fits('Problem')((await send(host, 7, assessment)).body)).toBe(true);
    const each = async (name: string, path: string) => {
      const list = (await host.get(path)).body as unknown as object[];
      expect(list.length).toBeGreaterThan(0);
      for (const one of list) expect(fits(name)(one)).toBe(true);
    };
    await each('NextEvent', `${first}/next`);
    await each('Deadline', `${first}/deadlines`);
    await each('Summary', '/petitions');
  });
});

interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    readonly schemas: Record<string, { readonly oneOf?: readonly { readonly $ref: string }[] }>;
  };
}

interface Operation {
  readonly responses: object;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}
