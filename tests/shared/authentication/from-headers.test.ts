import { describe, expect, it } from 'vitest';
import type { AuthenticationTrust } from '../../../shared/authentication/authentication.ts';
import { notAuthenticated } from '../../../shared/authentication/authentication.ts';
import { authenticationFromHeaders } from '../../../shared/authentication/from-headers.ts';
import { parseMail } from '../../../shared/mail/parse-mail.ts';
import { octetsOf } from '../../support/message.ts';

const mx: AuthenticationTrust = { kind: 'authserv-id', ids: ['mx.home.example'] };

function authenticate(lines: readonly string[], trust: AuthenticationTrust = mx) {
  return authenticationFromHeaders(parseMail(octetsOf(...lines, '', 'words')), trust);
}

/** What the server found, and who the mail says it is from. */
function judged(results: string, from = 'From: Bank <desk@bank.example>') {
  return authenticate([`Authentication-Results: mx.home.example; ${results}`, from]);
}

describe('what the receiving server found', () => {
  it('proves the author by DMARC', () => {
    const results =
      'dkim=pass header.d=bank.example; spf=softfail smtp.mailfrom=b@send.example; dmarc=pass header.from=Bank.Example';
    expect(judged(results)).toEqual({
      source: 'authentication-results',
      authservId: 'mx.home.example',
      state: 'proven',
      provenDomains: ['bank.example'],
      alignedDomain: 'bank.example',
      dkim: [{ result: 'pass', domain: 'bank.example' }],
      spf: { result: 'softfail', domain: 'send.example' },
      dmarc: { result: 'pass', domain: 'bank.example' },
    });
  });

  it.each<[what: string, results: string, state: string, proven: string[], aligned: string]>([
    ['DKIM of the author', 'dkim=pass header.d=bank.example', 'proven', ['bank.example'], 'bank.example'],
    [
      'DKIM of a domain above',
      'dkim=pass header.i=@bounce.bank.example',
      'proven',
      ['bounce.bank.example'],
      'bank.example',
    ],
    ['SPF of the author', 'spf=pass smtp.mailfrom=b@bank.example', 'proven', ['bank.example'], 'bank.example'],
    ['SPF as Google wrote it once', 'spf=pass smtp.mail=b@bank.example', 'proven', ['bank.example'], 'bank.example'],
    ['a stranger only', 'dkim=pass header.d=attacker.test', 'proven', ['attacker.test'], ''],
    [
      'two of three',
      'dkim=fail header.d=bank.example; dkim=pass header.d=esp.example; spf=pass smtp.mailfrom=esp.example',
      'proven',
      ['esp.example'],
      '',
    ],
    ['the HELO name, which is no sender', 'spf=pass smtp.helo=bank.example', 'notProven', [], ''],
    ['nobody', 'dkim=none; spf=none; dmarc=none header.from=bank.example', 'notProven', [], ''],
    ['a guess of Microsoft', 'dmarc=bestguesspass action=none header.from=bank.example', 'notProven', [], ''],
    ['DMARC about another domain', 'dmarc=pass header.from=attacker.test', 'notProven', [], ''],
    [
      'nobody, as the question could not be put',
      'dkim=temperror header.d=bank.example; spf=none',
      'couldNotAsk',
      [],
      '',
    ],
    [
      'a failure of DMARC in spite of DKIM',
      'dkim=pass header.d=bank.example; dmarc=fail header.from=bank.example',
      'failed',
      ['bank.example'],
      '',
    ],
    [
      'the worse of two results of DMARC',
      'dmarc=pass header.from=bank.example; dmarc=fail header.from=bank.example',
      'failed',
      [],
      '',
    ],
    [
      'the worse of two results of SPF',
      'spf=pass smtp.mailfrom=bank.example; spf=fail smtp.mailfrom=attacker.test',
      'notProven',
      [],
      '',
    ],
  ])('is %s', (_what, results, state, proven, aligned) => {
    expect(judged(results)).toMatchObject({ state, provenDomains: proven, alignedDomain: aligned });
  });

  it.each([
    ['two authors', 'From: desk@bank.example, x@attacker.test'],
    ['two From fields', 'From: desk@bank.example\r\nFrom: x@bank.example'],
    ['a malformed author', 'From: Bank <desk@bank.example> <desk@bank.example>'],
    ['an author without an address', 'From: desk@bank.example <>'],
    ['no author', 'X-From: desk@bank.example'],
  ])('proves nothing about %s', (_what, from) => {
    expect(judged('dkim=pass header.d=bank.example; dmarc=pass header.from=bank.example', from).alignedDomain).toBe('');
  });

  it('does not take two customers of one provider for one organisation', () => {
    expect(judged('dkim=pass header.d=mallory.github.io', 'From: a@alice.github.io').alignedDomain).toBe('');
    expect(judged('dkim=pass header.d=mallory.co.uk', 'From: a@alice.co.uk').alignedDomain).toBe('');
  });

  it('says nothing about a message that is attached or quoted', () => {
    const mail = parseMail(
      octetsOf(
        'Authentication-Results: mx.home.example; dmarc=pass header.from=home.example',
        'From: ann@home.example',
        'Content-Type: message/rfc822',
        '',
        'From: desk@bank.example',
        'Authentication-Results: mx.home.example; dmarc=pass header.from=bank.example',
        '',
        'words',
      ),
    );
    expect(authenticationFromHeaders(mail, mx).alignedDomain).toBe('home.example');
    const [inner] = mail.embedded;
    expect(inner?.from[0]?.domain).toBe('bank.example');
  });
});

