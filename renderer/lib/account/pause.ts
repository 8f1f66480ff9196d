/** The hour at which a day begins for whoever says "until tomorrow". */
const morning = 6;

/** Tomorrow morning of the owner's time zone, ms. */
export function tomorrowMorning(now: number): number {
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1, morning).getTime();
}
