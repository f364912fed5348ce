// The order of the house: a folder imports from those listed below it, never from those above.
const core = [
  'register',
  'packs',
  'engine',
  'machines',
  'deadlines',
  'policy',
  'calendar',
  'rules',
  'vocabulary',
];

// Entry points beside the core. Each may use the core; none knows another.
const optional = ['cli', 'serve', 'inspector', 'hosts', 'testing', 'documents'];

// Above the core and below the entry points: what they share and the index does not show.
const shared = [
  'receipts',
  'coverage',
  'comparison',
  'simulation',
  'scenarios',
  'check',
  'exchange',
  'diagram',
  'forms',
  'register',
  'packs',
];

const folder = (...names) => `^src/(?:${names.join('|')})/`;

/** One rule for each folder below the entry points: it may import itself and what stands below it. */
const downwardsOnly = [...shared, ...core].map((name, level, all) => ({
  name: `${name}-imports-downwards`,
  comment: `src/${name} may import only from: ${all.slice(level + 1).join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: folder(name) },
  to: { path: '^src/', pathNot: folder(...all.slice(level)) },
}));

// The command line starts the inspector and the server, and the server a host: they have rules of their own below.
const besideTheCore = optional.slice(2).map((name) => ({
  name: `${name}-stands-alone`,
  comment: `src/${name} may import from the core's folders, not from the index or from another entry point.`,
  severity: 'error',
  from: { path: folder(name) },
  to: { path: '^src/', pathNot: folder(name, ...shared, ...core) },
}));

module.exports = {
  forbidden: [
    ...downwardsOnly,
    ...besideTheCore,
    {
      name: 'format-1-for-restore-alone',
      comment: 'Only restore reads what was stored in format 1.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engine/restore\\.ts$' },
      to: { path: '^src/engine/sealOfFormat1\\.ts$' },
    },
    {
      name: 'cli-stands-alone',
      comment:
        'The command line starts the inspector, the server and hosts; it knows nothing of the index or of the test kit.',
      severity: 'error',
      from: { path: folder('cli') },
      to: { path: '^src/', pathNot: folder('cli', 'serve', 'inspector', 'hosts', ...shared, ...core) },
    },
    {
      name: 'serve-stands-on-hosts',
      comment: 'The server is a host as a program: it knows hosts and the core.',
      severity: 'error',
      from: { path: folder('serve') },
      to: { path: '^src/', pathNot: folder('serve', 'hosts', ...shared, ...core) },
    },
    {
      name: 'index-shows-only-the-core',
      comment:
        'Whoever embeds the core must not load the CLI, the inspector, a host or the test kit with it.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: folder(...core) },
    },
    {
      name: 'no-file-outside-the-rooms',
      comment: 'Every source belongs to a folder of the house; only the index stands in src itself.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [folder(...core, ...shared, ...optional), '^src/index\\.ts$'],
      },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'Two files that import each other are one file, or hide a third; for types as well.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-node-built-ins-in-the-core',
      comment: 'The core runs in browsers too. Entry points of their own read files and serve.',
      severity: 'error',
      from: { path: '^src/', pathNot: folder('cli', 'serve', 'inspector', 'hosts', 'testing') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-development-library-in-the-core',
      comment:
        'The build would copy it into the bundle. Only what the CLI and the inspector bundle brings its libraries along.',
      severity: 'error',
      from: { path: '^src/', pathNot: folder('cli', 'serve', 'inspector', 'diagram') },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'npm-peer', 'npm-optional'] },
    },
    {
      name: 'no-unlisted-library',
      comment: 'What is imported is declared in package.json.',
      severity: 'error',
      from: { path: '^src/' },
      // An optional peer counts as undeclared as well: peerDependenciesMeta is taken for a list that it is not in.
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'],
        dependencyTypesNot: ['npm-peer'],
      },
    },
    {
      name: 'nothing-unresolvable',
      comment: 'The imported file does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
