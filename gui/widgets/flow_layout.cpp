#include "gui/widgets/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace gui {

namespace {

bool expands(const QLayoutItem& item) { return item.expandingDirections().testFlag(Qt::Horizontal); }

/// Of what a line leaves; none for what does not expand.
int sharesOf(const QLayoutItem& item)
{
    return !expands(item) ? 0 : item.widget() ? std::max(item.widget()->sizePolicy().horizontalStretch(), 1) : 1;
}

int heightOf(const QLayoutItem& item, int width) { return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height(); }

} // namespace

FlowLayout::~FlowLayout()
{
    for (auto* item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem* item) { m_items.push_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

void FlowLayout::setLeastWidth(int pixels)
{
    m_leastWidth = pixels;
    invalidate();
}

void FlowLayout::setLineGap(int pixels)
{
    m_lineGap = pixels;
    invalidate();
}

int FlowLayout::lineGap() const { return m_lineGap >= 0 ? m_lineGap : std::max(spacing(), 0); }

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int FlowLayout::widthOf(const QLayoutItem& item, int room) const
{
    const int wanted = expands(item) ? std::max(m_leastWidth, item.minimumSize().width()) : item.sizeHint().width();
    return std::min(wanted, std::max(room, 1));
}

std::vector<FlowLayout::Line> FlowLayout::linesIn(int width) const
{
    const int gap = std::max(spacing(), 0);
    std::vector<Line> lines;
    int used = 0;
    for (auto* item : m_items) {
        if (item->isEmpty())
            continue; // hidden
        const int wanted = widthOf(*item, width);
        if (lines.empty() || used + gap + wanted > width) {
            lines.emplace_back();
            used = -gap;
        }
        lines.back().push_back({item, wanted});
        used += gap + wanted;
    }
    for (auto& line : lines) {
        int left = width + gap;
        int shares = 0;
        for (const auto& cell : line) {
            left -= cell.width + gap;
            shares += sharesOf(*cell.item);
        }
        for (auto& cell : line)
            if (const int its = sharesOf(*cell.item); left > 0 && its > 0) {
                const int more = left * its / shares;
                cell.width += more;
                left -= more;
                shares -= its;
            }
    }
    return lines;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = -lineGap();
    for (const auto& line : linesIn(width - margins.left() - margins.right())) {
        int highest = 0;
        for (const auto& cell : line)
            highest = std::max(highest, heightOf(*cell.item, cell.width));
        height += highest + lineGap();
    }
    return std::max(height, 0) + margins.top() + margins.bottom();
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const QRect room = rect.marginsRemoved(contentsMargins());
    const int gap = std::max(spacing(), 0);
    int y = room.top();
    for (const auto& line : linesIn(room.width())) {
        int highest = 0;
        for (const auto& cell : line)
            highest = std::max(highest, heightOf(*cell.item, cell.width));
        int x = room.left();
        for (const auto& cell : line) {
            const int height = heightOf(*cell.item, cell.width);
            cell.item->setGeometry({x, y + (highest - height) / 2, cell.width, height});
            x += cell.width + gap;
        }
        y += highest + lineGap();
    }
}

} // namespace gui
