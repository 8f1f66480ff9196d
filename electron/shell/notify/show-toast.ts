import type {
  Event,
  NotificationActionEventParams,
  NotificationCloseEventParams,
  NotificationConstructorOptions,
} from 'electron';
import type { ShownToast } from './notifier.ts';
import type { Toast, ToastAction } from './toast.ts';

/** Electron's notification, as far as it is used here. */
type DrawnNotification = {
  on(event: 'action', listener: (details: Event<NotificationActionEventParams>) => void): unknown;
  on(event: 'click', listener: () => void): unknown;
  on(event: 'close', listener: (details: Event<NotificationCloseEventParams>) => void): unknown;
  show(): void;
  close(): void;
};

export type ToastTools = Readonly<{
  create: (options: NotificationConstructorOptions) => DrawnNotification;
  /** The person pressed it. */
  onPress: (toast: Toast) => void;
  onAction: (action: ToastAction) => void;
}>;

/** Everything of ours is one group, so that a system that groups shows one. */
const groupId = 'vouchsafe';

/** Do the system's notifications have buttons? As Electron documents it. */
export function hasToastActions(platform: NodeJS.Platform): boolean {
  return platform === 'darwin' || platform === 'win32';
}

/**
 * Shows one notification.
 * @param onGone it was pressed or put away; called once
 */
export function showToast(toast: Toast, onGone: () => void, { create, onPress, onAction }: ToastTools): ShownToast {
  const { id, title, body, actions } = toast;
  const drawn = create({
    id,
    groupId,
    title,
    body,
    actions: actions.map(({ label }) => ({ type: 'button' as const, text: label })),
  });
  let isGone = false;
  const gone = () => {
    if (!isGone) onGone();
    isGone = true;
  };
  drawn.on('click', () => {
    gone();
    onPress(toast);
  });
  drawn.on('action', ({ actionIndex }) => {
    const action = actions[actionIndex];
    gone();
    if (action !== undefined) onAction(action);
  });
  // One that only went by was seen by nobody: the next burst says again what it said.
  drawn.on('close', ({ reason }) => {
    if (reason !== 'timedOut') gone();
  });
  drawn.show();
  // What is closed here was not put away by the person.
  return {
    close() {
      isGone = true;
      drawn.close();
    },
  };
}
