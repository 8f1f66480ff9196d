import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/packaging.md'];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

test('a file or script that is not there is found', () => {
  expect(namedPaths('see `shared/mail/limits.ts` and `shared/gone.ts`').filter(isAbsent)).toEqual(['shared/gone.ts']);
  expect(namedScripts('`npm run -s gone`, `npm run check`, `npm test`').filter(isNoScript)).toEqual(['gone']);
});

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  test('names only files and folders that are there', () => {
    expect(namedPaths(text).filter(isAbsent)).toEqual([]);
  });

  test('names only scripts that are there', () => {
    expect(namedScripts(text).filter(isNoScript)).toEqual([]);
  });
});

/** Words in backquotes that begin like a path of this project. */
function namedPaths(text: string): readonly string[] {
  const paths = text.matchAll(/`((?:shared|electron|renderer|build|tests|docs|\.ci)\/[\w./-]*)`/g);
  return [...paths].map(([, path = '']) => path);
}

function namedScripts(text: string): readonly string[] {
  const scripts = text.matchAll(/npm (?:run (?:-s |--silent )?([\w:]+)|(test|start)\b)/g);
  return [...scripts].map(([, run, direct = '']) => run ?? direct);
}

function isAbsent(path: string): boolean {
  return !existsSync(path);
}

function isNoScript(name: string): boolean {
  return !Object.hasOwn(scripts, name);
}
