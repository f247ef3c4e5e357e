#pragma once
// Widgets one after the other, in as many lines as the width asks for.

#include <QLayout>

#include <vector>

namespace gui {

class FlowLayout : public QLayout {
public:
    using QLayout::QLayout;
    ~FlowLayout() override;

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
    int place(const QRect& room, bool really) const; ///< returns the height it takes

    std::vector<QLayoutItem*> m_items;
};

} // namespace gui
