#include "gui/widgets/style_sheet.h"

#include "gui/widgets/style.h"

namespace gui {

QString styleSheet()
{
    // @names are colours.
    QString sheet = QStringLiteral(R"(
*[card="true"] { background: white; border: 1px solid @line; border-radius: 0.5em; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: 46px; padding: 0 0.5em; }
QLineEdit, QPlainTextEdit { background: white; border: 1px solid @control; border-radius: 0.3em; selection-background-color: @accent; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: @disabled; border-color: @line; }
QPlainTextEdit { padding: 0.3em; }
QCheckBox, QRadioButton { min-height: 48px; spacing: 0.6em; }
QCheckBox::indicator, QRadioButton::indicator { width: 1.2em; height: 1.2em; }
QAbstractItemView { background: white; border: 1px solid @line; border-radius: 0.3em; outline: 0; }
QAbstractItemView:focus { border: 2px solid @accent; }
QTreeView::item, QTableView::item, QListView::item { padding: 0.2em 0.3em; border: 2px solid transparent; }
QTreeView::item:selected, QTableView::item:selected, QListView::item:selected { background: @accent; color: white; }
QTreeView::item:focus, QTableView::item:focus, QListView::item:focus { border-color: @focus; }
QHeaderView::section { background: @window; color: @muted; border: 0; border-bottom: 1px solid @line; padding: 0.35em 0.6em; }
QTabWidget::pane { border: 0; border-top: 1px solid @line; }
QTabBar::tab { min-height: 44px; padding: 0 1.2em; border: 0; border-bottom: 4px solid transparent; color: @muted; }
QTabBar::tab:hover { background: @pale; }
QTabBar::tab:selected { color: @accent; border-bottom-color: @accent; }
QTabBar::tab:focus { background: @pale; }
QProgressBar { background: white; border: 1px solid @control; border-radius: 0.3em; min-height: 1.6em; text-align: center; }
QProgressBar::chunk { background: @chunk; border-radius: 0.2em; }
QToolTip { background: white; color: @ink; border: 1px solid @control; padding: 0.4em; }
)");
    const std::pair<const char*, QColor> colors[] = {
        {"@line", lineColor()}, {"@control", controlColor()}, {"@accent", accentColor()}, {"@window", windowColor()},
        {"@muted", mutedColor()}, {"@pale", colorsOf(Tone::Accent).ground}, {"@chunk", colorsOf(Tone::Accent).border},
        {"@focus", colorsOf(Tone::Accent).border}, {"@disabled", QColor(0xEE, 0xF1, 0xF2)}, {"@ink", colorsOf(Tone::Neutral).ink},
    };
    for (const auto& [name, color] : colors)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

} // namespace gui
