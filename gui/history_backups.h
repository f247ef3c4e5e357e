#pragma once
// The catalogs that were kept before they were replaced, and putting one back.

#include "gui/widgets/row_table.h"
#include "sync/session.h"

#include <memory>
#include <vector>

class QPushButton;

namespace gui {

class Desk;
class PlainLabel;

/// As read; any thread.
struct KeptBackup {
    io::BackupRecord record;
    std::string file;   ///< full path
    bool there = false; ///< the file
};
struct KeptBackups {
    std::vector<KeptBackup> all; ///< newest first
    Rows rows;
};
model::Result<KeptBackups> keptBackups(engine::Session& session, const i18n::Words& words);

class BackupList : public QWidget {
    Q_OBJECT
public:
    explicit BackupList(Desk& desk, QWidget* parent = nullptr);

    void list(KeptBackups backups);

private:
    const KeptBackup* chosen() const;
    void tell();
    /// Why the chosen one cannot be put back now; empty: it can.
    model::Text hindrance(const KeptBackup& backup) const;
    void putBack();

    Desk& m_desk;
    RowTable* m_table;
    PlainLabel *m_detail, *m_hindrance;
    QPushButton* m_putBack;
    KeptBackups m_backups;
};

} // namespace gui
