import { mount } from 'svelte';
import './styles/tokens.css';
import './styles/base.css';
import App from './app.svelte';
import { openWindowLink } from './lib/connection/transport.ts';
import { WindowState } from './state/window-state.svelte.ts';

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no place for the window');

const app = new WindowState(new AbortController().signal);
mount(App, { target, props: { app } });
app.start(openWindowLink);
