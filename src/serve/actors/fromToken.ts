import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { Policy } from '../../policy/schema.ts';
import { own } from '../../vocabulary/own.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { Problem } from '../problem.ts';
import { actorIn, actorOf, faultOf, type People } from './people.ts';
import { nobodyOfThatName, notSignedIn, type SignIn } from './signIn.ts';

/** How tokens are checked, and where they say who somebody is. */
export interface TokenSource {
  /** Keys of the issuer: its JWKS, or the address where it is. */
  readonly keys: { readonly keys: readonly object[] } | URL;
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly clockToleranceSeconds: number;
  /** Names of the claims. */
  readonly claims: { readonly id: string; readonly role: string; readonly unit: string };
  /** Roles of the policy by the names that the issuer has for them; absent: the same names. */
  readonly roles?: Readonly<Record<string, string>> | undefined;
  /** Looks role and unit up by id, instead of in the claims. */
  readonly people?: People | undefined;
}

/** Signatures that only the issuer can make; `none` is no signature, and a shared secret is known to more than one. */
export const tokenAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const;

const bearer = (error?: string) => (error ? `Bearer error="${error}"` : 'Bearer');
const invalid = (said: Text) => notSignedIn(said, bearer('invalid_token'));

/** Milliseconds that an issuer has to give its keys. */
const patience = 5_000;

/** Believes a signed token (JWT) of one issuer. `now` gives the machine's moment. */
export function fromToken(source: TokenSource, policies: readonly Policy[], now: () => Date): SignIn {
  const { keys, issuer, audience, algorithms, clockToleranceSeconds: clockTolerance } = source;
  const key: JWTVerifyGetKey =
    keys instanceof URL
      ? createRemoteJWKSet(keys, { timeoutDuration: patience })
      : createLocalJWKSet(keys as Parameters<typeof createLocalJWKSet>[0]);
  const options = { issuer, audience, algorithms: [...algorithms], clockTolerance };
  return {
    isReal: true,
    scheme: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    actor: async ({ header }) => {
      const [, token] = /^Bearer ([\w-]+\.[\w-]*\.[\w-]*)$/i.exec(header('authorization') ?? '') ?? [];
      if (token === undefined)
        throw notSignedIn(
          text('请出示令牌（Authorization: Bearer）', 'send a token (Authorization: Bearer)'),
          bearer(),
        );
      const { payload } = await jwtVerify(token, key, {
        ...options,
        currentDate: now(),
        requiredClaims: ['exp', source.claims.id],
      }).catch((error: unknown) => {
        throw toldOf(error);
      });
      return personIn(payload, source, policies);
    },
  };
}

function personIn(payload: JWTPayload, source: TokenSource, policies: readonly Policy[]) {
  const { claims, people, roles } = source;
  const id = payload[claims.id];
  if (typeof id !== 'string') throw invalid(text('令牌未说明人员编号', 'the token says no id of a person'));
  if (people) {
    const known = actorIn(people, id);
    if (known) return known;
    throw nobodyOfThatName(bearer('invalid_token'));
  }
  const [said, unit] = [payload[claims.role], payload[claims.unit]];
  if (typeof said !== 'string' || !(unit === undefined || typeof unit === 'string'))
    throw invalid(text('令牌未说明角色或单位', 'the token says no role, or a unit that is no text'));
  const role = roles ? own(roles, said) : said;
  const person = role === undefined ? undefined : { role, unit };
  if (!person || faultOf(policies, id, person))
    throw invalid(text('令牌中的角色或编号不可用', 'the token’s role or id is not one that can act here'));
  return actorOf(id, person);
}

/** What is wrong with a token, as a sentence; an issuer that does not answer is no fault of the token's. */
function toldOf(error: unknown): Problem {
  if (error instanceof errors.JWTExpired) return invalid(text('令牌已过期', 'the token has expired'));
  if (error instanceof errors.JWTClaimValidationFailed)
    return invalid(text(`令牌的 ${error.claim} 不符`, `the token’s ${error.claim} does not fit`));
  if (error instanceof errors.JOSEAlgNotAllowed)
    return invalid(text('令牌的签名算法不被接受', 'the token’s algorithm is not one that is taken'));
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return invalid(text('没有该令牌的密钥', 'there is no key for this token'));
  const isOfToken =
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JOSENotSupported;
  if (isOfToken) return invalid(text('令牌签名无效', 'the token does not verify'));
  return new Problem(
    'unavailable',
    text('暂时无法取得签发方的密钥', 'the keys of the issuer cannot be had now'),
    {},
    { 'retry-after': '5' },
  );
}
