import { activity } from './en/activity.ts';
import { channels } from './en/channels.ts';
import { check } from './en/check.ts';
import { evidence } from './en/evidence.ts';
import { firstRun } from './en/first-run.ts';
import { frame } from './en/frame.ts';
import { keys } from './en/keys.ts';
import { list } from './en/list.ts';
import { mail } from './en/mail.ts';
import { reach } from './en/reach.ts';
import { registry } from './en/registry.ts';
import { report } from './en/report.ts';
import { settings } from './en/settings.ts';
import { trouble } from './en/trouble.ts';
import type { Translation } from './translation.ts';

/** Every text of the window, in English. Another language is another object of this type. */
export const english = {
  /** Preferred variant of the language, where the reader's own is another language. */
  locale: 'en-GB',
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

export type Messages = Translation<typeof english>;
