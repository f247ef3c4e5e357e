#pragma once
// A plan's changes made ready for the window: grouped with the losses first, and searchable. Prepared and searched off the window's thread.

#include "i18n/words.h"
#include "sync/plan.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace gui {

/// In the order of reading: what hurts when it goes unread comes first.
enum class Group : std::uint8_t {
    Losses,    ///< HubRise would no longer hold it, or a part of it
    Conflicts, ///< both sides differ
    Removals,  ///< other removals (a pull's, or changes without a list of losses)
    Prices,    ///< changes of a price
    Changes,   ///< other changes
    Additions,
    Refused,   ///< cannot be sent
    LeftAlone,
};
inline constexpr std::size_t groupCount = 8;

/// What a person wants to see.
enum class Only { All, Removals, Prices, Conflicts, Additions, Changes, Problems };
inline constexpr std::size_t onlyCount = 7;

struct ChangeRow {
    const model::Change* change = nullptr;
    std::size_t searchBegin = 0;  ///< in ChangeRows::searchText
    std::uint32_t searchLength = 0;
    Group group = Group::Changes;
    bool price = false;           ///< a price is among what changes
    bool settleable = false;      ///< a person may choose a side
    bool left = false;            ///< and has chosen to leave the whole card: the plan was made so
};

/// Where the values of a change come from: headings of the columns.
struct Sides {
    model::Text before, after;
};

using Indices = std::vector<std::uint32_t>; ///< of ChangeRows::rows, ascending

struct ChangeRows {
    std::shared_ptr<const void> owner; ///< keeps the changes alive
    std::vector<ChangeRow> rows;       ///< by group, in a group as planned
    std::string searchText;            ///< folded words of all rows
    std::array<std::size_t, onlyCount> counts{};
    std::size_t settleable = 0;
    Sides sides;
};

/// Any thread; 100,000 changes take a good part of a second. `words` is used while preparing only.
std::shared_ptr<const ChangeRows> prepareRows(std::shared_ptr<const engine::Plan> plan, const i18n::Words& words);
/// The same for a list without a plan (what somebody else changed in HubRise).
std::shared_ptr<const ChangeRows> prepareRows(std::shared_ptr<const model::Changes> changes, const i18n::Words& words);

struct Filter {
    Only only = Only::All;
    std::string search; ///< as typed; every word must be found, accents and capitals aside
    bool operator==(const Filter&) const = default;
};

/// The rows a filter leaves. Pure; any thread.
Indices select(const ChangeRows& rows, const Filter& filter);

bool belongsTo(const ChangeRow& row, Only only);
/// Lower case without accents, at most `most` bytes of `text` looked at.
std::string folded(const std::string& text, std::size_t most);

} // namespace gui
