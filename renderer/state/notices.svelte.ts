/** What is said about the last thing that was done. */
export type Notice = Readonly<{
  text: string;
  failed: boolean;
  /** The way back from it; `does`: where it leads, in a few words, '' when that needs no saying. */
  undo: Readonly<{ does: string; run: () => Promise<void> }> | null;
}>;

/** The one notice of the window: it stays until it is dismissed or another one follows. */
export class Notices {
  current = $state.raw<Notice | null>(null);

  tell(notice: Notice): void {
    this.current = notice;
  }

  /** Takes the last thing back, while it is still being told of. */
  async undo(): Promise<void> {
    await this.current?.undo?.run();
  }

  dismiss(): void {
    this.current = null;
  }
}
