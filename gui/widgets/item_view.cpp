#include "gui/widgets/item_view.h"

#include "gui/widgets/style.h"
#include "gui/widgets/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace gui {

using model::text;

namespace {

constexpr double rowHeight = 2.4; ///< em: a finger finds its row
constexpr int mostCopied = 2000; ///< rows; more would hold up the window

/// The first characters of a text, on one line: whatever separates words is one blank. A character has at most four bytes.
std::string oneLine(const std::string& foreign, std::size_t most)
{
    std::size_t length = std::min(foreign.size(), 4 * (most + 2));
    while (length > 0 && length < foreign.size() && (static_cast<unsigned char>(foreign[length]) & 0xC0) == 0x80)
        --length; // never half a character
    std::string joined;
    joined.reserve(length);
    for (const char c : std::string_view(foreign.data(), length)) {
        const bool isBlank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (!isBlank)
            joined += c;
        else if (!joined.empty() && joined.back() != ' ')
            joined += ' ';
    }
    return joined;
}

/// For those who see neither icons nor groups.
QString spoken(const QModelIndex& cell)
{
    const auto said = cell.data(Qt::AccessibleTextRole);
    return (said.isValid() ? said : cell.data()).toString();
}

/// Qt asks one row for its height and takes it for all of them.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const auto* view = qobject_cast<const ItemView*>(option.widget);
        return {em(4, option.widget), std::max(em(rowHeight, option.widget), view ? view->leastRowHeight() : 0)};
    }
};

} // namespace

QString cellText(const std::string& foreign, std::size_t most)
{
    const std::string line = oneLine(foreign, most);
    QString cell = qs(i18n::Words::shown(line, most));
    // With line breaks joined the part looked at may be shorter than the cell.
    if (foreign.size() > 4 * (most + 2) && !cell.endsWith(u'…'))
        cell += u'…';
    return cell;
}

QString cellToolTip(const std::string& foreign)
{
    constexpr std::size_t most = 256;
    return foreign.empty() ? QString() : toolTipText(i18n::Words::shown(oneLine(foreign, most), most));
}

ItemView::ItemView(const i18n::Words& words, QWidget* parent) : QTreeView(parent), m_words(words)
{
    setUniformRowHeights(true);
    setIconSize({em(1, this), em(1, this)});
    setItemDelegate(new RowDelegate(this));
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setTextElideMode(Qt::ElideRight);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the list
    setHorizontalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    connect(header(), &QHeaderView::sectionResized, this, [this] { m_widthsAreTheirs = m_widthsAreTheirs || !m_applying; });
}

void ItemView::setLeastRowHeight(int pixels)
{
    m_leastRowHeight = pixels;
    scheduleDelayedItemsLayout();
}

void ItemView::setColumnWidths(std::vector<double> widths)
{
    m_widths = std::move(widths);
    m_widthsAreTheirs = false;
    applyWidths();
}

void ItemView::applyWidths()
{
    if (m_widthsAreTheirs || !model())
        return;
    m_applying = true;
    int rest = viewport()->width();
    const int count = std::min(static_cast<int>(m_widths.size()), header()->count());
    for (int column = 0; column < count; ++column) {
        if (isColumnHidden(column))
            continue;
        const int width = em(m_widths[static_cast<std::size_t>(column)], this);
        rest -= width;
        if (width > 0)
            header()->resizeSection(column, width);
    }
    constexpr double leastRest = 14;
    for (int column = 0; column < count; ++column)
        if (m_widths[static_cast<std::size_t>(column)] == 0)
            header()->resizeSection(column, std::max(rest, em(leastRest, this)));
    m_applying = false;
}

void ItemView::forVisibleRows(const std::function<void(const QModelIndex&)>& seen) const
{
    QModelIndex index = indexAt(QPoint(0, 0));
    if (!index.isValid())
        return;
    const int height = visualRect(index.siblingAtColumn(0)).height();
    if (height <= 0)
        return;
    for (int bottom = visualRect(index.siblingAtColumn(0)).bottom(); index.isValid() && bottom < viewport()->height(); bottom += height) {
        seen(index.siblingAtColumn(0));
        index = indexAt(QPoint(0, bottom + 1));
    }
}

QString ItemView::selectedText() const
{
    QStringList lines;
    int left = mostCopied;
    qlonglong more = 0;
    // Ranges, not rows: a selection of everything is one range.
    for (const auto& range : selectionModel()->selection()) {
        const int taken = std::min(left, range.height());
        for (int row = range.top(); row < range.top() + taken; ++row) {
            QStringList cells;
            for (int visual = 0; visual < header()->count(); ++visual)
                cells += spoken(model()->index(row, header()->logicalIndex(visual), range.parent()));
            lines += cells.join(u'\t');
        }
        left -= taken;
        more += range.height() - taken;
    }
    if (more > 0)
        lines += qs(m_words(text(TR("… and %1 more"), m_words.amount(more))));
    return lines.join(u'\n');
}

void ItemView::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (m_telling)
        return;
    m_telling = true; // not from within painting: who hears it may change widgets
    QMetaObject::invokeMethod(this, [this] {
        m_telling = false;
        emit shownRowsChanged();
    }, Qt::QueuedConnection);
}

/// The arrow in the ink of the row's words: the style's own stays dark on the selection's colour.
void ItemView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (rect.width() < indentation() || !model()->hasChildren(index))
        return;
    const bool selected = selectionModel()->isSelected(index);
    const double half = em(0.22, this);
    const QPointF middle = QRectF(rect.right() + 1 - indentation(), rect.top(), indentation(), rect.height()).center();
    const double depth = half / 2;
    const QPolygonF down({{-half, -depth}, {half, -depth}, {0, half - depth / 2}});
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette().color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->translate(middle);
    painter->rotate(isExpanded(index) ? 0 : layoutDirection() == Qt::RightToLeft ? 90 : -90);
    painter->drawPolygon(down);
    painter->restore();
}

void ItemView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectedText());
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter && event->key() != Qt::Key_Space)
        return QTreeView::keyPressEvent(event);
    // Taken here in any case: Enter in a list must not press a dialog's button.
    const QModelIndex row = currentIndex().siblingAtColumn(0);
    if (row.isValid() && model()->hasChildren(row))
        setExpanded(row, !isExpanded(row));
    event->accept();
}

void ItemView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    applyWidths();
}

void ItemView::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_widthsAreTheirs = false;
        setIconSize({em(1, this), em(1, this)});
        applyWidths();
        scheduleDelayedItemsLayout();
    }
}

} // namespace gui
