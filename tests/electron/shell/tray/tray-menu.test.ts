import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../../../electron/shell/tray/menu-template.ts';
import { type Deed, type MenuEntry, pauseEnd, trayMenu } from '../../../../electron/shell/tray/tray-menu.ts';
import { type Known, trayIconFile, trayState } from '../../../../electron/shell/tray/tray-state.ts';
import { en } from '../../../../electron/shell/words/en.ts';
import type { Standing } from '../../../../shared/process/standing.ts';

const quiet: Standing = { toDecide: 0, newest: [], accounts: 1, problems: [], paused: null };
const mail = { id: 7, brand: 'DHL', headline: 'Says DHL; sent from dhl-zoll.example', quarantined: true };
const problem = { address: 'ann@mail.example', code: 'wrong-password', sentence: 'The password was refused.' } as const;

function known(standing: Partial<Standing> | null, backend: Known['backend'] = 'running'): Known {
  return { standing: standing === null ? null : { ...quiet, ...standing }, backend };
}

const stateOf = (what: Known) => trayState(what, en.tray, (at) => `time ${at}`);

describe('the tray shows', () => {
  test.each([
    ['that all is well', known({}), 'watching', 'Vouchsafe is watching your mail'],
    ['that there is no account', known({ accounts: 0 }), 'watching', 'Vouchsafe watches no account yet'],
    ['that it starts', known(null), 'watching', 'Vouchsafe is starting'],
    ['mail that waits', known({ toDecide: 3 }), 'attention', '3 mails wait for you'],
    [
      'mail that waits before an account that does not work',
      known({ toDecide: 1, problems: [problem] }),
      'attention',
      '1 mail waits for you',
    ],
    ['an account that does not work', known({ problems: [problem] }), 'problem', 'ann@mail.example is not watched'],
    [
      'that there are several',
      known({ problems: [problem, problem, problem] }),
      'problem',
      'ann@mail.example is not watched and 2 more',
    ],
    [
      'a pause, which watches nothing, before what waits',
      known({ toDecide: 2, paused: { until: 5 } }),
      'problem',
      'Paused until time 5',
    ],
    ['a pause without end', known({ paused: { until: null } }), 'problem', 'Paused'],
    [
      'before all that the backend is down',
      known({ toDecide: 2 }, 'down'),
      'problem',
      'Vouchsafe is not watching; it tries again',
    ],
  ])('%s', (_what, what, icon, line) => {
    expect(stateOf(what)).toMatchObject({ icon, line });
  });

  test.each([
    ['darwin', 'attentionTemplate.png'],
    ['win32', 'attention.ico'],
    ['linux', 'attention.png'],
  ] as const)('on %s the picture %s', (platform, file) => {
    expect(trayIconFile('attention', platform)).toBe(file);
  });
});

describe('the menu', () => {
  const menu = (what: Known, version: string | null = null) => trayMenu(what, stateOf(what), en.tray, version);
  const labels = (entries: readonly MenuEntry[]) =>
    entries.map((entry) => (entry.kind === 'separator' ? '—' : entry.label));
  const deeds = (entries: readonly MenuEntry[]) =>
    entries.flatMap((entry) => (entry.kind === 'deed' ? [entry.deed] : []));

  test('of a quiet day opens, pauses, checks and quits', () => {
    expect(labels(menu(known({})))).toEqual([
      'Vouchsafe is watching your mail',
      'Open Vouchsafe',
      '—',
      'Pause for an hour',
      'Pause until tomorrow',
      'Check a contact…',
      '—',
      'Quit Vouchsafe',
    ]);
  });

  test('leads to the newest contradictions', () => {
    const entries = menu(known({ toDecide: 1, newest: [mail] }));
    expect(labels(entries)).toContain('Says DHL; sent from dhl-zoll.example');
    expect(deeds(entries)).toContainEqual({ type: 'open', place: { kind: 'review', mailId: 7 } });
  });

  test('names each problem with what to do', () => {
    expect(labels(menu(known({ problems: [problem] })))).toContain('ann@mail.example: The password was refused.');
  });

  test('of a pause ends it, and does not begin another', () => {
    const wanted = deeds(menu(known({ paused: { until: 5 } }))).map(({ type }) => type);
    expect(wanted).toContain('resume');
    expect(wanted).not.toContain('pause');
  });

  test('without a backend offers nothing that it would have to do', () => {
    const wanted = deeds(menu(known({}, 'down'))).map(({ type }) => type);
    expect(wanted).toEqual(['open', 'open', 'quit']);
  });

  test('says that a new version is there', () => {
    expect(labels(menu(known({}), '1.2.0'))).toContain('Version 1.2.0 is available…');
  });

  test('shortens what a stranger made long', () => {
    const entries = menu(known({ newest: [{ ...mail, headline: 'x'.repeat(200) }] }));
    expect(Math.max(...labels(entries).map((label) => label.length))).toBe(64);
  });
});

test('Electron gets labels to be read, with no key hidden in them, and what was pressed comes back', () => {
  const acted: Deed[] = [];
  const entries: MenuEntry[] = [
    { kind: 'line', label: 'AT&T' },
    { kind: 'separator' },
    { kind: 'deed', label: 'Quit', deed: { type: 'quit' } },
  ];
  const template = menuTemplate(entries, (deed) => acted.push(deed));
  expect(template).toMatchObject([{ label: 'AT&&T', enabled: false }, { type: 'separator' }, { label: 'Quit' }]);
  Reflect.apply(template[2]?.click ?? expect.unreachable, null, []);
  expect(acted).toEqual([{ type: 'quit' }]);
});

describe('a pause', () => {
  const evening = new Date(2026, 10, 24, 23, 30).getTime();

  test('of an hour ends an hour later', () => {
    expect(pauseEnd('hour', evening) - evening).toBe(3_600_000);
  });

  test.each([
    ['in the evening', evening, new Date(2026, 10, 25, 7)],
    ['after midnight', new Date(2026, 10, 25, 0, 30).getTime(), new Date(2026, 10, 26, 7)],
    ['at the end of a year', new Date(2026, 11, 31, 12).getTime(), new Date(2027, 0, 1, 7)],
  ])('until tomorrow, begun %s, ends in the morning', (_when, now, end) => {
    expect(pauseEnd('until-tomorrow', now)).toBe(end.getTime());
  });
});
