/** The style of the page; it needs no file, and follows the system's colours. */
export const PAGE_STYLE = `
:root{--text:#1b1f26;--dim:#59616e;--line:#d9dde4;--page:#fff;--card:#f7f8fa;--bar:#6b9bd8;--law:#a33a00;--pass:#1b6e3c;--warn:#8a5a00;--fail:#b3261e}
@media screen and (prefers-color-scheme:dark){:root{--text:#e6e9ef;--dim:#a3acba;--line:#373d47;--page:#14171c;--card:#1c2027;--bar:#4f82c4;--law:#ff9e6b;--pass:#6fd19a;--warn:#e8b65a;--fail:#ff8a80}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,sans-serif}
main{max-width:1080px;margin:0 auto;padding:32px 20px 64px}
h1{margin:0;font-size:30px;line-height:1.2}
h2{margin:0;font-size:20px}
main>h2{margin:32px 0 8px}
h3{margin:24px 0 8px;font-size:17px;overflow-wrap:anywhere}
h4{margin:0 0 8px;font-size:14px;overflow-wrap:anywhere}
p{margin:4px 0}
.kicker,.how,.kind,.type,.count,dt,figcaption,.figure span{color:var(--dim)}
.type,.count{font-weight:400;font-size:13px}
.figures{display:flex;flex-wrap:wrap;gap:12px;margin:16px 0}
.figure{min-width:120px;margin:0;padding:10px 16px;border:1px solid var(--line);border-radius:8px}
.figure b{display:block;font-size:26px;line-height:1.2}
.figure.pass b,.pass .verdict{color:var(--pass)}
.figure.warn b,.warn .verdict{color:var(--warn)}
.figure.fail b,.fail .verdict,.cap{color:var(--fail)}
.cap{font-weight:600}
.facts{display:flex;flex-wrap:wrap;gap:4px 24px;margin:12px 0 0}
.facts div{display:flex;gap:6px}
dl{margin:8px 0 0}
dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
details{margin:16px 0 0;padding:12px 16px;border:1px solid var(--line);border-radius:8px}
summary{cursor:pointer}
summary h2{display:inline}
.checks{margin:8px 0 0;padding:0;list-style:none}
.checks li{padding:6px 0;border-top:1px solid var(--line)}
.verdict{font-weight:600}
.kind{margin-left:8px;font-size:13px}
.how,.measured{font-size:14px}
.columns{display:grid;grid-template-columns:repeat(auto-fill,minmax(280px,1fr));gap:12px}
article{padding:12px;background:var(--card);border:1px solid var(--line);border-radius:8px;break-inside:avoid}
article dl{font-size:13px}
article dl div{display:flex;justify-content:space-between;gap:12px}
article dd{text-align:right}
article dt{flex:none}
figure{max-width:520px;margin:0}
figcaption{display:flex;justify-content:space-between;font-size:12px}
svg{display:block;width:100%;height:auto;border-bottom:1px solid var(--dim)}
rect{fill:var(--bar)}
polyline{fill:none;stroke:var(--law);stroke-width:1.5;vector-effect:non-scaling-stroke}
table{width:100%;border-collapse:collapse;font-size:13px}
th{text-align:left;font-weight:400;overflow-wrap:anywhere}
thead th{color:var(--dim)}
td{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead th+th{text-align:right}
.pairs summary h4{display:inline}
.pairs .wide{overflow-x:auto}
.matrix{width:auto;margin:8px 0}
.matrix caption{text-align:left;color:var(--dim)}
.matrix th,.matrix td{padding:2px 6px;text-align:center}
.matrix th[scope=row],.matrix thead th:first-child{text-align:left}
.matrix td{border:1px solid var(--line);background:color-mix(in srgb,var(--bar) var(--pair,0%),transparent)}
.matrix td.below{background:color-mix(in srgb,var(--law) var(--pair,0%),transparent)}
.matrix td.fail{font-weight:700;outline:2px solid var(--fail)}
td.words{text-align:left;white-space:normal}
@media print{
main{max-width:none;padding:0}
details{border:0;padding:0}
details::details-content{content-visibility:visible}
details:not([open])::details-content{display:block}
.checks li{break-inside:avoid}
.checks .pass{padding:2px 0}
.checks .pass p+p{display:none}
summary{list-style:none}
h2,h3,h4,summary,.relation{break-after:avoid}
rect,.matrix td{print-color-adjust:exact}
.columns{grid-template-columns:repeat(3,1fr)}
}
@page{margin:16mm 14mm}
`;
