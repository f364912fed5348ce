import { z } from '@hono/zod-openapi';
import type { Policy } from '../../policy/schema.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { fromHeader } from './fromHeader.ts';
import { fromToken, tokenAlgorithms } from './fromToken.ts';
import { faultOf, type People } from './people.ts';
import type { SignIn } from './signIn.ts';

/** A file that does not say who acts: one sentence. */
export class ActorsFault extends Error {
  override readonly name = 'ActorsFault';
  readonly text: Text;

  constructor(zh: string, en: string) {
    super(en);
    this.text = text(zh, en);
  }
}

/** Reads another file that one names, relative to it. */
export type ReadBeside = (path: string) => Promise<string>;

const headerName = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'a name of a header');
const person = z.strictObject({ role: z.string().min(1), unit: z.string().min(1).optional() });
const people = z.record(z.string(), person).refine((all) => Object.keys(all).length > 0, 'nobody is in it');

const headerFile = z.strictObject({
  from: z.literal('header'),
  header: headerName,
  people,
  secretHeader: headerName.optional(),
  secretFile: z.string().min(1).optional(),
});

const tokenFile = z.strictObject({
  from: z.literal('token'),
  jwks: z.url({ protocol: /^https?$/ }).optional(),
  jwksFile: z.string().min(1).optional(),
  issuer: z.string().min(1),
  audience: z.string().min(1),
  algorithms: z.array(z.enum(tokenAlgorithms)).min(1),
  clockToleranceSeconds: z.number().int().min(0).max(300).default(30),
  claims: z
    .strictObject({
      id: z.string().min(1).default('sub'),
      role: z.string().min(1).default('role'),
      unit: z.string().min(1).default('unit'),
    })
    .default({ id: 'sub', role: 'role', unit: 'unit' }),
  roles: z.record(z.string(), z.string().min(1)).optional(),
  people: people.optional(),
});

const actorsFile = z.discriminatedUnion('from', [headerFile, tokenFile]);

/** Characters of a shared secret: fewer can be guessed. */
const leastSecret = 24;

/** Reads the file that says who acts. Throws an {@link ActorsFault} with one sentence for one that does not. */
export async function readActors(
  json: unknown,
  { policies, readBeside, now }: { policies: readonly Policy[]; readBeside: ReadBeside; now: () => Date },
): Promise<SignIn> {
  const read = actorsFile.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.join('.') || 'from';
    throw new ActorsFault(`${where}：${issue?.message}`, `${where}: ${issue?.message}`);
  }
  const { data } = read;
  if (data.people) checkPeople(policies, data.people);
  if (data.from === 'header') {
    const { header, secretHeader, secretFile } = data;
    if ((secretHeader === undefined) !== (secretFile === undefined))
      throw new ActorsFault(
        'secretHeader 与 secretFile 须同时给出',
        'secretHeader and secretFile belong together: give both',
      );
    if (secretHeader === undefined || secretFile === undefined)
      return fromHeader({ header, people: data.people });
    const value = (await readBeside(secretFile)).trim();
    if (value.length < leastSecret)
      throw new ActorsFault(
        `secretFile：密钥不得少于 ${leastSecret} 个字符`,
        `secretFile: a secret has at least ${leastSecret} characters`,
      );
    return fromHeader({ header, people: data.people, secret: { header: secretHeader, value } });
  }
  checkRoles(policies, data.roles ?? {});
  const source = { ...data, keys: await keysOf(data, readBeside) };
  try {
    return fromToken(source, policies, now);
  } catch {
    throw new ActorsFault('jwksFile：不是密钥集（JWKS）', 'jwksFile: this is no set of keys (JWKS)');
  }
}

function checkPeople(policies: readonly Policy[], known: People): void {
  for (const [id, one] of Object.entries(known)) {
    const fault = faultOf(policies, id, one);
    if (fault) throw new ActorsFault(`people.${id}：${fault.zh}`, `people.${id}: ${fault.en}`);
  }
}

function checkRoles(policies: readonly Policy[], roles: Readonly<Record<string, string>>): void {
  for (const [name, role] of Object.entries(roles)) {
    const fault = faultOf(policies, 'anybody', { role });
    if (fault) throw new ActorsFault(`roles.${name}：${fault.zh}`, `roles.${name}: ${fault.en}`);
  }
}

async function keysOf(
  { jwks, jwksFile }: { jwks?: string | undefined; jwksFile?: string | undefined },
  readBeside: ReadBeside,
): Promise<{ keys: readonly object[] } | URL> {
  if ((jwks === undefined) === (jwksFile === undefined))
    throw new ActorsFault(
      '须给出 jwks（地址）或 jwksFile（文件）之一',
      'give jwks (an address) or jwksFile (a file)',
    );
  if (jwks !== undefined) return new URL(jwks);
  try {
    return JSON.parse(await readBeside(jwksFile as string)) as { keys: readonly object[] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ActorsFault('jwksFile：不是 JSON', 'jwksFile: this is no JSON');
  }
}
