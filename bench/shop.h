#pragma once
// One shop as the engine sees it: the generated till, a HubRise of files, and a memory of its own.

#include "bench/memory_cloud.h"

#include "io/till_database.h"
#include "sync/link.h"

#include <filesystem>
#include <memory>
#include <string>

namespace bench {

inline constexpr const char* customerListId = "list";
inline constexpr const char* catalogId = "cat";

/// What the preparation leaves in the temporary folder.
struct Places {
    std::filesystem::path folder;
    std::filesystem::path till;      ///< everything
    std::filesystem::path smallTill; ///< a tenth of the customers, no articles

    std::filesystem::path sameCatalog() const { return folder / "same.json"; }
    std::filesystem::path changedCatalog() const { return folder / "changed.json"; } ///< one product in a hundred is different
    std::filesystem::path customerPages() const { return folder / "pages.jsonl"; }
    std::filesystem::path freshState() const { return folder / "fresh.db"; }         ///< connected, nothing sent yet
    std::filesystem::path agreedState() const { return folder / "agreed.db"; }       ///< every customer of the till is agreed
    std::filesystem::path outdatedState() const { return folder / "outdated.db"; }   ///< the same, when every customer lived in another city
    std::filesystem::path smallAgreedState() const { return folder / "small.db"; }   ///< the same for the small till
};

std::unique_ptr<io::Till> openTill(const std::filesystem::path& database);

/// Works on a copy of `state`, so that every run finds the same.
class Shop {
public:
    Shop(const Places& places, const std::filesystem::path& till, const std::filesystem::path& state, MemoryCloud cloud);
    ~Shop();
    engine::Link& link() { return *m_link; }
    const MemoryCloud& cloud() const { return m_cloud; }

private:
    std::filesystem::path m_stateFile;
    std::unique_ptr<io::Till> m_till;
    MemoryCloud m_cloud;
    std::unique_ptr<io::State> m_state;
    std::unique_ptr<io::Backups> m_backups;
    std::unique_ptr<io::Budget> m_budget;
    std::unique_ptr<engine::Link> m_link;
};

} // namespace bench
