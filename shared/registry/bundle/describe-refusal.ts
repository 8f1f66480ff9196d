import type { Refusal, RefusalCode } from './refusal.ts';

type Values = Refusal['values'];

const reasons: Readonly<Record<RefusalCode, (values: Values) => string>> = {
  'not-a-bundle': () => 'This file is no registry bundle.',
  'newer-format': ({ format }) =>
    `This bundle is of format ${format}, which this version of Vouchsafe does not know. Update Vouchsafe.`,
  truncated: () => 'The bundle ends too early. Get it once more.',
  trailing: () => 'Something follows after the end of the bundle. Get it once more.',
  'too-large': ({ what, most }) =>
    `Its ${what === 'bundle' ? 'file' : what} is larger than the ${most} that are allowed.`,
  manifest: ({ detail }) => `The bundle's manifest is not as it has to be: ${detail}.`,
  'no-key': () =>
    'No key is accepted on this computer that a bundle could be signed with. "vouchsafe registry trust" adds one.',
  'unknown-key': ({ key }) => `The bundle is signed with the key ${key}, which is not accepted on this computer.`,
  'retired-key': ({ key }) => `The bundle is signed with the key ${key}, which was replaced by its successor.`,
  unsigned: () => 'The bundle is not signed.',
  signature: () => 'The signature of this bundle is not valid: it was changed after it was signed.',
  file: ({ path }) => `${path} in the bundle is not what was signed.`,
  data: ({ detail }) => `The bundle's data cannot be read: ${detail}`,
  rules: ({ detail, count }) => `The bundle's data break the registry's rules (${count} faults): ${detail}`,
  older: ({ version, newest }) => `The bundle ${version} is not newer than ${newest}, which was installed before.`,
  'older-than-built-in': ({ version, builtIn }) =>
    `The bundle ${version} is older than the registry ${builtIn} that Vouchsafe brings along.`,
  future: ({ version }) => `The bundle ${version} is dated later than this computer's clock. Check the clock.`,
  folder: ({ folder }) =>
    `What is kept of earlier bundles in ${folder} cannot be read, so nothing is known to compare with. Remove that folder to begin anew with the registry that Vouchsafe brings along.`,
  'no-feed': () => 'No address is set from which bundles are fetched.',
  'feed-offline': ({ detail }) => `The feed could not be asked (${detail}).`,
  'feed-status': ({ status }) => `The feed answered with status ${status} instead of a bundle.`,
  'feed-redirect': () =>
    'The feed leads to another address, which is not followed. Set that address, if it is to be asked.',
  'feed-time': () => 'The feed took too long to answer.',
};

/** Why a bundle was not taken, in an English sentence that begins with what it means: nothing was changed. */
export function describeRefusal({ code, values }: Refusal): string {
  return `Nothing was changed. ${reasons[code](values)}`;
}
