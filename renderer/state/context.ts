import { createContext } from 'svelte';
import type { WindowState } from './window-state.svelte.ts';

/** Gives every component the one state of the window. */
export const [getWindowState, setWindowState] = createContext<WindowState>();
