import type { Passage } from '../reading.ts';
import type { Role } from '../requests/lexicon.ts';

const none: ReadonlySet<Role> = new Set();

/** For each word of a passage the parts it plays. */
export type Roles = Readonly<{
  /** Whether a word in the span plays the part; bounds outside the passage are fine. */
  within(role: Role, first: number, end: number): boolean;
  at(word: number): ReadonlySet<Role>;
}>;

/** Words of a display name that name nobody: "Customer Support", "Congratulations!", "Your order 12345". */
export function isGeneric(word: string, roles: ReadonlySet<Role>): boolean {
  return (
    /\d/.test(word) ||
    word.length < 2 ||
    roles.has('companion') ||
    roles.has('desk') ||
    roles.has('belonging') ||
    roles.has('possessive')
  );
}

/** Looks up which parts the words of a passage play. */
export function rolesOf(passage: Passage): Roles {
  const roles: (Set<Role> | undefined)[] = [];
  for (const { meaning, first, end } of passage.senses) {
    if (meaning.roles.size === 0) continue;
    for (let word = first; word < end; word++) {
      const set = roles[word] ?? new Set<Role>();
      for (const role of meaning.roles) set.add(role);
      roles[word] = set;
    }
  }
  return {
    at: (word) => roles[word] ?? none,
    within(role, first, end) {
      for (let word = Math.max(0, first); word < end; word++) {
        if (roles[word]?.has(role) === true) return true;
      }
      return false;
    },
  };
}
