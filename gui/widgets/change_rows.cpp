#include "gui/widgets/change_rows.h"

#include "gui/widgets/thing_words.h"

#include <QString>

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_set>

namespace gui {

using model::Action;
using model::text;

namespace {

constexpr std::size_t longestPart = 120; ///< bytes of one value that are searched
constexpr std::size_t longestRow = 1000; ///< bytes of one row

bool hasPrice(const model::Change& change)
{
    return std::any_of(change.fields.begin(), change.fields.end(),
                       [](const model::FieldChange& f) { return f.field == "price" || f.field == "price_overrides"; });
}

Group groupOf(const model::Change& change, bool price)
{
    switch (change.action) {
    case Action::Create: return Group::Additions;
    case Action::Update: return price ? Group::Prices : Group::Changes;
    case Action::Delete: return Group::Removals;
    case Action::Conflict: return Group::Conflicts;
    case Action::Reject: return Group::Refused;
    case Action::Skip: return Group::LeftAlone;
    }
    return Group::Changes;
}

std::string identity(const model::Change& change)
{
    return change.kind + '\0' + change.ref + '\0' + change.name;
}

/// A removal is told once: as a loss.
std::unordered_multiset<std::string> removalsAmong(const model::Changes& losses)
{
    std::unordered_multiset<std::string> removals;
    for (const auto& loss : losses)
        if (loss.action == Action::Delete)
            removals.insert(identity(loss));
    return removals;
}

class Preparation {
public:
    Preparation(ChangeRows& out, const i18n::Words& words) : m_out(out), m_words(words) {}

    void run(const model::Changes& losses, const model::Changes& changes)
    {
        auto told = removalsAmong(losses);
        m_out.rows.reserve(losses.size() + changes.size());
        for (const auto& loss : losses)
            m_out.rows.push_back(rowOf(loss, Group::Losses));
        for (const auto& change : changes) {
            if (change.action == Action::Delete && !told.empty())
                if (const auto found = told.find(identity(change)); found != told.end()) {
                    told.erase(found);
                    continue;
                }
            m_out.rows.push_back(rowOf(change, groupOf(change, hasPrice(change))));
        }
        std::stable_sort(m_out.rows.begin(), m_out.rows.end(), [](const ChangeRow& a, const ChangeRow& b) { return a.group < b.group; });
        count();
    }

private:
    ChangeRow rowOf(const model::Change& change, Group group)
    {
        ChangeRow row;
        row.change = &change;
        row.group = group;
        row.price = change.action == Action::Update && hasPrice(change);
        row.settleable = change.settleable && change.action == Action::Conflict && !change.ref.empty();
        row.searchBegin = m_out.searchText.size();
        add(change.name);
        add(change.ref);
        m_out.searchText += kindWords(change.kind);
        add(reasonInWords(change, m_words));
        for (const auto& field : change.fields)
            for (const auto& value : {field.before, field.after}) {
                if (m_out.searchText.size() - row.searchBegin > longestRow)
                    break;
                add(value);
                if (auto shown = valueInWords(field.field, value, m_words); shown != value)
                    add(shown);
            }
        row.searchLength = static_cast<std::uint32_t>(m_out.searchText.size() - row.searchBegin);
        return row;
    }

    /// Parts end with a line break: no word that is searched for reaches over it.
    void add(const std::string& part)
    {
        m_out.searchText += folded(part, longestPart);
        m_out.searchText += '\n';
    }

    const std::string& kindWords(const std::string& kind)
    {
        const auto [found, isNew] = m_kinds.try_emplace(kind);
        if (isNew)
            found->second = folded(m_words(labelOfKind(kind)), longestPart) + '\n';
        return found->second;
    }

    void count()
    {
        for (const auto& row : m_out.rows) {
            for (std::size_t only = 0; only < onlyCount; ++only)
                m_out.counts[only] += belongsTo(row, static_cast<Only>(only)) ? 1 : 0;
            m_out.settleable += row.settleable ? 1 : 0;
        }
    }

    ChangeRows& m_out;
    const i18n::Words& m_words;
    std::map<std::string, std::string> m_kinds;
};

Sides sidesOf(engine::Operation operation)
{
    if (operation == engine::Operation::Restore)
        return {text(TR("HubRise now")), text(TR("From the backup"))};
    if (engine::infoOf(operation).towardsHubRise)
        return {text(TR("HubRise now")), text(TR("From the till"))};
    // A catalog is retrieved by comparing what the till has with what HubRise has, as customers are.
    return {text(TR("Till now")), text(TR("From HubRise"))};
}

std::vector<std::string> wordsOf(const std::string& search)
{
    constexpr std::size_t longestSearch = 400;
    std::vector<std::string> words;
    const QString line = QString::fromStdString(folded(search, longestSearch)).simplified();
    for (const auto& word : line.split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

} // namespace

std::shared_ptr<const ChangeRows> prepareRows(std::shared_ptr<const engine::Plan> plan, const i18n::Words& words)
{
    auto rows = std::make_shared<ChangeRows>();
    rows->sides = sidesOf(plan->operation);
    Preparation(*rows, words).run(plan->losses, plan->changes);
    for (auto& row : rows->rows)
        if (row.settleable)
            if (const auto chosen = plan->settled.find(row.change->ref); chosen != plan->settled.end())
                row.left = chosen->second == model::Prefer::Skip;
    rows->owner = std::move(plan);
    return rows;
}

std::shared_ptr<const ChangeRows> prepareRows(std::shared_ptr<const model::Changes> changes, const i18n::Words& words)
{
    auto rows = std::make_shared<ChangeRows>();
    rows->sides = {text(TR("Before")), text(TR("After"))};
    Preparation(*rows, words).run({}, *changes);
    rows->owner = std::move(changes);
    return rows;
}

Indices select(const ChangeRows& rows, const Filter& filter)
{
    const auto wanted = wordsOf(filter.search);
    const std::string_view all = rows.searchText;
    Indices left;
    for (std::uint32_t i = 0; i < rows.rows.size(); ++i) {
        const ChangeRow& row = rows.rows[i];
        const auto held = all.substr(row.searchBegin, row.searchLength);
        if (belongsTo(row, filter.only)
            && std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) { return held.find(word) != held.npos; }))
            left.push_back(i);
    }
    return left;
}

bool belongsTo(const ChangeRow& row, Only only)
{
    switch (only) {
    case Only::All: return true;
    case Only::Removals: return row.group == Group::Losses || row.group == Group::Removals;
    case Only::Prices: return row.price;
    case Only::Conflicts: return row.group == Group::Conflicts;
    case Only::Additions: return row.group == Group::Additions;
    case Only::Changes: return row.group == Group::Prices || row.group == Group::Changes;
    case Only::Problems: return row.group == Group::Refused || row.group == Group::LeftAlone;
    }
    return true;
}

std::string folded(const std::string& text, std::size_t most)
{
    std::size_t length = std::min(text.size(), most);
    while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        --length; // never half a character
    const std::string_view part(text.data(), length);
    if (std::all_of(part.begin(), part.end(), [](unsigned char c) { return c < 0x80; })) {
        std::string lower(part);
        std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return lower;
    }
    // Compatibility forms: a no-break space is a blank, a ligature its letters.
    QString plain = QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size())).normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return c.isMark(); });
    plain = plain.toCaseFolded();
    plain.replace(QStringLiteral("œ"), QStringLiteral("oe")).replace(QStringLiteral("æ"), QStringLiteral("ae"));
    return plain.toStdString();
}

} // namespace gui
