import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

/** As much of an OpenAPI document as is looked at here. */
export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export interface Operation {
  readonly summary: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

type Content = Readonly<
  Record<
    string,
    { readonly schema: object; readonly examples?: Readonly<Record<string, { value: unknown }>> }
  >
>;

/** What describes the API is no part of what it describes. */
const documents: ReadonlySet<string> = new Set(['/openapi.json', '/asyncapi.json']);

/** Compiles the schemas of a document, each by its own place in it. */
export class Fitting {
  readonly document: OpenApi;
  private readonly ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  private readonly compiled = new Map<object, ValidateFunction>();

  constructor(document: OpenApi) {
    this.document = document;
    this.ajv.addSchema(document, 'api');
  }

  /** Why a value does not fit a schema; undefined where it does. */
  fault(schema: object, value: unknown): string | undefined {
    const known = this.compiled.get(schema);
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
    const fits = known ?? this.ajv.compile(JSON.parse(text));
    this.compiled.set(schema, fits);
    return fits(value) ? undefined : this.ajv.errorsText(fits.errors);
  }

  /** The operation that a path asks for, with its pattern. */
  operation(method: string, path: string): { pattern: string; operation: Operation } | undefined {
    const [pattern] = Object.keys(this.document.paths).filter((one) =>
      new RegExp(`^${one.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
    );
    const operation =
      pattern === undefined ? undefined : this.document.paths[pattern]?.[method.toLowerCase()];
    return pattern !== undefined && operation ? { pattern, operation } : undefined;
  }

  /** Holds that an answer is one that the document has for this request. */
  expectAnswer(method: string, path: string, status: number, type: string, body: unknown): void {
    const found = this.operation(method, path);
    if (!found) {
      if (status === 200 && documents.has(path)) return;
      // What is no route, or no method of one, is told by a problem all the same.
      expect(this.fault(this.document.components.schemas.Problem as object, body), path).toBeUndefined();
      return;
    }
    const { content } =
      found.operation.responses[status] ?? expect.fail(`${method} ${found.pattern}: no ${status}`);
    const media = content?.[type] ?? expect.fail(`${method} ${found.pattern} ${status}: no ${type}`);
    const values = type === 'application/x-ndjson' ? (body as unknown[]) : [body];
    for (const value of values)
      expect(this.fault(media.schema, value), `${method} ${found.pattern} ${status}`).toBeUndefined();
  }
}
