#include "gui/history_backups.h"

#include "gui/desk.h"
#include "gui/exchange_home_banners.h"
#include "gui/exchange_home_lines.h"
#include "gui/flow.h"
#include "gui/history_run.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <system_error>

namespace gui {

using model::text;

namespace {

std::string sizeInWords(std::int64_t bytes, const i18n::Words& words)
{
    return words(text(TR("%1 kB"), words.amount((bytes + 1023) / 1024)));
}

/// “before: Send the catalog to HubRise”
std::string reasonInWords(const io::BackupRecord& backup, const i18n::Words& words)
{
    return backup.reason.empty() ? std::string() : words(text(TR("before: %1"), engine::commandLabel(backup.reason)));
}

} // namespace

model::Result<KeptBackups> keptBackups(engine::Session& session, const i18n::Words& words)
{
    auto records = session.backups().list();
    if (!records)
        return model::fail(records);
    KeptBackups backups;
    auto rows = std::make_shared<std::vector<Row>>();
    for (auto& record : *records) {
        const auto file = session.backups().pathOf(record);
        std::error_code unknown;
        const bool there = std::filesystem::exists(file, unknown);
        rows->push_back({record.id, {momentInWords(record.takenAtMs, words), record.catalog.name + " (" + record.catalog.id + ")", reasonInWords(record, words), sizeInWords(record.bytes, words)},
                         there ? Icon::Backup : Icon::Warning, there ? Tone::Accent : Tone::Warning});
        backups.all.push_back({std::move(record), file.string(), there});
    }
    backups.rows = std::move(rows);
    return backups;
}

BackupList::BackupList(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_detail(new PlainLabel), m_hindrance(new PlainLabel)
{
    const auto& words = desk.words();
    m_table = new RowTable(words, {words(text(TR("When"))), words(text(TR("Catalog"))), words(text(TR("Why"))), words(text(TR("Size")))}, {12, 0, 20, 7},
                           words(text(TR("No backup yet: one is made before a catalog is replaced."))));
    m_table->view()->setObjectName(QStringLiteral("backups"));
    m_table->view()->setAccessibleName(qs(words(text(TR("Backups")))));
    m_table->setMinimumHeight(em(2) + 3 * touchTarget);
    m_detail->setObjectName(QStringLiteral("backup_detail"));
    m_hindrance->setObjectName(QStringLiteral("backup_hindrance"));
    setInk(m_hindrance, Tone::Warning);
    m_putBack = primaryButton(words(text(TR("Put this catalog back…"))), Icon::Backup);
    m_putBack->setObjectName(QStringLiteral("put_back"));
    connect(m_putBack, &QPushButton::clicked, this, &BackupList::putBack);

    auto* inside = new QVBoxLayout(this);
    inside->setContentsMargins(0, em(0.3), 0, 0);
    inside->setSpacing(em(0.6));
    inside->addWidget(mutedLabel(words(text(TR("Before a catalog is replaced, what HubRise held is kept here: the last 20, and all of the last 35 days. What putting one back would change is shown first, and what is there now is kept in its turn.")))));
    inside->addWidget(m_table, 1);
    inside->addWidget(m_detail);
    inside->addWidget(m_hindrance);
    auto* row = new QHBoxLayout;
    row->addWidget(m_putBack);
    row->addStretch(1);
    inside->addLayout(row);
    connect(m_table, &RowTable::selectionMoved, this, &BackupList::tell);
    connect(&desk, &Desk::standingChanged, this, &BackupList::tell);
    connect(&desk.flow(), &Flow::changed, this, &BackupList::tell);
    tell();
}

void BackupList::list(KeptBackups backups)
{
    m_backups = std::move(backups);
    m_table->setRows(m_backups.rows);
    if (m_table->selectedKey().empty())
        m_table->selectFirst();
    tell();
}

const KeptBackup* BackupList::chosen() const
{
    const auto key = m_table->selectedKey();
    const auto found = std::find_if(m_backups.all.begin(), m_backups.all.end(), [&](const auto& backup) { return backup.record.id == key; });
    return found == m_backups.all.end() ? nullptr : &*found;
}

model::Text BackupList::hindrance(const KeptBackup& backup) const
{
    if (!backup.there)
        return text(TR("Its file is not there any more, so it cannot be put back. Put the file back where it was, or choose another one."));
    if (!m_desk.isConnected())
        return text(TR("This profile is not connected to HubRise."));
    const auto& connected = m_desk.standing()->connection.target.catalog;
    if (connected.id != backup.record.catalog.id)
        return text(TR("It is of another catalog than the connected one, “%1” (%2). Connect to the other one first, on the Connection page."), i18n::Words::shown(connected.name), connected.id);
    if (m_desk.flow().isWorking() || anotherWorks(m_desk))
        return text(TR("Waits until the other run has finished."));
    return {};
}

void BackupList::tell()
{
    const auto& words = m_desk.words();
    const auto* backup = chosen();
    m_putBack->setVisible(backup != nullptr);
    m_detail->setVisible(backup != nullptr);
    if (!backup)
        return m_hindrance->hide();
    const auto& record = backup->record;
    m_detail->setWords(words(text(TR("Backup %1 of %2: “%3” (%4), %5"), record.id, words.date(record.takenAtMs), i18n::Words::shown(record.catalog.name), record.catalog.id, reasonInWords(record, words)))
                       + "\n" + words(text(TR("File: %1 (%2)"), backup->file, sizeInWords(record.bytes, words))));
    const auto why = hindrance(*backup);
    m_putBack->setEnabled(why.empty());
    m_hindrance->setWords(words(why));
    m_hindrance->setVisible(!why.empty());
}

void BackupList::putBack()
{
    const auto* backup = chosen();
    if (!backup || !hindrance(*backup).empty())
        return;
    engine::Options options;
    options.backupId = backup->record.id;
    m_desk.flow().start(engine::Operation::Restore, options);
}

} // namespace gui
