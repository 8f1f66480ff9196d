import { z } from 'zod';

const day = z.iso.date();
const text = z.string().trim().min(1);
/** Lower-case A-labels with at least one dot; whether somebody can register it is a rule of its own. */
const domain = z.string().regex(/^[a-z0-9_-]{1,63}(?:\.[a-z0-9-]{1,63}){1,9}$/, 'is no lower-case domain name');
const address = z
  .string()
  .max(254)
  .regex(/^[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,189}$/, 'is no lower-case mail address');
const page = z.httpUrl();
const country = z.string().regex(/^[a-z]{2}$/, 'is no lower-case ISO 3166 code');
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not kebab-case');
/** Sources are shown to people, one behind another and parted by semicolons. */
const source = text
  .refine((entry) => !entry.includes(';'), 'has a semicolon: make it two sources')
  .refine((entry) => !/(?:^|[\s(#])\d{7,}/.test(entry), 'has a number that nobody can look up');

/**
 * Where a fact comes from. `sources` are names of `sources.json` ("2fa"), each with the file inside it if need be
 * ("2fa:entries/m/migros.ch.json"); page addresses, each with words in parentheses if need be; or words that describe a
 * source without an address. `seen` may be left out when all of them stand in `sources.json`, which has the day.
 */
const provenance = {
  confidence: z.enum(['high', 'medium', 'low']),
  sources: z.array(source).min(1),
  seen: day.optional(),
};

/** How a brand or body wants reports: the mail forwarded, attached, in a machine's format, or told in a form. */
export const reportFormats = ['forward', 'attachment', 'arf', 'xarf', 'form'] as const;
/** Services and ways to chat. */
export const chatKinds = ['chatbot', 'live-chat', 'whatsapp', 'telegram', 'messenger', 'x'] as const;

const phone = z.strictObject({
  number: z.string().regex(/^(?:\+[0-9]{5,15}|[0-9]{2,8})$/, 'is neither E.164 nor a short code'),
  country,
  use: z.enum(['support', 'calls-from', 'company']),
  ...provenance,
});

const reporting = z
  .strictObject({
    address: address.optional(),
    page: page.optional(),
    format: z.enum(reportFormats).optional(),
    reason: text.optional(),
    ...provenance,
  })
  .refine((entry) => entry.address !== undefined || entry.page !== undefined, 'needs an address or a page');

const brand = z.strictObject({
  id,
  name: text,
  aliases: z.array(text).optional(),
  products: z.array(text).optional(),
  ambiguousNames: z.array(text).optional(),
  wordLabels: z.array(z.string().regex(/^[a-z0-9-]+$/, 'is no lower-case label')).optional(),
  countries: z.array(z.union([country, z.literal('global')])).optional(),
  domains: z.array(z.strictObject({ domain, ...provenance })).min(1),
  mailDomains: z
    .array(
      z.strictObject({
        domain,
        relation: z.enum(['own', 'partner', 'sends-via']),
        subdomains: z.boolean(),
        ...provenance,
      }),
    )
    .optional(),
  mailAddresses: z.array(z.strictObject({ address, ...provenance })).optional(),
  customerMailDomains: z.array(domain).optional(),
  userContentDomains: z.array(domain).optional(),
  related: z.array(id).optional(),
  supportPages: z.array(z.strictObject({ url: page, ...provenance })).optional(),
  phones: z.array(phone).optional(),
  chats: z
    .array(z.strictObject({ kind: z.enum(chatKinds), handle: text, name: text.optional(), ...provenance }))
    .optional(),
  neverAsks: z.strictObject({ keywords: z.array(text).min(1), ...provenance }).optional(),
  reporting: reporting.optional(),
});

/** One file of `data/brands/`: the curated brands of a sector. */
export const brandFileSchema = z.strictObject({ sector: text, brands: z.array(brand).min(1) });

/**
 * `data/sources.json`: the public lists that facts were taken from, by the short name that facts use. `about` says in a
 * few words what the list is, `page` is its repository on GitHub.
 */
export const sourceFileSchema = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.strictObject({
    name: text,
    about: text.optional(),
    page: page.optional(),
    revision: text.optional(),
    /** Its numbers are those of imprints: the company's, which are not its customers' line. */
    imprints: z.boolean().optional(),
    seen: day,
    licence: text.optional(),
  }),
);

/** One line of `data/long-tail.jsonl`. */
export const longTailSchema = z.strictObject({
  id,
  name: text,
  aliases: z.array(text).optional(),
  ambiguousNames: z.array(text).optional(),
  domains: z.array(domain).min(1),
  sources: z.array(source).min(1),
});

/** `data/report-bodies.json` */
export const reportBodyFileSchema = z.array(
  z.strictObject({
    id,
    name: text,
    countries: z.array(z.union([country, z.enum(['global', 'eu'])])).min(1),
    scope: z.array(text).min(1),
    address: address.optional(),
    page: page.optional(),
    phone: text.optional(),
    format: z.enum(reportFormats).optional(),
    note: text.optional(),
    ...provenance,
  }),
);

/** Lists that others keep have these from tests; nobody has a mailbox or a page there. */
const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/;

/**
 * One line of a file of `data/hosts/`. `*.example.com` says that the hosts below it are other people's, without it that
 * pages on the host itself are; both count for the host and all below it.
 */
export const hostFileSchema = z.preprocess(
  (line) => (typeof line === 'string' ? line.replace(/^\*\./, '') : line),
  domain.refine((host) => !reserved.test(host), 'is reserved for documentation (RFC 2606)'),
);

export type BrandFile = z.infer<typeof brandFileSchema>;
export type BrandEntry = BrandFile['brands'][number];
export type SourceFile = z.infer<typeof sourceFileSchema>;
export type LongTailEntry = z.infer<typeof longTailSchema>;
export type ReportBodyEntry = z.infer<typeof reportBodyFileSchema>[number];
export type Provenance = Readonly<{ sources: readonly string[]; seen?: string | undefined }>;
