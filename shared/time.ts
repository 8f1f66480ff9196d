/** Lengths of time, ms. A day of the calendar may be an hour longer or shorter. */
export const hourMs = 60 * 60 * 1000;
export const dayMs = 24 * hourMs;
