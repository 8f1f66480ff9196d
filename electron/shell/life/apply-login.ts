import { homedir } from 'node:os';
import { app } from 'electron';
import { writeAutostart } from './autostart-file.ts';
import { planLogin } from './start-at-login.ts';

/** Makes the system start the program at login, or no longer. */
export async function applyLogin(wanted: boolean): Promise<void> {
  const plan = planLogin(wanted, {
    platform: process.platform,
    isPackaged: app.isPackaged,
    execPath: process.execPath,
    environment: process.env,
    home: homedir(),
  });
  if (plan.kind === 'login-item') app.setLoginItemSettings(plan.settings);
  if (plan.kind === 'autostart-file') await writeAutostart(plan.path, plan.start);
}
