import type { Command } from 'commander';
import { text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { bytesOf } from '../options.ts';
import { withEarlier, withPolicies } from '../policies.ts';
import { answering, type Session } from '../session.ts';
import { langOption, policiesAsked, policyOption } from './common.ts';

interface RpcOptions {
  readonly policy?: readonly string[];
  readonly lang?: 'zh' | 'en';
  readonly maxLine?: number;
}

/** The command `rpc`. */
export function addRpc(program: Command, session: Session): void {
  program
    .command('rpc')
    .description(
      'answer JSON-RPC 2.0 on standard input and output, a request a line, for a program in any language',
    )
    .addOption(policyOption())
    .option('--max-line <bytes>', 'longest line that is read; 1048576 unless told', bytesOf)
    .addOption(langOption())
    .action((options: RpcOptions) =>
      answering(session, options, async () => {
        const { rpc } = await import('../rpc/rpcCommand.ts');
        const { streams, print, warn } = session;
        if (options.policy?.includes('-')) throw new CliError([requestsComeIn]);
        const policies = withEarlier(withPolicies([], await policiesAsked(session, options)));
        session.code = await rpc({ policies, longest: options.maxLine }, streams.stdin, print, warn);
      }),
    );
}

const requestsComeIn = text(
  '--policy -：标准输入用于请求，方案须为文件',
  '--policy -: requests come in on standard input: give the policy as a file',
);
