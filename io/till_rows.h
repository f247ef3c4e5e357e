#pragma once
// The rows that one SQL text of a mapping gives. Only for the files that speak to a database themselves.

#include "io/till_errors.h"
#include "io/till_query.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QVariant;

namespace io {

class TillRows {
public:
    virtual ~TillRows() = default;
    /// Lower case.
    virtual std::vector<std::string> columns() const = 0;
    /// False at the end, and where it failed.
    virtual bool next() = 0;
    virtual Cell cell(int column) const = 0;
    virtual std::optional<DriverFailure> failure() const = 0;
};

/// Runs `sql` on the connection of this name, up to its first row: a text that cannot be run has a failure() at once.
std::unique_ptr<TillRows> runQuery(const std::string& connection, const std::string& sql);

/// A value as Qt gives it.
Cell cellOf(const QVariant& value);

} // namespace io
