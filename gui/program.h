#pragma once
// What `passeplat-gui` was asked for, and how it begins: the assistant, the window on a profile, or the demonstration.

#include "gui/desk.h"
#include "io/profile.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

class QWidget;

namespace gui {

class Demo;
class Window;

struct ProgramOptions {
    std::string home, profile = "default", language;
    bool demo = false;
};

/// The options, or what to print instead (help, version, a mistake) with the exit code.
struct StartUp {
    std::optional<ProgramOptions> options;
    QString message;
    int exitCode = 0;
};
StartUp readArguments(const QStringList& arguments);

/// Owns everything from the first window to the last. Lives on the window's thread.
class Program : public QObject {
    Q_OBJECT
public:
    Program(ProgramOptions options, Outside outside);
    ~Program() override;

    /// Shows the first window. Fails when there can be none: the profile is damaged, the demonstration could not start.
    model::Done start();
    /// Shows why there is no window; closing it ends the program.
    void explain(const model::Error& error);
    /// Ends the program in good order: the request in flight is finished. Nobody is asked.
    void finish();
    QWidget* shown() const; ///< the assistant, the window, or the explanation

private:
    void speak(const std::string& language);
    void assist(io::Profile profile);
    void openDesk(io::Profile profile);
    void rebuild();
    void nameWindow();

    ProgramOptions m_options;
    Outside m_outside;
    std::unique_ptr<i18n::Words> m_words;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<QWidget> m_first; ///< the assistant, or the explanation
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Window> m_window;
};

} // namespace gui
