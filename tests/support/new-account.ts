import type { Page } from 'playwright-core';
import type { ConnectionReport, ConnectionStep } from '../../shared/contract/account-settings.ts';

const steps = ['find', 'connect', 'encrypt', 'login', 'folders'] as const;

/** A SHA-256 fingerprint of nothing. */
export const sampleFingerprint = Array.from({ length: 32 }, (_, index) =>
  ((index * 7) % 256).toString(16).padStart(2, '0').toUpperCase(),
).join(':');

/** A trial connection that goes well up to a step. */
export function failedTrial(step: ConnectionStep, sentence: string, fingerprint: string): readonly ConnectionReport[] {
  const before = steps.slice(0, steps.indexOf(step));
  return [
    ...before.map((name) => ({ step: name, state: 'done' as const, sentence: '', fingerprint: '', folders: [] })),
    { step, state: 'failed', sentence, fingerprint, folders: [] },
  ];
}

/** Walks through the steps of adding `ann@new.example` up to one, as a person does for whom all goes well. */
export async function passTo(page: Page, step: 'server' | 'trial' | 'folders' | 'policy' | 'scan'): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Mail address').fill('ann@new.example');
  await next();
  await page.getByRole('heading', { name: 'Is this your mail server?' }).waitFor();
  if (step === 'server') return;
  await page.getByLabel('Password').fill('secret');
  await page.getByRole('button', { name: 'Test the connection' }).click();
  if (step === 'trial') return;
  await page.getByText('The mailbox can be watched.').waitFor();
  await next();
  if (step === 'folders') return;
  await next();
  if (step === 'policy') return;
  await page.getByRole('button', { name: 'Start watching' }).click();
  await page.getByText('Step 6 of 6').waitFor();
}
