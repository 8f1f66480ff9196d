/** The shell's entry: Electron's main process. What has to be said before Electron is ready; then `run`. */
import { app, dialog, protocol } from 'electron';
import { deepLink, linkInWords, linkScheme } from './life/deep-link.ts';
import { windowScheme } from './origin.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { reviewPlace, type WindowPlace } from './window-place.ts';
import { chooseLanguage, wordsOf } from './words/choose-words.ts';

/** Windows finds the program behind a notification by it; the same as `appId` in electron-builder.yml. */
const appId = 'app.vouchsafe.companion';

app.enableSandbox();
if (process.platform === 'win32') app.setAppUserModelId(appId);
protocol.registerSchemesAsPrivileged([{ scheme: windowScheme, privileges: { standard: true, secure: true } }]);

if (app.requestSingleInstanceLock()) begin();
else app.quit();

function begin(): void {
  let startPlace = linkInWords(process.argv);
  let open = (place: WindowPlace): void => {
    startPlace = place;
  };
  // macOS hands a link over by this event, at a cold start before the app is ready.
  app.on('open-url', (event, link) => {
    event.preventDefault();
    const place = deepLink(link);
    if (place !== null) open(place);
  });
  app
    .whenReady()
    .then(async () => {
      // A program that is being developed would take the scheme from the installed one.
      if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
      open = await run(() => startPlace ?? reviewPlace);
    })
    .catch(fail);
}

function fail(error: unknown): void {
  report(error);
  const { title, notStarted } = wordsOf(chooseLanguage('system', app.getLocale())).trouble;
  dialog.showErrorBox(title, notStarted);
  app.exit(1);
}