describe('a field that may not be believed', () => {
  const forged =
    'Authentication-Results: mx.home.example; dmarc=pass header.from=bank.example; dkim=pass header.d=bank.example';
  const genuine = 'Authentication-Results: mx.home.example; dmarc=fail header.from=bank.example';
  const own =
    'Received: from mta.attacker.test by mx.home.example (Postfix) with ESMTPS; Mon, 3 Nov 2025 10:00:00 +0000';
  const foreign = 'Received: from pc by mta.attacker.test; Mon, 3 Nov 2025 09:59:00 +0000';
  const from = 'From: desk@bank.example';

  it.each<[where: string, lines: string[]]>([
    ['below the genuine one', [own, genuine, forged, from]],
    ['below the genuine one and the own Received', [genuine, own, forged, from]],
    ['below a Received field that is forged, too', [own, genuine, own, forged, from]],
    [
      'below the genuine one, which its sender made unreadable',
      [own, 'Authentication-Results: mx.home.example; spf=none (")', forged, from],
    ],
  ])('is one that stands %s', (_where, lines) => {
    expect(authenticate(lines)).toMatchObject({ alignedDomain: '', provenDomains: [] });
  });

  it.each<[where: string, lines: string[]]>([
    ['below the first foreign Received', [own, foreign, forged, from]],
    ['of another id', [own, forged.replace('mx.home', 'mx.attacker'), from]],
    ['of an id that only ends like the right one', [own, forged.replace('mx.home', 'evilmx.home'), from]],
    ['of no id', [own, forged.replace('mx.home.example; ', ''), from]],
    ['of a chain (ARC)', [own, forged.replace('Authentication', 'ARC-Authentication'), from]],
  ])('is one %s', (_where, lines) => {
    expect(authenticate(lines)).toEqual(notAuthenticated);
  });

  it('is any when nobody is trusted', () => {
    expect(authenticate([forged, from], { kind: 'nobody' })).toEqual(notAuthenticated);
  });

  it('is one that adds a method the genuine one lacks', () => {
    const spfOnly = 'Authentication-Results: mx.home.example; spf=none smtp.mailfrom=attacker.test';
    expect(authenticate([own, spfOnly, forged, from])).toMatchObject({ state: 'notProven', dkim: [], dmarc: null });
    // Where a server writes several fields, each method counts as the first of them tells.
    const several: AuthenticationTrust = { kind: 'authserv-id', ids: ['mx.home.example'], several: true };
    expect(authenticate([own, genuine, forged, from], several)).toMatchObject({ state: 'failed', alignedDomain: '' });
    expect(authenticate([own, genuine, own, forged, from], several)).toMatchObject({ dkim: [] });
  });
});

