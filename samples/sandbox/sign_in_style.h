// Style sheet and scripts of the sign-in pages.
#pragma once

#include <string_view>

namespace sandbox {

inline constexpr std::string_view signInStyle = R"css(
main { max-width:31rem; margin:0 auto; padding:2.5rem 1rem 3rem; }
header { display:flex; justify-content:space-between; align-items:center; gap:1rem; padding:0 .25rem 1.25rem; }
.card { background:var(--card); border:1px solid var(--line); border-radius:14px; padding:2rem;
  box-shadow:0 1px 2px rgba(20,50,40,.05), 0 8px 24px rgba(20,50,40,.06); }
h1 { font-size:1.35rem; line-height:1.35; font-weight:650; }
.who { color:var(--soft); margin-top:.35rem; }
.problem { background:var(--warm-tint); color:var(--warm); border-radius:10px; padding:.75rem 1rem; margin-top:1.25rem; }
.field { margin-top:1.5rem; }
label { display:block; font-weight:600; margin-bottom:.4rem; }
select { width:100%; height:3rem; padding:0 2.6rem 0 .9rem; font:inherit; color:inherit; border:1px solid #b9c6c1;
  border-radius:10px; appearance:none; cursor:pointer;
  background:#fff url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='14' height='9'%3E%3Cpath d='M1 1l6 6 6-6' fill='none' stroke='%235d6d69' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E") no-repeat right 1rem center; }
select:focus-visible, button:focus-visible { outline:3px solid #8fcdbc; outline-offset:2px; }
.rights { margin-top:1.75rem; padding-top:1.5rem; border-top:1px solid var(--line); }
.rights > p { font-weight:600; }
ul { list-style:none; margin:.6rem 0 0; padding:0; }
li { padding-left:1.7rem; position:relative; margin-top:.35rem; }
li::before { content:""; position:absolute; left:.2rem; top:.42em; width:.8rem; height:.42rem; border:solid var(--accent);
  border-width:0 0 2.5px 2.5px; transform:rotate(-45deg); }
.buttons { display:flex; gap:.75rem; margin-top:2rem; }
button { flex:1; min-height:3rem; font:inherit; font-weight:600; border-radius:10px; border:1px solid #b9c6c1;
  background:#fff; color:var(--ink); cursor:pointer; padding:.5rem 1rem; }
button:hover { background:var(--paper); }
button.main { background:var(--accent); border-color:var(--accent); color:#fff; }
button.main:hover { background:var(--accent-dark); }
.code { display:block; margin-top:1.25rem; padding:1.1rem .5rem; text-align:center; background:var(--tint);
  border:1px solid #bfded4; border-radius:10px; font-size:1.12rem; font-weight:600; letter-spacing:.01em;
  overflow-wrap:anywhere; user-select:all; }
.note { color:var(--soft); font-size:.92rem; margin-top:1.25rem; }
footer { color:var(--soft); font-size:.85rem; text-align:center; padding-top:1.5rem; }
@media (max-width:26rem) { .card { padding:1.4rem; } .buttons { flex-direction:column-reverse; } }
)css";

// Offers only what the chosen point de vente can see. Without scripts everything stays on offer and the server checks.
inline constexpr std::string_view signInScript = R"js(<script>
(function () {
  var place = document.getElementById("location_id");
  if (!place) return;
  function fit() {
    ["catalog_id", "customer_list_id"].forEach(function (id) {
      var select = document.getElementById(id);
      if (!select) return;
      Array.prototype.forEach.call(select.options, function (option) {
        var owner = option.getAttribute("data-location");
        option.hidden = option.disabled = owner !== "" && owner !== place.value;
      });
      var chosen = select.options[select.selectedIndex];
      if (!chosen || chosen.disabled) {
        var first = Array.prototype.filter.call(select.options, function (option) { return !option.disabled; })[0];
        select.value = first ? first.value : "";
      }
    });
  }
  place.addEventListener("change", fit);
  fit();
})();
</script>)js";

inline constexpr std::string_view copyScript = R"js(<script>
(function () {
  var button = document.getElementById("copy");
  button.hidden = false;
  button.addEventListener("click", function () {
    var range = document.createRange();
    range.selectNodeContents(document.getElementById("code"));
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    document.execCommand("copy");
    button.textContent = button.getAttribute("data-done");
  });
})();
</script>)js";

} // namespace sandbox
