import { readdirSync, readFileSync } from 'node:fs';

const read = (file) => {
  try {
    return readFileSync(file, 'latin1').split('\0');
  } catch {
    return [''];
  }
};

/** The newest process of a project that listens where it was told to; null where there is none. */
export function processOf(project, port) {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => read(`/proc/${id}/cmdline`)[0].endsWith(`/${project}`))
    .filter((id) => environmentOf(id, 'ASPNETCORE_URLS')?.endsWith(`:${port}`));
  return found.length ? Math.max(...found.map(Number)) : null;
}

export function environmentOf(id, name) {
  return read(`/proc/${id}/environ`)
    .find((line) => line.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
