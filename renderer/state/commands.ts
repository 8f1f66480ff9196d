import type { Command } from '../lib/keyboard.ts';
import type { WindowState } from './window-state.svelte.ts';

/** Carries out what the keyboard asked for. */
export function carryOut(command: Command, app: WindowState): void {
  if (command === 'keys') app.keysShown = true;
  else if (command === 'undo') void app.notices.undo();
  else if ('mailId' in app.router.route) inList[command](app);
}

type ListCommand = Exclude<Command, 'keys' | 'undo'>;

/** What each key does where mail is listed. */
const inList: Readonly<Record<ListCommand, (app: WindowState) => void>> = {
  next: (app) => app.move('next'),
  previous: (app) => app.move('previous'),
  first: (app) => app.move('first'),
  last: (app) => app.move('last'),
  open: (app) => {
    const id = app.cursorId ?? app.list.mails[0]?.id;
    if (id !== undefined) app.showMail(id);
  },
  close: (app) => {
    if (app.selection.ids.size > 0) app.selection.clear();
    else app.closeMail();
  },
  tick: ({ cursorId, selection }) => {
    if (cursorId !== null) selection.toggle(cursorId);
  },
  extendDown: (app) => extend(app, 'next'),
  extendUp: (app) => extend(app, 'previous'),
  tickAll: ({ list, selection }) => selection.all(list.mails),
  search: (app) => {
    app.searches += 1;
  },
  putBack: ({ decisions }) => void decisions.decide('release'),
  keep: ({ decisions }) => void decisions.decide('keep'),
  quarantine: ({ decisions }) => void decisions.decide('quarantine'),
  report: ({ reporting }) => void reporting.report(),
};

/** Ticks the line that the keyboard is at and the one it goes to. */
function extend(app: WindowState, to: 'next' | 'previous'): void {
  const from = app.cursorId;
  app.move(to, false);
  if (app.cursorId !== null) app.selection.extend(app.list.mails, app.cursorId, from);
}
