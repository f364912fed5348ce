import { createHash, timingSafeEqual } from 'node:crypto';
import { text } from '../../vocabulary/text.ts';
import { headerText } from './headerText.ts';
import { actorIn, type People } from './people.ts';
import { isLoopback, nobodyOfThatName, notSignedIn, type SignIn } from './signIn.ts';

/** A header in which a proxy says who has signed in there. */
export interface HeaderSource {
  readonly header: string;
  readonly people: People;
  /** What the proxy alone knows; without it only a proxy on this machine is believed. */
  readonly secret?: { readonly header: string; readonly value: string } | undefined;
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const same = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));

const challenge = 'Proxy';

/** Believes a proxy that stands on this machine, or that shows the secret which it shares with this host. */
export function fromHeader({ header: name, people, secret }: HeaderSource): SignIn {
  return {
    isReal: secret !== undefined,
    scheme: {
      type: 'apiKey',
      in: 'header',
      name,
      description: '由完成身份认证的代理填写 — Written by the proxy that has authenticated the person.',
    },
    actor: async ({ header, address }) => {
      const isTrusted = secret ? same(header(secret.header) ?? '', secret.value) : isLoopback(address);
      if (!isTrusted)
        throw notSignedIn(
          text('请求未经受信任的代理', 'the request has not come through the trusted proxy'),
          challenge,
        );
      const id = headerText(header(name));
      const actor = actorIn(people, id);
      if (actor) return actor;
      throw id === undefined
        ? notSignedIn(
            text(`代理未指明办理人（${name}）`, `the proxy has not said who acts (${name})`),
            challenge,
          )
        : nobodyOfThatName(challenge);
    },
  };
}
