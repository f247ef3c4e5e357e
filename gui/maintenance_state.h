#pragma once
// When the state database is damaged, gone or another profile's: what that means, and the button that makes it anew (sync/rebuild). Not there otherwise.

#include <QFrame>

#include <stop_token>

class QPushButton;

namespace gui {

class Desk;
class FindingList;
class PlainLabel;

class StateCard : public QFrame {
    Q_OBJECT
public:
    explicit StateCard(Desk& desk, QWidget* parent = nullptr);

protected:
    void hideEvent(QHideEvent* event) override; ///< what was told goes with the page

private:
    void build();
    void adapt();
    void ask();
    void recover();

    Desk& m_desk;
    PlainLabel *m_title, *m_what, *m_how;
    QPushButton* m_button;
    FindingList* m_findings;
    bool m_working = false, m_told = false, m_recovered = false;
    std::stop_source m_stop; ///< of the recovery at hand, also while it still waits for the job thread
};

} // namespace gui
