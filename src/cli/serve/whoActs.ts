import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Policy } from '../../policy/schema.ts';
import { ActorsFault, readActors } from '../../serve/actors/readActors.ts';
import type { SignIn } from '../../serve/actors/signIn.ts';
import { tryOut } from '../../serve/actors/tryOut.ts';
import { text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { fileFault, readJson } from '../files.ts';
import { stop } from './faults.ts';
import type { ServeRequest } from './serveRequest.ts';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/** Who acts, by the file that says so; without one, by X-Actor, for trying out. `people` has whom that may name. */
export async function whoActs(
  {
    actors,
    policies,
    address,
    publicHosts,
  }: Pick<ServeRequest, 'actors' | 'policies' | 'address' | 'publicHosts'>,
  stdin: AsyncIterable<Uint8Array>,
): Promise<{ readonly signIn: SignIn; readonly people?: readonly string[] }> {
  const isLocal = loopback.test(address);
  if (actors === undefined) {
    if (!isLocal || publicHosts.length > 0)
      throw stop(
        '未给出 --actors 时只能在本机试用：请用 --actors 指明办理人如何确定',
        'without --actors this can be tried out on this machine only: say with --actors who acts',
      );
    const { people, ...signIn } = tryOut(policies.at(-1) as Policy);
    return { signIn, people: Object.keys(people) };
  }
  const signIn = await fromFile(actors, policies, stdin);
  if (!isLocal && !signIn.isReal)
    throw stop(
      `${actors}：没有共享密钥的代理只在本机可信：请给出 secretHeader 与 secretFile`,
      `${actors}: a proxy without a secret is believed on this machine only: give secretHeader and secretFile`,
    );
  if (!isLocal && publicHosts.length === 0)
    throw stop(
      '在其他地址上提供服务时，请用 --public-host 指明其名称',
      'served elsewhere than on loopback it needs its name: --public-host NAME',
    );
  return { signIn };
}

async function fromFile(
  path: string,
  policies: readonly Policy[],
  stdin: AsyncIterable<Uint8Array>,
): Promise<SignIn> {
  const json = await readJson(path, stdin);
  const readBeside = (name: string) => {
    const beside = resolve(dirname(path), name);
    return readFile(beside, 'utf8').catch((error: unknown) => {
      throw fileFault(beside, error);
    });
  };
  try {
    return await readActors(json, { policies, readBeside, now: () => new Date() });
  } catch (error) {
    if (!(error instanceof ActorsFault)) throw error;
    throw new CliError([text(`${path}：${error.text.zh}`, `${path}: ${error.text.en}`)]);
  }
}
