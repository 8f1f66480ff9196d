import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliverAll, startDelivery } from '../../../../electron/headless/demo/delivery.ts';
import { type DemoImapServer, startDemoImapServer } from '../../../../electron/headless/demo/imap-server.ts';
import { readSample, samples } from '../../../../electron/headless/demo/samples.ts';
import { parseMail } from '../../../../shared/mail/parse-mail.ts';

let server: DemoImapServer;

beforeEach(async () => {
  server = await startDemoImapServer({ user: 'robin', password: 'x' });
});

afterEach(() => server.stop());

describe('the delivery', () => {
  it('brings every sample once, byte for byte', () => {
    deliverAll(server);
    expect(server.messages('INBOX').map(({ raw }) => Buffer.from(raw))).toEqual(
      samples.map((sample) => Buffer.from(readSample(sample))),
    );
  });

  it('begins with some, goes on with one every four seconds, and ends when told to', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const end = startDelivery(server);
      expect(server.messages('INBOX')).toHaveLength(12);
      const dates = server.messages('INBOX').map(({ internalDate }) => internalDate.getTime());
      expect(dates).toEqual([...new Set(dates)].sort((a, b) => a - b));
      vi.advanceTimersByTime(8_000);
      expect(server.messages('INBOX')).toHaveLength(14);
      vi.advanceTimersByTime(4_000 * samples.length);
      const ids = server.messages('INBOX').map(({ raw }) => parseMail(raw).messageId);
      expect(ids).toHaveLength(14 + samples.length);
      expect(new Set(ids).size).toBe(ids.length);
      end();
      vi.advanceTimersByTime(60_000);
      expect(server.messages('INBOX')).toHaveLength(ids.length);
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not fill the memory of a machine where it was forgotten', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const end = startDelivery(server);
      vi.advanceTimersByTime(4_000 * 2_100);
      expect(server.messages('INBOX')).toHaveLength(2_000);
      end();
    } finally {
      vi.useRealTimers();
    }
  });
});
