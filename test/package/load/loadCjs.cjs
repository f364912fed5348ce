// Run by the machine's own Node beside an installed petition-flow: its CommonJS files load and give what
// its ES modules give.
const assert = require('node:assert/strict');
const manifest = require('petition-flow/package.json');

async function load() {
  const entryPoints = Object.keys(manifest.exports).filter((path) => manifest.exports[path].require);
  for (const entryPoint of entryPoints) {
    const specifier = `${manifest.name}${entryPoint.slice(1)}`;
    const names = Object.keys(require(specifier)).sort();
    assert.deepEqual(
      names,
      Object.keys(await import(specifier)).sort(),
      `${entryPoint} differs between formats`,
    );
    assert.match(require.resolve(specifier), /\.cjs$/);
    console.log(`CJS ${entryPoint}: ${names.length} exports under Node ${process.version}`);
  }
}

load();