describe('the field of a provider', () => {
  const pass = 'dkim=pass header.d=bank.example; dmarc=pass header.from=bank.example';
  const from = 'From: desk@bank.example';

  it.each<[provider: string, trust: AuthenticationTrust, lines: string[]]>([
    [
      'Gmail',
      { kind: 'authserv-id', ids: ['mx.google.com'] },
      [
        'Received: by 2002:a05:6520:4d11:b0:298 with SMTP id x; Mon, 3 Nov 2025 02:00:00 -0800 (PST)',
        'X-Received: by 2002:a05:600c:1 with SMTP id y',
        'Received: from mta.bank.example (mta.bank.example. [192.0.2.1]) by mx.google.com with ESMTPS id z',
        `Authentication-Results: mx.google.com; ${pass}`,
      ],
    ],
    [
      'Outlook',
      { kind: 'unnamed' },
      [
        'Received: from A.namprd19.prod.outlook.com (2603:10b6::9) by B.namprd19.prod.outlook.com with HTTPS',
        'Received: from C.namprd03.prod.outlook.com by A.outlook.office365.com (2603::1) with Microsoft SMTP Server',
        'Authentication-Results: dkim=pass (signature was verified) header.d=bank.example;dmarc=pass action=none header.from=bank.example',
        'Received: from mta.bank.example (192.0.2.1) by C.mail.protection.outlook.com (10.13.30.111)',
      ],
    ],
    [
      'Fastmail',
      { kind: 'authserv-id', ids: ['messagingengine.com'], several: true },
      [
        'Received: from compute5.internal (compute5.nyi.internal [10.202.2.45]) by sloti53n25 (Cyrus) with LMTPA',
        'Received: from mx1 ([10.202.2.200]) by compute5.internal (LMTPProxy)',
        'Authentication-Results: mx1.messagingengine.com; x-csa=none',
        'Authentication-Results: mx1.messagingengine.com; arc=none (no signatures found)',
        `Authentication-Results: mx1.messagingengine.com; ${pass}`,
        'Received: from mta.bank.example (mta.bank.example [192.0.2.1]) by mailmx.nyi.internal (Postfix)',
      ],
    ],
    [
      'iCloud',
      { kind: 'authserv-id', ids: ['dmarc.icloud.com', 'dkim-verifier.icloud.com', 'spf.icloud.com'] },
      [
        'Received: from p00-icloudmta-smtpin-1 by p54-mailgateway-smtp-2 (mailgateway) with SMTP',
        'Authentication-Results: dmarc.icloud.com; dmarc=pass header.from=bank.example',
        'Authentication-Results: dkim-verifier.icloud.com; dkim=pass (2048-bit key) header.d=bank.example',
        'Authentication-Results: spf.icloud.com; spf=none',
        'Received: from mta.bank.example (mta.bank.example [192.0.2.1]) by p00-icloudmta-smtpin-1 (Postfix)',
      ],
    ],
    [
      'Yahoo',
      { kind: 'authserv-id', ids: ['yahoo.com'] },
      [
        'Received: from 127.0.0.1 by atlas1.mail.ne1.yahoo.com (with HTTPS)',
        `Authentication-Results: atlas1.free.mail.ne1.yahoo.com; ${pass}`,
        'Received: from 192.0.2.1 (EHLO mta.bank.example) by 10.217.151.75 with SMTPs',
      ],
    ],
    [
      'GMX',
      { kind: 'authserv-id', ids: ['gmx.net'] },
      [
        `Authentication-Results: gmx.net; ${pass}`,
        'Received: from mta.bank.example ([192.0.2.1]) by mx-ha.gmx.net (mxgmx109 [212.227.17.5]) with ESMTPS',
      ],
    ],
    [
      'Postfix with a milter',
      { kind: 'authserv-id', ids: ['mx.home.example'] },
      [
        'Received: from mx.home.example by imap.home.example with LMTP',
        'Received: from mta.bank.example (mta.bank.example [192.0.2.1]) by mx.home.example (Postfix) with ESMTPS',
        `Authentication-Results: mx.home.example; ${pass}`,
      ],
    ],
    [
      'an archive',
      { kind: 'topmost' },
      ['Received: from a by mx.elsewhere.test', `Authentication-Results: any.test; ${pass}`],
    ],
  ])('is believed: %s', (_provider, trust, lines) => {
    const sent = ['Received: from app by mta.bank.example', 'Authentication-Results: mta.bank.example; dmarc=fail'];
    expect(authenticate([...lines, ...sent, from], trust)).toMatchObject({
      state: 'proven',
      alignedDomain: 'bank.example',
      provenDomains: ['bank.example'],
    });
  });
});
