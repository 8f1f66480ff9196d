import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** The few things that are done with files: a test ends the program between any two of them. */
export type BundleDisk = Readonly<{
  /** Null when there is no such file. */
  read(path: string): Uint8Array | null;
  names(folder: string): readonly string[];
  /** Returns when the octets have reached the disk. */
  write(path: string, octets: Uint8Array): void;
  /** One file takes another's place, whole or not at all; returns when that has reached the disk. */
  rename(from: string, to: string): void;
  remove(path: string): void;
}>;

export const bundleDisk: BundleDisk = {
  read: (path) => (existsSync(path) ? readFileSync(path) : null),
  names: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  write(path, octets) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(path, 'w', 0o600);
    try {
      for (let at = 0; at < octets.length; ) at += writeSync(file, octets, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename(from, to) {
    renameSync(from, to);
    // Windows has no handle of a folder to wait for; its file system writes renames down in order.
    if (process.platform === 'win32') return;
    const folder = openSync(dirname(to), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  },
  remove: (path) => rmSync(path, { force: true }),
};
