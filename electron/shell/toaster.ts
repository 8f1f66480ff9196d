import { Notification } from 'electron';
import { activationPlace, isActivationOf } from './notify/activation.ts';
import type { ShownToast } from './notify/notifier.ts';
import { showToast } from './notify/show-toast.ts';
import type { Toast, ToastAction } from './notify/toast.ts';
import type { WindowPlace } from './window-place.ts';

export type ToasterOptions = Readonly<{
  open: (place: WindowPlace) => void;
  onAction: (action: ToastAction) => void;
}>;

/** Shows notifications, and hears of them as long as they can be pressed. */
export class Toaster {
  readonly #options: ToasterOptions;
  /** One that nobody holds any more is heard of no more. */
  readonly #held = new Set<ShownToast>();
  readonly #ids = new Set<string>();

  constructor(options: ToasterOptions) {
    this.#options = options;
  }

  show(toast: Toast, onGone: () => void = () => undefined): ShownToast {
    if (!Notification.isSupported()) return { close: () => undefined };
    const { open, onAction } = this.#options;
    this.#ids.add(toast.id);
    const shown = showToast(
      toast,
      () => {
        this.#held.delete(shown);
        onGone();
      },
      { create: (options) => new Notification(options), onPress: ({ place }) => open(place), onAction },
    );
    this.#held.add(shown);
    return {
      close: () => {
        this.#held.delete(shown);
        shown.close();
      },
    };
  }

  /**
   * Windows keeps notifications of a program that has ended, and starts it when one of them is pressed. What was
   * pressed so is told at once.
   */
  hearOfEarlier(): void {
    Notification.handleActivation((details) => {
      // One of this run is heard of by itself.
      if (!isActivationOf(this.#ids, details.arguments)) this.#options.open(activationPlace(details.arguments));
    });
  }
}
