#pragma once
// One page of the window: a column of comfortable width that scrolls (by finger too).

#include <QScrollArea>

#include <string>

class QVBoxLayout;

namespace gui {

class PlainLabel;

class Page : public QScrollArea {
    Q_OBJECT
public:
    /// `title` and `subtitle` (none when empty) head the column.
    explicit Page(const std::string& title, const std::string& subtitle = {}, QWidget* parent = nullptr);
    ~Page() override;

    /// Where the page's widgets go, top to bottom, in tab order. What is left of the height stays empty below.
    QVBoxLayout* column() const { return m_column; }
    void setTitle(const std::string& title);
    void setSubtitle(const std::string& subtitle);
    /// For a page with a list or table: the column takes the whole width and height of the window.
    void fill();

private:
    void revealFocus(QWidget* now);

    PlainLabel* m_title;
    PlainLabel* m_subtitle;
    QWidget* m_content;
    QVBoxLayout* m_column;
};

/// Shows a first window as large as it likes to be, and on a screen that has no room for that and a frame, over the whole of it.
void showFitting(QWidget& window);

} // namespace gui
