import { parseArgs } from 'node:util';
import type { AuthenticationTrust } from '../../shared/authentication/authentication.ts';
import { authenticationFromHeaders } from '../../shared/authentication/from-headers.ts';
import { noHistory } from '../../shared/detect/context.ts';
import { detect } from '../../shared/detect/detect.ts';
import { parseMail } from '../../shared/mail/parse-mail.ts';
import type { Registry } from '../../shared/registry/registry.ts';
import { readRegistry } from '../backend/registry/read-registry.ts';
import { type RawMail, readMails } from './mail-source.ts';
import { formatJson, formatText, type ScanResult } from './scan-format.ts';
import { showUsage } from './show-usage.ts';
import { writeOut } from './write-out.ts';

const usage = `Usage: vouchsafe scan [--format text|jsonl] [--trust-authentication-results] [--explain] PATH...

Judges mail without a mailbox and without the network.

PATH is an .eml file, an mbox file, a folder (searched for .eml), or - for one mail on standard input.

  --format text|jsonl               one line for people, or one JSON object, for each mail (default: text)
  --trust-authentication-results    believe the topmost Authentication-Results header of each mail; only for mail
                                    whose receiving server you know
  --explain                         say all that the verdict rests on
`;

type Options = Readonly<{
  format: 'text' | 'jsonl';
  trust: AuthenticationTrust;
  explain: boolean;
  paths: readonly string[];
}>;

/**
 * `vouchsafe scan`: judges mails on disk, each by itself and as if nothing were known of its sender.
 * @param args the words after `scan`
 * @returns 0 when every path could be opened, 2 otherwise or when the words make no sense
 */
export async function scanCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null || options === 'help') return showUsage(usage, options === 'help');
  const registry = readRegistry();
  let code = 0;
  for (const path of options.paths) {
    for await (const mail of readMails(path)) {
      if ('problem' in mail) {
        process.stderr.write(`Cannot read ${mail.path}: ${mail.problem}.\n`);
        code = 2;
        continue;
      }
      const result = scan(mail, registry, options.trust);
      const line =
        options.format === 'jsonl' ? formatJson(result, options.explain) : formatText(result, options.explain);
      // Nobody waits for the rest of an archive any more.
      if (!(await writeOut(`${line}\n`))) return code;
    }
  }
  return code;
}

/** Judges one mail, and measures how long that takes. */
function scan({ path, index, raw }: RawMail, registry: Registry, trust: AuthenticationTrust): ScanResult {
  const started = performance.now();
  const since = () => Math.round((performance.now() - started) * 1000) / 1000;
  try {
    const mail = parseMail(raw);
    const authentication = authenticationFromHeaders(mail, trust);
    // Nobody's account is known: the mail is judged as by the one it is addressed to.
    const ownAddresses = mail.to.map(({ address }) => address.toLowerCase());
    const verdict = detect(mail, registry, { authentication, ownAddresses, history: noHistory });
    return { path, index, ms: since(), verdict, authentication };
  } catch (error) {
    // One mail that cannot be judged must not cost the others their verdict.
    return { path, index, ms: since(), error: error instanceof Error ? error.message : String(error) };
  }
}

function readOptions(args: readonly string[]): Options | 'help' | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'trust-authentication-results': { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { format, explain, help } = values;
    if (help === true) return 'help';
    if ((format !== 'text' && format !== 'jsonl') || positionals.length === 0) return null;
    const trust = { kind: values['trust-authentication-results'] ? 'topmost' : 'nobody' } as const;
    return { format, explain, trust, paths: positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n\n`);
    return null;
  }
}
