const list = `
ada albert alexa alice allan ally amy andy anna arlo ava bella ben bill blake bob bonnie brad bruno carl carter cash
charlie chase chris clara claude clay cleo cole dana dave dean dell diego don douglas drew duke earl ella elliot emma
eva faith fielding finn frank fred george gina grace grant guy hank hans harry heather helena hermes holly hugo ian ida
iris ivy jack jade jake jane jay jean jill jim joe john jose josh joy jude judy julia june kate kay ken kim klaus lance
lane lara leo lily linda lisa logan lola lucy luna mabel mac marcus maria mark martin mary mason max maya mercedes mia
miles milo mona morgan ned nina noah nora norman oliver olive opal oscar otto owen pam parker paul penny percy peter
pierre quinn ralph ray reed rex rhea rob robin roger ron rosa rose roy ruby russell ryan sam sandy sasha scott sean
shaw sonny sophie stan stella sunny ted terry theo tim toby tom tony travis troy victor viola wade ward warren wendy
will wise wolf xavier zack zoe
`;

/** Given names that some brand bears as well: alone they are a person's until something else says otherwise. */
export const givenNames: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
