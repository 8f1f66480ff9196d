import { describe, expect, test } from 'vitest';
import { demoAddress, isOfDemo } from '../../../electron/shell/demo-address.ts';

describe("the address of the demo's window", () => {
  test.each([
    [],
    ['electron', 'main.js'],
    ['https://127.0.0.1:4000/'],
    ['http://localhost.evil.example:4000/?token=x'],
    ['http://127.0.0.1.evil.example/'],
    ['http://somebody@127.0.0.1:4000/'],
    ['file:///etc/passwd'],
    ['javascript:alert(1)'],
  ])('is not %s', (...argv) => {
    expect(demoAddress(argv)).toBeNull();
  });

  test('is the one of this machine that the demo prints', () => {
    expect(demoAddress(['electron', 'main.js', 'http://127.0.0.1:4000/?token=abc'])?.href).toBe(
      'http://127.0.0.1:4000/?token=abc',
    );
  });

  test.each([
    ['http://127.0.0.1:4000/assets/index.js', true],
    ['ws://127.0.0.1:4000/rpc', true],
    ['http://127.0.0.1:4001/', false],
    ['https://127.0.0.1:4000/', false],
    ['http://tracker.example/pixel.gif', false],
    ['file:///etc/passwd', false],
    ['nonsense', false],
  ])('its page may load %s: %s', (address, may) => {
    expect(isOfDemo(new URL('http://127.0.0.1:4000/'), address)).toBe(may);
  });
});
