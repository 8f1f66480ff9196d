import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type OutgoingMessage, type SubmitOptions, submitMessage } from '../../../../electron/backend/submit/submit.ts';
import type { Submission } from '../../../../shared/contract/account-settings.ts';
import { createCertificate } from '../../../support/certificate.ts';
import { type SmtpSink, startSmtpSink } from '../../../support/smtp-sink.ts';

const certificate = createCertificate({ names: ['127.0.0.1', 'localhost'] });
const other = createCertificate({ names: ['127.0.0.1', 'localhost'] });
const encrypted = ['implicit', 'starttls'] as const;

let sink: SmtpSink;
afterEach(() => sink?.stop());

function message(text: string | Uint8Array, changes: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const octets = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
  return { from: 'ann@mail.example', to: 'phishing@brand.example', octets, sevenBit: null, ...changes };
}

const plain = message('Subject: a report\r\n\r\nHello\r\n');

function submit(changes: Partial<Submission> = {}, options: SubmitOptions = {}, what = plain, secret = sink.password) {
  return submitMessage({ ...sink.submission, ...changes }, secret, what, options);
}

function hash(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex');
}

describe('a message', () => {
  const line = `${'x'.repeat(76)}\r\n`;

  test.each<readonly [string, string]>([
    ['dots at the beginning of lines', 'a: b\r\n\r\n.\r\n..\r\n.hidden\r\n\r\n.\r\n'],
    ['NUL octets, before a dot, too', `a: b\r\n\r\n\0\0.\0\r\n.\0\r\n`],
    ['a line of 5000 octets', `a: b\r\n\r\n${'y'.repeat(5_000)}\r\nz\r\n`],
    ['bare CR', 'a: b\r\n\r\nc\rd\r\n'],
    [
      'every octet',
      `a: b\r\n\r\n${String.fromCharCode(...Array.from({ length: 256 }, (_, n) => (n === 10 ? 13 : n)))}\r\n`,
    ],
    ['two megabytes with dots everywhere', `a: b\r\n\r\n${`.${line}`.repeat(27_000)}`],
    ['dots after NUL where portions begin', `a: b\r\n\r\n${'\0.'.repeat(200_000)}\r\n`],
  ])('arrives octet for octet: %s', async (_, text) => {
    sink = await startSmtpSink();
    const sent = message(text, { sevenBit: Buffer.from('not this') });
    await submit({}, {}, sent);
    const [arrived] = sink.received;
    expect(arrived?.raw.length).toBe(sent.octets.length);
    expect(hash(arrived?.raw ?? Buffer.of())).toBe(hash(sent.octets));
    expect(arrived).toMatchObject({ from: 'ann@mail.example', to: ['phishing@brand.example'] });
    expect(arrived?.args).toMatchObject({ BODY: '8BITMIME' });
  });

  test('that has bare line feeds gets the line ends that SMTP has, and nothing else changes', async () => {
    sink = await startSmtpSink();
    await submit({}, {}, message('a: b\n\n.c\nd\r\n\n'));
    expect(sink.received[0]?.raw.toString()).toBe('a: b\r\n\r\n.c\r\nd\r\n\r\n');
  });

  test('goes in seven bits to a server that has no eighth', async () => {
    sink = await startSmtpSink({ without: ['8BITMIME'] });
    await submit({}, {}, message('a: \xe4\r\n\r\n', { sevenBit: Buffer.from('a: =E4\r\n\r\n') }));
    expect(sink.received[0]?.raw.toString()).toBe('a: =E4\r\n\r\n');
    expect(sink.received[0]?.args).not.toHaveProperty('BODY');
  });
});

