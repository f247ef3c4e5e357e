// One state database in the place of another. SQLite finds what belongs to a file by its name: a journal or a WAL that a former file left would be played into
// whatever bears that name next (sqlite.org/howtocorrupt.html 1.4), so that they go before the new file comes, never after.

#include "io/files.h"
#include "io/state.h"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>

namespace io {

namespace {

namespace fs = std::filesystem;
using model::Done;
using model::Result;

constexpr std::array<const char*, 3> besides = {"-journal", "-wal", "-shm"};

fs::path withSuffix(fs::path file, const std::string& suffix) { return file += suffix; }

/// A link that leads nowhere is there as well.
bool isThere(const fs::path& file)
{
    std::error_code unknown;
    return fs::exists(fs::symlink_status(file, unknown));
}

/// The file, and what is beside it, as far as they are there.
std::vector<std::string> partsOf(const fs::path& file)
{
    std::vector<std::string> suffixes;
    for (const char* suffix : {"", besides[0], besides[1], besides[2]})
        if (isThere(withSuffix(file, suffix)))
            suffixes.emplace_back(suffix);
    return suffixes;
}

fs::path freeName(const fs::path& file, const Clock& clock)
{
    const auto wanted = withSuffix(withSuffix(file, State::asideMark), compactUtc(clock.nowMs()));
    auto name = wanted;
    for (int n = 2; !partsOf(name).empty(); ++n)
        name = withSuffix(withSuffix(wanted, "-"), std::to_string(n));
    return name;
}

/// Half a transaction is in the file and the way back or the rest beside it: without that the file could pass for a sound one, and the journal of the one
/// kept would be played into the one in its place if both were one file. Such a file goes before what is beside it does.
bool hasUnplayed(const fs::path& file)
{
    return std::ranges::any_of(besides, [&](const char* suffix) {
        std::error_code unknown;
        const auto bytes = fs::file_size(withSuffix(file, suffix), unknown);
        return !unknown && bytes > 0;
    });
}

Done clearBeside(const fs::path& file)
{
    for (const char* suffix : besides)
        if (isThere(withSuffix(file, suffix)))
            if (const auto gone = removeForGood(withSuffix(file, suffix)); !gone)
                return gone;
    return {};
}

Done putInPlace(const fs::path& file, const fs::path& made)
{
    for (const auto& place : {file, made})
        if (const auto cleared = clearBeside(place); !cleared)
            return cleared;
    return moveFile(made, file);
}

} // namespace

Result<fs::path> State::replace(const fs::path& file, const fs::path& made, const Clock& clock)
{
    const auto former = partsOf(file);
    const auto aside = former.empty() ? fs::path() : freeName(file, clock);
    const bool isHalfDone = hasUnplayed(file);
    for (const auto& suffix : former)
        if (!isHalfDone || !suffix.empty())
            if (const auto kept = keepAs(withSuffix(file, suffix), withSuffix(aside, suffix)); !kept)
                return model::fail(kept);
    if (isHalfDone && isThere(file))
        if (const auto moved = moveFile(file, aside); !moved)
            return model::fail(moved);
    const auto placed = putInPlace(file, made);
    if (!placed && !aside.empty())
        return model::fail(placed, model::text(TR("The former state database is kept as “%1”"), aside.string()));
    return placed ? Result<fs::path>(aside) : model::fail(placed);
}

Done State::remove(const fs::path& file)
{
    if (isThere(file))
        if (const auto gone = removeForGood(file); !gone)
            return gone;
    return clearBeside(file);
}

} // namespace io
