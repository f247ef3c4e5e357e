#include "gui/connection_code.h"

#include "gui/widgets/text.h"
#include "sync/connect.h"

#include <QFontDatabase>

#include <cstdio>

namespace gui {

using model::text;

namespace {

/// Also the blanks and marks that have no ink, which a web page may hold.
QString cleaned(QString code)
{
    code.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control; });
    return qs(engine::cleanedCode(ss(code)));
}

} // namespace

CodeEdit::CodeEdit(QWidget* parent) : QLineEdit(parent)
{
    QFont fixed = font();
    fixed.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    fixed.setStyleHint(QFont::Monospace);
    setFont(fixed);
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    connect(this, &QLineEdit::textChanged, this, &CodeEdit::clean);
}

void CodeEdit::clean()
{
    const QString code = cleaned(text());
    if (code == text())
        return;
    const auto before = cleaned(text().left(cursorPosition())).size();
    setText(code);
    setCursorPosition(static_cast<int>(before));
}

model::Text codeLifeInWords(std::int64_t elapsedMs)
{
    if (elapsedMs >= engine::codeLifeMs)
        return text(TR("Ten minutes have passed since the page was opened. If HubRise refuses the code, get a new one."));
    const std::int64_t seconds = (engine::codeLifeMs - elapsedMs + 999) / 1000;
    char left[16];
    std::snprintf(left, sizeof left, "%d:%02d", static_cast<int>(seconds / 60), static_cast<int>(seconds % 60));
    return text(TR("A code lives ten minutes and serves once: at least %1 left."), left);
}

} // namespace gui
