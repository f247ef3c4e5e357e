#include "sync/explain_articles.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace engine {

namespace {

/// U+00C0 … U+00FF by their second byte in UTF-8 (the first is 0xC3); '\0': stays as it is.
constexpr std::string_view plainLatin1("aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0\0aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0y", 64);

bool isOff(const model::Restrictions& r) { return r.enabled == false || (r.variant_refs && r.variant_refs->empty()); }

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace

std::vector<Article> articlesOf(const model::Catalog& catalog)
{
    std::vector<Article> articles;
    for (const auto& category : catalog.categories)
        articles.push_back({"category", category.ref, category.name, {}, {}, false});
    for (const auto& product : catalog.products) {
        articles.push_back({"product", product.ref, product.name, {}, {}, false});
        for (const auto& sku : product.skus)
            articles.push_back({"sku", sku.ref, sku.name, product.name, sku.price, isOff(sku.restrictions)});
    }
    for (const auto& list : catalog.option_lists) {
        articles.push_back({"option_list", list.ref, list.name, {}, {}, false});
        for (const auto& option : list.options)
            articles.push_back({"option", option.ref, option.name, list.name, option.price, isOff(option.restrictions)});
    }
    for (const auto& deal : catalog.deals)
        articles.push_back({"deal", deal.ref, deal.name, {}, {}, isOff(deal.restrictions)});
    for (const auto& discount : catalog.discounts)
        articles.push_back({"discount", discount.ref, discount.name, {}, {}, isOff(discount.restrictions)});
    for (const auto& charge : catalog.charges)
        articles.push_back({"charge", charge.ref, charge.name, {}, charge.price, isOff(charge.restrictions)});
    return articles;
}

std::string plainLetters(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        const char plain = c == 0xC3 && next >= 0x80 && next <= 0xBF ? plainLatin1[next - 0x80] : '\0';
        if (plain != '\0')
            ++i;
        out += plain != '\0' ? plain : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : static_cast<char>(c);
    }
    return out;
}

Likeness likeness(std::string_view wanted, std::string_view ref, std::string_view name)
{
    if (!ref.empty() && ref == wanted)
        return Likeness::SameRef;
    const auto sought = plainLetters(trimmed(wanted));
    if (sought.empty())
        return Likeness::None;
    if (plainLetters(trimmed(ref)) == sought)
        return Likeness::SameRefOtherCase;
    return plainLetters(name).find(sought) != std::string::npos ? Likeness::InName : Likeness::None;
}

std::vector<std::string> nearestRefs(std::string_view wanted, const std::vector<std::string>& known, std::size_t most)
{
    const auto sought = plainLetters(trimmed(wanted));
    const std::size_t farthest = std::max<std::size_t>(1, sought.size() / 3);
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const auto& ref : known) {
        const auto candidate = plainLetters(ref);
        const auto gap = candidate.size() > sought.size() ? candidate.size() - sought.size() : sought.size() - candidate.size();
        if (ref.empty() || gap > farthest)
            continue;
        if (const auto distance = editDistance(sought, candidate); distance <= farthest)
            near.emplace_back(distance, ref);
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    near.resize(std::min(near.size(), most));
    std::vector<std::string> refs;
    for (auto& [distance, ref] : near)
        refs.push_back(std::move(ref));
    return refs;
}

} // namespace engine
