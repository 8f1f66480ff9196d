/**
 * Variables the backend needs to find its folders, its language and its time zone. The rest stays behind: it may hold
 * secrets of other programs, and some of it changes how Node works (NODE_OPTIONS loads code,
 * NODE_TLS_REJECT_UNAUTHORIZED=0 switches certificate checks off, SSLKEYLOGFILE writes down session keys).
 */
const allowed: ReadonlySet<string> = new Set([
  'HOME',
  'LANG',
  'LANGUAGE',
  'LC_ALL',
  'LC_MESSAGES',
  'LC_TIME',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'SYSTEMROOT',
  'WINDIR',
]);

/**
 * The environment that the backend is started with.
 * @param environment the shell's own, `process.env`
 */
export function backendEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    // Windows does not tell names apart by case.
    if (value !== undefined && allowed.has(name.toUpperCase())) kept[name] = value;
  }
  return kept;
}
