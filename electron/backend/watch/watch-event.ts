/** What has happened, told to whoever shows it: the window, the shell's notifications, the demo. */
export type BackendEvent =
  | Readonly<{ type: 'mail-judged'; mailId: number; live: boolean }>
  | Readonly<{ type: 'mail-changed'; mailId: number }>
  | Readonly<{ type: 'account-changed'; accountId: string }>
  | Readonly<{ type: 'account-removed'; accountId: string }>
  | Readonly<{ type: 'settings-changed' }>
  /** The texts of all mail were erased. */
  | Readonly<{ type: 'texts-erased' }>
  | Readonly<{ type: 'registry-changed'; version: string }>
  /** What judging mail again has found is more, or less, than before. */
  | Readonly<{ type: 'rejudged' }>
  | Readonly<{ type: 'report-changed'; reportId: number; accountId: string }>
  /** The server told of something new; what it is, is not known yet. */
  | Readonly<{ type: 'hinted'; accountId: string }>;

export type BackendListener = (event: BackendEvent) => void;
