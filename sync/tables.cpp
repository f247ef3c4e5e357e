#include "sync/tables.h"

#include "sync/export_file.h"
#include "sync/labels.h"

#include <algorithm>
#include <vector>

namespace engine {

using model::text;

namespace {

constexpr const char* byteOrderMark = "\xEF\xBB\xBF";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "-1.50", "-3"
bool isNegativeNumber(const std::string& value)
{
    const auto isPoint = [](char c) { return c == '.' || c == ','; };
    return value.size() > 1 && value[0] == '-' && isDigit(value[1]) && isDigit(value.back()) && std::count_if(value.begin(), value.end(), isPoint) <= 1
        && std::all_of(value.begin() + 1, value.end(), [&](char c) { return isDigit(c) || isPoint(c); });
}

/// A spreadsheet runs what begins like a formula (in Japan with the wide signs too); an apostrophe in front makes it text.
std::string defused(const std::string& value)
{
    const auto begins = [&value](const char* sign) { return value.starts_with(sign); };
    constexpr const char* signs[] = {"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    const bool likeAFormula = std::any_of(std::begin(signs), std::end(signs), begins);
    return likeAFormula && !isNegativeNumber(value) ? "'" + value : value;
}

class Table {
public:
    Table(const model::Translate& translate, const std::vector<model::Text>& headings) : m_translate(translate), m_bytes(byteOrderMark)
    {
        std::vector<std::string> cells;
        for (const auto& heading : headings)
            cells.push_back(words(heading));
        add(cells);
    }

    void add(const std::vector<std::string>& cells)
    {
        for (std::size_t i = 0; i < cells.size(); ++i)
            m_bytes += (i == 0 ? "" : ";") + csvCell(defused(cells[i]));
        m_bytes += "\r\n";
    }

    std::string words(const model::Text& t) const { return model::words(t, m_translate); }
    std::string bytes() && { return std::move(m_bytes); }

private:
    const model::Translate& m_translate;
    std::string m_bytes;
};

} // namespace

std::string changesCsv(const model::Changes& changes, const model::Translate& translate)
{
    Table table(translate, {text(TR("Change")), text(TR("Kind")), text(TR("Ref code")), text(TR("Name")), text(TR("Field")), text(TR("Before")), text(TR("After")), text(TR("Reason"))});
    for (const auto& change : changes) {
        const auto add = [&](const model::FieldChange& field) {
            table.add({table.words(actionLabel(change.action)), table.words(kindLabel(change.kind)), change.ref, change.name, field.field, field.before, field.after,
                       table.words(change.reason)});
        };
        if (change.fields.empty())
            add({});
        for (const auto& field : change.fields)
            add(field);
    }
    return std::move(table).bytes();
}

std::string problemsCsv(const model::Problems& problems, const model::Translate& translate)
{
    Table table(translate, {text(TR("Severity")), text(TR("Kind")), text(TR("Ref code")), text(TR("Field")), text(TR("Message")), text(TR("What to do"))});
    for (const auto& problem : problems)
        table.add({table.words(severityLabel(problem.severity)), table.words(kindLabel(problem.kind)), problem.ref, problem.field, table.words(problem.message),
                   table.words(problem.hint)});
    return std::move(table).bytes();
}

std::string itemsCsv(const std::vector<HistoryItem>& items, const model::Translate& translate)
{
    Table table(translate, {text(TR("Ref code")), text(TR("Name")), text(TR("HubRise id")), text(TR("Result")), text(TR("Details")), text(TR("Message"))});
    for (const auto& item : items)
        table.add({item.ref, item.name, item.remoteId, table.words(stateLabel(item.state)), item.status, item.message});
    return std::move(table).bytes();
}

} // namespace engine
