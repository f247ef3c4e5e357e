#pragma once
// The things of a catalog as people look for them: by ref code, or by a piece of the name.

#include "model/catalog.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

struct Article {
    std::string kind, ref, name;
    std::string parent;                ///< name of the sku's product, of the option's list
    std::optional<model::Money> price;
    bool switchedOff = false;          ///< by its restrictions
};
std::vector<Article> articlesOf(const model::Catalog& catalog);

/// How near a thing is to what was typed; the first value is the nearest.
enum class Likeness { SameRef, SameRefOtherCase, InName, None };
Likeness likeness(std::string_view wanted, std::string_view ref, std::string_view name);

/// Small letters without the accents of Western European languages: "Crème Brûlée" → "creme brulee".
std::string plainLetters(std::string_view text);

/// The ref codes of `known` that `wanted` may have been meant to be, nearest first, at most `most`.
std::vector<std::string> nearestRefs(std::string_view wanted, const std::vector<std::string>& known, std::size_t most);

} // namespace engine
