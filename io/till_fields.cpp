#include "io/till_fields.h"

#include "model/text_rules.h"

#include <stdexcept>

namespace io {

using namespace model;

namespace {

/// Where `name` stands in QuerySpec::columns().
std::size_t position(const QuerySpec& spec, std::string_view name)
{
    std::size_t at = 0;
    for (const auto* names : {&spec.required, &spec.oneOf, &spec.optional})
        for (const std::string& column : *names) {
            if (column == name)
                return at;
            ++at;
        }
    throw std::logic_error("the query " + spec.name + " has no column " + std::string(name));
}

} // namespace

TillFields::TillFields(const TillRow& row, const Mapping& mapping, const char* kind, Problems& problems)
    : m_row(row), m_mapping(mapping), m_kind(kind), m_problems(problems)
{
}

std::size_t TillFields::index(std::string_view column) const { return position(m_row.query(), column); }

void TillFields::note(Severity severity, std::string_view field, Text message, Text hint)
{
    m_broken = m_broken || severity == Severity::Error;
    m_problems.push_back({severity, m_kind, m_ref, std::string(field), std::move(message), std::move(hint)});
}

void TillFields::unreadable(Severity severity, std::string_view field, const std::string& value, Text hint)
{
    note(severity, field, model::text(TR("“%1” cannot be read as %2"), presentable(value), field), std::move(hint));
}

CleanText TillFields::clean(std::string_view column)
{
    Cell cell = m_row.cell(index(column));
    if (cell.form == Cell::Form::Number)
        return {std::move(cell.value)};
    if (m_mapping.charset == Charset::Windows1252 && (cell.form == Cell::Form::Bytes || !isUtf8(cell.value))) // a till may have written both since
        cell.value = fromWindows1252(cell.value);
    CleanText clean = cleanText(std::move(cell.value));
    if (clean.fault == CleanText::Fault::Nul)
        note(Severity::Error, column, model::text(TR("%1 holds a NUL character"), column), model::text(TR("Type it again in the till.")));
    if (clean.fault == CleanText::Fault::Encoding)
        note(Severity::Error, column, model::text(TR("%1 is not in the character set that the mapping says"), column),
             model::text(TR("Type it again in the till; if many texts are concerned, set charset = 'windows-1252' in the mapping and read the column as bytes (CAST … AS BLOB).")));
    return clean;
}

std::string TillFields::text(std::string_view column)
{
    CleanText value = clean(column);
    if (value.controlsRemoved)
        note(Severity::Note, column, model::text(TR("Control characters were taken out of %1"), column));
    return std::move(value.text);
}

std::string TillFields::ref(std::string_view column)
{
    CleanText value = clean(column);
    if (value.controlsRemoved || !isCleanLine(value.text)) {
        note(Severity::Error, column, model::text(TR("%1 holds control characters"), column), model::text(TR("Correct the code in the till.")));
        return {};
    }
    return std::move(value.text);
}

std::optional<Money> TillFields::price(std::string_view column)
{
    const std::string value = text(column);
    if (value.empty())
        return std::nullopt;
    const auto reading = readPrice(value, m_mapping.price_unit, m_mapping.currency);
    if (!reading) {
        note(Severity::Error, column, reading.error().message, reading.error().hint);
        return std::nullopt;
    }
    if (reading->rounded)
        note(Severity::Note, column, model::text(TR("The price %1 was rounded to %2"), presentable(value), reading->price.amount()));
    return reading->price;
}

std::optional<Money> TillFields::requiredPrice(std::string_view column)
{
    const std::size_t before = m_problems.size();
    const auto value = price(column);
    if (!value && m_problems.size() == before)
        note(Severity::Error, column, model::text(TR("There is no price")), model::text(TR("Enter a price such as 9.50 or 9,50 in the till.")));
    return value;
}

std::optional<Decimal> TillFields::number(std::string_view column, std::string value, Severity ifUnreadable)
{
    if (value.empty())
        return std::nullopt;
    const auto read = Decimal::parse(value);
    if (read)
        return *read;
    unreadable(ifUnreadable, column, value, read.error().hint);
    return std::nullopt;
}

std::optional<Decimal> TillFields::decimal(std::string_view column, Severity ifUnreadable)
{
    return number(column, text(column), ifUnreadable);
}

std::optional<Decimal> TillFields::percent(std::string_view column, Severity ifUnreadable)
{
    std::string value = text(column);
    if (value.ends_with('%'))
        value = trimmed(value.substr(0, value.size() - 1));
    return number(column, std::move(value), ifUnreadable);
}

std::optional<int> TillFields::integer(std::string_view column)
{
    const std::string value = text(column);
    if (value.empty())
        return std::nullopt;
    const auto read = readInteger(value);
    if (!read)
        unreadable(Severity::Error, column, value, model::text(TR("Write a whole number.")));
    return read;
}

std::optional<bool> TillFields::boolean(std::string_view column, Severity ifUnreadable)
{
    const Cell cell = raw(column);
    if (cell.form == Cell::Form::Bytes && cell.value.size() == 1)
        if (const auto bit = readBoolean(cell.value))
            return bit;
    const std::string value = text(column);
    if (value.empty())
        return std::nullopt;
    const auto read = readBoolean(value);
    if (!read)
        unreadable(ifUnreadable, column, value, model::text(TR("Use 1 or 0, O or N, true or false.")));
    return read;
}

std::optional<std::vector<std::string>> TillFields::list(std::string_view column, Severity ifUnreadable)
{
    const std::string value = text(column);
    if (value.empty())
        return std::nullopt;
    auto read = readList(value);
    if (!read)
        unreadable(ifUnreadable, column, value, model::text(TR("Use a list separated by commas, or a JSON array of texts.")));
    return read;
}

std::string TillFields::dow(std::string_view column)
{
    const std::string value = text(column);
    const auto read = value.empty() ? std::optional(value) : readDaysOfWeek(value);
    if (!read)
        unreadable(Severity::Error, column, value, model::text(TR("Write the days from Monday on, as in 12345--.")));
    return read.value_or("");
}

std::string TillFields::time(std::string_view column)
{
    const std::string value = text(column);
    const auto read = value.empty() ? std::optional(value) : readTime(value);
    if (!read)
        unreadable(Severity::Error, column, value, model::text(TR("Write the time as in 11:30.")));
    return read.value_or("");
}

std::string TillFields::date(std::string_view column, Severity ifUnreadable)
{
    const std::string value = text(column);
    const auto read = value.empty() ? std::optional(value) : readDate(value);
    if (!read)
        unreadable(ifUnreadable, column, value, model::text(TR("Enter a day that exists, as in 2026-03-14 or 14/03/2026.")));
    return read.value_or("");
}

} // namespace io
