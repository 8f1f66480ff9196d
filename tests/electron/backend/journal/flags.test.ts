import { describe, expect, test } from 'vitest';
import { flagsAfter } from '../../../../electron/backend/journal/flags.ts';

const original = ['\\Seen', 'work'];

describe('the flags after a change', () => {
  test.each([
    ['flag', [], [], ['$Phishing', '$Junk']],
    ['flag', ['\\Seen', '$NotJunk', '$junk'], [], ['\\Seen', '$Phishing', '$Junk']],
    ['unflag', ['\\Seen', '$Phishing', '$Junk'], [], ['\\Seen', '$NotJunk']],
    ['quarantine', ['\\Seen', 'work'], [], ['\\Seen', 'work']],
    ['quarantine', ['\\Seen', '$NotJunk'], [], ['\\Seen']],
    ['quarantine', ['$Phishing', '$Junk', '\\Deleted'], [], ['$Phishing', '$Junk', '\\Deleted']],
    ['release', ['\\Seen', 'work'], original, ['\\Seen', 'work', '$NotJunk']],
    // The quarantine mailbox lost a flag: it comes back.
    ['release', [], original, ['\\Seen', 'work', '$NotJunk']],
    // What the owner did while it was there is kept.
    ['release', ['\\SEEN', '\\Answered'], original, ['\\SEEN', '\\Answered', 'work', '$NotJunk']],
    ['release', ['$phishing', '$Junk', '$notjunk'], ['$Phishing'], ['$NotJunk']],
  ] as const)('%s of %j', (kind, current, before, expected) => {
    expect(flagsAfter(kind, current, before)).toEqual(expected);
  });
});
