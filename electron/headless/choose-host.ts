/** What shows the window: Electron, or the browser of the person, told why in one line. */
export type Host = Readonly<{ kind: 'electron'; binary: string }> | Readonly<{ kind: 'browser'; sentence: string }>;

/**
 * @param binary path of Electron's program, null when it is missing
 */
export function chooseHost(binary: string | null): Host {
  if (binary !== null) return { kind: 'electron', binary };
  return {
    kind: 'browser',
    sentence:
      'Electron\'s program is missing (get it with "npx install-electron"), so the window is served to your browser.',
  };
}
