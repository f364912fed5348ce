import manifest from '../../../package.json' with { type: 'json' };
import { componentSchemas, paramsName, ref, resultName } from '../operations/components.ts';
import { operations } from '../operations/operations.ts';

let made: object | undefined;

/** The methods with the schemas of their parameters and results, as an OpenRPC document; made when it is first asked for. */
export function describe(): object {
  made ??= {
    openrpc: '1.3.2',
    info: { title: manifest.name, version: manifest.version, license: { name: manifest.license } },
    methods: operations.map(({ name, summary, params }) => ({
      name,
      summary: summary.en,
      description: summary.zh,
      paramStructure: 'by-name',
      params: Object.entries(params.shape).map(([field, { _zod }]) => ({
        name: field,
        required: _zod.optin === undefined,
        schema: ref(`${paramsName(name)}/properties/${field}`),
      })),
      result: { name: resultName(name), schema: ref(resultName(name)) },
    })),
    components: { schemas: componentSchemas() },
  };
  return made;
}
