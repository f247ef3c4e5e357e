#include "io/backups.h"

#include "io/backup_images.h"
#include "io/catalog_json.h"
#include "io/files.h"
#include "io/id_prefix.h"
#include "io/request_windows.h"
#include "io/sqlite.h"

#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <set>
#include <system_error>

namespace io {

namespace {

namespace fs = std::filesystem;
using model::Done;
using model::Kind;
using model::Result;

constexpr std::size_t alwaysKept = 20;
constexpr std::int64_t keptMs = std::int64_t{35} * 86'400'000;

/// Ids come from HubRise; a path is made of nothing but letters, digits and '-'.
std::string safe(const std::string& id)
{
    std::string out;
    for (const unsigned char c : id.substr(0, 64))
        out += c < 128 && (std::isalnum(c) || c == '-') ? static_cast<char>(c) : '_';
    return out.empty() ? "_" : out;
}

/// Under the first free name, which it gives: nothing that is there is ever overwritten.
Result<std::string> writeUnderNewName(const fs::path& folder, const std::string& stem, std::string_view raw)
{
    for (int sequence = 1;; ++sequence) {
        auto name = stem + "-" + std::to_string(sequence) + ".json";
        const auto written = writeNew(folder / name, raw);
        if (!written)
            return model::fail(written);
        if (*written)
            return name;
    }
}

void removeFiles(const fs::path& backup)
{
    (void)removeFile(backup);
    (void)removeFile(imageIndexOf(backup));
}

/// What its ids of images stand for lies beside a backup, for whoever loses the state database.
Done keepIndex(const fs::path& backup, const std::string& imageIndex)
{
    const bool isEmpty = imageIndex.size() <= 2; // {}
    return isEmpty ? Done() : writeWhole(imageIndexOf(backup), imageIndex);
}

/// "catalog-<id>-20260314T190500Z-<n>.json" → the time; 0 when it is another name. The id may hold '-' itself.
std::int64_t timeInName(const std::string& name)
{
    constexpr std::string_view tail = "20260314T190500Z";
    const auto sequence = name.rfind('-');
    if (!name.starts_with("catalog-") || !name.ends_with(".json") || sequence == std::string::npos || sequence < tail.size())
        return 0;
    return msOfUtc(std::string_view(name).substr(sequence - tail.size(), tail.size()));
}

/// As "id:…".
std::vector<std::string> imagesIn(const model::Catalog& catalog)
{
    std::vector<std::string> shown;
    const auto take = [&shown](const auto& things) {
        for (const auto& thing : things)
            shown.insert(shown.end(), thing.images.begin(), thing.images.end());
    };
    take(catalog.categories);
    take(catalog.products);
    take(catalog.deals);
    take(catalog.discounts);
    return shown;
}

/// The backups among the files, the oldest first: of the same second by their number.
std::map<std::pair<std::int64_t, std::pair<std::size_t, std::string>>, std::string> namesByTime(const fs::path& folder)
{
    std::map<std::pair<std::int64_t, std::pair<std::size_t, std::string>>, std::string> names;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) {
        const std::string name = entry.path().filename().string();
        if (const auto at = timeInName(name); at != 0)
            names[{at, {name.size(), name}}] = name;
    }
    return names;
}

/// For certain; a state database that cannot be read now tells nothing.
bool isUnknown(const State& state, const BackupRecord& record)
{
    const auto all = state.backups();
    return all && std::ranges::find(*all, record.id, &BackupRecord::id) == all->end();
}

/// This machine's clock may be ahead; HubRise's answers then tell. Of both, the earlier: nothing grows old by a mistake.
std::int64_t surelyPassed(State& state, const Clock& clock)
{
    return clock.nowMs() + std::min<std::int64_t>(keptNumber(state.database(), serverOffsetKey).value_or(0), 0);
}

/// When each was taken, by its own time and those of all before it: the clock may have been behind. The newest first, as `all`.
std::vector<std::int64_t> takenAt(const std::vector<BackupRecord>& all, std::int64_t nowMs)
{
    std::vector<std::int64_t> times(all.size());
    std::int64_t last = 0;
    for (std::size_t i = all.size(); i-- > 0;) {
        times[i] = std::max(all[i].takenAtMs, last);
        if (all[i].takenAtMs <= nowMs)
            last = times[i];
    }
    return times;
}

struct ImageType {
    const char* type;
    const char* extension;
};
/// What HubRise takes (HubRise API 5.2).
constexpr std::array<ImageType, 5> imageTypes = {{{"image/jpeg", ".jpg"}, {"image/png", ".png"}, {"image/webp", ".webp"}, {"image/gif", ".gif"}, {"image/bmp", ".bmp"}}};

/// Where an image is kept, if it is; md5 is checked because it becomes a name.
const ImageType* keptAs(const fs::path& folder, const std::string& md5)
{
    const bool isMd5 = md5.size() == 32 && md5.find_first_not_of("0123456789abcdef") == std::string::npos;
    std::error_code ignored;
    for (const auto& type : imageTypes)
        if (isMd5 && fs::exists(folder / (md5 + type.extension), ignored))
            return &type;
    return nullptr;
}

} // namespace

