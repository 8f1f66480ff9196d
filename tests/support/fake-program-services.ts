import type { BrandServices, ProgramServices } from '../../electron/backend/rpc/services.ts';
import { ServiceError } from '../../electron/backend/rpc/services.ts';
import { activityBrands, activityWeeks } from '../../shared/contract/activity.ts';
import type { LiveEvent } from '../../shared/contract/event.ts';
import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import { defaultSettings } from '../../shared/contract/settings.ts';
import { sampleChannels } from './sample-channels.ts';

export type FakeProgramOptions = Readonly<{
  now: number;
  emit: (event: LiveEvent) => void;
  /** All mail there is. */
  mails: () => readonly MailSummary[];
}>;

const dayMs = 24 * 3_600_000;

/** Settings, activity and storage in memory. */
export function createFakeProgram({ now, emit, mails }: FakeProgramOptions): ProgramServices {
  let settings = defaultSettings;
  return {
    getSettings: async () => settings,
    async putSettings(wanted) {
      settings = wanted;
      emit({ type: 'settingsChanged', settings });
      return settings;
    },
    async getActivity() {
      const weeks = Array.from({ length: activityWeeks }, (_, index) => {
        const startsAt = startOfWeek(now) - (activityWeeks - 1 - index) * 7 * dayMs;
        const ofWeek = mails().filter(({ receivedAt }) => receivedAt >= startsAt && receivedAt < startsAt + 7 * dayMs);
        const count = (verdict: string) => ofWeek.filter((mail) => mail.verdict === verdict).length;
        return {
          startsAt,
          watched: ofWeek.length,
          suspicious: count('suspicious'),
          impersonation: count('impersonation'),
        };
      });
      const claimed = Map.groupBy(
        mails().filter(({ verdict, brand }) => brand !== null && verdict !== 'verified' && verdict !== 'unknown'),
        ({ brand }) => brand?.name ?? '',
      );
      const brands = [...claimed]
        .map(([name, group]) => ({ id: group[0]?.brand?.id ?? null, name, count: group.length }))
        .sort((a, b) => b.count - a.count)
        .slice(0, activityBrands);
      return { weeks, brands };
    },
    async listChanges({ before = Number.MAX_SAFE_INTEGER, limit }) {
      const moved = mails()
        .filter(({ place, flagged }) => place === 'quarantine' || flagged)
        .filter(({ id }) => id < before)
        .sort((a, b) => b.id - a.id);
      const changes = moved.slice(0, limit).map((mail) => ({
        id: mail.id,
        mailId: mail.id,
        accountId: mail.accountId,
        at: mail.receivedAt,
        kind: mail.place === 'quarantine' ? ('quarantine' as const) : ('flag' as const),
        state: 'confirmed' as const,
        by: 'vouchsafe' as const,
        note: '',
        subject: mail.subject,
        fromAddress: mail.fromAddress,
      }));
      return { changes, next: moved.length > limit ? (changes.at(-1)?.id ?? null) : null };
    },
    listConnections: async () => [
      { at: now - 3_600_000, accountId: 'ann', phase: 'watching', code: null, sentence: '' },
      {
        at: now - 2 * 3_600_000,
        accountId: 'ann',
        phase: 'offline',
        code: 'connection-lost',
        sentence: 'Could not go on: the connection to imap.mail.example was lost. It is tried again.',
      },
    ],
    getStorage: async () => ({
      octets: 4_812_800,
      mails: mails().length,
      textDays: 90,
      version: '0.1.0',
      registryVersion: '2026-11-24',
      brands: sampleChannels.length,
    }),
    erase: async () => undefined,
  };
}

/** The registry of the sample channels. */
export const fakeBrands: BrandServices = {
  async getBrand(id) {
    const channels = sampleChannels.find((candidate) => candidate.id === id);
    if (channels === undefined) throw new ServiceError('not-found', 'The registry does not know this name.');
    return channels;
  },
  async listBrands({ text = '', offset, limit }) {
    const found = sampleChannels.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
    const brands = found.slice(offset, offset + limit).map(({ id, name, sites }) => ({
      id,
      name,
      sector: 'other',
      countries: [],
      domain: sites[0]?.domain ?? '',
    }));
    return { brands, total: found.length };
  },
};

/** Monday, by this machine's clock. */
function startOfWeek(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - ((date.getDay() + 6) % 7)).getTime();
}
