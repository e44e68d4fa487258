import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export const sample = (name) => path.join(root, 'samples', name);

/** The build output of a project, as `dotnet build` leaves it. */
export function assembly(project) {
  const file = path.join(root, project, 'bin', process.env.CONFIGURATION ?? 'Debug', 'net10.0', `${project}.dll`);
  if (!existsSync(file)) throw new Error(`${project} is not built: run "dotnet build" first.`);
  return file;
}
