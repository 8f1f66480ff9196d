import { describe, expect, it } from 'vitest';
import { cachedResolver, DnsError, noResolver } from '../../../../electron/backend/authenticate/dns-resolver.ts';
import { authenticateLimits } from '../../../../electron/backend/authenticate/limits.ts';

function failing(code: string) {
  return cachedResolver(
    async () => {
      throw Object.assign(new Error(code), { code });
    },
    () => 0,
  );
}

describe('a question to DNS', () => {
  it.each(['ENOTFOUND', 'ENODATA'])('that is answered with %s keeps this answer', async (code) => {
    await expect(failing(code)('a.test', 'TXT')).rejects.toMatchObject({ code, cause: { code } });
  });

  it('about a name that cannot exist is answered with "no such name"', async () => {
    await expect(failing('EBADNAME')('..', 'TXT')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  it.each(['ECONNREFUSED', 'ESERVFAIL', 'EREFUSED', 'ENETUNREACH', 'ETIMEOUT', 'ECANCELLED', 'EAI_AGAIN', 'whatever'])(
    'that fails with %s was not answered',
    async (code) => {
      await expect(failing(code)('a.test', 'TXT')).rejects.toMatchObject({ code: 'ETIMEOUT', cause: { code } });
    },
  );

  it('is not answered without a resolver', async () => {
    await expect(noResolver('a.test', 'TXT')).rejects.toBeInstanceOf(DnsError);
  });
});

describe('the memory of answers', () => {
  function counting(answer: (name: string) => Promise<string[][]>) {
    const clock = { now: 0 };
    const asked: string[] = [];
    const resolve = cachedResolver(
      (name) => {
        asked.push(name);
        return answer(name);
      },
      () => clock.now,
    );
    return { clock, asked, resolve };
  }

  it('asks once for many mails at the same time, whatever the case of the name', async () => {
    const { asked, resolve } = counting(async () => [['v=DKIM1']]);
    await Promise.all([resolve('a.test', 'TXT'), resolve('A.test', 'TXT'), resolve('a.test', 'TXT')]);
    expect(asked).toEqual(['a.test']);
  });

  it('forgets an answer after its time', async () => {
    const { clock, asked, resolve } = counting(async () => [['v=DKIM1']]);
    await resolve('a.test', 'TXT');
    clock.now = authenticateLimits.answerMs;
    await resolve('a.test', 'TXT');
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['ENOTFOUND', authenticateLimits.absenceMs],
    ['ETIMEOUT', authenticateLimits.silenceMs],
  ])('asks again after %s, when a shorter time has passed', async (code, time) => {
    const { clock, asked, resolve } = counting(async () => {
      throw Object.assign(new Error(code), { code });
    });
    await expect(resolve('a.test', 'TXT')).rejects.toMatchObject({ code });
    clock.now = time - 1;
    await expect(resolve('a.test', 'TXT')).rejects.toMatchObject({ code });
    expect(asked).toHaveLength(1);
    clock.now = time;
    await expect(resolve('a.test', 'TXT')).rejects.toMatchObject({ code });
    expect(asked).toHaveLength(2);
  });

  it('is bounded: the oldest answer gives way', async () => {
    const { asked, resolve } = counting(async () => [['v=DKIM1']]);
    for (let i = 0; i <= authenticateLimits.cachedAnswers; i++) await resolve(`${i}.test`, 'TXT');
    await resolve('1.test', 'TXT');
    expect(asked).toHaveLength(authenticateLimits.cachedAnswers + 1);
    await resolve('0.test', 'TXT');
    expect(asked).toHaveLength(authenticateLimits.cachedAnswers + 2);
  });

  it('leaves out a record that is too long to be a key', async () => {
    const { resolve } = counting(async () => [['v=DKIM1'], ['x'.repeat(authenticateLimits.recordLength + 1)]]);
    expect(await resolve('a.test', 'TXT')).toEqual([['v=DKIM1']]);
  });
});
