#pragma once
// Widgets side by side where there is room, one below the other where there is not (large fonts).

#include <QWidget>

class QBoxLayout;

namespace gui {

class PlanRow : public QWidget {
public:
    /// `least`: width in em from which they stand side by side.
    explicit PlanRow(double least, QWidget* parent = nullptr);
    QBoxLayout* box() const { return m_box; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void adapt();

    double m_least;
    QBoxLayout* m_box;
};

} // namespace gui
