import { type Language, list } from '../language.ts';
import { englishRequests } from './en-requests.ts';

export const english: Language = {
  code: 'en',
  desks:
    list(`airdrop, giveaway, rewards center, claims center, prize department, prime activation, storage full, support,
      customer support, customer service, customer services, customer care, client care, client service,
      help desk, helpdesk, service desk, help center, help centre, support center, support centre, support team,
      service team, account team, accounts team, security team, security center, security department,
      security alert, account security, account alert, account service, account services, account notification,
      account verification, billing, billing department, billing support, billing team, payment department,
      fraud department, fraud prevention, fraud alert, membership service, membership services, member services,
      it desk, it support, it department, it service, it services, webmail, mail admin, mail administrator,
      email administrator, email admin, mail server, system administrator, administrator, admin,
      technical support, tech support, delivery service, delivery team, delivery department, parcel service,
      shipping department, courier service, claims department, claim assist, refund department,
      collections department, verification team, notification center, notice, password service, restructuring,
      recovery team, warranty department, your package, your parcel, your order, your delivery, package delivery,
      parcel delivery`),
  companions:
    list(`labs, insights, network, protocol, finance, exchange, community, dao, blog, activation, benefits, package,
      status, team, department, dept, official, officially, info, information, news, newsletter, mail, email,
      e-mail, alert, alerts, notification, notifications, notice, notices, update, updates, service, services,
      online, app, application, inc, llc, ltd, corp, co, company, group, foundation, the, from, by, via, at, of,
      and, for, your, my, account, accounts, security, secure, noreply, no reply, do not reply, reply, customer,
      customers, client, clients, user, users, member, members, membership, rewards, reward, offers, offer, deals,
      gift, card, cards, giveaway, winner, winners, confirmation, survey, xmas, christmas, black friday,
      cyber week, cyber monday, deal, new year, special, exclusive, promotion, promo, case, invoice,
      department store, store, shop, hotel, supermarket, bank, banking, order, orders, receipt, receipts, invoice,
      payment, payments, billing, center, centre, desk, care, help, admin, warning, urgent, important, required,
      message, final, thank you, congratulations, welcome, hello, digital, wallet, airdrop, assist, assists,
      delivery, express, shipping, tracking, support`),
  salutations: list('dear, hello, hi, attention, attn, greetings'),
  customers: list(
    `customer, customers, client, clients, user, users, member, members, subscriber, account holder, cardholder,
      card holder, valued, esteemed`,
  ),
  customerNumbers: list(
    `customer id, customer number, client id, client number, account number, invoice id, membership number,
      customer no`,
  ),
  calls: list(
    `call, phone, dial, contact, reach us, helpline, help line, toll free, toll-free, support number,
      customer care, customer service, representative, hotline, call us`,
  ),
  possessives: list('your, my'),
  belongings:
    list(`account, accounts, wallet, id, card, membership, subscription, order, package, parcel, shipment, delivery,
      profile, mailbox, mail, storage, invoice, payment, bill, reward, rewards, points, password, gift card,
      customer service, user, user id, security, refund, balance, page, channel, ads, billing`),
  closings: list(
    `regards, sincerely, thanks, thank you, cheers, yours, respectfully, faithfully, best wishes,
      all rights reserved`,
  ),
  requests: englishRequests,
};
