import { foldText } from '../../text/fold.ts';

const longest = 60;

/**
 * An id for a new brand, made of its name.
 * @param isTaken whether the registry or an own entry has an id already
 */
export function newOwnId(name: string, isTaken: (id: string) => boolean): string {
  const words = foldText(name).match(/[a-z0-9]+/g) ?? [];
  const base = ['own', ...words].join('-').slice(0, longest).replace(/-+$/, '');
  let id = base;
  for (let count = 2; isTaken(id); count += 1) id = `${base}-${count}`;
  return id;
}
