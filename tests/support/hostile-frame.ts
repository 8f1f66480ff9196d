import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';

/** What documents did when a browser showed them. */
export type Conduct = Readonly<{
  /** Addresses that they asked for, wherever those are. */
  requests: readonly string[];
  /** How often a script of theirs called `alert`. */
  scripts: number;
  /** What the browser wrote into its log: refusals of a policy or sandbox, errors. */
  complaints: readonly string[];
}>;

/** Shows documents in a browser to which every host is this machine. */
export type HostileFrame = Readonly<{
  /** As the window does: each in a sandboxed frame, with its own policy. */
  showSandboxed(documents: readonly string[]): Promise<Conduct>;
  /** Each in a frame that allows everything, and without its policy: what the document itself is made of. */
  showBare(documents: readonly string[]): Promise<Conduct>;
  close(): Promise<void>;
}>;

/** Where Chromium looks for its own updates and settings, now and then. */
const ownHosts = [
  'update.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'clients2.google.com',
  'accounts.google.com',
  'redirector.gvt1.com',
];

/** What is written into the browser's log when a script runs. */
const ran = 'a script has run';

const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

export async function openHostileFrame(executablePath: string): Promise<HostileFrame> {
  let requests: string[] = [];
  let html = '';
  const server = createServer((request, response) => {
    const isPage = request.url === '/' && request.headers.host === host;
    if (!isPage) requests.push(`${request.headers.host}${request.url}`);
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isPage ? html : '');
  });
  // A browser that asks for https speaks TLS to it; a connection that ends without a word asked for nothing.
  server.on('clientError', (error: Error & { code?: string; rawPacket?: Buffer }, socket) => {
    const said = error.rawPacket?.toString('latin1').match(/[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/)?.[0];
    if (error.code?.startsWith('HPE_') === true) requests.push(`https://${said ?? '?'}`);
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
      // Whatever process of the browser asks, and whomever: it ends up here, but for what the browser asks by itself.
      `--host-resolver-rules=${ownHosts.map((own) => `MAP ${own} ~NOTFOUND,`).join('')}MAP * ${host}`,
    ],
  });

  /** A page of its own each time, so that what one leaves behind is not another's. */
  async function show(documents: readonly string[], sandbox: string): Promise<Conduct> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    let scripts = 0;
    // A dialog would hold everything up, also in a frame that is gone by the time it is dismissed.
    await page.addInitScript(`window.alert = () => console.info('${ran}')`);
    page.on('console', (message) => {
      if (message.text() === ran) scripts += 1;
      else complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    requests = [];
    const frames = documents.map((document) => {
      const attribute = document.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return `<iframe ${sandbox} srcdoc="${attribute}"></iframe>`;
    });
    html = `<!doctype html><title>x</title><link rel="icon" href="data:,">${frames.join('')}`;
    // Everything that the frames fetch while they are read belongs to it.
    await page.goto(`http://${host}/`, { waitUntil: 'load' });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
    await page.close();
    return { requests, complaints, scripts };
  }

  return {
    showSandboxed: (documents) => show(documents, 'sandbox'),
    showBare: (documents) =>
      show(
        documents.map((document) => document.replace(policy, '')),
        '',
      ),
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
