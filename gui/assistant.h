#pragma once
// The first run: which till, does it answer, connect. Makes the profile; ends on the Connection page.

#include "gui/desk.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace gui {

class Banner;
class ClientStep;
class PlainLabel;
class TestStep;
class TillStep;

class Assistant : public QWidget {
    Q_OBJECT
public:
    /// `profile`: the one to be made (name and folder set); nothing is written before the last step. `outside`: the file chooser.
    Assistant(const i18n::Words& words, io::Profile profile, Outside outside, QWidget* parent = nullptr);
    ~Assistant() override;

signals:
    /// The profile is saved and its till was tested.
    void finished(const io::Profile& profile);

private:
    void build();
    void go(int step);
    void back();
    void next();
    void checkTill();
    void save();
    void adapt();
    void setBusy(bool busy);
    void say(const model::Error& error);
    bool isLast() const;

    const i18n::Words& m_words;
    io::Profile m_profile;
    Outside m_outside;
    Worker m_worker;
    TillStep* m_till = nullptr;
    TestStep* m_test = nullptr;
    ClientStep* m_client = nullptr; ///< nullptr: the profile has its client already
    QStackedWidget* m_steps = nullptr;
    PlainLabel* m_where = nullptr;
    Banner* m_banner = nullptr;
    QPushButton *m_back = nullptr, *m_next = nullptr;
    bool m_busy = false;
};

} // namespace gui
