#include "samples/sandbox/holdings_parts.h"

namespace sandbox {

Html& Html::raw(std::string_view markup)
{
    m_html += markup;
    return *this;
}

Html& Html::text(std::string_view text) { return raw(escaped(text)); }

const char* Html::say(const char* french, const char* english) const
{
    return m_language == Language::French ? french : english;
}

Html& Html::section(const char* id, std::string_view title)
{
    return raw("<section id=\"").raw(id).raw("\"><h2>").text(title).raw("</h2>");
}

Html& Html::fact(std::string_view name, std::string_view value)
{
    return raw("<div><dt>").text(name).raw("</dt><dd>").text(value).raw("</dd></div>");
}

Html& Html::note(std::string_view text) { return raw("<p class=\"empty\">").text(text).raw("</p>"); }

std::string_view holdingsStyle()
{
    return R"css(
html { scroll-padding-top:4.5rem; }
header { position:sticky; top:0; z-index:1; display:flex; flex-wrap:wrap; justify-content:space-between; gap:.4rem 1.5rem;
  align-items:center; padding:.8rem max(1.25rem, calc((100vw - 66rem) / 2)); background:rgba(255,255,255,.96);
  border-bottom:1px solid var(--line); }
header > div { display:flex; align-items:center; gap:.75rem; }
nav { display:flex; flex-wrap:wrap; gap:.25rem 1.4rem; }
nav a { text-decoration:none; font-weight:500; }
nav a:hover { text-decoration:underline; }
main { max-width:68.5rem; margin:0 auto; padding:2.25rem 1.25rem 5rem; }
h1 { font-size:1.8rem; font-weight:680; letter-spacing:-.01em; }
.lead, .quiet, .empty { color:var(--soft); }
section { margin-top:2.75rem; }
h2 { font-size:1.15rem; font-weight:650; margin-bottom:.9rem; }
.card { background:var(--card); border:1px solid var(--line); border-radius:12px; margin:0 0 1rem; }
.wide { overflow-x:auto; }
.facts { display:grid; grid-template-columns:repeat(auto-fit, minmax(14rem, 1fr)); gap:1rem 1.5rem; padding:1.1rem 1.4rem; }
dt { color:var(--soft); font-size:.84rem; } dd { margin:0; overflow-wrap:anywhere; }
.state { font-weight:600; color:var(--accent); } .state.dead { color:var(--warm); }
details > summary { cursor:pointer; padding:1rem 1.4rem; list-style:none; display:flex; flex-wrap:wrap; gap:.15rem .8rem; align-items:baseline; }
summary::-webkit-details-marker { display:none; }
summary::before { content:""; width:.5rem; height:.5rem; border:solid var(--soft); border-width:0 2px 2px 0; transform:rotate(-45deg);
  align-self:center; flex:none; }
details[open] > summary::before { transform:rotate(45deg); }
summary:focus-visible { outline:3px solid #8fcdbc; border-radius:12px; }
summary b { font-weight:620; } summary .sum { margin-left:auto; color:var(--soft); font-size:.92rem; }
.inside { padding:0 1.4rem 1.2rem; }
h3 { font-size:.98rem; font-weight:640; margin:1.5rem 0 .35rem; padding-bottom:.35rem; border-bottom:1px solid var(--line); }
h3.level1 { margin-left:1.1rem; } h3.level2 { margin-left:2.2rem; }
.item { display:grid; grid-template-columns:3.4rem minmax(0,1fr); gap:.25rem .9rem; padding:.6rem 0; border-bottom:1px solid #eef2f0; }
.item.level1 { margin-left:1.1rem; } .item.level2 { margin-left:2.2rem; }
.item:last-child { border-bottom:0; }
.thumb { width:3.4rem; height:2.55rem; border-radius:7px; object-fit:cover; background:#f3f6f4; display:block; }
.item p { color:var(--soft); font-size:.92rem; }
.lines { display:grid; grid-template-columns:minmax(0,1fr) auto; gap:.1rem 1.5rem; margin-top:.15rem; }
.lines > span { overflow-wrap:anywhere; }
.price { text-align:right; font-variant-numeric:tabular-nums; white-space:nowrap; font-weight:550; }
.ref { font-family:ui-monospace,"DejaVu Sans Mono",monospace; font-size:.8rem; color:var(--soft); background:var(--paper);
  border-radius:5px; padding:.02rem .35rem; white-space:nowrap; }
.ref.none { color:var(--warm); background:var(--warm-tint); font-family:inherit; }
.chip { font-size:.8rem; color:var(--accent-dark); background:var(--tint); border-radius:5px; padding:.05rem .4rem; white-space:nowrap; }
.chip.out { color:var(--warm); background:var(--warm-tint); }
.gallery { display:flex; flex-wrap:wrap; gap:1rem; margin:.6rem 0 0; }
figure { margin:0; width:9rem; font-size:.82rem; color:var(--soft); }
figure img { width:9rem; height:6.75rem; object-fit:cover; border-radius:9px; display:block; background:#eef2f0; margin-bottom:.25rem; }
table { border-collapse:collapse; width:100%; font-size:.93rem; }
th { text-align:left; color:var(--soft); font-weight:550; font-size:.84rem; }
th, td { padding:.5rem .75rem; border-bottom:1px solid #eef2f0; vertical-align:top; }
th:first-child, td:first-child { padding-left:1.4rem; }
tr:last-child td { border-bottom:0; }
td.number, th.number { text-align:right; color:var(--soft); font-variant-numeric:tabular-nums; width:4rem; }
td.path { overflow-wrap:anywhere; } .writing { color:var(--accent); } .good { color:var(--accent); } .bad { color:var(--warm); font-weight:600; }
.more { padding:.8rem 1.4rem; color:var(--soft); }
)css";
}

} // namespace sandbox
