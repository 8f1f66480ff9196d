import type { Session } from 'electron';

type HardenedSession = Pick<
  Session,
  'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/**
 * Takes from the window's session what a page can otherwise ask for: every permission (camera, location,
 * notifications, devices...), and every request that would leave this machine.
 * @param mayRequest whether its page may load an address
 */
export function hardenSession(session: HardenedSession, mayRequest: (address: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url) }));
}
