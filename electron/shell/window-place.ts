import { windowAddress } from './origin.ts';

/** A place in the window that the tray, a notification or a link leads to. */
export type WindowPlace =
  | Readonly<{ kind: 'review'; mailId: number | null }>
  /** Any judged mail, whatever was decided about it. */
  | Readonly<{ kind: 'mail'; mailId: number }>
  /** Where a contact is checked against the registry. */
  | Readonly<{ kind: 'check' }>;

export const reviewPlace: WindowPlace = { kind: 'review', mailId: null };

/** The address of a place. The window's page knows what follows the `#`. */
export function placeAddress(place: WindowPlace): string {
  switch (place.kind) {
    case 'review':
      return `${windowAddress}#/review${place.mailId === null ? '' : `/${place.mailId}`}`;
    case 'mail':
      return `${windowAddress}#/mail/${place.mailId}`;
    case 'check':
      return `${windowAddress}#/check`;
  }
}
