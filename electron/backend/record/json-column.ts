import { z } from 'zod';

/** Reads a column that holds a list as JSON. */
export function jsonList<Item extends z.ZodType>(item: Item) {
  return jsonValue(z.array(item).readonly());
}

/** Reads a column that holds a value as JSON. */
export function jsonValue<Value extends z.ZodType>(value: Value) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(value);
}