describe('encryption', () => {
  test.each(encrypted)('is verified before the password is sent (%s)', async (tls) => {
    sink = await startSmtpSink({ tls, certificate });
    const refused = submit();
    await expect(refused).rejects.toMatchObject({ code: 'certificate', fingerprint: certificate.fingerprint });
    await expect(refused).rejects.toThrow(certificate.fingerprint);
    expect([sink.logins(), sink.received.length]).toEqual([0, 0]);
  });

  test.each(encrypted)('takes exactly the pinned certificate (%s)', async (tls) => {
    sink = await startSmtpSink({ tls, certificate });
    await submit({ pinnedFingerprint: certificate.fingerprint });
    expect(sink.received).toHaveLength(1);
    await expect(submit({ pinnedFingerprint: other.fingerprint })).rejects.toMatchObject({ code: 'certificate' });
    expect(sink.logins()).toBe(1);
  });

  test.each(encrypted)('takes a certificate of an authority that is known (%s)', async (tls) => {
    sink = await startSmtpSink({ tls, certificate });
    await submit({}, { ca: [certificate.certificate] });
    expect(sink.received).toHaveLength(1);
  });

  test('that somebody on the way has taken out of the offer is missed, and nothing is said', async () => {
    sink = await startSmtpSink({ tls: 'starttls', certificate, without: ['STARTTLS'] });
    await expect(submit()).rejects.toMatchObject({ code: 'no-encryption' });
    expect(sink.logins()).toBe(0);
  });

  test('is missed at a port that speaks without it from the first octet', async () => {
    sink = await startSmtpSink();
    await expect(submit({ tls: 'implicit' })).rejects.toMatchObject({ code: 'no-encryption' });
  });

  test('may be left out to this computer only', async () => {
    sink = await startSmtpSink();
    await expect(submit({ host: 'smtp.example' })).rejects.toMatchObject({ code: 'no-encryption' });
  });
});

describe('a server that does not take it', () => {
  test.each<readonly [string, number, string, string]>([
    ['later', 451, '4.7.1 Try again later', 'server-busy'],
    ['for its size', 552, '5.3.4 Message too big', 'too-large'],
    ['for the virus that is reported', 554, '5.7.1 Virus found', 'content-blocked'],
    ['for a reason of its own', 554, '5.6.0 No', 'refused'],
  ])('says so: %s', async (_, code, words, expected) => {
    sink = await startSmtpSink();
    sink.behave({ code, words });
    await expect(submit()).rejects.toMatchObject({ code: expected, words: `${code} ${words}` });
    await submit();
    expect(sink.received).toHaveLength(1);
  });

  test('because of the recipient, is told from one that is busy', async () => {
    const recipient = (address: string) =>
      address.startsWith('phishing') ? { code: 550, words: '5.1.1 Unknown' } : { code: 450, words: '4.2.0 Greylisted' };
    sink = await startSmtpSink({ recipient });
    await expect(submit()).rejects.toMatchObject({ code: 'recipient-refused' });
    await expect(submit({}, {}, { ...plain, to: 'other@brand.example' })).rejects.toMatchObject({
      code: 'server-busy',
    });
  });

  test('says before it has the message that it is too large', async () => {
    sink = await startSmtpSink({ size: 10 });
    await expect(submit()).rejects.toMatchObject({ code: 'too-large' });
  });

  test('says that the password is wrong, and no error holds the password', async () => {
    sink = await startSmtpSink();
    const error = await submit({}, {}, plain, 'hunter2-secret').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'login-refused' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error)).not.toContain('hunter2');
  });

  test('is not there, or does not answer, and is tried again', async () => {
    sink = await startSmtpSink();
    await sink.stop();
    await expect(submit()).rejects.toMatchObject({ code: 'offline' });
    const silent = createServer().listen(0, '127.0.0.1');
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(submit({ port }, { limits: { greetingMs: 50 } })).rejects.toMatchObject({ code: 'offline' });
    await expect(submit({ port }, { limits: { loginMs: 50 } })).rejects.toMatchObject({ code: 'offline' });
    await expect(submit({ port }, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'offline' });
    silent.close();
  });
});

describe('a connection that is lost', () => {
  test.each(['drop-after-data', 'take-and-drop'] as const)(
    'after the message leaves it open (%s)',
    async (behaviour) => {
      sink = await startSmtpSink();
      sink.behave(behaviour);
      let told = 0;
      const onHandOver = () => {
        expect(sink.received).toHaveLength(0);
        told += 1;
      };
      await expect(submit({}, { onHandOver })).rejects.toMatchObject({ code: 'connection-lost' });
      expect(told).toBe(1);
    },
  );

  test('before the message is told of nobody', async () => {
    sink = await startSmtpSink({ recipient: () => ({ code: 550, words: 'no' }) });
    const told: string[] = [];
    await submit({}, { onHandOver: () => told.push('handed over') }).catch(() => undefined);
    expect(told).toEqual([]);
  });
});
