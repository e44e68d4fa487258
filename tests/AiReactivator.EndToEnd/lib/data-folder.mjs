import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for everything that both processes keep, gone after the test. */
export class DataFolder {
  path = mkdtempSync(path.join(tmpdir(), 'aireactivator-'));

  environment = {
    ConnectionStrings__ledger: `Data Source=${path.join(this.path, 'ledger.db')}`,
    Accounts__Database: path.join(this.path, 'identity.db'),
    Accounts__Keys: path.join(this.path, 'keys'),
  };

  files() {
    return readdirSync(this.path, { recursive: true })
      .map((name) => path.join(this.path, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => ({ name: file, content: readFileSync(file) }));
  }

  remove() {
    rmSync(this.path, { recursive: true, force: true });
  }
}
