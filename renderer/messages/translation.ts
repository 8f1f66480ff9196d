/** What a translation of a catalogue has to hold: the same names, functions of the same arguments, any words. */
export type Translation<Catalogue> = Catalogue extends (...args: never[]) => infer Result
  ? (...args: Parameters<Catalogue>) => Result extends string ? string : Result
  : { readonly [Name in keyof Catalogue]: Translation<Catalogue[Name]> };
