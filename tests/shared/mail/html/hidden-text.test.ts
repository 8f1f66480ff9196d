import { describe, expect, it } from 'vitest';
import { htmlMail } from '../../../support/message.ts';

function isHidden(html: string): boolean {
  const { text, hiddenText } = htmlMail(html);
  expect(`${text}${hiddenText}`).toBe('words');
  return hiddenText === 'words';
}

describe('text that a reader does not see', () => {
  it.each([
    '<p style="display:none">words</p>',
    '<p style="DISPLAY : NONE !important">words</p>',
    '<p style="display:/* x */none">words</p>',
    '<p style="display:none"><b style="display:block">words</b></p>',
    '<p style="visibility:hidden">words</p>',
    '<p hidden>words</p>',
    '<template>words</template>',
    '<p style="opacity:0">words</p>',
    '<p style="opacity:0.01">words</p>',
    '<p style="font-size:0">words</p>',
    '<p style="font-size:1px;line-height:1px">words</p>',
    '<p style="font-size:2px">words</p>',
    '<p style="font-size:.1em">words</p>',
    '<p style="font:0/0 a">words</p>',
    '<p style="font:14px Arial;font-size:0">words</p>',
    '<p style="color:#000;background:#000">words</p>',
    '<p style="max-height:0;overflow:hidden">words</p>',
    '<p style="width:0px;overflow:hidden">words</p>',
    '<span style="display:inline-block;width:0;overflow:hidden">words</span>',
    '<p style="height:1px;overflow:hidden">words</p>',
    '<p style="text-indent:-9999px">words</p>',
    '<p style="color:#fff">words</p>',
    '<p style="color:#fefefe">words</p>',
    '<font color="white">words</font>',
    '<font color="FFFFFF">words</font>',
    '<p style="color:transparent">words</p>',
    '<p style="color:rgba(0,0,0,0)">words</p>',
    '<p style="color:#ffffff00">words</p>',
    '<table bgcolor="#123456"><tr><td><p style="color:rgb(18, 52, 86)">words</table>',
    '<body text="white"><p>words',
    '<style>.x{display:none}</style><p class="a x">words</p>',
    '<style>/* y */ p.y , #x { display : none }</style><p id=x>words</p>',
    '<style>b{display:none}</style><p><b>words</b></p>',
    '<style>@media print{a{color:red}} .x{font-size:0}</style><p class=x>words</p>',
  ])('is told from the rest: %s', (html) => {
    expect(isHidden(html)).toBe(true);
  });

  it.each([
    // What undoes it, or does not do it.
    '<p style="display:none;display:block">words</p>',
    '<p style="display:block!important;display:none">words</p>',
    '<p style="display:nonesuch">words</p>',
    '<p style="display:none none">words</p>',
    '<p hidden style="display:block">words</p>',
    '<p style="visibility:hidden"><b style="visibility:visible">words</b></p>',
    '<p style="font-size:0"><b style="font-size:14px">words</b></p>',
    '<p style="font-size:0"><font size="3">words</font></p>',
    '<p style="font-size:12">words</p>',
    '<p style="font-size:-1px">words</p>',
    '<p style="opacity:1">words</p>',
    '<p style="font-size:0;font:14px Arial">words</p>',
    '<p style="font:0/0 a;font-size:14px">words</p>',
    '<p style="font-size:0;font:inherit">words</p>',
    '<p style="color:#fff;background-color:#fff;background:#000">words</p>',
    '<p style="color:#fff;background:#fff;background-color:#000">words</p>',
    '<p style="color:#fff;background:#fff url(a.png)">words</p>',
    '<p style="max-height:0">words</p>',
    '<p style="max-height:0;overflow:hidden;min-height:9px">words</p>',
    '<p style="max-height:0;overflow:hidden;display:inline">words</p>',
    '<span style="max-height:0;overflow:hidden">words</span>',
    '<table><tr><td style="height:0;overflow:hidden">words</table>',
    '<p style="font-size:0"><b style="font-size:calc(14px)">words</b></p>',
    '<p style="font-size:0"><b style="font-size:14px;font-size:nonesuch">words</b></p>',
    '<p style="visibility:hidden"><b style="visibility:nonesuch">words</b></p>',
    '<p style="text-indent:-9999px"><br>words</p>',
    '<p style="height:100%;overflow:hidden">words</p>',
    '<p style="mso-hide:all">words</p>',
    '<p style="text-indent:20px">words</p>',
    '<p style="text-indent:-9999px"><b style="text-indent:0">words</b></p>',
    '<p style="color:#eee">words</p>',
    '<div style="color:#fff"><a href="https://a.example">words</a></div>',
    '<td style="background:#036"><p style="color:#fff">words</p>',
    '<td bgcolor="#003366"><font color="#ffffff">words</font>',
    '<td background="a.png"><font color="#ffffff">words</font>',
    '<td style="background-image:url(a.png)"><font color="#ffffff">words</font>',
    '<td style="background:linear-gradient(red, blue)"><font color="#ffffff">words</font>',
    // Rules whose effect cannot be told count as showing.
    '<style>.x{display:none} @media screen{.x{display:block}}</style><p class=x>words</p>',
    '<style>@media (max-width:400px){.x{display:none}}</style><p class=x>words</p>',
    '<style>td .x{display:none}</style><p class=x>words</p>',
    '<style>.x:hover{display:none}</style><p class=x>words</p>',
    '<style>.x{display:none} body .x{display:block}</style><p class=x>words</p>',
    '<style>.x{display:none}</style><p class=x style="display:block">words</p>',
    '<style>.x{display:block!important}</style><p class=x style="display:none">words</p>',
    '<style>p{display:none} .x{display:block}</style><p class=x>words</p>',
    '<style>.b{display:none}.a{display:block}</style><p class="a b">words</p>',
    '<style>.x{background:#000}</style><p class=x style="color:white">words</p>',
    '<style><!-- .x{color:red} --></style><p class=x>words</p>',
    // Where the hidden element ends.
    '<p style="display:none"><p>words</p>',
    '<div style="display:none"></div>words',
    '<table><tr><td style="display:none"><td>words</table>',
    '<ul><li style="display:none"><li>words</ul>',
    '<img style="display:none">words',
    '<br style="display:none">words',
    '<div style="display:none"/></div>words',
  ])('is not mistaken for what is seen: %s', (html) => {
    expect(isHidden(html)).toBe(false);
  });

  it('goes on where an end tag does not reach', () => {
    const { text, hiddenText } = htmlMail(
      '<div style="display:none"><table><tr><td></div>words</td></tr></table></div>seen',
    );
    expect(hiddenText).toBe('words');
    expect(text).toBe('seen');
  });

  it('is only the first line where that is moved off the screen', () => {
    const { text, hiddenText } = htmlMail(`<p style="text-indent:-9999px">first<br>${'second '.repeat(9)}`);
    expect(hiddenText).toBe('first');
    expect(text).toBe('second '.repeat(9).trim());
  });

  it('is no text at all within scripts, styles and titles', () => {
    const { text, hiddenText } = htmlMail('<title>t</title><script>s</script><style>c</style><iframe>i</iframe>words');
    expect([text, hiddenText]).toEqual(['words', '']);
  });
});
