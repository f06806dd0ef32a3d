// The look on paper: small type, two columns where lines are short, and no page half empty. Sizes follow the root, which is set in points.

/** Rules for print, the frame of the page included. */
export const PRINT = `
@page{size:A4;margin:13mm 13mm 15mm;@bottom-left{content:"Comity";font:7pt system-ui,sans-serif;color:#333}@bottom-right{content:counter(page) " / " counter(pages);font:7pt system-ui,sans-serif;color:#333}}
.paper{display:none}
@media print{
:root{--ground:#fff;--panel:#f4f5f7;--ink:#000;--soft:#333;--line:#bbb;--strong:#777;--link:#000;--good:#0a6640;--good-bg:#fff;--ease:#0b5a8f;--ease-bg:#fff;--must:#2b3340;--must-bg:#fff;--ask:#5b3a8c;--ask-bg:#fff;--bad:#a3131f;--bad-bg:#fff;--open:#7a4b00;--open-bg:#fff;--shade:none}
html{font-size:8.5pt}
body{font-size:1rem;line-height:1.4}
html[lang=ja],html[lang=ja] body{line-height:1.5}
.paper{display:block}
.wrap{max-width:none;padding:0}
.toc,.skip{display:none}
p{max-width:none;margin-bottom:.4rem}
p,li{orphans:2;widows:2}
header .wrap{padding-block:0 .4rem}
.verdict,.verdict.plainly{padding:1.2rem 0 1rem;border-bottom-width:3px;background:none}
.plainly .facts{margin-top:.6rem}
h1,html[lang=ja] h1{font-size:2rem}
h1.long,html[lang=ja] h1.long{font-size:1.6rem}
h2{font-size:1.35rem;break-after:avoid}
h3{font-size:1.1rem;margin-bottom:.3rem;break-after:avoid}
h4{break-after:avoid;margin:.5rem 0 .15rem}
section{padding:.9rem 0}
.note,.kind,.group h3,summary,caption,thead{break-after:avoid}
.facts div{padding:.25rem 0;gap:.1rem 1rem}
.facts.tight div{padding:.1rem 0;grid-template-columns:minmax(4.5rem,7.5rem) 1fr}
.glance{margin-top:.8rem;gap:0;background:none}
.glance div{padding:.4rem .7rem;border:1px solid var(--line);margin:-.5px}
.glance b{font-size:1.15rem}
.bars{margin:.6rem 0}
.bars,.timeline{break-inside:avoid}
.card{padding:.6rem .8rem;margin:0 0 .7rem;border-left-width:3px}
.card,details,section{break-inside:auto}
.cards{columns:2;column-gap:5mm}
.cards:has(>.card:only-child){columns:1}
.cards .card{margin:0 0 .7rem;break-inside:auto}
.todo>li{padding:.4rem 0 .4rem 1.6rem;break-inside:auto}
.todo>li>p:not(:last-child){break-after:avoid}
.todo .facts>div{grid-template-columns:4.5rem 1fr}
.todo>li::before{width:.95rem;height:.95rem;top:.55rem;border-width:1px}
.todo p{margin-bottom:.15rem}
.steps{margin-top:.4rem}
.steps>li{padding:.4rem 0;grid-template-columns:2rem 1fr}
.nr{width:1.6rem;height:1.6rem;font-size:.85rem}
.steps>li,tr,.facts>div{break-inside:avoid}
.group .facts>div{break-inside:auto}
.plain li{margin:.1rem 0}
thead{display:table-header-group}
tbody tr:first-child{break-before:avoid}
.scroll{overflow:visible;border:0;background:none;margin-bottom:.7rem}
table{font-size:.95rem}
th,td{padding:.25rem .5rem}
thead th,.matrix thead th{min-width:0}
caption{padding:.3rem .5rem;background:none}
.kind{margin-top:.8rem}
.matrix{table-layout:fixed;font-size:.85rem}
.matrix tbody th,.matrix thead th:first-child{position:static;min-width:0;max-width:none;width:21%}
.matrix th,.matrix td{padding:.12rem .2rem;line-height:1.25}
.matrix .letter{font-size:1rem;display:inline;margin-right:.3em}
.matrix thead .small{display:inline}
.matrix .small{font-size:.75rem}
.matrix .badge{white-space:normal;padding:0 .25em;border-width:1px;font-size:.78rem;line-height:1.25}
.matrix .maybe{font-size:.75rem;white-space:normal}
.columns{columns:3;column-gap:5mm;font-size:.92rem}
.classes{columns:2;column-gap:6mm}
.classes{font-size:.9rem;line-height:1.3;margin-bottom:.4rem}
.classes summary{grid-template-columns:1.4rem 1fr;padding:.05rem 0}
.classes .body{padding:0 0 .1rem 1.6rem}
.classes .body p{margin:0}
details{break-inside:auto}
summary{padding:.25rem 0;gap:.1rem .5rem}
summary::before{display:none}
details::details-content{content-visibility:visible;height:auto;display:block}
.body{padding:0 0 .4rem}
.flow,#cited>.facts{columns:2;column-gap:6mm;font-size:.9rem;line-height:1.3}
.flow .small,.flow .mark,#cited .small,#cited .mark{font-size:.8rem}
.flow .badge{font-size:.8rem;padding:0 .35em;border-width:1px}
.flow .group{margin:0 0 .5rem}
.flow summary{display:block;padding:.3rem 0 .1rem}
.flow .facts div,#cited>.facts>div{display:block;break-inside:auto;padding:.05rem 0}
.flow dt{float:left;margin-right:.6em;font-size:.8rem;padding-top:.06rem}
.flow .prov{orphans:3}
#cited>.facts>div{padding:.25rem 0}
#cited dt{font-weight:600;float:none;break-after:avoid}
.again .gloss,.again .src{display:none}
.prov{margin-bottom:.2rem}
.src a::after{content:" <" attr(href) ">";font-size:.95em;overflow-wrap:anywhere}
.sub .body{padding-bottom:.1rem}
.changes{margin:.1rem 0 .4rem}
.changes li{padding-block:.15rem}
.group{margin:.8rem 0 .2rem}
.group>p.small{margin:0 0 .1rem;break-after:avoid}
.law{padding:.6rem 0}
del{text-decoration:line-through}
footer{padding:.8rem 0;background:none}
.thing,svg,.nr{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}`;
