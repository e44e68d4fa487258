import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { samples } from './generate.mjs';

for (const [name, make] of Object.entries(samples)) {
  test(`${name} is what its generator makes, byte for byte`, () => {
    const committed = readFileSync(new URL(name, import.meta.url));
    assert.ok(make().equals(committed), `${name} differs: run node samples/generate.mjs`);
  });
}
