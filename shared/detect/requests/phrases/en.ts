import { asks, type Language, list } from '../language.ts';

const account =
  'account, accounts, wallet, wallets, mailbox, membership, profile, apple id, user id, online banking, online access, e-mail account, kyc, id';
const verify =
  'verif*, confirm, confirming, confirmation, validat*, reactivat*, unlock*, restor*, recover, authenticat*, re-activate, re-verify, upgrade, upgraded';

export const english: Language = {
  code: 'en',
  desks:
    list(`airdrop, giveaway, rewards center, claims center, prize department, prime activation, storage full, support, customer support, customer service, customer services, customer care, client care, client service,
    help desk, helpdesk, service desk, help center, help centre, support center, support centre, support team, service team, account team, accounts team, security team,
    security center, security department, security alert, account security, account alert, account service, account services, account notification,
    account verification, billing, billing department, billing support, billing team, payment department, fraud department, fraud prevention, fraud alert,
    membership service, membership services, member services, it desk, it support, it department, it service, it services, webmail, mail admin,
    mail administrator, email administrator, email admin, mail server, system administrator, administrator, admin, technical support, tech support,
    delivery service, delivery team, delivery department, parcel service, shipping department, courier service, claims department, claim assist, refund department,
    collections department, verification team, notification center, notice, password service, restructuring, recovery team, warranty department, your package, your parcel, your order, your delivery, package delivery, parcel delivery`),
  companions:
    list(`labs, insights, network, protocol, finance, exchange, community, dao, blog, activation, benefits, package, status, team, department, dept, official, officially, info, information, news, newsletter, mail, email, e-mail, alert, alerts, notification, notifications, notice,
    notices, update, updates, service, services, online, app, application, inc, llc, ltd, corp, co, company, group, foundation, the, from, by, via, at, of, and, for, your, my, account, accounts,
    security, secure, noreply, no reply, do not reply, reply, customer, customers, client, clients, user, users, member, members, membership, rewards, reward, offers, offer, deals, gift, card, cards, giveaway,
    winner, winners, confirmation, survey, xmas, christmas, black friday, cyber week, cyber monday, deal, new year, special, exclusive, promotion, promo, case, invoice, department store, store, shop, hotel, supermarket, bank, banking, order, orders, receipt, receipts, invoice, payment, payments, billing, center, centre, desk, care, help, admin,
    warning, urgent, important, required, message, final, thank you, congratulations, welcome, hello, digital, wallet, airdrop, assist, assists, delivery, express, shipping, tracking, support`),
  salutations: list('dear, hello, hi, attention, attn, greetings'),
  customers: list(
    'customer, customers, client, clients, user, users, member, members, subscriber, account holder, cardholder, card holder, valued, esteemed',
  ),
  customerNumbers: list(
    'customer id, customer number, client id, client number, account number, invoice id, membership number, customer no',
  ),
  calls: list(
    'call, phone, dial, contact, reach us, helpline, help line, toll free, toll-free, support number, customer care, customer service, representative, hotline, call us',
  ),
  possessives: list('your, my'),
  belongings:
    list(`account, accounts, wallet, id, card, membership, subscription, order, package, parcel, shipment, delivery, profile, mailbox, mail, storage,
    invoice, payment, bill, reward, rewards, points, password, gift card, customer service, user, user id, security, refund, balance, page, channel, ads, billing`),
  closings: list(
    'regards, sincerely, thanks, thank you, cheers, yours, respectfully, faithfully, best wishes, all rights reserved',
  ),
  requests: [
    asks(
      'credentials',
      'enter, provide, confirm, submit, send, insert, re-enter, keep, use, update, change, reset, retain',
      'password, passwords, passcode, passphrase, credentials, login details, user name, username',
      'your, current, same, account',
    ),
    asks('credentials', 'password', 'expire, expires, expired, expiring, expiry, expiration'),
    asks(
      'credentials',
      'log in, login, sign in, sign-in, log on',
      'review, view, access, read, download, see, open, confirm, verify, restore, release',
      'document, documents, file, files, message, messages, fax, voicemail, voice mail, account, activity, invoice',
    ),
    asks(
      'credentials',
      'pending, held, undelivered, blocked, quarantined, incoming',
      'messages, emails, mails',
      'release, retrieve, deliver, view, recover, fix, review',
    ),
    asks('verify', verify, account),
    asks(
      'verify',
      verify,
      'identity, ownership, payment, billing, phone number, device, personal information, card, details',
    ),
    asks('verify', 'update, updating', 'payment, billing, card, account, kyc', 'information, details, method, data'),
    asks('verify', 'update, updating, secure', account, 'now, immediately, below, required, must, need'),
    asks(
      'account-threat',
      account,
      'suspend*, blocked, block, locked, restricted, been limited, is limited, be limited, account limited, limitation, deactivat*, disabled, terminat*, be closed, been closed, was closed, closure, on hold, flagged, compromised, deleted, deletion, unverified, de-activated, suspension, hold, failed, unauthorized, inactive, blacklisted',
    ),
    asks(
      'account-threat',
      'access, services, service, cloud, photos, membership, subscription, email',
      'suspend*, blocked, deactivat*, disabled, terminat*, deleted, discontinued, interrupted, expired',
      'will, has, been, be, your',
    ),
    asks(
      'account-threat',
      'storage, mailbox, inbox, quota, icloud, cloud, drive',
      'full, almost full, exceeded, limit, over quota, running out, quota, used',
    ),
    asks(
      'account-threat',
      'virus, viruses, malware, infected, trojan',
      'device, computer, pc, phone, detected, remove, found',
    ),
    asks('account-threat', 'legal action, arrest warrant, lawsuit, court notice, subpoena, blacklist'),
    asks(
      'account-threat',
      'data breach, cyber attack, security breach, security incident',
      'your, you, wallet, account, customers, clients',
    ),
    asks(
      'sign-in-alert',
      'unusual, suspicious, unrecognized, unrecognised, unauthorized, unauthorised, unfamiliar',
      'sign-in, signin, sign in, log-in, login, log in, logged in, access, activity, device, sign, transaction',
    ),
    asks(
      'sign-in-alert',
      'new, someone, unknown, recent, a user, just',
      'sign-in, signin, sign in, log-in, login, log in, iog in, logged in, logged into',
      'account, device, location, ip address, ip, browser',
    ),
    asks(
      'sign-in-alert',
      'report the user, not you, wasn t you, was not you, wasnt me, it wasn t me, no it wasn t me, really you',
    ),
    asks(
      'payment-problem',
      'payment, billing, card, invoice, charge, transaction',
      'failed, declined, invalid, unsuccessful, rejected, trouble, unable, overdue, could not, unpaid, problem, expired, no longer valid',
    ),
    asks(
      'card',
      'credit card, debit card, card number, card details, cvv, card information',
      'enter, insert, provide, confirm, validate, validation, update, verify',
    ),
    asks(
      'bank',
      'bank account, bank details, account number, iban, routing number, banking details',
      'provide, send, confirm, enter, update, verify, your full, forward',
    ),
    asks(
      'identity-papers',
      'passport, driver s license, drivers license, driving license, id card, social security number, ssn, national id, proof of identity',
      'copy, scan, photo, send, upload, provide, attach, confirm',
    ),
    asks(
      'identity-papers',
      'full name, full names, names, address',
      'telephone number, phone number, mobile number, occupation, age',
      'send, provide, reply, contact, reconfirm, details',
    ),
    asks(
      'seed-phrase',
      'seed phrase, recovery phrase, secret phrase, keystore phrase, keystore, mnemonic phrase, recovery words, 12 words, 24 words, private key',
    ),
    asks(
      'one-time-code',
      'one-time code, one time code, otp, one-time password, one time passcode, security code, verification code',
      'send, reply with, share, tell, give, forward',
      'us, me, back, reply',
    ),
    asks(
      'gift-card',
      'gift card, gift cards, itunes card, steam card, google play card, prepaid card',
      'buy, purchase, get, send, scratch, pictures, photo, codes',
    ),
    asks('crypto', 'airdrop, air drop'),
    asks(
      'crypto',
      'claim, connect, claiming, redeem, stake, staking, mint, withdraw, migrate, activate, receive, allocation',
      'token, tokens, wallet, wallets, nft, nfts, eth, btc, xrp, usdt, usdc, bnb, sol, crypto, bitcoin, ethereum, staking, coins, digital assets, xlm, trx',
    ),
    asks(
      'remote-access',
      'anydesk, teamviewer, team viewer, ultraviewer, quick assist, screenconnect, remote access, remote session, remote support',
      'download, install, run, open, connect, start, allow, session',
    ),
    asks(
      'parcel',
      'package, packages, parcel, parcels, shipment, consignment',
      'could not be delivered, undelivered, not delivered, on hold, held, pending, returned, sent back, reschedul*, redeliver*, re-delivery, re-schedule, failed, missed, incorrect, unpaid, customs, waiting, suspended, unable to deliver, incomplete, address, abandoned, confirm, outstanding payment',
    ),
    asks(
      'parcel',
      'delivery, courier, driver',
      'reschedul*, redeliver*, missed, unable to deliver, could not deliver, new delivery date, failed attempt, delivery attempt, failed delivery',
    ),
    asks(
      'parcel',
      'customs, shipping, delivery, redelivery, import, handling',
      'fee, fees, duty, charge, charges, outstanding payment, tax',
      'pay, payment, paid, unpaid, settle',
    ),
    asks(
      'fine',
      'toll, fine, penalty, traffic, violation, tax, taxes, parking, ticket',
      'unpaid, outstanding, overdue, pay, owed, due, settle, refund',
      'pay, payment, immediately, notice, avoid, suspension, now, penalty, balance',
    ),
    asks(
      'refund',
      'refund, refunds, reimbursement, compensation, tax refund, rebate, withdrawal, withdrawals, settlement, unclaimed funds, inheritance, relief funds, grant, donation',
      'claim, eligible, available, processed, receive, issued, pending, accept, ready, begin, initiate, approved, selected, release',
    ),
    asks(
      'refund',
      'you, your',
      'received, sent, receive',
      'btc, eth, bitcoin, usd, transfer, payment, deposit, usdt',
      'just, available, view, pending, via',
    ),
    asks('refund', 'points, miles, rewards', 'expire, expires, expiring, expiration'),
    asks(
      'prize',
      'won, win, winner, winners, chance to win, lucky, selected, chosen, finalist, been picked',
      'prize, voucher, vouchers, reward, rewards, gift, gift card, gift cards, voucher, free, sweepstakes, giveaway, iphone, exclusive, offer, set, congratulations, chance, cash, bonus, entry',
    ),
    asks(
      'prize',
      'claim, get, receive, confirm, grab, collect, redeem, unlock, your',
      'reward, rewards, prize, free gift, gift card, giveaway, free trial, exclusive reward, exclusive offer, cash reward, loyalty reward, mystery box, free spins',
    ),
    asks(
      'prize',
      'survey, questions, questionnaire, 30-second',
      'reward, rewards, gift, prize, exclusive, free, offer, receive, chance, opportunity',
    ),
    asks('prize', 'congratulations, congrats', 'you, your'),
    asks('prize', 'shopping experience, customer experience', 'rate, rewards, share, survey, reward'),
    asks(
      'prize',
      'free, exclusive',
      'offer, package, trial, access, kit',
      'selected, confirmed, claim, details inside, act now, expiring, limited time, today',
    ),
    asks(
      'order',
      'order, purchase, invoice, subscription, transaction, payment, renewal, charge',
      'confirmed, confirmation, charged, debited, renewed, renewal, auto renew, auto-renewal, successful, placed, total, amount, deducted',
      'did not, didn t, cancel, refund, call, contact, dispute, helpline, toll free, if you',
    ),
    asks(
      'call',
      'call, contact, dial, phone, reach',
      'us at, us on, now, immediately, toll free, toll-free, helpline, help line, support number, at, customer service, team',
      'cancel, refund, dispute, unauthorized, did not, didn t, support, questions, issue, help',
    ),
    asks(
      'call',
      'call, ring, dial, contact us',
      'to cancel, for cancellation, if you did not, to dispute, to stop, to claim a refund, for refund',
    ),
    asks(
      'reply',
      'reply, respond, write back, get back',
      'to this, with, for more details, with your, urgently, immediately, via email, for claim, back',
    ),
    asks(
      'attachment',
      'attached, attachment, enclosed',
      'see, open, view, document, file, invoice, find, details, letter, pdf, download, below, review',
    ),
    asks(
      'archive-password',
      'password, access code, passcode, pin',
      'attachment, attached, file, pdf, archive, zip, document, to open, to view',
    ),
    asks(
      'secrecy',
      'keep this, strictly, do not tell, don t tell, do not share, keep it',
      'confidential, secret, private, between us, anyone',
    ),
    asks(
      'deadline',
      'within',
      '24 hours, 48 hours, 72 hours, 24hrs, 48hrs, 12 hours, 3 days, 2 days, 24 hour, 48 hour, next 24',
    ),
    asks(
      'deadline',
      'act now, immediately, urgent, urgently, last chance, final notice, final warning, expires today, expires soon, expiring soon, last reminder, final reminder, act immediately, immediate action, action required, 2nd attempt, 3rd attempt, second attempt, third attempt, hurry, as soon as possible, avoid suspension, avoid closure, important notice, before it s too late, permanently',
    ),
  ],
};
