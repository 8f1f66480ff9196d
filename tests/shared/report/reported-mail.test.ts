import { describe, expect, it } from 'vitest';
import { pageDetails } from '../../../shared/report/covering-text.ts';
import { publicAddress } from '../../../shared/report/public-address.ts';
import { readReportedMail } from '../../../shared/report/reported-mail.ts';
import { revealsOf } from '../../../shared/report/reveals.ts';
import { composeRaw } from '../../support/compose-mail.ts';
import { octetsOf } from '../../support/message.ts';
import { reportRequest } from '../../support/report-request.ts';

describe('an exercise in recognising phishing', () => {
  it.each([
    ['X-PHISHTEST: KnowBe4', 'KnowBe4 or another vendor'],
    ['x-phishtest:', 'KnowBe4 or another vendor'],
    ['X-ThreatSim-ID: 1', 'Proofpoint ThreatSim'],
    ['X-ThreatSim-Header: 1', 'Proofpoint ThreatSim'],
    ['X-PhishMe: Phishing_Training', 'Cofense PhishMe'],
    ['X-PhishMeTracking: 1', 'Cofense PhishMe'],
    ['X-FortiPhish-Recipient-UUID: 1', 'FortiPhish'],
    ['X-Gophish-Contact: a@b.example', 'Gophish'],
  ])('is known by %s', (field, vendor) => {
    expect(readReportedMail(composeRaw({ from: 'a@b.example', headers: [field] })).simulation).toBe(vendor);
  });

  it.each(['Subject: X-PHISHTEST', 'X-PHISHTEST-NOT: 1', 'X-Mailer: KnowBe4'])('is not any mail with %s', (field) => {
    expect(readReportedMail(composeRaw({ from: 'a@b.example', headers: [field] })).simulation).toBeNull();
  });

  it('is not a mail that only forwards one', () => {
    const raw = octetsOf('Content-Type: message/rfc822', '', 'X-PHISHTEST: 1', 'From: a@b.example', '', 'x');
    expect(readReportedMail(raw).simulation).toBeNull();
  });
});

describe('the address that a mail came from', () => {
  it.each([
    ['from a (b [8.8.4.4]) by c; d', '8.8.4.4'],
    ['from a ([IPv6:2606:4700::1111]) by c', '2606:4700::1111'],
    ['from a (8.8.4.4) by c', '8.8.4.4'],
    ['from [8.8.8.8] (unknown [8.8.4.4]) by c', '8.8.4.4'],
    ['from a (b [10.1.2.3]) by c', ''],
    ['from a (b [172.31.0.1]) by c', ''],
    ['from a (b [203.0.113.9]) by c', ''],
    ['from a (b [127.0.0.1]) by c', ''],
    ['from a (b [IPv6:fe80::1]) by c', ''],
    ['from a (b [::1]) by c', ''],
    ['from a (b [999.1.1.1]) by c', ''],
    ['from a (b [:::::]) by c', ''],
    ['by c (d [8.8.4.4])', ''],
    ['from a by c (d [8.8.4.4])', ''],
    ['from [8.8.8.8] by c', ''],
    ['', ''],
  ])('in %j is %j', (value, address) => {
    expect(publicAddress(value)).toBe(address);
  });
});

describe('what a report reveals', () => {
  const mail = (text: string) => readReportedMail(composeRaw({ from: 'a@b.example', text }));

  it('is the address, the whole mail and the way it came, always', () => {
    expect(revealsOf({ address: 'ann@reader.example', name: '' }, mail('x'))).toEqual([
      'yourAddress',
      'wholeMail',
      'receivedPath',
    ]);
  });

  it('is the name when there is one, and marks in links when links have room for them', () => {
    const reporter = { address: 'ann@reader.example', name: 'Ann' };
    expect(revealsOf(reporter, mail('https://b.example/ https://b.example/?u=1'))).toContain('personalLinks');
    expect(revealsOf(reporter, mail('https://b.example/'))).toEqual([
      'yourAddress',
      'yourName',
      'wholeMail',
      'receivedPath',
    ]);
  });
});

describe('the details for a form', () => {
  it('say what the mail claims and says of itself, with links made harmless', () => {
    const raw = composeRaw({ from: 'DHL <a@dhl-fees.example>', subject: 'Fee', text: 'https://dhl-fees.example/pay' });
    const details = pageDetails(reportRequest().case, readReportedMail(raw));
    expect(details).toContain('This mail claims to be from DHL.');
    expect(details).toContain('From: DHL <a@dhl-fees[.]example>');
    expect(details).toContain('hxxps://dhl-fees[.]example/pay');
    expect(details).not.toMatch(/https?:/);
  });
});
