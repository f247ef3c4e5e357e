#include "gui/export_table.h"

#include "gui/desk.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/style.h"
#include "gui/widgets/text.h"

#include <QPointer>
#include <QSaveFile>

namespace gui {

using model::text;

namespace {

/// Empty when it is written, else why not.
QString written(const QString& file, const std::string& table)
{
    const auto bytes = QByteArray::fromStdString(table);
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit() ? QString() : out.errorString();
}

} // namespace

void exportTable(Desk& desk, QWidget* parent, const model::Text& title, const model::Text& name, std::function<std::string()> table, PlainLabel* told)
{
    const auto& words = desk.words();
    desk.outside().chooseToSave(parent, qs(words(title)), qs(words(name)) + QStringLiteral(".csv"), qs(words(text(TR("Spreadsheet (*.csv)")))),
                                [&desk, table = std::move(table), told](const QString& file) {
        desk.looks().run(told, [file, table](std::stop_token) { return written(file, table()); }, [&desk, file, told, saving = desk.saving()](const QString& failed) {
            if (!failed.isEmpty())
                emit desk.notSaved();
            told->setWords(failed.isEmpty() ? desk.words()(text(TR("Written: %1"), ss(file))) : desk.words()(text(TR("“%1” could not be written: %2"), ss(file), ss(failed))));
            setInk(told, failed.isEmpty() ? Tone::Good : Tone::Bad);
            told->show();
        });
    });
}

} // namespace gui
