// One look at everything a window holds: what foreign text must never become, and how large it may grow. For the window's tests.
#pragma once

#include <QtWidgets>

namespace walk {

constexpr qsizetype longestLine = 600;   ///< of what a cell shows
constexpr qsizetype longestText = 12'000; ///< of a label with lines and places to break

/// Nothing that rules a terminal or turns the direction of what follows; line breaks and tabs are a label's own.
inline bool isHarmless(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        const auto u = c.unicode();
        const bool control = (u < 0x20 && u != '\n' && u != '\t') || (u >= 0x7F && u < 0xA0);
        return control || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
    });
}

/// An '&' that would become an underlined letter: allowed in the program's own words only, which hold no other '&' and no '<'.
inline bool hasBareMnemonic(const QString& text)
{
    const QString bare = QString(text).remove(QStringLiteral("&&"));
    return bare.contains(u'&') && (bare.contains(u'<') || bare.count(u'&') > 1 || text.contains(QStringLiteral("&&")) || bare.contains(QStringLiteral("&Alt")));
}

class Walker {
public:
    /// What is wrong with `window` and everything in it, hidden or not, one line each; empty: nothing.
    static QStringList complaints(QWidget& window)
    {
        Walker walker(window);
        walker.look(&window);
        for (auto* widget : window.findChildren<QWidget*>())
            walker.look(widget);
        return walker.m_said;
    }

private:
    explicit Walker(QWidget& window) : m_window(window) {}

    void complain(const QObject* who, const QString& what, const QString& text = {})
    {
        m_said << QStringLiteral("%1 “%2”: %3 %4").arg(QString::fromLatin1(who->metaObject()->className()), who->objectName(), what, text.left(80));
    }