Backups::Backups(State& state, fs::path folder, const Clock& clock) : m_state(state), m_folder(std::move(folder)), m_clock(clock) {}

Result<BackupRecord> Backups::keep(const model::Named& catalog, std::string_view raw, const std::string& planId, const std::string& remoteHash, const std::string& reason,
                                   const std::string& imageIndex)
{
    if (const auto folder = makeFolder(m_folder); !folder)
        return model::fail(folder);
    const auto now = m_clock.nowMs();
    const auto name = writeUnderNewName(m_folder, "catalog-" + safe(catalog.id) + "-" + compactUtc(now), raw);
    if (!name)
        return model::fail(name);
    const BackupRecord record{randomId().substr(0, 12), *name, sha256Hex(raw), static_cast<std::int64_t>(raw.size()), now, catalog, planId, remoteHash, reason, imageIndex};
    Done done;
    if (const auto back = this->raw(record); !back)
        done = model::fail(Kind::CannotWrite, model::text(TR("The backup “%1” does not read back as it was written."), pathOf(record).string()),
                           model::text(TR("Nothing was replaced. Check the disk.")), back.error().detail);
    if (done)
        done = keepIndex(pathOf(record), imageIndex);
    if (done)
        done = m_state.addBackup(record);
    if (!done) {
        if (isUnknown(m_state, record)) // a commit may report an error and have taken effect: a record without its file would promise a way back
            removeFiles(pathOf(record));
        return model::fail(done);
    }
    return record;
}

Result<std::string> Backups::raw(const BackupRecord& backup) const
{
    auto bytes = readWhole(pathOf(backup));
    if (!bytes)
        return model::fail(bytes);
    if (sha256Hex(*bytes) != backup.sha256)
        return model::fail(Kind::Configuration, model::text(TR("The backup file “%1” was changed since it was written."), pathOf(backup).string()),
                           model::text(TR("Choose another one: passeplat backup list.")));
    return bytes;
}

Result<BackupRecord> Backups::find(const std::string& id) const
{
    const auto all = list();
    if (!all)
        return model::fail(all);
    auto found = id == "latest" && !all->empty() ? std::optional(all->front()) : pickById(*all, id);
    if (!found)
        return model::fail(found);
    if (!*found)
        return model::fail(Kind::Usage, all->empty() ? model::text(TR("There is no backup yet.")) : model::text(TR("There is no backup “%1”."), id),
                           model::text(TR("See which there are: passeplat backup list.")));
    return **std::move(found);
}

Result<std::vector<BackupRecord>> Backups::list() const { return m_state.backups(); }

Done Backups::prune()
{
    const auto all = list();
    if (!all)
        return model::fail(all);
    const auto now = surelyPassed(m_state, m_clock);
    const auto times = takenAt(*all, now);
    std::map<std::string, std::size_t> seen; // each catalog keeps its own last ones
    for (std::size_t i = 0; i < all->size(); ++i) {
        const auto& backup = (*all)[i];
        if (++seen[backup.catalog.id] <= alwaysKept || now - times[i] < keptMs)
            continue;
        // The record first: a file without a record costs room, a record without its file would promise a way back.
        if (const auto removed = m_state.removeBackup(backup.id); !removed)
            return removed;
        removeFiles(pathOf(backup));
    }
    std::error_code none;
    for (const auto& folder : {m_folder, m_folder / "images"})
        for (const auto& entry : fs::directory_iterator(folder, none))
            if (entry.path().extension() == unfinishedSuffix)
                (void)removeFile(entry.path());
    return {};
}

