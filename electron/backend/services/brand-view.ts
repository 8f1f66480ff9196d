import type { BrandChannels } from '../../../shared/contract/brand-channels.ts';
import type { Brand, Source } from '../../../shared/registry/brand.ts';

/**
 * The channels of a brand that a person may be sent to instead of the mail: facts of low confidence are left out, and
 * of the numbers only those that somebody answers.
 */
export function brandChannels(brand: Brand): BrandChannels {
  const { reporting } = brand;
  return {
    id: brand.id,
    name: brand.name,
    sites: brand.domains.filter(isFirm),
    supportPages: brand.supportPages.filter(isFirm),
    phones: brand.phones.filter((phone) => isFirm(phone) && phone.use === 'support'),
    chats: brand.chats.filter(isFirm),
    reporting: reporting !== null && isFirm(reporting) ? reporting : null,
    neverAsks: brand.neverAsks,
  };
}

function isFirm({ confidence }: Source): boolean {
  return confidence !== 'low';
}
