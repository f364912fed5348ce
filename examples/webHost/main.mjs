// Starts the host: `node examples/webHost/main.mjs`; `--help` lists what can be set.
import { parseArgs } from 'node:util';

const options = {
  port: { type: 'string', default: '8080' },
  database: { type: 'string', default: 'petitions.sqlite' },
  'deliver-to': { type: 'string' },
  clock: { type: 'string' },
  help: { type: 'boolean', default: false },
};
const usage = `node examples/webHost/main.mjs
  --port N            port on loopback; 8080 unless told, 0: any that is free
  --database FILE     database file; petitions.sqlite unless told
  --deliver-to URL    where the outbox posts what decisions ask for; the terminal unless told
  --clock FILE        a file that holds the moment, for trying things out; the machine's clock unless told`;

function stop(code, said) {
  console.error(said);
  process.exit(code);
}

function readOptions() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return stop(2, `${error.message}\n${usage}`);
  }
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13))
  stop(
    2,
    `This example keeps its database with node:sqlite: it needs Node 22.13 or newer, not ${process.version}.`,
  );
const values = readOptions();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
  stop(2, `--port ${values.port} is no port.`);

// Only now: an older Node has no such module.
const { startHost } = await import('./startHost.mjs');
const { port, database, clock, 'deliver-to': address } = values;
const host = await startHost({ port: Number(port), database, clock, address }).catch((error) =>
  stop(1, `The host cannot start: ${error.message}`),
);
console.log(`listening on ${host.url}`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, host.close);
