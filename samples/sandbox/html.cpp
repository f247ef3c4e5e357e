#include "samples/sandbox/html.h"

namespace sandbox {

namespace {

constexpr std::string_view commonStyle = R"css(
:root { --ink:#20302d; --soft:#5d6d69; --line:#dfe5e2; --paper:#f4f6f4; --card:#fff; --accent:#0b6b57; --accent-dark:#085244;
  --tint:#e7f2ee; --warm:#a34a12; --warm-tint:#fdf1e6; }
* { box-sizing:border-box; }
html { -webkit-text-size-adjust:100%; }
body { margin:0; background:var(--paper); color:var(--ink); font:16px/1.5 system-ui,"Segoe UI","DejaVu Sans",sans-serif; }
h1, h2, h3, p { margin:0; }
a { color:var(--accent); }
.mark { display:inline-flex; align-items:center; gap:.5rem; font-weight:600; color:var(--ink); text-decoration:none; }
.mark::before { content:""; width:1.1rem; height:1.1rem; border-radius:50%; border:.32rem solid var(--accent); }
.tag { display:inline-block; padding:.05rem .5rem; border-radius:1rem; background:var(--warm-tint); color:var(--warm);
  font-size:.8rem; font-weight:600; white-space:nowrap; }
code, .mono { font-family:ui-monospace,"DejaVu Sans Mono",monospace; font-size:.9em; }
)css";

} // namespace

Language languageOf(const std::string& fixed, std::string_view acceptLanguage)
{
    const std::string_view wanted = fixed.empty() ? acceptLanguage : std::string_view(fixed);
    return wanted.starts_with("en") ? Language::English : Language::French;
}

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char character : text) {
        switch (character) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&#39;"; break;
        default: safe += character;
        }
    }
    return safe;
}

std::string htmlPage(Language language, std::string_view title, std::string_view style, std::string_view body)
{
    std::string page = "<!DOCTYPE html>\n<html lang=\"";
    page += language == Language::French ? "fr" : "en";
    page += "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
    page += "<link rel=\"icon\" href=\"data:,\"><title>" + escaped(title) + "</title><style>";
    page += commonStyle;
    page += style;
    page += "</style></head>\n<body>\n";
    page += body;
    page += "\n</body>\n</html>\n";
    return page;
}

} // namespace sandbox
