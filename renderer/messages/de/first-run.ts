import type { firstRun as english } from '../en/first-run.ts';
import type { Translation } from '../translation.ts';

export const firstRun: Translation<typeof english> = {
  title: 'Konto hinzufügen',
};
