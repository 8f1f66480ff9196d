import type { Channel } from '../channel.ts';

/** A handle of a service of which the registry knows no handles is nobody's that it knows. */
export type ContactChannel = Channel | Readonly<{ kind: 'chat'; service: 'other'; handle: string }>;

/** A contact as it stands in a text. */
export type Contact = Readonly<{
  /** As written, without what is only there to hide it from programs. */
  value: string;
  /** Where it begins and ends in the cleaned text. */
  start: number;
  end: number;
  channel: ContactChannel;
}>;
