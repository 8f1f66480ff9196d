import { readFile } from 'node:fs/promises';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { protocolFile } from './protocol-file.ts';

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/**
 * Answers one request of the window's scheme.
 * @param folder the built window's folder
 * @returns the file with its protecting headers, 404 for anything that is not a file of the window, 405 for a request
 *   that is more than reading.
 */
export async function protocolResponse(request: Pick<Request, 'method' | 'url'>, folder: string): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const file = protocolFile(request.url, folder);
  if (file === null) return refusal(404);
  const content = await readIfPresent(file.path);
  if (content === null) return refusal(404);
  return new Response(content, { headers: { ...headers, 'content-type': file.contentType } });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers });
}

async function readIfPresent(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
    if (absent) return null;
    throw error;
  }
}
