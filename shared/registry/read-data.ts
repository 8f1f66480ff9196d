import type { z } from 'zod';
import type { RegistryData } from './compile.ts';
import { hostKindNames } from './compiled.ts';
import { isBrandPath, isDataPath } from './data-path.ts';
import type { HostKind } from './registry.ts';
import { brandFileSchema, hostFileSchema, longTailSchema, reportBodyFileSchema, sourceFileSchema } from './schema.ts';

/** A data file that is missing or does not follow its schema. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
}

/**
 * Reads and validates the files of the registry's data.
 * @param files text by path: `brands/*.json`, `hosts/*.txt`, `sources.json`, `long-tail.jsonl`, `report-bodies.json`
 * @throws DataFileError that names the file, the place in it and what is wrong there
 */
export function readData(files: ReadonlyMap<string, string>): RegistryData {
  const read = (path: string) => {
    const text = files.get(path);
    if (text === undefined) throw new DataFileError(`${path} is missing.`);
    return text;
  };
  const stranger = [...files.keys()].find((path) => !isDataPath(path));
  if (stranger !== undefined) throw new DataFileError(`${stranger} is no file of the registry.`);
  const brandPaths = [...files.keys()].filter(isBrandPath).sort();
  return {
    sources: parseJson('sources.json', read('sources.json'), sourceFileSchema),
    brandFiles: brandPaths.map((path) => parseJson(path, read(path), brandFileSchema)),
    longTail: lines(read('long-tail.jsonl')).map(({ text, number }) =>
      parseJson(`long-tail.jsonl line ${number}`, text, longTailSchema),
    ),
    reportBodies: parseJson('report-bodies.json', read('report-bodies.json'), reportBodyFileSchema),
    hosts: readHosts(read),
  };
}

function readHosts(read: (path: string) => string): RegistryData['hosts'] {
  const hosts: Record<HostKind, readonly string[]> = {
    freemail: [],
    disposable: [],
    shortener: [],
    'user-content': [],
    'mailing-service': [],
    'self-service': [],
  };
  for (const kind of hostKindNames) {
    const path = `hosts/${kind}.txt`;
    const entries = lines(read(path)).filter(({ text }) => !text.startsWith('#'));
    hosts[kind] = entries.map(({ text, number }) => parse(`${path} line ${number}`, text, hostFileSchema));
  }
  return hosts;
}

function lines(file: string): readonly { text: string; number: number }[] {
  const numbered = file.split('\n').map((text, index) => ({ text: text.trim(), number: index + 1 }));
  return numbered.filter(({ text }) => text !== '');
}

function parseJson<Schema extends z.ZodType>(path: string, text: string, schema: Schema): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new DataFileError(`${path} is not JSON: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
  return parse(path, value, schema);
}

function parse<Schema extends z.ZodType>(path: string, value: unknown, schema: Schema): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue === undefined ? '' : describePlace(issue.path, value);
  throw new DataFileError(`${path}${place}: ${issue?.message ?? 'unknown fault'}`, { cause: result.error });
}

/** "brands[3] (paypal) phones[0] number": an index alone does not help a person who looks for the line. */
function describePlace(path: readonly PropertyKey[], value: unknown): string {
  let place = '';
  let at = value;
  for (const key of path) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
    place += typeof key === 'number' ? `[${key}]` : ` ${String(key)}`;
    const id: unknown = typeof at === 'object' && at !== null ? Reflect.get(at, 'id') : undefined;
    if (typeof id === 'string') place += ` (${id})`;
  }
  return place;
}
