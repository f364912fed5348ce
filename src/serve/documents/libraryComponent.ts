import { z } from '@hono/zod-openapi';
import type { Schema } from '../../vocabulary/schema.ts';

/** A schema of the library as the component of this name: its own definitions stay inside it. */
export function libraryComponent(name: string, schema: Schema<unknown>): Record<string, unknown> {
  const { $schema: _, ...made } = z.toJSONSchema(schema as unknown as z.ZodType, {
    unrepresentable: 'any',
    io: 'output',
  });
  const text = JSON.stringify(made);
  return JSON.parse(
    text
      .replaceAll('"#/$defs/', `"#/components/schemas/${name}/$defs/`)
      .replaceAll('"$ref":"#"', `"$ref":"#/components/schemas/${name}"`),
  );
}
