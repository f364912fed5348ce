import specs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { cloudEventOf } from '../../../src/serve/delivery/cloudEvent.ts';
import { until } from '../../support/patience.ts';
import { assessment, office } from '../support/office.ts';

interface AsyncApi {
  readonly components: {
    readonly messages: Readonly<
      Record<string, { readonly payload: object; readonly examples?: readonly { payload: object }[] }>
    >;
  };
}

describe('the AsyncAPI document', () => {
  it('is one of AsyncAPI 3.0', async () => {
    const { get } = await office();
    const ajv = new Ajv({
      strict: false,
      validateFormats: false,
      validateSchema: false,
      meta: false,
      logger: false,
    });
    const schema = specs.schemas['3.0.0'] as object;
    const fits = ajv.compile(schema);
    const { body } = await get('/asyncapi.json');
    expect(fits(body), ajv.errorsText(fits.errors)).toBe(true);
    expect(fits({ ...body, operations: { deliver: { action: 'shout' } } })).toBe(false);
  });

  it('describes whatever is delivered', async () => {
    const { get, open, send, clock, host, delivered } = await office();
    const { messages } = ((await get('/asyncapi.json')).body as AsyncApi).components;
    await open({}, { petition: 'P1' });
    await send('P1', 1, assessment);
    clock.set('2026-03-04T09:00:00+08:00');
    await host.due();
    clock.set('2026-03-06T00:00:00+08:00');
    await host.due();
    await until(() => delivered.some(({ effect }) => effect.type === 'assign'));
    expect(new Set(delivered.map(({ effect }) => effect.type))).toContain('remind');
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const delivery of delivered) {
      const event = cloudEventOf(delivery);
      const { payload } = messages[delivery.effect.type] ?? expect.fail(delivery.effect.type);
      expect(ajv.validate(payload, event), `${event.type} ${ajv.errorsText()}`).toBe(true);
    }
    const shown = Object.values(messages).flatMap(({ payload, examples = [] }) =>
      examples.map((one) => [payload, one.payload] as const),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const [payload, example] of shown)
      expect(ajv.validate(payload, example), ajv.errorsText()).toBe(true);
  });
});
