/**
 * Letters that readers take for Latin ones (after Unicode UTS #39, confusables.txt), for those that compatibility
 * decomposition (NFKD) does not already reduce. One line a Latin letter: the letter, then everything that passes for it.
 * Upper and lower case are told apart where they look different (Greek Η passes for H, η for n).
 */
const lookalikes = `
a аАαΑɑᴀꓮᎪӑӓƛ
b вВЬьЪβΒʙɓƅꓐᏴᏼбƀ
c сСϲϹᴄꓚᏟҫҪⲥƈ
d ԁԀᴅɗꓓꓒᎠᏧđƊɖ
e еЕεΕᴇɛꓰᎬєЄҽєɘǝ
f ꜰƒꓝϝғҒք
g ɡɢɠԍԌꓖᏀᏳցǥ
h һҺнНΗʜɦꓧᎻհħңҢҥ
i іІιΙɩɪıᎥꓲӀɨ
j јЈᴊꓙᎫյϳ
k кКκΚᴋƙꓗᏦқҚҝҞ
l ӏʟꓡᏞⅬǀӀƖłŀƚɭ
m мМΜᴍɱꓟᎷϻ
n пПΝɴɲꓠոηռղƞŋ
o оОοΟᴏɵꓳօՕσөӨѳѲøɔ
p рРρΡᴘꓑᏢƿƥϸþ
q ԛԚɋզգ
r гГʀꓣᎡᏒɾɽʁ
s ѕЅꜱʂꓢᏕՏᏚ
t тТτΤᴛƭꓔᎢŧҭҬ
u υᴜꓴսՍμʋʊц
v ѵѴνᴠꓦᏙטƲ
w ԝԜωᴡꓪᎳᏔѡѠɯшШ
x хХχΧꓫҳҲ
y уУγΥʏꓬүҮұҰӯ
z ᴢΖꓜᏃʐʑƶ
ae æÆӕӔ
oe œŒɶ
ss ßẞ
`;

/** From a character to the Latin letters it passes for. */
export const confusables: ReadonlyMap<string, string> = new Map(
  lookalikes
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [latin = '', others = ''] = line.split(' ');
      return [...others].map((other) => [other, latin] as const);
    }),
);
