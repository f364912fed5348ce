import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createEngine } from '../../engine/createEngine.ts';
import {
  type Inspector,
  type InspectorOptions,
  inspectorFile,
  PortError,
  startInspector,
} from '../../inspector/index.ts';
import type { Policy } from '../../policy/schema.ts';
import { type Language, text } from '../../vocabulary/text.ts';
import { checkApart } from '../checkApart.ts';
import { CliError } from '../cliError.ts';
import { exitCodes } from '../exitCodes.ts';
import { fileFault, openInput } from '../files.ts';
import { shippedPolicies, withEarlier, withPolicies } from '../policies.ts';
import { progressOn } from '../run/progress.ts';
import type { Show } from '../show.ts';
import type { Streams } from '../streams.ts';
import { untilEnded } from '../untilEnded.ts';
import type { Inspected } from './inspected.ts';
import { type InspectAnswer, inspectPage } from './inspectPage.ts';
import { openBrowser } from './openBrowser.ts';
import { readInspected } from './readInspected.ts';
import { refusedPetitions } from './refusedPetitions.ts';

/** What `inspect` is asked to do. */
export interface InspectRequest {
  readonly source: string | undefined;
  readonly petition: string | undefined;
  readonly policies: readonly Policy[];
  readonly port: number | undefined;
  readonly open: boolean;
  /** The file that is written instead of serving. */
  readonly file: string | undefined;
  readonly lang: Language | undefined;
}

/** Serves the inspector page until it is ended, or writes it to a file; gives the exit code. */
export async function inspect(request: InspectRequest, streams: Streams, show: Show): Promise<number> {
  const { source, file, port, policies } = request;
  if (file !== undefined)
    await checkApart(source, file, {
      option: `--file ${file}`,
      what: text('所读的文件', 'what is read'),
    });
  const inspected = source === undefined ? undefined : await read(request, source, streams);
  const data = dataOf(request, inspected);
  const problems = [
    ...(inspected?.problems ?? []),
    ...refusedPetitions(
      createEngine<string>(withEarlier(withPolicies(shippedPolicies, policies))),
      data.petitions ?? [],
    ),
  ];
  const answer = { source, inspected, problems };
  if (file !== undefined) await write(file, data, answer, show);
  else {
    const log = inspected?.streamed && source !== undefined ? logOf(source, streams) : undefined;
    const inspector = await start({ ...data, ...(log && { log }), ...(port !== undefined && { port }) });
    await serve(inspector, request, answer, streams, show);
  }
  return problems.length > 0 ? exitCodes.badInput : exitCodes.answered;
}

type Answer = Omit<InspectAnswer, 'url' | 'inspectUrl' | 'file'>;

async function read(
  { petition, file }: InspectRequest,
  source: string,
  { stdin, stderr }: Streams,
): Promise<Inspected> {
  let progress: ReturnType<typeof progressOn> | undefined;
  try {
    return await readInspected(
      { file: source, petition, mayStream: file === undefined },
      stdin,
      (at, total) => {
        progress ??= progressOn(stderr, total);
        progress.onRead(at);
      },
    );
  } finally {
    progress?.stop();
  }
}

function dataOf(
  { source, policies, lang }: InspectRequest,
  inspected: Inspected | undefined,
): InspectorOptions {
  const policy = policies.at(-1)?.id;
  // Where the page reads the log it finds the broken lines itself.
  const problems = inspected?.streamed ? [] : (inspected?.problems ?? []);
  return {
    ...(source === undefined ? {} : { title: source === '-' ? 'stdin' : basename(source) }),
    ...(inspected?.kind === 'log' && !inspected.streamed ? { events: inspected.items } : {}),
    ...(inspected?.kind === 'petitions' ? { petitions: inspected.items } : {}),
    ...(policies.length > 0 ? { policies } : {}),
    ...(policy === undefined ? {} : { policy }),
    ...(problems.length > 0 ? { problems } : {}),
    ...(lang === undefined ? {} : { lang }),
  };
}

const logOf = (source: string, { stdin }: Streams) =>
  async function* log(): AsyncGenerator<Uint8Array> {
    yield* (await openInput(source, stdin)).chunks;
  };

async function start(options: InspectorOptions): Promise<Inspector> {
  try {
    return await startInspector(options);
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    const { port, code } = error;
    throw new CliError([
      code === 'EADDRINUSE'
        ? text(
            `端口 ${port} 已被其他程序占用：请用 --port 另选端口，或不写 --port，由程序自选`,
            `port ${port} is in use by another program: choose another with --port, or leave --port out and a free one is taken`,
          )
        : text(
            `无法使用端口 ${port}（${code}）：请用 --port 选 1024 以上的端口`,
            `port ${port} cannot be listened on (${code}): choose one above 1024 with --port`,
          ),
    ]);
  }
}

async function serve(
  inspector: Inspector,
  { open }: InspectRequest,
  answer: Answer,
  { env, signal }: Streams,
  show: Show,
): Promise<void> {
  const { url, inspectUrl } = inspector;
  try {
    const told: InspectAnswer = { ...answer, url, inspectUrl, file: undefined };
    await show(dataToShow(told), (lang) => inspectPage(told, lang));
    if (open) openBrowser(url, env);
    await untilEnded(signal);
  } finally {
    await inspector.close();
  }
}

async function write(file: string, data: InspectorOptions, answer: Answer, show: Show): Promise<void> {
  await writeFile(file, inspectorFile(data)).catch((error: unknown) => {
    throw fileFault(file, error);
  });
  const told: InspectAnswer = { ...answer, url: undefined, inspectUrl: undefined, file };
  await show(dataToShow(told), (lang) => inspectPage(told, lang));
}

function dataToShow({ url, inspectUrl, file, source, inspected, problems }: InspectAnswer): object {
  const { kind = null, count = 0, damaged = 0 } = inspected ?? {};
  return { url, inspectUrl, file, source: source ?? null, kind, count, damaged, problems };
}
