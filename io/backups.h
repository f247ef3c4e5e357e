#pragma once
// Every overwritten catalog, as the raw bytes HubRise gave (reliability Q5, 3.5), written whole, hashed, read back before it counts.

#include "io/state.h"

namespace io {

class Backups {
public:
    Backups(State& state, std::filesystem::path folder, const Clock& clock);

    /// Writes catalog-<id>-<UTC>-<seq>.json, re-opens it and checks its sha256, then records it. Kind::CannotWrite: nothing may be replaced.
    model::Result<BackupRecord> keep(const model::Named& catalog, std::string_view raw, const std::string& planId, const std::string& remoteHash, const std::string& reason,
                                       const std::string& imageIndex = {});
    /// The raw bytes; Kind::TillData-like failures do not occur: missing or altered file is Kind::CannotWrite's counterpart Kind::Configuration naming the file.
    model::Result<std::string> raw(const BackupRecord& backup) const;
    /// By id, id prefix, or "latest".
    model::Result<BackupRecord> find(const std::string& id) const;
    model::Result<std::vector<BackupRecord>> list() const;
    /// Keeps the last 20, everything under 35 days, and never removes the only one.
    model::Done prune();
    /// Takes files of the folder into the list that it does not know: of a state database that is made anew, or that is older than they are. `former`:
    /// what was known of them before, which a file must still agree with; of others name and content tell the catalog and the time.
    struct Adopted {
        int added = 0, unreadable = 0; ///< unreadable: half written, altered, or no catalog
        std::int64_t newestAtMs = 0;   ///< of those added
    };
    model::Result<Adopted> adopt(const std::vector<BackupRecord>& former = {});
    std::filesystem::path pathOf(const BackupRecord& backup) const;

    // Image bytes by md5, kept once, so that a restore after HubRise's 30 days still has them (HubRise API 5.4).
    bool hasImage(const std::string& md5) const; ///< and it is as it was kept
    model::Done keepImage(const std::string& md5, std::string_view bytes, const std::string& type);
    struct Image { std::string bytes, type; };
    model::Result<Image> image(const std::string& md5) const;

private:
    State& m_state;
    std::filesystem::path m_folder;
    const Clock& m_clock;
};

} // namespace io
