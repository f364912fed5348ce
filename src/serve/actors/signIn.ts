import type { Actor } from '../../vocabulary/events/define.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { Problem } from '../problem.ts';

/** What tells who asks: the headers of a request, and the address at its other end. */
export interface Presented {
  header(name: string): string | undefined;
  readonly address: string | undefined;
}

/** Says who acts. Throws a {@link Problem} for whoever does not show who they are. */
export interface SignIn {
  /** Whether it may be asked from elsewhere than this machine. */
  readonly isReal: boolean;
  /** How a client signs in, for OpenAPI. */
  readonly scheme: Readonly<Record<string, string>>;
  actor(presented: Presented): Promise<Actor<string>>;
}

/** The answer to whoever has not signed in. `challenge` is what WWW-Authenticate says. */
export const notSignedIn = (said: Text, challenge: string) =>
  new Problem('not-signed-in', said, {}, { 'www-authenticate': challenge });

/** Whether an address is this machine. An address that is not known is a program within this process. */
export function isLoopback(address: string | undefined): boolean {
  return address === undefined || /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/.test(address);
}

/** Nobody is called so here. */
export const nobodyOfThatName = (challenge: string) =>
  notSignedIn(text('人员名录中没有此人', 'the directory has nobody of that id'), challenge);
