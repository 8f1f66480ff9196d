import { expect, test } from 'vitest';
import { backendEnvironment } from '../../../electron/shell/backend-environment.ts';

test.each([
  'NODE_OPTIONS',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_EXTRA_CA_CERTS',
  'SSLKEYLOGFILE',
  'LD_PRELOAD',
  'DYLD_INSERT_LIBRARIES',
  'ELECTRON_RUN_AS_NODE',
  'HTTPS_PROXY',
  'AWS_SECRET_ACCESS_KEY',
  'VOUCHSAFE_SECRET_WORK',
  'PATH',
])('the backend is started without %s', (name) => {
  expect(backendEnvironment({ [name]: 'x', HOME: '/home/ann' })).toEqual({ HOME: '/home/ann' });
});

test('it keeps folders, language and time zone, on Windows too', () => {
  const kept = {
    HOME: '/home/ann',
    LANG: 'de_DE.UTF-8',
    TZ: 'Europe/Berlin',
    SystemRoot: 'C:\\Windows',
    Temp: 'C:\\T',
  };
  expect(backendEnvironment({ ...kept, LC_ALL: undefined })).toEqual(kept);
});
