// The look of the page. Colours are pairs for light and dark, each at least 4.5 : 1 on its ground; nothing hangs on colour alone.

import { PRINT } from './style-print.ts';

/** The whole style sheet, without the font. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--panel:#f4f5f7;--ink:#14181f;--soft:#4a5361;--line:#c9ced6;--strong:#8a93a0;--link:#0b4f9e;--focus:#ffbf47;--focus-ink:#14181f;--good:#0a6640;--good-bg:#e4f3ec;--ease:#0b5a8f;--ease-bg:#e3f0f9;--must:#2b3340;--must-bg:#e9ecf1;--ask:#5b3a8c;--ask-bg:#f0eaf8;--bad:#a3131f;--bad-bg:#fbe8e9;--open:#7a4b00;--open-bg:#fdf0d9;--shade:0 1px 2px rgb(0 0 0/.08)}
@media (prefers-color-scheme:dark){:root{--ground:#12151a;--panel:#1b2027;--ink:#eceff3;--soft:#b3bcc8;--line:#39424e;--strong:#6f7b8a;--link:#8cc2ff;--focus:#ffbf47;--focus-ink:#14181f;--good:#7ed6a8;--good-bg:#12301f;--ease:#8cc8f2;--ease-bg:#102a3d;--must:#d5dbe4;--must-bg:#2a313b;--ask:#cdb4f5;--ask-bg:#2b2140;--bad:#ff9c9f;--bad-bg:#431519;--open:#f3c16b;--open-bg:#3a2a0a;--shade:none}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Comity JP","Hiragino Sans","Yu Gothic UI","Noto Sans CJK JP","Noto Sans JP",sans-serif;overflow-wrap:break-word;line-break:strict}
[lang=ja]{font-family:"Comity JP","Hiragino Sans","Yu Gothic UI","Noto Sans CJK JP","Noto Sans JP",system-ui,sans-serif}
html[lang=ja]{line-height:1.75}
html[lang=ja] body{line-height:1.75}
html[lang=ja] :is(h1,h2,h3){word-break:auto-phrase}
a{color:var(--link);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.15em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 5px var(--focus-ink)}
.skip{position:absolute;left:-999rem;top:0;padding:.75rem 1rem;background:var(--focus);color:var(--focus-ink);z-index:2}
.skip:focus{left:0}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.wrap{max-width:70rem;margin:0 auto;padding:0 1.25rem}
header .wrap{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;align-items:baseline;padding-block:.9rem}
header{border-bottom:1px solid var(--line);font-size:.95rem}
.brand{font-weight:700;letter-spacing:.02em}
.verdict{background:var(--must-bg);border-bottom:6px solid var(--must);padding:2.25rem 0 2rem}
.verdict.good{background:var(--good-bg);border-color:var(--good)}
.verdict.bad{background:var(--bad-bg);border-color:var(--bad)}
.verdict.act{background:var(--open-bg);border-color:var(--open)}
.verdict.open{background:var(--ask-bg);border-color:var(--ask)}
.eyebrow{margin:0 0 .6rem;color:var(--soft);font-weight:600}
h1{font-size:clamp(1.65rem,1.1rem + 2.6vw,2.75rem);line-height:1.2;margin:0;max-width:26em;text-wrap:balance;letter-spacing:-.01em}
html[lang=ja] h1{line-height:1.4;font-size:clamp(1.5rem,1.05rem + 2.1vw,2.3rem);letter-spacing:0}
h2{font-size:1.6rem;line-height:1.25;margin:0 0 .4rem;letter-spacing:-.005em}
h3{font-size:1.15rem;line-height:1.35;margin:0 0 .5rem}
h4{font-size:.95rem;margin:1rem 0 .35rem;color:var(--soft)}
p{margin:0 0 .75rem;max-width:44em}
.note{color:var(--soft)}
section{padding:2.25rem 0;border-top:1px solid var(--line)}
main section:first-of-type{border-top:0}
dl{margin:0}dd{margin:0}
.glance{display:grid;grid-template-columns:repeat(4,1fr);gap:1px;background:var(--line);border:1px solid var(--line);margin-top:1.75rem}
.glance div{background:var(--ground);padding:.9rem 1rem}
.glance dt{font-size:.9rem;color:var(--soft);font-weight:600}
.glance dd{margin-top:.1rem;line-height:1.45}
.glance b{display:block;font-size:1.3rem;line-height:1.35}
.glance .small{display:block;margin-top:.25rem}
.toc{padding:1.1rem 0;border-bottom:1px solid var(--line);font-size:.95rem}
.toc ul{display:flex;flex-wrap:wrap;gap:.3rem 1.25rem;margin:0;padding:0;list-style:none}
.toc a{display:inline-block;padding:.2rem 0}
.facts div{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;gap:.25rem 1.25rem;padding:.5rem 0;border-top:1px solid var(--line)}
.facts div:first-child{border-top:0}
.facts dt{color:var(--soft)}
.facts.tight div{padding:.2rem 0;border:0;grid-template-columns:minmax(5.5rem,8.5rem) 1fr}
.bars{margin:1.25rem 0}
.defs{position:absolute}
.barrow{display:grid;grid-template-columns:8rem 1fr;align-items:center;gap:.75rem;margin:.5rem 0}
.barname{font-weight:600}
svg{display:block}
.part{stroke:var(--ground);stroke-width:2}
.f-waived{fill:var(--good)}.f-eased{fill:var(--ease)}.f-unsettled{fill:var(--open)}.f-ink{fill:var(--must)}.f-soft{fill:var(--panel)}.f-paper{fill:var(--ground)}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.75rem;list-style:none;margin:1rem 0 0;padding:0 0 0 8.75rem}
.legend li{display:flex;gap:.5rem;align-items:center}
.badge{display:inline-flex;gap:.35em;align-items:baseline;padding:.05em .5em;border:1.5px solid;border-radius:3px;font-weight:600;font-size:.9rem;line-height:1.5;white-space:nowrap}
.badge::before{font-family:system-ui,"Segoe UI Symbol","Noto Sans Symbols2",sans-serif;min-width:.9em;text-align:center}
.o-waived::before{content:"✓" / ""}.o-eased::before{content:"↓" / ""}.o-required::before{content:"●" / ""}.o-consent::before{content:"◆" / ""}.o-barred::before{content:"✕" / ""}.o-unsettled::before{content:"?" / ""}.o-unknown::before{content:"?" / ""}
.o-waived{color:var(--good);background:var(--good-bg)}
.o-eased{color:var(--ease);background:var(--ease-bg);border-style:solid}
.o-required{color:var(--must);background:var(--must-bg)}
.o-consent{color:var(--ask);background:var(--ask-bg)}
.o-barred{color:var(--bad);background:var(--bad-bg);border-width:2.5px}
.o-unsettled,.o-unknown{color:var(--open);background:var(--open-bg);border-style:dashed}
.maybe{display:inline-block;margin-left:.15rem;font-size:.85rem;color:var(--soft);white-space:nowrap}
.mark{display:inline-block;font-size:.8rem;padding:0 .45em;border:1px solid var(--strong);border-radius:1em;color:var(--soft);white-space:nowrap;line-height:1.5}
.m-text{border-width:2px}.m-report{border-style:dashed}.m-memory{border-style:dotted}
.small{font-size:.9rem;color:var(--soft)}
.prov{display:block;margin-bottom:.5rem}
.gloss,.src{display:block}
.card{background:var(--ground);border:1px solid var(--line);border-left:5px solid var(--strong);padding:1rem 1.15rem;margin:0 0 1rem;box-shadow:var(--shade)}
.cards{columns:2 27rem;column-gap:1.25rem}
.cards .card{margin:0 0 1.25rem;break-inside:avoid}
.card.late{border-left-color:var(--bad)}
.card>h3{margin-bottom:.75rem}
.todo{list-style:none;margin:0;padding:0}
.todo>li{position:relative;padding:.75rem 0 .75rem 2.1rem;border-top:1px solid var(--line)}
.todo>li:first-child{border-top:0;padding-top:0}
.todo>li::before{content:"";position:absolute;left:0;top:1.05rem;width:1.15rem;height:1.15rem;border:2px solid var(--strong);border-radius:2px;background:var(--ground)}
.todo>li:first-child::before{top:.3rem}
.todo p{margin:0 0 .3rem}
.what{font-weight:700}
.due{font-weight:600}
.due.is-late,.left.is-late{color:var(--bad)}
.plain{margin:0;padding:0 0 0 1.2rem}
.plain+h3{margin-top:1.25rem}
.columns{columns:18rem auto;column-gap:2rem}
.plain li{break-inside:avoid;margin:.2rem 0}
.changes{list-style:none;margin:.25rem 0 1rem;padding:0}.changes li{padding:.35rem 0 .35rem 1.6rem;position:relative;break-inside:avoid}.changes li::before{position:absolute;left:0;width:1.1rem;text-align:center;font-weight:700}
.c-new::before{content:"+" / "";color:var(--good)}.c-altered::before{content:"~" / "";color:var(--open)}.c-gone::before{content:"−" / "";color:var(--bad)}.c-stands::before{content:"=" / "";color:var(--soft)}
del{color:var(--soft)}
.facts.counts{margin-top:1.25rem;border-top:1px solid var(--strong)}
.steps{margin:1rem 0 0;padding:0;list-style:none}
.steps>li{display:grid;grid-template-columns:2.6rem 1fr;gap:.5rem;padding:.85rem 0;border-top:1px solid var(--line)}
.steps>li:first-child{border-top:0}
.nr{width:1.9rem;height:1.9rem;border-radius:50%;background:var(--must);color:var(--ground);display:grid;place-items:center;font-weight:700;font-size:.95rem}
.nr.is-late{background:var(--bad);border-radius:0}
.steps p{margin:0 0 .2rem}
.timeline{margin:1.25rem 0 .5rem;overflow:visible;font-size:14px}
.timeline text{fill:var(--ink)}
.axis{stroke:var(--strong);stroke-width:2}
.tick{fill:var(--soft)!important;font-size:13px}
.dot{fill:var(--must)}.dot.late{fill:var(--bad)}
.num{fill:var(--ground)!important;font-weight:700;font-size:13px}
.now{stroke:var(--link);stroke-width:2.5}.now-name{fill:var(--link)!important;font-weight:700}
.entry{stroke:var(--ink);stroke-width:2.5;stroke-dasharray:5 4}.entry-name{font-weight:700}
.scroll{position:relative;overflow-x:auto;margin:0 0 1.5rem;border:1px solid var(--line);background:linear-gradient(90deg,var(--ground) 30%,transparent) 0 0/3rem 100% no-repeat local,linear-gradient(-90deg,var(--ground) 30%,transparent) 100% 0/3rem 100% no-repeat local,linear-gradient(90deg,var(--strong),transparent) 0 0/1rem 100% no-repeat scroll,linear-gradient(-90deg,var(--strong),transparent) 100% 0/1rem 100% no-repeat scroll;scrollbar-width:thin}
table{border-collapse:collapse;width:100%;font-size:.97rem}
caption{text-align:left;font-weight:700;padding:.75rem .9rem;background:var(--panel)}
th,td{padding:.55rem .9rem;border-top:1px solid var(--line);text-align:left;vertical-align:top}
thead th{background:var(--panel);vertical-align:top;font-weight:600}
tbody th{font-weight:600}
.matrix tbody th,.matrix thead th:first-child{position:sticky;left:0;background:var(--ground);min-width:9rem;z-index:1}
.matrix thead th:first-child{background:var(--panel)}

.matrix th,.matrix td{padding-inline:.4rem}
.matrix .letter{display:block;font-size:1.15rem;font-weight:700}
.matrix thead .small{display:block;font-weight:400;line-height:1.4}
.none{color:var(--soft)}
thead th{min-width:4.5rem}
.matrix thead th{min-width:0}
caption .small{display:block;font-weight:400}
.kind{margin-top:1.75rem}
.classes{list-style:none;margin:0 0 .75rem;padding:0;columns:26rem auto;column-gap:2rem;font-size:.95rem}
.classes li{break-inside:avoid;margin:.15rem 0}
.classes details,.classes details:last-of-type{border:0}.classes summary{display:grid;grid-template-columns:.9rem 1.8rem 1fr;gap:.2rem;padding:.15rem 0}.classes summary::before{align-self:start;margin-top:.5em}.classes .body{padding:.15rem 0 .5rem 2.9rem}.classes .body p{margin:0 0 .25rem}
.thing{display:inline-block;min-width:1.6em;padding:0 .35em;border-radius:.8em;background:var(--must);color:var(--ground);text-align:center;font-weight:700;font-size:.85rem;line-height:1.6}
.closed{font-weight:600;color:var(--bad)}
.beside{margin:.75rem 0 0;font-weight:600}
.num-col{text-align:right;font-variant-numeric:tabular-nums}
details{border-top:1px solid var(--line)}
details:last-of-type{border-bottom:1px solid var(--line)}
summary{padding:.65rem .25rem;cursor:pointer;display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"";flex:none;width:.5em;height:.5em;border:solid var(--link);border-width:0 2px 2px 0;transform:rotate(-45deg);align-self:center;margin-right:.1rem}
details[open]>summary::before{transform:rotate(45deg)}
summary:hover{background:var(--panel)}
summary>strong{max-width:calc(100% - 1.75rem)}
.body{padding:.25rem 0 1rem 1.4rem}
.sub{border:0!important;margin-top:.2rem}
.sub summary{padding:.2rem 0;color:var(--link);font-size:.95rem}
.sub .body{padding-bottom:.25rem}
.plainly{background:var(--panel);border-color:var(--strong)}
.plainly .facts{margin-top:1.25rem}
h1.long{font-size:clamp(1.35rem,1.05rem + 1.5vw,2rem)}
html[lang=ja] h1.long{font-size:clamp(1.25rem,1rem + 1.3vw,1.8rem)}
.law{padding:1.5rem 0;border-top:1px solid var(--line)}
.law:first-of-type{border-top:0;padding-top:.5rem}
.law details:last-of-type{border-bottom:0}
.plainly h1{margin-bottom:.75rem}
.say{font-size:1.08em}
.kind{font-weight:600}
.group{margin:1.5rem 0 .5rem}
.tree{list-style:none;margin:.25rem 0;padding-left:1rem;border-left:2px solid var(--line)}
.tree li{margin:.3rem 0}
code{font:0.88em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
footer{background:var(--panel);border-top:1px solid var(--line);padding:2rem 0;font-size:.95rem}
@media (max-width:64rem){.glance{grid-template-columns:1fr 1fr}}
@media (max-width:40rem){.glance{grid-template-columns:1fr}.facts div,.facts.tight div{grid-template-columns:1fr;gap:0}.barrow{grid-template-columns:1fr;gap:.2rem}.legend{padding-left:0}h2{font-size:1.35rem}.verdict{padding:1.5rem 0}section{padding:1.75rem 0}.card{padding:.85rem .9rem}.body{padding-left:.4rem}th,td{padding:.5rem .65rem}.matrix tbody th,.matrix thead th:first-child{min-width:7.5rem;max-width:9rem}}
${PRINT}
@media (prefers-contrast:more){:root{--line:var(--strong);--soft:var(--ink)}}
@media (forced-colors:active){.badge,.card,.mark{border-color:CanvasText}.part{stroke:Canvas}}
`;
