import type { Contradiction } from './contradiction.ts';

/** The four states of `design`: people see three of them, `unknown` is silent. */
export type VerdictName = 'verified' | 'unknown' | 'suspicious' | 'impersonation';

/**
 * How much one piece of evidence can do. `decisive` contradictions lead to `impersonation` on their own,
 * `strong` ones with a second, `weak` ones only colour the picture; `claim` and `proof` say who speaks and who it is.
 */
export type WeightClass = 'claim' | 'proof' | 'weak' | 'strong' | 'decisive';

/** The exact place a piece of evidence rests on. */
export type Where = Readonly<{
  /** `header:from`, `header:reply-to`, `subject`, `body`, `hidden`, `link`, `attachment`, `image` ... */
  part: string;
  /** The exact excerpt, as it stands in the decoded mail, at most `excerptLength` characters (`text/excerpt.ts`). */
  excerpt: string;
}>;

export type Evidence = Readonly<{
  /** Stable name, key of the weight table and of the message catalogues. */
  code: string;
  weight: WeightClass;
  /** One English sentence for people. */
  text: string;
  /** What the sentence is filled with, so that it can be said in another language. */
  values: Readonly<Record<string, string>>;
  where: Where;
}>;

/** Who the mail claims to be: a brand of the registry, or the words of a claim that no registry knows (`id` null). */
export type ClaimedBrand = Readonly<{ id: string | null; name: string; aliases: readonly string[] }>;

export type Verdict = Readonly<{
  verdict: VerdictName;
  brand: ClaimedBrand | null;
  /** One sentence of at most 15 words. */
  headline: string;
  /** The same in parts, so that it can be said in another language; null when nothing is contradicted. */
  contradiction: Contradiction | null;
  evidence: readonly Evidence[];
  /** Version of the registry the verdict was made with: verdict = f(mail, registry, context). */
  registryVersion: string;
}>;
