import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { arrival, assessment, office } from '../support/office.ts';

describe('the OpenAPI document', () => {
  it('is one of OpenAPI 3.1', async () => {
    const { fits } = await office();
    expect(fits.document.openapi).toBe('3.1.0');
    const read = await new Validator().validate(structuredClone(fits.document) as never);
    expect(read.errors).toBeUndefined();
    expect(read.valid).toBe(true);
  });

  it('has a schema behind every reference, and each of them compiles', async () => {
    const { fits } = await office();
    const pointers = [...JSON.stringify(fits.document).matchAll(/"\$ref":"#([^"]+)"/g)].map(
      ([, pointer]) => pointer as string,
    );
    expect(pointers.length).toBeGreaterThan(100);
    for (const pointer of new Set(pointers)) {
      const parts = pointer
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/'));
      const found = parts.reduce<unknown>(
        (within, part) => (within as Record<string, unknown>)?.[part],
        fits.document,
      );
      expect(found, pointer).toBeTypeOf('object');
    }
    for (const [name, schema] of Object.entries(fits.document.components.schemas))
      expect(() => fits.fault(schema, {}), name).not.toThrow();
  });

  it('names every operation in both languages, with its parameters, and shows an example that fits', async () => {
    const { fits } = await office();
    let shown = 0;
    for (const [path, methods] of Object.entries(fits.document.paths))
      for (const [method, operation] of Object.entries(methods)) {
        expect(operation.summary, path).toMatch(/[\u4e00-\u9fff].* — \w/);
        const named = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name);
        expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
        const contents = [
          operation.requestBody?.content,
          ...Object.values(operation.responses).map(({ content }) => content),
        ];
        const examples = contents
          .flatMap((content) => Object.values(content ?? {}))
          .filter(({ examples }) => examples);
        if (path !== '/metrics') expect(examples.length, `${method} ${path}`).toBeGreaterThan(0);
        for (const { schema, examples: all } of examples)
          for (const { value } of Object.values(all ?? {})) {
            expect(fits.fault(schema, value), `${method} ${path}`).toBeUndefined();
            shown += 1;
          }
      }
    expect(shown).toBeGreaterThan(20);
  });

  it('asks for a sign-in wherever something of a petition is told', async () => {
    const { fits, ask } = await office();
    for (const [path, methods] of Object.entries(fits.document.paths))
      for (const [method, { security }] of Object.entries(methods)) {
        const filled = path.replaceAll(/\{\w+\}/g, 'P1');
        const { status } = await ask(method.toUpperCase(), filled, {
          actor: undefined,
          body: method === 'post' ? {} : undefined,
        });
        expect([path, status === 401]).toEqual([path, security !== undefined]);
        if (/petition|dut|count|me$|opening/.test(path)) expect([path, status]).toEqual([path, 401]);
      }
  });

  it('lists every event that a person sends, with its fields and choices in both languages', async () => {
    const { fits } = await office();
    const { schemas } = fits.document.components as unknown as { schemas: Record<string, Message> };
    const types = schemas.Message?.oneOf?.map(({ $ref }) => $ref.split('/').at(-1));
    expect(types).toContain('handling.report');
    expect(types).not.toContain('deadline.passed');
    expect(schemas['intake.receive']?.properties?.channel).toMatchObject({
      title: expect.stringMatching(/[\u4e00-\u9fff]/),
      'x-labels': { letter: { zh: expect.any(String), en: expect.any(String) } },
    });
  });

  it('takes as a body what the host takes, and nothing that it writes itself', async () => {
    const { fits } = await office();
    const { schemas } = fits.document.components;
    const fits1 = (name: string, value: unknown) => fits.fault(schemas[name] as object, value) === undefined;
    expect(fits1('Opening', { event: arrival })).toBe(true);
    expect(fits1('Opening', { event: { ...arrival, by: { role: 'x', id: 'y' } } })).toBe(false);
    expect(fits1('Sending', { seen: 1, event: assessment })).toBe(true);
    expect(fits1('Sending', { seen: 1, event: { ...assessment, kind: 'rumour' } })).toBe(false);
    expect(fits1('Sending', { event: assessment })).toBe(false);
  });
});

interface Message {
  readonly oneOf?: readonly { readonly $ref: string }[];
  readonly properties?: Readonly<Record<string, object>>;
}
