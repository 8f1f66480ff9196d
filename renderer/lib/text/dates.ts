import { messages } from '../messages.ts';
import { daysBetween, startOfDay } from './day.ts';

const { hourCycle } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();

/** The language is the catalogue's in the reader's variant of it, the clock (12 or 24 hours) the reader's. */
function createFormats(catalogueLocale: string) {
  const language = catalogueLocale.slice(0, 2);
  const own = navigator.languages.find((tag) => tag === language || tag.startsWith(`${language}-`));
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(own ?? catalogueLocale, { ...(hourCycle === undefined ? {} : { hourCycle }), ...options });
  return {
    time: format({ hour: 'numeric', minute: '2-digit' }),
    weekday: format({ weekday: 'long' }),
    narrowWeekday: format({ weekday: 'narrow' }),
    dayAndMonth: format({ day: 'numeric', month: 'long' }),
    fullDay: format({ day: 'numeric', month: 'long', year: 'numeric' }),
  };
}

const known = new Map<string, ReturnType<typeof createFormats>>();

/** Formats are slow to make: once for each language. */
function formats(): ReturnType<typeof createFormats> {
  const { locale } = messages;
  const made = known.get(locale) ?? createFormats(locale);
  known.set(locale, made);
  return made;
}

/** `9:41` */
export function formatTime(at: number): string {
  return formats().time.format(at);
}

/** `M`, for a chart. */
export function formatWeekday(at: number): string {
  return formats().narrowWeekday.format(at);
}

/** `Today`, `Yesterday`, `Sunday`, `3 November`, `3 November 2025`: as little as tells the day. */
export function formatDay(at: number, now: number): string {
  const days = daysBetween(startOfDay(at), startOfDay(now));
  if (days === 0) return messages.days.today;
  if (days === 1) return messages.days.yesterday;
  const { weekday, dayAndMonth, fullDay } = formats();
  if (days > 1 && days < 7) return weekday.format(at);
  return (new Date(at).getFullYear() === new Date(now).getFullYear() ? dayAndMonth : fullDay).format(at);
}

/** `Today, 9:41` */
export function formatMoment(at: number, now: number): string {
  return messages.days.moment(formatDay(at, now), formatTime(at));
}

/** An ISO date of the registry as `24 November 2026`; as it is when it is none. */
export function formatIsoDate(date: string): string {
  const at = Date.parse(`${date}T12:00:00`);
  return Number.isNaN(at) ? date : formats().fullDay.format(at);
}
