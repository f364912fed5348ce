import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An issuer of tokens: its keys, and a way to sign. */
export async function issuer(kid = 'key-1', alg = 'ES256') {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg };
  const sign = (
    claims: Readonly<Record<string, unknown>>,
    key: CryptoKey | Uint8Array = privateKey,
    header = { alg, kid },
  ) =>
    new SignJWT({ iss: 'https://id.office.example', aud: 'petitions', ...claims })
      .setProtectedHeader(header)
      .setExpirationTime(typeof claims.exp === 'number' ? claims.exp : Math.floor(Date.now() / 1000) + 600)
      .sign(key);
  return { jwks: { keys: [jwk] }, sign, publicKey };
}
