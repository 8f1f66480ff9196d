/** The backend's entry: run by the shell in Electron's utility process, or as a worker thread of plain Node. */
import { createBackend } from './backend.ts';
import { programFiles } from './process/program-files.ts';
import { runBackend } from './process/run-backend.ts';
import { findShellPort } from './process/shell-port.ts';

const port = findShellPort();
const log = (line: string) => process.stderr.write(`${line}\n`);

process.exitCode = await runBackend({
  port,
  create: (options) => createBackend({ ...options, ...programFiles(import.meta.url), dns: 'system', log }),
  log,
});
port.close();
