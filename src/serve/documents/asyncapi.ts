import manifest from '../../../package.json' with { type: 'json' };
import type { Delivery } from '../../hosts/port/host.ts';
import { effectTypeLabels } from '../../vocabulary/words/effectTypes.ts';
import { cloudEventOf, cloudEventType } from '../delivery/cloudEvent.ts';
import { inHeader } from '../delivery/deliverTo.ts';
import { deliveredSchema } from './components.ts';
import { examples } from './examples.ts';

const text = { type: 'string' };

function kinds(): Record<string, unknown>[] {
  return (deliveredSchema() as { oneOf: Record<string, unknown>[] }).oneOf;
}

const typeOf = (kind: Record<string, unknown>) => (kind.properties as { type: { const: string } }).type.const;

/** A CloudEvent with this effect. */
function envelope(effect: Record<string, unknown>): object {
  return {
    type: 'object',
    properties: {
      specversion: { const: '1.0' },
      id: { ...text, description: 'Never repeats, and never changes its content: drop one that you know.' },
      source: { const: '/petitions' },
      type: { const: `petition-flow.${typeOf(effect)}` },
      subject: { ...text, description: 'The petition.' },
      datacontenttype: { const: 'application/json' },
      petitionseq: { type: 'integer', minimum: 1, description: 'The seq of the petition that asked for it.' },
      data: effect,
    },
    required: ['specversion', 'id', 'source', 'type', 'subject', 'datacontenttype', 'petitionseq', 'data'],
    additionalProperties: false,
  };
}

const headers = {
  type: 'object',
  properties: {
    'idempotency-key': {
      ...text,
      description: 'The id of the event; letters of other scripts percent-encoded.',
    },
    'webhook-id': { ...text, description: 'With a shared secret: the same, as Standard Webhooks signs it.' },
    'webhook-timestamp': { ...text, pattern: '^\\d+$', description: 'Seconds since 1970.' },
    'webhook-signature': {
      ...text,
      pattern: '^v1,',
      description: 'v1, and the HMAC-SHA256 of id.timestamp.body in base64.',
    },
  },
  required: ['idempotency-key'],
};

function messageOf(effect: Record<string, unknown>) {
  const type = typeOf(effect);
  const label = type === 'remind' ? { zh: '提醒', en: 'remind' } : effectTypeLabels[type as 'notify'];
  const { key, ...delivery } = examples().delivery as Delivery;
  const shown = delivery.effect.type === type;
  return {
    name: `petition-flow.${type}`,
    title: `${label.zh} — ${label.en}`,
    contentType: cloudEventType,
    headers,
    payload: envelope(effect),
    ...(shown
      ? {
          examples: [
            {
              headers: { 'idempotency-key': inHeader(key) },
              payload: cloudEventOf({ key, ...delivery }),
            },
          ],
        }
      : {}),
  };
}

let made: object | undefined;

/** What the host delivers to the address of `--deliver-to`, as AsyncAPI 3.0. */
export function asyncApiDocument(): object {
  made ??= make();
  return made;
}

function make(): object {
  const messages = Object.fromEntries(kinds().map((effect) => [typeOf(effect), messageOf(effect)]));
  const inChannel = Object.keys(messages).map((name) => [name, { $ref: `#/components/messages/${name}` }]);
  return {
    asyncapi: '3.0.0',
    info: {
      title: '信访事项办理指令 — What is to be carried out',
      version: manifest.version,
      description:
        'Each effect as a CloudEvent 1.0 in structured mode, posted to the address of --deliver-to: at least once, in order within a petition. Answer 2xx when it is yours; 410 ends all deliveries; anything else is tried again, with pauses that double up to an hour.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: cloudEventType,
    channels: {
      deliveries: {
        address: '/',
        description: 'The address of --deliver-to.',
        messages: Object.fromEntries(inChannel),
        bindings: { http: {} },
      },
    },
    operations: {
      deliver: {
        action: 'send',
        channel: { $ref: '#/channels/deliveries' },
        summary: '投递 — Deliver one effect',
        bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
      },
    },
    components: { messages },
  };
}
