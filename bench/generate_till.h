#pragma once
// A till of any size, the same at every run: SQLite, read through bench.toml.

#include <filesystem>

namespace bench {

struct Sizes {
    int products = 20'000;
    int skusPerProduct = 2;
    int optionLists = 200;
    int optionsPerList = 10;
    int customers = 100'000;
};

/// Makes the file, which must not exist. Values have the shapes found in real tills: prices as numbers and as text with a comma, phones in many
/// spellings (one in fifty is none), empty columns, accents, consents as O/N.
void generateTill(const std::filesystem::path& file, const Sizes& sizes);

} // namespace bench
