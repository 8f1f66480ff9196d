/**
 * A program that sends what waits in a record and is killed on the way, as by a power cut: no handler runs, nothing is
 * flushed. Its argument is the order as JSON.
 */
import { memorySecretStore } from '../../electron/backend/accounts/secret-store.ts';
import { openStore } from '../../electron/backend/record/store.ts';
import { Outbox } from '../../electron/backend/report/outbox.ts';
import { parseReportOrder } from './killed-report.ts';

const order = parseReportOrder(process.argv[2] ?? '');
const die = () => process.kill(process.pid, 'SIGKILL');
const store = openStore(order.record);
if (order.dieAt === 'planned') die();
const outbox = new Outbox({
  store,
  events: { emit: () => undefined },
  secrets: memorySecretStore({ ann: order.password }),
  connect: {},
  // Nothing is asked of a mailbox: what was sent has no copy yet.
  session: () => null,
  now: Date.now,
  random: Math.random,
  onFault: (error) => {
    throw error;
  },
  onSettled: async () => undefined,
  onStep: (step) => {
    if (step === order.dieAt) die();
  },
});
outbox.start();
// Longer than it takes: it is killed before.
setTimeout(() => process.exit(1), 20_000);
