#include "tests/fuzz/targets.h"

#include "io/mapping.h"
#include "io/mapping_names.h"
#include "io/sql_text.h"

namespace fuzz {

std::string mapping(std::string_view bytes)
{
    for (const auto dialect : {io::SqlDialect::Standard, io::SqlDialect::Brackets, io::SqlDialect::Mariadb, io::SqlDialect::Postgresql}) {
        const auto bare = io::withoutComments(bytes, dialect);
        if (bare.size() > bytes.size() + 1) // an empty comment of two characters becomes one blank
            return "a text without its comments is longer than before";
        (void)io::parametersOf(bytes, dialect);
    }
    const auto mapping = io::parseMapping(bytes, "fuzz");
    if (!mapping)
        return expected(mapping.error(), model::Kind::Configuration);
    if (mapping->read.empty() || mapping->currency.size() != 3 || mapping->fingerprint.size() != 64)
        return "a mapping that lacks what every mapping has";
    for (const auto& [name, statements] : mapping->write)
        if (!io::findStatement(name) || statements.empty())
            return "a statement nobody knows: " + name;
    return {};
}

} // namespace fuzz
