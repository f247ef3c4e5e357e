// Looks through everything a run leaves for what must not be there: tokens, codes and client secrets anywhere but in their store, and customers in logs.
//
//     fakes::Scanner scanner({{"token", token}}, {"Perret", "amelie@perret.fr"});
//     for (const auto& hit : scanner.folder(home, {home / "default/secret"}).hits) …
//
// A secret is found in plain, percent-encoded, with JSON's escapes, as hex digits, in base64 and in UTF-16, as a whole or by any twelve characters in a row.
#pragma once

#include <bitset>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fakes {

struct Secret {
    std::string kind, text; ///< "token"
    bool operator==(const Secret&) const = default;
};

struct Hit {
    std::string where; ///< file, with "/member" for one inside a zip
    std::size_t offset = 0;
    std::string what; ///< "token in base64", "personal data"; never the thing itself
};

using Allowed = std::function<bool(const std::filesystem::path&)>;

struct Scanned {
    std::vector<Hit> hits; ///< the first of each kind in each file
    long long files = 0, bytes = 0;
    Scanned& operator+=(Scanned other);
};

class Scanner {
public:
    static constexpr std::size_t window = 12; ///< of 40 hex digits: no chance hit in what a test can write

    /// `personal` is looked for as whole words, in logs only; what has four characters or less is left out.
    Scanner(const std::vector<Secret>& secrets, std::vector<std::string> personal);

    Scanned bytes(std::string_view bytes, const std::string& where, bool isLog = false) const;
    /// Every file below it but those that are `allowed`; log files are those that say so by name.
    Scanned folder(const std::filesystem::path& folder, const Allowed& allowed = {}) const;

private:
    struct Form {
        std::string what, text;
        std::size_t least; ///< this many of its bytes in a row are a hit
    };
    struct Place {
        std::size_t form, at;
    };
    void addForm(std::string what, std::string text, std::size_t least);
    void lookForSecrets(std::string_view bytes, const std::string& where, Scanned& out) const;
    void lookForPeople(std::string_view bytes, const std::string& where, Scanned& out) const;
    void file(const std::filesystem::path& file, Scanned& out) const;

    std::vector<Form> m_forms;
    std::unordered_multimap<std::uint64_t, Place> m_places; ///< by the first eight bytes
    std::bitset<65536> m_maybe;                             ///< by their hash
    std::vector<std::string> m_personal;
};

} // namespace fakes
