import { describe, expect, it } from 'vitest';
import { learnAuthservId } from '../../../shared/authentication/learn-authserv-id.ts';
import { parseMail } from '../../../shared/mail/parse-mail.ts';
import { octetsOf } from '../../support/message.ts';

type Fields = readonly string[];

const own: Fields = ['Received: from mta.sender.test by mx.home.example (Postfix)'];
const named: Fields = [...own, 'Authentication-Results: mx.home.example; spf=none'];
const forged: Fields = [...own, 'Authentication-Results: mx.attacker.test; dmarc=pass header.from=bank.example'];
const outlook: Fields = [
  'Received: from A.namprd19.prod.outlook.com by B.namprd19.prod.outlook.com with HTTPS',
  'Authentication-Results: spf=pass smtp.mailfrom=a.test; dkim=none',
];

function learn(mails: readonly Fields[], imapHost = 'imap.home.example') {
  const headers = mails.map((fields) => parseMail(octetsOf(...fields, 'From: a@sender.test', '', '')).headers);
  return learnAuthservId(headers, imapHost);
}

function times(count: number, fields: Fields): readonly Fields[] {
  return Array.from({ length: count }, () => fields);
}

describe('learning whose Authentication-Results to believe', () => {
  it('takes the id that nearly all mails carry', () => {
    expect(learn(times(5, named))).toEqual({ kind: 'authserv-id', ids: ['mx.home.example'] });
    expect(learn([...times(40, named), ...times(10, own)])).toEqual({ kind: 'authserv-id', ids: ['mx.home.example'] });
  });

  it.each<[what: string, mails: readonly Fields[]]>([
    ['there are no mails', []],
    ['there are few mails', times(4, named)],
    ['mails without the field are too many', [...times(30, named), ...times(10, own)]],
    ['the server writes none and one sender forges it', [...times(20, own), ...times(3, forged)]],
    ['a sender forges it in all mails, with the name of another server', times(20, forged)],
    [
      'all fields stand below a foreign Received',
      times(20, [...own, 'Received: from x by mta.sender.test', 'Authentication-Results: mx.home.example; spf=none']),
    ],
    ['no mail has travelled', times(20, ['Authentication-Results: mx.home.example; spf=none'])],
    [
      "fields without an id come from another server than Microsoft's",
      times(20, [...own, 'Authentication-Results: dmarc=pass header.from=bank.example']),
    ],
  ])('takes none when %s', (_what, mails) => {
    expect(learn(mails)).toEqual({ kind: 'nobody' });
  });

  it('does not let drafts and sent mail count', () => {
    const draft: Fields = ['X-Draft: yes'];
    expect(learn([...times(5, named), ...times(45, draft)])).toEqual({ kind: 'authserv-id', ids: ['mx.home.example'] });
  });

  it('is not misled by forged fields between genuine ones', () => {
    const both: Fields = [...named, 'Authentication-Results: mx.attacker.test; dmarc=pass header.from=bank.example'];
    expect(learn([...times(20, named), ...times(20, both)])).toEqual({ kind: 'authserv-id', ids: ['mx.home.example'] });
  });

  it("knows Microsoft's field without an id", () => {
    expect(learn(times(5, outlook), 'outlook.office365.com')).toEqual({ kind: 'unnamed' });
  });

  it('takes an id that belongs to the IMAP server though another name received the mail', () => {
    const hosted: Fields = [
      'Received: from x by dobby13.hosting.test',
      'Authentication-Results: home.example; spf=none',
    ];
    expect(learn(times(9, hosted))).toEqual({ kind: 'authserv-id', ids: ['home.example'] });
  });

  it('takes the domain when every server writes its own name', () => {
    const servers = Array.from(
      { length: 10 },
      (_, i): Fields => [
        'Received: from 127.0.0.1 by atlas.mail.ne1.yahoo.com (with HTTPS)',
        `Authentication-Results: atlas${i}.free.mail.ne1.yahoo.com; spf=none`,
      ],
    );
    expect(learn(servers, 'imap.mail.yahoo.com')).toEqual({ kind: 'authserv-id', ids: ['yahoo.com'] });
  });

  it('takes all ids of a server that writes one for each method', () => {
    const icloud: Fields = [
      'Received: from p00-smtpin by p54-mailgateway (mailgateway) with SMTP',
      'Authentication-Results: dmarc.icloud.com; dmarc=none',
      'Authentication-Results: spf.icloud.com; spf=none',
    ];
    expect(learn(times(9, icloud), 'imap.mail.me.com')).toEqual({
      kind: 'authserv-id',
      ids: ['dmarc.icloud.com', 'spf.icloud.com'],
    });
  });

  it('notices that a server writes several fields under one id', () => {
    const fastmail: Fields = [
      'Received: from mx1 by compute5.internal (LMTPProxy)',
      'Authentication-Results: mx1.messagingengine.com; x-csa=none',
      'Authentication-Results: mx1.messagingengine.com; spf=none',
    ];
    expect(learn(times(9, fastmail), 'imap.fastmail.com')).toEqual({
      kind: 'authserv-id',
      ids: ['mx1.messagingengine.com'],
      several: true,
    });
  });
});
