#pragma once
// A box to tick beside a sentence of any length; the sentence can be pressed, too.

#include <QWidget>

#include <string>

class QCheckBox;

namespace gui {

class PlanTick : public QWidget {
public:
    /// `hint`: a second line in muted ink; none when empty.
    explicit PlanTick(const std::string& words, const std::string& hint = {}, QWidget* parent = nullptr);
    QCheckBox* box() const { return m_box; }

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QCheckBox* m_box;
};

} // namespace gui
