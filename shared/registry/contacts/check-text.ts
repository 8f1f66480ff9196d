import { checkChannel } from '../check-channel.ts';
import type { Registry } from '../registry.ts';
import type { TextCheck } from './contact-check.ts';

/** Finds the contacts in a text, which may be a single one, and whose channels they are. */
export function checkText(text: string, registry: Registry): TextCheck {
  const check = checkChannel(text, registry);
  const checks = check.kind === 'other' ? [] : [{ ...check, named: null, national: false }];
  return { checks, more: false, named: [] };
}
