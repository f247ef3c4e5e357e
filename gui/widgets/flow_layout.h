#pragma once
// Widgets one after the other, in as many lines as the width asks for; those of a line are centred on it, and those that expand share what is left
// (by their policies' stretch).

#include <QLayout>

#include <vector>

namespace gui {

class FlowLayout : public QLayout {
public:
    using QLayout::QLayout;
    ~FlowLayout() override;

    /// Widgets that expand have at least this width, in pixels, where there is room for it.
    void setLeastWidth(int pixels);
    /// Between lines; spacing() unless set.
    void setLineGap(int pixels);

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Cell {
        QLayoutItem* item;
        int width;
    };
    using Line = std::vector<Cell>;
    std::vector<Line> linesIn(int width) const;
    int widthOf(const QLayoutItem& item, int room) const;

    std::vector<QLayoutItem*> m_items;
    int lineGap() const;
    int m_leastWidth = 0;
    int m_lineGap = -1;
};

} // namespace gui
