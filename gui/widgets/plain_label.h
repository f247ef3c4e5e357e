#pragma once
// Labels that show every text as it is: no HTML, no mnemonics.

#include <QLabel>

#include <string>

namespace gui {

/// Any number of lines, wrapped; selectable with mouse and keyboard (after a click: it is no stop for Tab).
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(QWidget* parent = nullptr);
    explicit PlainLabel(const std::string& words, QWidget* parent = nullptr);

    /// Foreign or own text: passes shownLines() (gui/widgets/text.h), so line breaks stay and at most `most` characters are shown.
    void setWords(const std::string& words, std::size_t most = 2000);
    /// Plain it stays.
    void setTextFormat(Qt::TextFormat) = delete;
};

/// One line, cut at its end with “…”; while it is cut the tool tip has the whole text (at most 600 characters). text() is the whole text.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    explicit ElidedLabel(const std::string& words, QWidget* parent = nullptr);

    void setWords(const std::string& words);
    void setTextFormat(Qt::TextFormat) = delete;
    QSize sizeHint() const override;        ///< room for the whole text, at most 40 em
    QSize minimumSizeHint() const override; ///< 4 em

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void adaptToolTip();
    std::string m_words;
};

/// 1: title of a page, 2: of a section, 3: of a card. Font sizes are relative to the application's and follow it. Accessible as a label.
PlainLabel* heading(int level, const std::string& words, QWidget* parent = nullptr);
/// A wrapped second line, in muted ink.
PlainLabel* mutedLabel(const std::string& words, QWidget* parent = nullptr);

} // namespace gui
