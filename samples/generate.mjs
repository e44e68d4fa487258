// Makes the sample files anew: node samples/generate.mjs [folder]. The same bytes each time.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { template } from './generator/template.mjs';
import { base75 } from './generator/base75.mjs';
import { shop850 } from './generator/shop850.mjs';

export const samples = {
  'template.csv': template,
  'base-75.csv': base75,
  'shop-850.csv': shop850,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
  for (const [name, make] of Object.entries(samples)) {
    writeFileSync(join(folder, name), make());
  }
}
