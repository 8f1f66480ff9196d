import type { HeaderField } from '../mail/mail.ts';

/**
 * Header fields that exercises in recognising phishing are marked with, as their vendors tell customers to allow them.
 * Several vendors share `X-PHISHTEST`. Hoxhunt, usecure and Microsoft's attack simulation document no field of their own:
 * each customer chooses one, or mail is allowed by the sending server's address.
 */
const marks: ReadonlyMap<string, string> = new Map([
  ['x-phishtest', 'KnowBe4 or another vendor'],
  ['x-threatsim-id', 'Proofpoint ThreatSim'],
  ['x-threatsim-header', 'Proofpoint ThreatSim'],
  ['x-phishme', 'Cofense PhishMe'],
  ['x-phishmetracking', 'Cofense PhishMe'],
  ['x-fortiphish-recipient-uuid', 'FortiPhish'],
  ['x-phishingtackle', 'Phishing Tackle'],
  ['x-ephishiency', 'Ephishiency'],
  ['x-tartan-simulation', 'Tartan'],
  ['x-gophish-contact', 'Gophish'],
  ['x-gophish-signature', 'Gophish'],
]);

/**
 * The vendor whose exercise a mail says to be; null when it says no such thing. Anybody can write the field, so that it
 * keeps a mail from being reported to strangers and changes nothing about its verdict.
 */
export function simulationVendor(headers: readonly HeaderField[]): string | null {
  for (const { name } of headers) {
    const vendor = marks.get(name);
    if (vendor !== undefined) return vendor;
  }
  return null;
}
