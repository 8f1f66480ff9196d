import type { RegistryData } from '../compile.ts';
import { DataFileError, readData } from '../read-data.ts';
import { bundleLimits } from './limits.ts';
import { type Refusal, refusal } from './refusal.ts';

/** Reads a bundle's files as the registry's data, by the schema that the program's own go through. */
export function readContent(files: ReadonlyMap<string, Uint8Array>): RegistryData | Refusal {
  try {
    const texts = new Map([...files].map(([path, octets]) => [path, readText(path, octets)]));
    for (const [path, text] of texts) requireOneWay(path, text);
    const data = readData(texts);
    const brands = data.brandFiles.reduce((sum, file) => sum + file.brands.length, data.longTail.length);
    if (brands > bundleLimits.brands) {
      return refusal('too-large', { what: 'brands', most: String(bundleLimits.brands) });
    }
    return data;
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    return refusal('data', { detail: error.message.slice(0, 300) });
  }
}

/** Writes a file as `readContent` wants it: JSON without a space that says nothing. */
export function formatContent(path: string, text: string): string {
  if (path.endsWith('.json')) return JSON.stringify(JSON.parse(text));
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const written = path.endsWith('.jsonl') ? lines.map((line) => JSON.stringify(JSON.parse(line))) : lines;
  return written.map((line) => `${line}\n`).join('');
}

function readText(path: string, octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch (cause) {
    throw new DataFileError(`${path} is no UTF-8.`, { cause });
  }
}

/** With a key twice in an object, one reader would see the first value and the next one the last. */
function requireOneWay(path: string, text: string): void {
  let written: string;
  try {
    written = formatContent(path, text);
  } catch (cause) {
    throw new DataFileError(`${path} is not JSON.`, { cause });
  }
  if (written !== text) throw new DataFileError(`${path} is not written in the one way there is.`);
}
