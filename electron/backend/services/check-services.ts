import type { ContactCheck as ContactAnswer } from '../../../shared/contract/channel-check.ts';
import { checkText } from '../../../shared/registry/contacts/check-text.ts';
import type { ContactCheck } from '../../../shared/registry/contacts/contact-check.ts';
import type { Registry } from '../../../shared/registry/registry.ts';
import type { CheckServices } from '../rpc/services.ts';
import { brandChannels } from './brand-view.ts';

/**
 * What the window can ask about contacts.
 * @param registry the registry that is in force when it is called
 */
export function createCheckServices(registry: () => Registry): CheckServices {
  return {
    async checkChannels({ text }) {
      const began = performance.now();
      const { checks, more, named } = checkText(text, registry());
      const answers = checks.map((check) => withAlternatives(check, registry()));
      return { checks: answers, more, named, ms: performance.now() - began };
    },
  };
}

function withAlternatives(check: ContactCheck, registry: Registry): ContactAnswer {
  const meant = check.lookalikeOf ?? check.brand ?? check.named;
  const brand = meant === null ? null : registry.brand(meant.id);
  return { ...check, alternatives: brand === null ? null : brandChannels(brand) };
}
