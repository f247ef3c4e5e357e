#pragma once
// Between UTF-8 std::string and Qt, and the ways foreign text gets into a widget without being read as HTML or as a mnemonic.
// Everything here is for the GUI thread.

#include <QString>

#include <string>

class QWidget;

namespace gui {

QString qs(const std::string& utf8); ///< broken UTF-8 becomes U+FFFD
std::string ss(const QString& text);

/// Foreign text for people, line by line through i18n::Words::shown (which would show a line break as \x0A); cut after `most` characters.
/// Words of more than 40 characters get invisible places to break (U+200B), so that no text makes a window wider than the screen.
QString shownLines(const std::string& foreign, std::size_t most = 2000);

/// For QAbstractButton::setText, menu entries and tabs: '&' is doubled, line breaks become blanks, at most 200 characters.
QString buttonText(const std::string& foreign);

/// For Qt::ToolTipRole: never taken for HTML, at most 600 characters, broken into lines of about 80.
QString toolTipText(const std::string& foreign);
void setPlainToolTip(QWidget* widget, const std::string& foreign); ///< empty: no tool tip

} // namespace gui
