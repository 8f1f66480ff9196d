import type { Mail } from '../mail/mail.ts';
import type { Registry } from '../registry/registry.ts';
import { readAttachments, readShape } from './channels/attachments.ts';
import { readChats } from './channels/chats.ts';
import { readCodes } from './channels/codes.ts';
import { readLinks } from './channels/links.ts';
import { readPhones } from './channels/phones.ts';
import { readReplies } from './channels/replies.ts';
import { findClaim } from './claims/find-claim.ts';
import type { DetectionContext } from './context.ts';
import { contradictionOf } from './contradiction.ts';
import { weighAll } from './evidence.ts';
import { headline } from './headline.ts';
import { withHistory } from './identity/history.ts';
import { identify } from './identity/identify.ts';
import { readSender } from './identity/sender.ts';
import { judge } from './judge.ts';
import { read } from './reading.ts';
import { readRequests } from './requests/read-requests.ts';
import type { Verdict } from './verdict.ts';

/**
 * Judges one mail: who does it claim to be, who is it really, where does it lead, what does it want? The contradictions
 * between the answers are the verdict. Pure and linear in the size of the mail: the same mail, registry and context
 * give the same verdict, wherever and whenever.
 * @param mail as `parseMail` reads it
 * @param registry the official channels
 * @param context what is proven about the sender, and what the account's past says
 */
export function detect(mail: Mail, registry: Registry, context: DetectionContext): Verdict {
  const reading = read(mail);
  const sender = readSender(reading, registry, context);
  const requests = readRequests(reading);
  const claim = findClaim(reading, sender, requests, registry, context.ownAddresses);
  if (claim === null) {
    return {
      verdict: 'unknown',
      brand: null,
      headline: headline('unknown', null, sender, [], null),
      contradiction: null,
      evidence: [],
      registryVersion: registry.version,
    };
  }
  const channels = [
    ...readLinks(reading.links, claim, sender, registry),
    ...readCodes(reading, claim, sender, registry),
    ...readPhones(reading, claim, sender, requests, registry),
    ...readChats(reading, claim),
    ...readReplies(reading, claim, sender, registry),
    ...readAttachments(reading, requests.hits),
    ...readShape(reading),
  ];
  const held = identify(claim, sender, reading, [...channels, ...requests.findings], registry);
  const identity = withHistory(held, claim, sender, context.history);
  const evidence = weighAll(
    [...claim.findings, ...identity.findings, ...channels, ...requests.findings],
    identity.standing,
  );
  const verdict = judge(evidence);
  const contradiction = contradictionOf(verdict, sender, evidence);
  return {
    verdict,
    brand: { id: claim.brand?.id ?? null, name: claim.name, aliases: claim.brand?.aliases ?? [] },
    headline: headline(verdict, claim, sender, evidence, contradiction),
    contradiction,
    evidence,
    registryVersion: registry.version,
  };
}
