#pragma once
// The fields of one row, cleaned, with what was wrong with them noted as problems of the thing the row describes.

#include "io/till_query.h"
#include "io/till_values.h"

#include "model/money.h"
#include "model/problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace io {

class TillFields {
public:
    /// `kind` is HubRise's word for the thing ("sku").
    TillFields(const TillRow& row, const Mapping& mapping, const char* kind, model::Problems& problems);

    /// What problems from now on are about.
    void subject(std::string ref) { m_ref = std::move(ref); }
    bool has(std::string_view column) const { return m_row.has(index(column)); }
    /// Whether a problem of severity Error was noted.
    bool broken() const { return m_broken; }

    /// "" when missing. A NUL or bytes in another character set are an Error; control characters are taken out with a Note.
    std::string text(std::string_view column);
    /// Text that identifies: control characters are an Error, since taking them out would make another ref.
    std::string ref(std::string_view column);
    /// Missing: nothing, and no problem. Unreadable: nothing, and an Error. More decimals than money has: rounded, with a Note.
    std::optional<model::Money> price(std::string_view column);
    /// The same, but missing is an Error.
    std::optional<model::Money> requiredPrice(std::string_view column);
    std::optional<model::Decimal> decimal(std::string_view column, model::Severity ifUnreadable);
    std::optional<model::Decimal> percent(std::string_view column, model::Severity ifUnreadable); ///< a "%" behind is allowed
    std::optional<int> integer(std::string_view column);    ///< unreadable: Error
    std::optional<bool> boolean(std::string_view column, model::Severity ifUnreadable = model::Severity::Warning);
    std::optional<std::vector<std::string>> list(std::string_view column, model::Severity ifUnreadable); ///< missing: nothing
    std::string dow(std::string_view column);  ///< unreadable days, times and dates: Error, since leaving a limit out sells what is not for sale
    std::string time(std::string_view column);
    std::string date(std::string_view column, model::Severity ifUnreadable = model::Severity::Error);
    /// The cell as it is: images.
    Cell raw(std::string_view column) const { return m_row.cell(index(column)); }

    void note(model::Severity severity, std::string_view field, model::Text message, model::Text hint = {});

private:
    std::size_t index(std::string_view column) const;
    CleanText clean(std::string_view column);
    void unreadable(model::Severity severity, std::string_view field, const std::string& value, model::Text hint);
    std::optional<model::Decimal> number(std::string_view column, std::string value, model::Severity ifUnreadable);

    const TillRow& m_row;
    const Mapping& m_mapping;
    const char* m_kind;
    model::Problems& m_problems;
    std::string m_ref;
    bool m_broken = false;
};

} // namespace io
