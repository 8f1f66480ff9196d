import dns from 'node:dns';
import net from 'node:net';

/**
 * Tests speak to this machine only. A connection elsewhere, or a question to DNS, is a defect in the test or in the
 * program, so it throws instead of leaving.
 */
const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function denied(this: net.Socket, ...args: unknown[]) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = typeof first === 'object' && first !== null && 'host' in first ? first.host : 'localhost';
  if (typeof host === 'string' && !loopback.has(host)) throw new Error(`network denied in tests: ${host}`);
  return Reflect.apply(connect, this, args);
} as typeof connect;

for (const name of ['resolve', 'resolve4', 'resolve6', 'resolveTxt', 'resolveMx'] as const) {
  Object.defineProperty(dns.promises, name, {
    value: async (host: string) => {
      throw Object.assign(new Error(`DNS denied in tests: ${host}`), { code: 'ETIMEOUT' });
    },
  });
}
