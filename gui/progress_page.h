#pragma once
// What is being done, a bar, the time left, and the button that stops.

#include "gui/widgets/page.h"

class QPushButton;
class QTimer;

namespace gui {

class Desk;
class ProgressBar;
struct Progress;

class ProgressPage : public Page {
    Q_OBJECT
public:
    explicit ProgressPage(Desk& desk, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void follow(); ///< the flow changed
    void look();   ///< at its progress
    void showNumbers(const Progress& now);
    void showWait(const Progress& now);
    void announce(const QString& said);

    Desk& m_desk;
    QTimer* m_timer;
    PlainLabel* m_stage;
    ProgressBar* m_bar;
    PlainLabel* m_numbers;
    PlainLabel* m_wait;
    PlainLabel* m_notes;
    PlainLabel* m_stopping;
    QPushButton* m_stop;
    std::string m_stageSaid, m_numbersSaid, m_waitSaid, m_notesSaid;
    qint64 m_waitFrom = 0, m_waitUntil = 0; ///< ms on the clock; 0: it does not wait
    qint64 m_announcedAt = 0;
};

} // namespace gui
