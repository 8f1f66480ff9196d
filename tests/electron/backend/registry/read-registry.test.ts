import { expect, it } from 'vitest';
import { readRegistry } from '../../../../electron/backend/registry/read-registry.ts';

const registry = readRegistry();

it('finds the registry that ships beside the sources', () => {
  expect(registry.version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{12}$/);
  expect(registry.brands.filter(({ nameOnly }) => !nameOnly).length).toBeGreaterThanOrEqual(700);
});

it('says which file is missing', () => {
  expect(() => readRegistry('/nowhere/registry.txt')).toThrow('/nowhere/registry.txt');
});

it.each([
  ['gmail.com', 'google'],
  ['orange.fr', 'orange'],
  ['t-online.de', 'telekom'],
  ['web.de', 'webde'],
  ['outlook.com', 'microsoft'],
])('never takes mail from a mailbox at %s for mail of %s', (host, id) => {
  const relations = registry.owners(host).map(({ brand, relation }) => `${brand.id} ${relation}`);
  expect(relations[0]).toBe(`${id} customer-mail`);
  expect(relations).not.toContain(`${id} own`);
  expect(relations).not.toContain(`${id} partner`);
});

it.each([
  ['amazonses.com', 'aws'],
  ['sharepoint.com', 'microsoft'],
  ['force.com', 'salesforce'],
])('does not take mail that anybody can send from %s for proof of %s first', (host, id) => {
  const [first] = registry.owners(host);
  expect(first?.brand.id).toBe(id);
  expect(['sends-via', 'user-content']).toContain(first?.relation);
});