    void look(QWidget* widget)
    {
        lookAtHints(widget);
        if (auto* label = qobject_cast<QLabel*>(widget))
            lookAtLabel(label);
        else if (auto* button = qobject_cast<QAbstractButton*>(widget))
            lookAtButton(button);
        else if (auto* edit = qobject_cast<QTextEdit*>(widget))
            complain(edit, QStringLiteral("is a text with HTML"));
        else if (auto* view = qobject_cast<QAbstractItemView*>(widget))
            lookAtModel(view);
        else if (auto* tabs = qobject_cast<QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                lookAtAction(tabs, tabs->tabText(i), tabs->tabToolTip(i));
        else if (auto* combo = qobject_cast<QComboBox*>(widget))
            for (int i = 0; i < combo->count(); ++i)
                lookAtCell(combo, combo->itemText(i), combo->itemData(i, Qt::ToolTipRole).toString());
        else if (auto* bar = qobject_cast<QProgressBar*>(widget))
            lookAtText(bar, bar->text(), longestLine);
        else if (auto* box = qobject_cast<QGroupBox*>(widget))
            lookAtAction(box, box->title(), {});
        for (const auto* action : widget->actions())
            lookAtAction(widget, action->text(), action->toolTip());
        if (widget->isVisible())
            lookAtSize(widget);
    }

    void lookAtText(const QObject* who, const QString& text, qsizetype most)
    {
        if (text.size() > most)
            complain(who, QStringLiteral("has a text of %1 characters:").arg(text.size()), text);
        if (!isHarmless(text))
            complain(who, QStringLiteral("shows control characters:"), QString::fromLatin1(text.left(60).toUtf8().toPercentEncoding()));
    }

    void lookAtHints(QWidget* widget)
    {
        for (const QString& hint : {widget->toolTip(), widget->statusTip(), widget->whatsThis()}) {
            lookAtText(widget, hint, 2'000);
            if (Qt::mightBeRichText(hint))
                complain(widget, QStringLiteral("has a tip that Qt takes for HTML:"), hint);
        }
        lookAtText(widget, widget->accessibleName(), longestText);
        lookAtText(widget, widget->accessibleDescription(), longestText);
        if (widget->isWindow())
            lookAtText(widget, widget->windowTitle(), 300);
    }

    void lookAtLabel(QLabel* label)
    {
        if (label->textFormat() != Qt::PlainText)
            complain(label, QStringLiteral("is not plain:"), label->text());
        lookAtText(label, label->text(), longestText);
    }

    void lookAtButton(QAbstractButton* button)
    {
        lookAtText(button, button->text(), longestLine);
        if (hasBareMnemonic(button->text()))
            complain(button, QStringLiteral("takes an ampersand of others for a mnemonic:"), button->text());
        // Ctrl+C and the like are own; Alt with a letter from a foreign name is not.
        if (!button->shortcut().isEmpty() && button->text().contains(QStringLiteral("&&")))
            complain(button, QStringLiteral("has a shortcut out of foreign text:"), button->text());
    }

    void lookAtAction(QObject* who, const QString& text, const QString& tip)
    {
        lookAtText(who, text, longestLine);
        if (hasBareMnemonic(text))
            complain(who, QStringLiteral("takes an ampersand of others for a mnemonic:"), text);
        if (Qt::mightBeRichText(tip))
            complain(who, QStringLiteral("has a tip that Qt takes for HTML:"), tip);
    }

    void lookAtCell(const QObject* who, const QString& text, const QString& tip)
    {
        lookAtText(who, text, longestLine);
        if (text.contains(u'\n'))
            complain(who, QStringLiteral("has more than one line in a cell:"), text);
        lookAtText(who, tip, 2'000);
        if (Qt::mightBeRichText(tip))
            complain(who, QStringLiteral("has a tip in a cell that Qt takes for HTML:"), tip);
    }

    void lookAtModel(QAbstractItemView* view)
    {
        if (!view->model() || qobject_cast<QHeaderView*>(view))
            return;
        m_rowsLeft = 3'000;
        lookAtRows(view, {});
        for (int column = 0; column < view->model()->columnCount(); ++column)
            lookAtCell(view, view->model()->headerData(column, Qt::Horizontal).toString(), view->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
    }

    void lookAtRows(QAbstractItemView* view, const QModelIndex& parent)
    {
        const auto* model = view->model();
        for (int row = 0; row < model->rowCount(parent) && m_rowsLeft-- > 0; ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const auto cell = model->index(row, column, parent);
                for (int role : {Qt::DisplayRole, Qt::EditRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                    lookAtCell(view, cell.data(role).toString(), {});
                for (int role : {Qt::ToolTipRole, Qt::StatusTipRole, Qt::WhatsThisRole})
                    lookAtCell(view, {}, cell.data(role).toString());
            }
            lookAtRows(view, model->index(row, 0, parent));
        }
    }

    void lookAtSize(QWidget* widget)
    {
        if (widget->window() != m_window.window() && !widget->isWindow())
            return; // a dialog's parts have the dialog's size
        auto* area = qobject_cast<QScrollArea*>(widget);
        if (area && area->widget() && area->widget()->width() > area->viewport()->width())
            complain(area, QStringLiteral("is %1 wide inside, %2 outside; its content wants %3").arg(area->widget()->width()).arg(area->viewport()->width()).arg(widest(area->widget())));
        const int room = widget->window()->width();
        if (widget->width() > room && !isScrolled(widget))
            complain(widget, QStringLiteral("is wider (%1) than the window (%2)").arg(widget->width()).arg(room));
    }

    static bool isScrolled(const QWidget* widget)
    {
        for (const auto* above = widget->parentWidget(); above; above = above->parentWidget())
            if (qobject_cast<const QAbstractItemView*>(above))
                return true;
        return false;
    }

    /// The narrowest thing that makes it so wide.
    static QString widest(const QWidget* inside)
    {
        const QWidget* found = nullptr;
        for (const auto* widget : inside->findChildren<QWidget*>())
            if (widget->isVisible() && widget->findChildren<QWidget*>().isEmpty() && (!found || widget->minimumSizeHint().width() > found->minimumSizeHint().width()))
                found = widget;
        return found ? QStringLiteral("%1 “%2” %3").arg(QString::fromLatin1(found->metaObject()->className()), found->objectName()).arg(found->minimumSizeHint().width()) : QString();
    }

    QWidget& m_window;
    QStringList m_said;
    int m_rowsLeft = 0;
};

/// Everything shown as a window of its own: a widget without a parent, shown an instant too early, flashes up and takes the focus away.
class WindowWatch : public QObject {
public:
    WindowWatch() { qApp->installEventFilter(this); }
    QStringList seen; ///< besides main windows, dialogs, lists that drop down and tips

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        auto* widget = event->type() == QEvent::Show ? qobject_cast<QWidget*>(watched) : nullptr;
        if (widget && widget->isWindow() && widget->windowType() == Qt::Window && !qobject_cast<QMainWindow*>(widget))
            seen << QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
        return false;
    }
};

} // namespace walk
