import type { Registry } from '../registry.ts';
import type { TextCheck } from './contact-check.ts';
/** Finds the contacts in a text, which may be a single one, and whose channels they are. */
export declare function checkText(text: string, registry: Registry): TextCheck;
