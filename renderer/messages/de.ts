import { activity } from './de/activity.ts';
import { channels } from './de/channels.ts';
import { check } from './de/check.ts';
import { evidence } from './de/evidence.ts';
import { firstRun } from './de/first-run.ts';
import { frame } from './de/frame.ts';
import { keys } from './de/keys.ts';
import { list } from './de/list.ts';
import { mail } from './de/mail.ts';
import { reach } from './de/reach.ts';
import { registry } from './de/registry.ts';
import { report } from './de/report.ts';
import { settings } from './de/settings.ts';
import { trouble } from './de/trouble.ts';
import type { Messages } from './en.ts';

/** Every text of the window, in German. */
export const german: Messages = {
  locale: 'de-DE',
  name: 'Vouchsafe',
  ...frame,
  ...list,
  ...mail,
  keys,
  evidence,
  reach,
  channels,
  check,
  activity,
  registry,
  report,
  settings,
  trouble,
  firstRun,
};
