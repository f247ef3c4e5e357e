// The window as a person has it before them, offscreen: over a till, a home and the sandbox of CliFixture.
#pragma once

#include "cli_fixture.h"
#include "gui/desk.h"
#include "gui/flow.h"
#include "gui/window.h"

#include <QAbstractButton>
#include <QLabel>

#include <memory>

class WindowFixture : public CliFixture {
public:
    /// `clock`: as CliFixture's. Without one they live by the machine's, whose “today” and “yesterday” the window shows.
    explicit WindowFixture(const std::string& seed = "demo", fakes::SharedClock* clock = nullptr);
    ~WindowFixture();

    /// Opens the window on the profile (init() or connect() first) and waits until its standing is read, or cannot be.
    void open(const std::string& language = "en");
    void close(); ///< as it is: nobody is asked
    gui::Window& window() { return *m_window; }
    gui::Desk& desk() { return *m_desk; }
    gui::Flow& flow() { return m_desk->flow(); }
    const i18n::Words& words() const { return *m_words; }

    /// The visible widget of that object name; a test failure (and nullptr) when there is none.
    template <class W = QWidget> W* find(const QString& name) const
    {
        for (auto* widget : m_window->findChildren<W*>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    bool isShown(const QString& name) const { return find(name) != nullptr; }
    /// A click in the middle of it, as a finger does; fails the test when it is not there or disabled.
    void press(const QString& name);
    void type(const QString& name, const QString& text); ///< into a line edit, replacing what is there
    void go(const QString& page); ///< "exchange", "connection", …: by its tab
    /// Waits until the flow has stopped working (at most a minute).
    bool settle();
    /// Waits until nobody is at work and all that was read is shown.
    bool rests();
    /// All text that the window shows now: labels, buttons, line edits, visible cells. For "says".
    QString shownText() const;
    bool says(const QString& words) const { return shownText().contains(words); }

    QStringList opened;   ///< addresses given to the browser
    bool browserOpens = true; ///< false: there is none
    QString saveAs, openFrom; ///< what the person chooses in the next file dialog; empty: cancels

private:
    std::unique_ptr<i18n::Words> m_words;
    std::unique_ptr<gui::Desk> m_desk;
    std::unique_ptr<gui::Window> m_window;
};
