/** The shell's entry: Electron's main process. What has to be said before Electron is ready; then `run`. */
import { app, dialog, protocol } from 'electron';
import { linkScheme } from './life/deep-link.ts';
import { Summons } from './life/summons.ts';
import { windowScheme } from './origin.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { chooseLanguage, wordsOf } from './words/choose-words.ts';

/** Windows finds the program behind a notification by it; the same as `appId` in electron-builder.yml. */
const appId = 'app.vouchsafe.companion';

app.enableSandbox();
if (process.platform === 'win32') app.setAppUserModelId(appId);
protocol.registerSchemesAsPrivileged([{ scheme: windowScheme, privileges: { standard: true, secure: true } }]);

if (app.requestSingleInstanceLock()) begin();
else app.quit();

function begin(): void {
  const summons = new Summons(app, process.argv);
  app
    .whenReady()
    .then(async () => {
      // A program that is being developed would take the scheme from the installed one.
      if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
      await run(summons);
    })
    .catch(fail);
}

function fail(error: unknown): void {
  report(error);
  const { title, notStarted } = wordsOf(chooseLanguage('system', app.getLocale())).trouble;
  dialog.showErrorBox(title, notStarted);
  app.exit(1);
}
