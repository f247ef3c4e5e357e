#pragma once
// The words a mapping may use (design 6): queries with their columns, write statements, and the nearest known word for a wrong one.

#include <string>
#include <string_view>
#include <vector>

namespace io {

struct QuerySpec {
    std::string name;
    std::vector<std::string> required;
    std::vector<std::string> oneOf;    ///< at least one of these, when there are any
    std::vector<std::string> optional;
    std::vector<std::string> needs;    ///< queries without which this one says nothing

    bool knows(std::string_view column) const;
    std::vector<std::string> columns() const; ///< all of them
};

/// In the order in which they are read.
const std::vector<QuerySpec>& querySpecs();
const QuerySpec* findQuery(std::string_view name);

struct StatementSpec {
    std::string name;
    std::vector<std::string> parameters; ///< "ref" and "hubrise_id" among them
};

const std::vector<StatementSpec>& statementSpecs();
const StatementSpec* findStatement(std::string_view name);

/// The word of `known` that `wrong` was probably meant to be; empty when none is near.
std::string nearest(std::string_view wrong, const std::vector<std::string>& known);

} // namespace io
