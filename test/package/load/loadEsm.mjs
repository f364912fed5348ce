// Run by the machine's own Node beside an installed petition-flow: its ES modules load and give something.
import assert from 'node:assert/strict';
import manifest from 'petition-flow/package.json' with { type: 'json' };

// The test kit stands on vitest, which is not installed here: testKit.test.ts loads it.
const apart = ['./package.json', './testing'];
const entryPoints = Object.keys(manifest.exports).filter((path) => !apart.includes(path));
for (const entryPoint of entryPoints) {
  const loaded = await import(`${manifest.name}${entryPoint.slice(1)}`);
  assert.notEqual(Object.keys(loaded).length, 0, `${entryPoint} exports nothing`);
  console.log(`ESM ${entryPoint}: ${Object.keys(loaded).length} exports under Node ${process.version}`);
}