Result<Backups::Adopted> Backups::adopt(const std::vector<BackupRecord>& former)
{
    const auto all = list();
    if (!all)
        return model::fail(all);
    std::set<std::string> known;
    for (const auto& backup : *all)
        known.insert(backup.file);
    std::map<std::string, const BackupRecord*> remembered;
    for (const auto& backup : former)
        remembered.emplace(backup.file, &backup);
    Adopted adopted;
    const BackupImages images(m_folder);
    std::vector<std::string> earlier; // than the last one in the list: they come before all that is in it
    for (const auto& [key, name] : namesByTime(m_folder)) {
        const auto at = key.first;
        if (known.contains(name))
            continue;
        const auto bytes = readWhole(m_folder / name);
        const auto document = bytes ? decodeCatalog(*bytes) : Result<CatalogDocument>(model::fail(bytes));
        const auto found = remembered.find(name);
        const std::string hash = bytes ? sha256Hex(*bytes) : std::string();
        if (!document || (found != remembered.end() && found->second->sha256 != hash)) {
            ++adopted.unreadable;
            continue;
        }
        std::string index = images.indexFor(m_folder / name, imagesIn(document->content));
        BackupRecord record{randomId().substr(0, 12), name, hash, static_cast<std::int64_t>(bytes->size()), at, document->catalog, {}, {}, "found",
                            index};
        if (found != remembered.end()) {
            record = *found->second;
            if (record.planId.empty()) // it was found before: the files may tell more by now
                record.imageIndex = std::move(index);
        }
        if (const auto added = m_state.addBackup(record); !added)
            return model::fail(added);
        if (!all->empty() && at < all->front().takenAtMs / 1000 * 1000) // names tell seconds
            earlier.push_back(record.id);
        ++adopted.added;
        adopted.newestAtMs = std::max(adopted.newestAtMs, at);
    }
    for (const auto& id : earlier | std::views::reverse)
        if (const auto moved = m_state.database().statement("UPDATE backups SET rowid = (SELECT min(rowid) FROM backups) - 1 WHERE id = ?").bind(id).run(); !moved)
            return model::fail(moved);
    return adopted;
}

fs::path Backups::pathOf(const BackupRecord& backup) const { return m_folder / fs::path(backup.file).filename(); }

bool Backups::hasImage(const std::string& md5) const { return image(md5).has_value(); }

Done Backups::keepImage(const std::string& md5, std::string_view bytes, const std::string& type)
{
    const auto* known = std::find_if(imageTypes.begin(), imageTypes.end(), [&](const ImageType& t) { return type == t.type; });
    if (known == imageTypes.end() || md5Hex(bytes) != md5)
        return model::fail(Kind::Nonsense, model::text(TR("The image %1 is not what HubRise says it is (%2)."), md5, type),
                           model::text(TR("It was not kept. Open the catalog in HubRise and look at its images.")));
    if (hasImage(md5))
        return {};
    if (const auto folder = makeFolder(m_folder / "images"); !folder)
        return folder;
    return writeWhole(m_folder / "images" / (md5 + known->extension), bytes);
}

Result<Backups::Image> Backups::image(const std::string& md5) const
{
    const auto* type = keptAs(m_folder / "images", md5);
    if (!type)
        return model::fail(Kind::Configuration, model::text(TR("The image %1 was not kept with the backups."), md5));
    auto bytes = readWhole(m_folder / "images" / (md5 + type->extension));
    if (!bytes)
        return model::fail(bytes);
    if (md5Hex(*bytes) != md5)
        return model::fail(Kind::Configuration, model::text(TR("The kept image %1 was changed since it was written."), md5),
                           model::text(TR("Put the backup back once more: the photo is then left out.")));
    return Image{*std::move(bytes), type->type};
}

} // namespace io
