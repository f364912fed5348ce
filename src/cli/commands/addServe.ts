import { type Command, InvalidArgumentError, Option } from 'commander';
import { bytesOf, gathered } from '../options.ts';
import { withEarlier, withPolicies } from '../policies.ts';
import { portOf } from '../port.ts';
import { answering, langOf, type Session } from '../session.ts';
import { type Common, langOption, policiesAsked, policyOption } from './common.ts';

interface ServeOptions extends Common {
  readonly data?: string;
  readonly postgres?: string;
  readonly restate?: URL;
  readonly restateAdmin?: URL;
  readonly restateServices: number;
  readonly port: number;
  readonly host: string;
  readonly publicHost?: readonly string[];
  readonly deliverTo?: string;
  readonly deliverSecretFile?: string;
  readonly actors?: string;
  readonly clock?: string;
  readonly rate?: number;
  readonly stateless?: true;
  readonly maxBody?: number;
}

/** The command `serve`. */
export function addServe(program: Command, session: Session): void {
  program
    .command('serve')
    .description(
      'take petitions over HTTP: store them, deliver what decisions ask for, and watch the deadlines',
    )
    .addOption(
      new Option('--data <file>', 'SQLite file; petitions.sqlite here unless told').conflicts([
        'postgres',
        'restate',
      ]),
    )
    .addOption(
      new Option('--postgres <url>', 'keep them in this PostgreSQL database (needs `npm i pg`)').conflicts(
        'restate',
      ),
    )
    .option(
      '--restate <url>',
      'keep them in Restate, whose ingress is there (needs `npm i @restatedev/restate-sdk`)',
      addressOf,
    )
    .option('--restate-admin <url>', 'its admin port; the same machine’s port 9070 unless told', addressOf)
    .option('--restate-services <port>', 'port on loopback on which Restate calls this program', portOf, 9080)
    .addOption(policyOption())
    .option('--port <port>', 'port; 0 takes any that is free', portOf, 8080)
    .option('--host <address>', 'address that is listened on', '127.0.0.1')
    .option(
      '--public-host <name>',
      'a name under which it is asked, as https://NAME; may be given several times',
      gathered,
    )
    .option('--deliver-to <url>', 'where deliveries are posted, as CloudEvents; printed unless told')
    .option('--deliver-secret-file <file>', 'secret that deliveries are signed with (Standard Webhooks)')
    .option(
      '--actors <file>',
      'JSON file that says how it is known who acts; X-Actor, for trying out, unless told',
    )
    .option('--rate <number>', 'requests of one actor in a second, for long; 0: as many as come', rateOf)
    .option('--clock <file>', 'file that holds the moment, for trying out; the machine’s clock unless told')
    .addOption(
      new Option(
        '--stateless',
        'store nothing: decide what is sent with each request, for a system that keeps its own tables',
      ).conflicts(['data', 'postgres', 'restate', 'deliverTo', 'deliverSecretFile', 'actors', 'clock']),
    )
    .option('--max-body <bytes>', 'with --stateless: longest body that is read; 4 MiB unless told', bytesOf)
    .addOption(langOption())
    .action((options: ServeOptions) =>
      answering(session, options, async () => {
        if (options.stateless) {
          const { serveStateless } = await import('../stateless/serveStateless.ts');
          const { port, host: address, publicHost: publicHosts = [], rate, maxBody } = options;
          const policies = withEarlier(withPolicies([], await policiesAsked(session, options)));
          await serveStateless({ policies, port, address, publicHosts, rate, maxBody }, session.streams);
          return;
        }
        const { serve } = await import('../serve/serveCommand.ts');
        const { data, postgres, port, host, publicHost = [], ...rest } = options;
        const restate = restateOf(options);
        const policies = withEarlier(withPolicies([], await policiesAsked(session, options)));
        const { deliverTo, deliverSecretFile, actors, clock, rate } = rest;
        await serve(
          {
            ...{ data, postgres, restate, policies, port, deliverTo, deliverSecretFile, actors, clock, rate },
            address: host,
            publicHosts: publicHost,
            lang: langOf(session, options),
          },
          session.streams,
          session.print,
        );
      }),
    );
}

/** Restate's own ports, on the machine that was named. */
function restateOf({ restate, restateAdmin, restateServices }: ServeOptions) {
  if (!restate) return undefined;
  const admin = restateAdmin ?? new URL(`${restate.protocol}//${restate.hostname}:9070`);
  return { ingress: restate.href, admin: admin.href, services: restateServices };
}

function addressOf(written: string): URL {
  if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return new URL(written);
  throw new InvalidArgumentError('An address of http or https is meant.');
}

function rateOf(written: string): number {
  if (/^\d{1,6}$/.test(written)) return Number(written);
  throw new InvalidArgumentError(
    'A rate is a whole number of requests in a second; 0 takes as many as come.',
  );
}
