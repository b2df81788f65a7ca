/** The page's only style sheet. Letters are those that every system has, since the page may fetch nothing. */
export const STYLE = `
:root{color-scheme:light;--ink:#1d2b33;--pale:#56666f;--line:#d5dcdf;--wash:#f4f7f7;--deep:#09546b;--warn:#9a4212;--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","URW Palladio L",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:66rem;padding:0 2rem 4rem;background:#fff;color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:break-word}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.2;text-wrap:balance}
a{color:var(--deep);text-underline-offset:.18em;text-decoration-thickness:1px}
a:focus-visible,figure:focus-visible{outline:3px solid var(--deep);outline-offset:3px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem}
.cover{border-top:6px solid var(--deep);padding:2.6rem 0 1.8rem;border-bottom:1px solid var(--line)}
.kicker{margin:0;color:var(--deep);font-size:.82rem;font-weight:600;letter-spacing:.07em;text-transform:uppercase}
h1{font-size:clamp(1.9rem,4.5vw,2.9rem);margin:.55rem 0 .7rem;max-width:22em;letter-spacing:-.01em}
.meta,.path{margin:0;color:var(--pale);font-size:.92rem}
h2{font-size:1.62rem;margin:0 0 .7rem}
h3{font-size:1.3rem;margin:0 0 .6rem}
.part{padding:2.4rem 0 .4rem}
.chapter>header{margin-top:3.4rem;padding-top:1.4rem;border-top:3px solid var(--deep)}
.chapter>header h2{font-size:2rem;margin:0 0 .2rem}
.chapter>header+.part{padding-top:1.4rem}
.note{max-width:44rem;margin:0 0 1.2rem;color:var(--pale)}
.prose{max-width:44rem;font-family:var(--serif);font-size:1.16rem;line-height:1.6}
.prose p{margin:0 0 .8rem}
.facts{display:grid;grid-template-columns:repeat(4,1fr);gap:0;margin:.4rem 0 1.7rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.facts div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:1rem 1.1rem 1rem 0}
.facts div+div{border-left:1px solid var(--line);padding-left:1.1rem}
.facts dt{color:var(--pale);font-size:.9rem;line-height:1.35}
.facts dd{margin:0;font-family:var(--serif);font-size:2.3rem;line-height:1.15;font-variant-numeric:lining-nums}
.facts small{font-size:1.15rem;color:var(--pale)}
.label{margin:0 0 .4rem;font-size:.82rem;font-weight:600;letter-spacing:.05em;text-transform:uppercase;color:var(--deep)}
.steps,.gaps{max-width:46rem;margin:1.5rem 0 .6rem;padding:1.1rem 1.4rem;background:var(--wash);border-left:3px solid var(--deep)}
.steps ol,.gaps ul{margin:0;padding-left:1.25rem}.steps li,.gaps li{margin:.3rem 0}
.strip{display:block;width:100%;height:3.6rem;border-radius:2px}
.legend{display:flex;gap:.6rem;align-items:center;margin:.6rem 0 1.7rem;color:var(--pale);font-size:.86rem}
.scale{display:inline-flex}.scale span{width:1.7rem;height:.75rem}
table{width:100%;border-collapse:collapse;margin:0 0 1.4rem;font-size:.96rem}
table.narrow{max-width:46rem}
caption{text-align:left;font-weight:600;padding-bottom:.4rem}
th,td{padding:.62rem 1rem .62rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{color:var(--pale);font-size:.82rem;font-weight:600;border-bottom:2px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:600;min-width:9rem}
.number{text-align:right;font-variant-numeric:tabular-nums}
.meter-head{width:13.5rem}
.meter{display:flex;align-items:center;gap:.7rem}
.bar{display:block;flex:none;width:5.5rem;height:.62rem;background:#dee9e6;border-radius:1px;overflow:hidden}
.bar span{display:block;height:100%;background:var(--warn)}
.count{white-space:nowrap;font-variant-numeric:tabular-nums}
.pale{color:var(--pale)}
.tag{display:inline-block;color:var(--pale);font-size:.87rem}
.names+.tag::before{content:"· "}
.tag.open{color:var(--warn);font-weight:600}
.source{display:block;color:var(--pale);font-weight:400;font-size:.87rem}
.agenda tbody th{font-weight:400;width:46%}
.matrix{margin:1.8rem 0 1.4rem;overflow-x:auto}
.matrix svg{display:block;max-width:100%;height:auto}
figcaption{color:var(--pale);font-size:.88rem;margin-top:.3rem}
.sentences{list-style:none;counter-reset:sentence;margin:0;padding:0}
.sentences>li{counter-increment:sentence;position:relative;padding:1.15rem 0 1.25rem 3.4rem;border-top:1px solid var(--line);max-width:52rem}
.sentences>li::before{content:counter(sentence);position:absolute;left:0;top:1.05rem;font:600 1.7rem/1 var(--serif);color:var(--deep)}
.place{margin:0 0 .35rem;color:var(--pale);font-size:.87rem}
blockquote{margin:0;font-family:var(--serif);font-size:1.14rem;line-height:1.5}
mark{background:none;color:inherit;text-decoration:underline;text-decoration-color:var(--warn);text-decoration-thickness:2px;text-underline-offset:.2em;text-decoration-skip-ink:none}
.ask{margin:.65rem 0 .3rem;font-weight:600}
.slots{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr));gap:.7rem 1.6rem;list-style:none;margin:.7rem 0 0;padding:0}
.slots li{min-height:1.9rem;display:flex;align-items:flex-end;border-bottom:1.5px dotted #74838b;font-size:.9rem;color:var(--pale)}
footer{margin-top:3rem;padding-top:1.4rem;border-top:1px solid var(--line);color:var(--pale);font-size:.92rem}
footer h2{font-size:1.15rem;color:var(--ink)}footer ul{max-width:48rem;padding-left:1.2rem}footer li{margin:.25rem 0}
@media (max-width:44rem){
body{padding:0 1.1rem 3rem}
.facts{grid-template-columns:1fr 1fr}.facts div:nth-child(3){border-left:0;padding-left:0}.facts div:nth-child(n+3){border-top:1px solid var(--line)}
.themes thead,.agenda thead,.drafts thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.themes tr,.agenda tr,.drafts tr{display:block;padding:.8rem 0;border-bottom:1px solid var(--line)}
.themes th,.themes td,.agenda th,.agenda td,.drafts th,.drafts td{display:block;width:auto;padding:.12rem 0;border:0;text-align:left}
td[data-label]{position:relative;padding-left:8.4rem!important;min-height:1.7rem}
td[data-label]::before{content:attr(data-label);position:absolute;left:0;width:8rem;color:var(--pale);font-size:.87rem;line-height:1.75}
.agenda tbody th{width:auto}
.meter-head{width:9.5rem}.bar{width:3.6rem}
.matrix svg{max-width:none}
.sentences>li{padding-left:2.5rem}
}
@media print{
@page{size:A4;margin:17mm 16mm 18mm}
html{font-size:9.6pt}body{max-width:none;padding:0}.note,.prose,.steps,.gaps,.sentences>li,footer ul{max-width:none}footer{margin-top:5mm}
table{font-size:9.2pt}th,td{padding-top:1.5mm;padding-bottom:1.5mm}.meter-head{width:38mm}.bar{width:16mm}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.skip{display:none}
.cover{padding:5mm 0 4mm}p{orphans:3;widows:3}h1{font-size:23pt}h2{font-size:15pt}h3{font-size:12.5pt}
.part{padding:6mm 0 0}
h2,h3,caption,.note,.label{break-after:avoid}
tr,.sentences>li,.steps,.gaps,.facts,figure,.strip,table.narrow,.note{break-inside:avoid}
thead{display:table-header-group}
.chapter>header{break-before:page;margin-top:0}
.part.agenda,.part.sentences{break-before:page}
.prose{font-size:11pt}blockquote{font-size:11pt}
.facts dd{font-size:19pt}.facts small{font-size:11pt}
a{color:inherit;text-decoration:none}
.matrix{overflow:visible}.matrix svg{max-width:100%}
.slots li{min-height:8mm}
}
`;
