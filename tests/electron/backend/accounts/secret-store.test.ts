import { describe, expect, test } from 'vitest';
import { environmentSecretStore, memorySecretStore } from '../../../../electron/backend/accounts/secret-store.ts';

describe('secrets', () => {
  test('in memory are kept, given and forgotten', async () => {
    const store = memorySecretStore({ work: 'a' });
    expect(await store.read('work')).toBe('a');
    await store.write('home', 'b');
    await store.remove('work');
    expect([await store.read('work'), await store.read('home')]).toEqual([null, 'b']);
  });

  test('from the environment are found by their reference, whatever characters it has', async () => {
    const store = environmentSecretStore({ VOUCHSAFE_SECRET_ANN_EXAMPLE_ORG: 'a' });
    expect(await store.read('ann@example.org')).toBe('a');
    expect(await store.read('bob@example.org')).toBeNull();
  });

  test('cannot be written to the environment, and a sentence says what to do', async () => {
    const store = environmentSecretStore({});
    const written = store.write('work', 'a');
    await expect(written).rejects.toThrow('--secrets FILE');
    await expect(written).rejects.toMatchObject({ code: 'secret-store' });
  });

  test('in the environment stay when an account goes, as they were not put there by this program', async () => {
    const store = environmentSecretStore({ VOUCHSAFE_SECRET_WORK: 'a' });
    await store.remove('work');
    expect(await store.read('work')).toBe('a');
  });

  test('a reference cannot reach a variable that is not meant for it', async () => {
    const store = environmentSecretStore({ PATH: '/bin' });
    expect(await store.read('../PATH')).toBeNull();
  });
});
